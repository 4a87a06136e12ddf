//! Which backups are kept: each of the last days, one of each week before that, one of
//! each month before that.
//!
//! Counted are days, weeks and months that have a backup, not those of the calendar: who
//! opens the program once a year has twelve years of backups. So the newest is never
//! superfluous, whatever the clock says.

use std::collections::HashSet;

use jiff::civil::Date;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// Those of the days whose backups need not be kept.
pub(super) fn superfluous(days: &[Date]) -> HashSet<Date> {
    let mut newest_first = days.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let mut kept: HashSet<Date> = newest_first.iter().take(DAYS).copied().collect();
    let week = |day: Date| {
        let week = day.iso_week_date();
        (week.year(), week.week())
    };
    kept.extend(newest_of_each(&newest_first, WEEKS, week));
    kept.extend(newest_of_each(&newest_first, MONTHS, |day| (day.year(), day.month())));
    newest_first.into_iter().filter(|day| !kept.contains(day)).collect()
}

/// The newest day of each of the newest spans.
fn newest_of_each(
    newest_first: &[Date],
    most: usize,
    span: impl Fn(Date) -> (i16, i8),
) -> Vec<Date> {
    let mut seen = HashSet::new();
    newest_first.iter().copied().filter(|day| seen.insert(span(*day))).take(most).collect()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    /// What is left after a backup on each of these days.
    fn left(days: impl Iterator<Item = Date>) -> Vec<Date> {
        let mut kept: Vec<Date> = Vec::new();
        for day in days {
            kept.push(day);
            let gone = superfluous(&kept);
            assert!(!gone.contains(&day), "{day}");
            kept.retain(|day| !gone.contains(day));
        }
        kept
    }

    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let first = date(2025, 1, 1);
        let days = (0..700).map(|days| first.checked_add(days.days()).unwrap());
        let kept = left(days);
        let last = date(2026, 12, 1);
        assert_eq!(kept.last(), Some(&last));
        for back in 0..7 {
            assert!(kept.contains(&last.checked_sub(back.days()).unwrap()), "{back}");
        }
        // Twelve months back there is still one of each.
        for month in 1..=11 {
            assert!(kept.iter().any(|day| (day.year(), day.month()) == (2026, month)), "{month}");
        }
        assert!(kept.len() <= 7 + 4 + 12, "{kept:?}");
    }

    #[test]
    fn whoever_comes_rarely_keeps_all_and_a_wrong_clock_loses_nothing() {
        let rare = (0..12).map(|month| date(2026, 1, 15).checked_add(month.months()).unwrap());
        assert_eq!(left(rare.clone()).len(), 12);
        let wrong = rare.chain([date(2099, 1, 1), date(2026, 12, 16), date(2026, 12, 17)]);
        assert!(left(wrong).contains(&date(2026, 12, 17)));
    }
}
