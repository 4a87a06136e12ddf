//! A day without its year is of the year that was written last before it. Years that
//! belong to an instrument that is cited (2019年5月8日公布的《条例》) are not handed on.

use super::cursor::Cursor;
use super::day::{DayWords, Year, year};
use super::span::{SpanWords, Start};
use super::{When, Written};

/// Gives open days their year, paragraph by paragraph.
pub(super) fn years(text: &[char], found: &mut [Written]) {
    let mut last = None;
    let mut from = 0;
    for written in found {
        last = named(text, from, written.range.start).or(last);
        from = written.range.end;
        let of_instrument = is_of_instrument(text, written.range.clone());
        let said = match &mut written.when {
            When::Day(day) => hand(day, last),
            When::Span(span) => through(span, last),
            When::Length(_) | When::Impossible => None,
        };
        if !of_instrument {
            last = said.or(last);
        }
    }
}

/// The days of a span one after the other; the last year that it leaves behind.
fn through(span: &mut SpanWords, last: Option<i16>) -> Option<i16> {
    let mut said = None;
    if let Some(Start::Day(day)) = &mut span.from {
        said = hand(day, last);
    } else if let Some(day) = &mut span.to {
        return hand(day, last);
    }
    // Where both days are written the last is read after the first, when it resolves.
    match span.to.map(|to| to.year) {
        Some(Year::Written(year)) => Some(year),
        _ => said,
    }
}

/// Hands a year on to a day that has none; the year it has in the end.
fn hand(day: &mut DayWords, last: Option<i16>) -> Option<i16> {
    day.year = match (day.year, last) {
        (Year::Open, Some(year)) => Year::Carried(year),
        (Year::Next, Some(year)) => Year::Carried(year + 1),
        (year, _) => year,
    };
    match day.year {
        Year::Written(year) => Some(year),
        Year::Carried(_) | Year::Next | Year::Open => None,
    }
}

/// The last year that is named between two places: 2024年以来.
fn named(text: &[char], from: usize, to: usize) -> Option<i16> {
    (from..to).rev().find_map(|at| {
        let here = Cursor::new(text, at);
        let (year, end) = here.begins().then(|| year(here)).flatten()?;
        (!is_of_instrument(text, at..end.at())).then_some(year)
    })
}

/// 2019年5月8日公布的《…》, 《…》（2019年5月8日发布）.
fn is_of_instrument(text: &[char], range: std::ops::Range<usize>) -> bool {
    const NEAR: usize = 14;
    let after = &text[range.end..text.len().min(range.end + NEAR)];
    let stop = |c: &char| matches!(c, '，' | '。' | '；' | ',' | ';');
    let reach = after.iter().position(stop).unwrap_or(after.len());
    let before = &text[range.start.saturating_sub(NEAR)..range.start];
    let bracketed = before.iter().rposition(|c| matches!(c, '（' | '(')).is_some_and(|open| {
        open > 0
            && before[open - 1] == '》'
            && !before[open..].iter().any(|c| matches!(c, '）' | ')'))
    });
    after[..reach].contains(&'《') || bracketed
}
