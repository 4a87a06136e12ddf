//! 日期与期限: days, spans of days and lengths as papers write them, with their places.
//!
//! Reads what is written and no more: a day without its year stays open until it is
//! laid against the paper's own day (`resolve`). Deliberately absent: months and years
//! without a day, 上旬 and 月底, days of the lunar calendar, hours.

mod carry;
mod cursor;
mod day;
mod dress;
mod length;
mod resolve;
mod since;
mod span;
#[cfg(test)]
mod tests;

use std::ops::Range;

use cursor::Cursor;
pub use day::{DayWords, Year};
pub use length::{Length, Unit};
pub use resolve::{Standpoint, Told};
pub use span::{SpanWords, Start};

/// Something that a text says of days, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Scalars of the text that was read.
    pub range: Range<usize>,
    /// What stands there.
    pub when: When,
}

/// What is said of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// 2024年3月1日
    Day(DayWords),
    /// 3月1日至31日, 自公告之日起30日内, 于3月31日前
    Span(SpanWords),
    /// 为期7个工作日
    Length(Length),
    /// It is written like a day and no calendar has it: 2月30日. Spans that begin or end
    /// so, or that end before they begin, are none either.
    Impossible,
}

/// Everything that a paragraph says of days, in its order; places don't overlap.
pub fn written(text: &str) -> Vec<Written> {
    let text: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let here = Cursor::new(&text, at);
        match here.begins().then(|| read(here)).flatten() {
            Some((when, end)) => {
                found.push(Written { range: at..end.at(), when });
                at = end.at();
            }
            None => at += 1,
        }
    }
    carry::years(&text, &mut found);
    found
}

/// The longest thing that begins here.
fn read(here: Cursor<'_>) -> Option<(When, Cursor<'_>)> {
    span::span(here)
        .or_else(|| day::day(here).map(|(day, end)| (day.map_or(When::Impossible, When::Day), end)))
        .or_else(|| length::alone(here).map(|(length, end)| (When::Length(length), end)))
}
