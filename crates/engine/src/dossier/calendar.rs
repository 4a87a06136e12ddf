//! 工作日: which days are worked, by the yearly holiday notices of the State Council.
//!
//! A day off is a Saturday, a Sunday or a day that the notice frees; a Saturday or
//! Sunday that the notice shifts work to is worked. Deliberately absent: a year
//! without its file. What would need it is `None` and goes to a person.

mod spec;
#[cfg(test)]
pub(super) mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use spec::is_weekend;
pub use spec::{CalendarSpec, HolidaySpec, NoticeSpec};

/// Working days of the years whose files are at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Year {
    free: BTreeSet<Date>,
    working: BTreeSet<Date>,
}

impl Calendar {
    /// Takes in a year; a year that is there already is replaced, so that an office
    /// can mend it.
    pub fn add(&mut self, spec: &CalendarSpec) {
        let days = |from: Date, to: Date| {
            from.series(jiff::Span::new().days(1)).take_while(move |day| *day <= to)
        };
        let year = Year {
            free: spec.holidays.iter().flat_map(|holiday| days(holiday.from, holiday.to)).collect(),
            working: spec.working.iter().copied().collect(),
        };
        self.years.insert(spec.year, year);
    }

    /// True for a working day; `None` where the year has no file. The notice for a
    /// year may move the last days of the year before (29 to 31 December 2018), so
    /// those are known only where the file of the next year is there as well.
    pub fn is_working(&self, day: Date) -> Option<bool> {
        let own = self.years.get(&day.year())?;
        let next = self.years.get(&(day.year() + 1));
        if day.month() == 12 && day.day() >= 29 && next.is_none() {
            return None;
        }
        let mut said = [Some(own), next].into_iter().flatten();
        let worked = said.clone().any(|year| year.working.contains(&day));
        let freed = said.any(|year| year.free.contains(&day));
        Some(worked || !(freed || is_weekend(day)))
    }

    /// How many of the days from `from` to `to`, both included, are working days; 0
    /// where `to` comes first. A term that begins the day after an event
    /// (民法典第二百零一条) is counted from the day after it.
    pub fn working_days(&self, from: Date, to: Date) -> Option<u32> {
        let mut count = 0;
        let mut day = from;
        while day <= to {
            count += u32::from(self.is_working(day)?);
            day = day.tomorrow().ok()?;
        }
        Some(count)
    }

    /// The `n`th working day after `day`, which itself is not counted; `day` for 0.
    pub fn add_working(&self, day: Date, n: u32) -> Option<Date> {
        let (mut day, mut left) = (day, n);
        while left > 0 {
            day = day.tomorrow().ok()?;
            left -= u32::from(self.is_working(day)?);
        }
        Some(day)
    }
}
