//! How long a period is and when it ends: the counting rule, in one place.
//!
//! - Both days written (3月1日至30日): both count, for on each of them an opinion may be
//!   sent in; 1 to 30 March are 30 days. The law says nothing of notices that name their
//!   own days, so what they name is taken.
//! - A length from a day (3月1日起30日): the day itself is not counted (民法典第二百零一条),
//!   so the last day is 31 March, and the length is as written.
//! - Both written: the shorter counts; nobody was promised the longer.
//! - A last day that falls on a holiday is not moved to the next working day: 民法典
//!   第二百零三条 protects who has to act, and says nothing of how long a notice stood.

use jiff::civil::Date;

use super::{Calendar, Period, Term};

impl Period {
    /// How many calendar days it has, as far as that is written.
    pub fn days(&self) -> Option<u32> {
        let named = self.ends().map(|(from, to)| 1 + days_between(from, to));
        let told = self.term.filter(|term| !term.working).map(|term| term.days);
        shorter(named, told)
    }

    /// How many working days it has; `None` too where the calendar doesn't know.
    pub fn working_days(&self, calendar: &Calendar) -> Option<u32> {
        let told = self.term.filter(|term| term.working).map(|term| term.days);
        let Some((from, to)) = self.ends() else { return told };
        shorter(Some(calendar.working_days(from, to)?), told)
    }

    /// Its last day, itself included.
    pub fn last(&self, calendar: &Calendar) -> Option<Date> {
        let after = |from: Date, term: Term| match term.working {
            true => calendar.add_working(from, term.days),
            false => from.checked_add(jiff::Span::new().try_days(term.days).ok()?).ok(),
        };
        self.to.or_else(|| after(self.from?, self.term?))
    }

    /// The same from a day on, where its own first day isn't written: what is asked for
    /// until 31 March can be sent in from the day of the notice.
    pub fn starting(self, day: Option<Date>) -> Self {
        Self { from: self.from.or(day), ..self }
    }

    fn ends(&self) -> Option<(Date, Date)> {
        self.from.zip(self.to).filter(|(from, to)| from <= to)
    }
}

fn shorter(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    one.into_iter().chain(other).min()
}

fn days_between(from: Date, to: Date) -> u32 {
    // Civil days of four-digit years are never further apart than a u32.
    from.until(to).map_or(0, |span| span.get_days().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn period(from: Option<i8>, to: Option<i8>, term: Option<(u32, bool)>) -> Period {
        let day = |day: i8| date(2024, 3, day);
        let term = term.map(|(days, working)| Term { days, working });
        Period { from: from.map(day), to: to.map(day), term }
    }

    #[test]
    fn days_are_counted_by_one_rule() {
        let calendar = Calendar::default();
        for (from, to, term, days, last) in [
            (Some(1), Some(30), None, Some(30), Some(30)),
            (Some(1), Some(1), None, Some(1), Some(1)),
            (Some(1), None, Some((30, false)), Some(30), Some(31)),
            (None, None, Some((30, false)), Some(30), None),
            (Some(1), Some(20), Some((30, false)), Some(20), Some(20)),
            (Some(1), Some(31), Some((30, false)), Some(30), Some(31)),
            (None, Some(31), None, None, Some(31)),
            (Some(1), None, Some((7, true)), None, None),
            (Some(20), Some(10), None, None, Some(10)),
        ] {
            let period = period(from, to, term);
            assert_eq!(period.days(), days, "{period:?}");
            assert_eq!(period.last(&calendar), last.map(|day| date(2024, 3, day)), "{period:?}");
        }
    }

    #[test]
    fn working_days_want_a_calendar() {
        let calendar = super::super::calendar::tests::calendar();
        let named = period(Some(1), Some(11), None);
        assert_eq!(named.working_days(&calendar), Some(7));
        assert_eq!(named.working_days(&Calendar::default()), None);
        let told = period(Some(1), None, Some((7, true)));
        assert_eq!(told.working_days(&Calendar::default()), Some(7));
        assert_eq!(told.last(&calendar), Some(date(2024, 3, 12)));
        let until = period(None, Some(30), None);
        assert_eq!(until.days(), None);
        assert_eq!(until.starting(Some(date(2024, 3, 1))).days(), Some(30));
    }
}
