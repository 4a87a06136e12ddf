//! Days as they are counted and written.

use jiff::civil::Date;

use crate::dossier::Calendar;

/// A term that a provision sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) days: u32,
    /// 工作日
    pub(super) working: bool,
}

impl Limit {
    /// 30天, 7个工作日
    pub(super) fn written(self) -> String {
        length(self.days, self.working)
    }
}

/// 30天, 7个工作日
pub(super) fn length(days: u32, working: bool) -> String {
    if working { format!("{days}个工作日") } else { format!("{days}天") }
}

/// 2024年3月1日
pub(super) fn day(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// 2024年3月1日至3月29日
pub(super) fn days(from: Date, to: Date) -> String {
    let first = day(from);
    if from.year() == to.year() {
        format!("{first}至{}月{}日", to.month(), to.day())
    } else {
        format!("{first}至{}", day(to))
    }
}

/// How many days a thing took: the day it began is not counted (民法典第二百零一条), the
/// day it ended is.
pub(super) fn taken(calendar: &Calendar, from: Date, to: Date, working: bool) -> Option<u32> {
    if working {
        calendar.working_days(from.tomorrow().ok()?, to)
    } else {
        Some(apart(from, to).unwrap_or(0))
    }
}

/// The last day of a term that begins the day after `from`.
pub(super) fn due(calendar: &Calendar, from: Date, limit: Limit) -> Option<Date> {
    if limit.working {
        calendar.add_working(from, limit.days)
    } else {
        from.checked_add(jiff::Span::new().days(i64::from(limit.days))).ok()
    }
}

/// Days between two days; `None` where the second comes first.
pub(super) fn apart(from: Date, to: Date) -> Option<u32> {
    u32::try_from(from.until(to).ok()?.get_days()).ok()
}

/// Why working days can't be counted.
pub(super) fn no_calendar(from: Date, to: Date) -> String {
    let years = if from.year() == to.year() {
        format!("{}年", from.year())
    } else {
        format!("{}年、{}年", from.year(), to.year())
    };
    format!("没有{years}的放假安排，工作日无法计算，请对照国务院办公厅的通知核对")
}
