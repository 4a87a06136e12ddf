//! Spans of days: 3月1日至31日, 自公告之日起30日内, 截止时间为3月31日, 于3月31日前.

use super::When;
use super::cursor::Cursor;
use super::day::{DayWords, Read, Year, day, made, marks, month, year};
use super::dress::dressed;
use super::length::{Length, OPENERS, length};
use super::since::{running, undated};

/// A span as far as it is written; at least one part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanWords {
    /// Where it begins.
    pub from: Option<Start>,
    /// Its last day. 3月31日前 and 3月31日止 are taken to include that day; the law is
    /// silent on 前, and papers use both for the last day on which letters are taken.
    pub to: Option<DayWords>,
    /// How long it is.
    pub length: Option<Length>,
}

/// Where a span begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// On a day.
    Day(DayWords),
    /// 自公告之日起, 即日起: on the day the paper is made public.
    Own,
    /// 自受理之日起: on a day that something else has to tell.
    Event,
}

const FROM: [&str; 3] = ["自", "从", "自从"];
const BEGUN: [&str; 4] = ["起", "开始", "起始", "起算"];
const TO: [&str; 13] =
    ["至", "到", "直至", "-", "--", "－", "－－", "—", "——", "–", "―", "~", "～"];
/// These bound a span only after 起; elsewhere a new statement begins with them.
const TO_AFTER_BEGUN: [&str; 5] = ["截至", "截止至", "截止到", "截止", "止于"];
const BEFORE: [&str; 4] = ["前", "之前", "以前", "前（含当日）"];
const UNTIL: [&str; 6] = ["截止时间", "截止日期", "截止日", "截止期限", "截止", "截至"];

/// A span that begins here.
pub(super) fn span(here: Cursor<'_>) -> Option<(When, Cursor<'_>)> {
    dated(here).or_else(|| undated(here)).or_else(|| until(here))
}

/// One that begins, or only ends, with a day.
fn dated(here: Cursor<'_>) -> Option<(When, Cursor<'_>)> {
    let opened = here.word(&FROM);
    let start = opened.unwrap_or(here);
    if let Some((from, after)) = day(start) {
        let bare = dressed(after);
        let begun = bare.word(&BEGUN);
        let reached = begun.map_or_else(|| between(bare), after_begun);
        if let Some((to, end)) = reached.and_then(|after| end_day(after, from)) {
            let (length, end) = told_length(end);
            return Some((both(from, to, length), end));
        }
        if let Some((length, end)) = begun.and_then(running) {
            return Some((one(from, |from| (Some(Start::Day(from)), None, Some(length))), end));
        }
        if let Some(end) = bare.word(&BEFORE) {
            return Some((one(from, |to| (None, Some(to), None)), end));
        }
        return begun
            .filter(|_| opened.is_some())
            .map(|end| (one(from, |from| (Some(Start::Day(from)), None, None)), end));
    }
    // 2024年3月1-30日
    let (from, after) = cut_short(start)?;
    let (to, end) = end_day(between(after)?, from)?;
    let (length, end) = told_length(end);
    Some((both(from, to, length), end))
}

/// Past the word between the two ends.
fn between(here: Cursor<'_>) -> Option<Cursor<'_>> {
    Some(here.word(&TO)?.maybe(&["于"]))
}

pub(super) fn after_begun(here: Cursor<'_>) -> Option<Cursor<'_>> {
    let here = here.maybe(&["，", ","]);
    between(here).or_else(|| Some(here.word(&TO_AFTER_BEGUN)?.maybe(&["于"])))
}

/// 2024年3月1 before a 至30日.
fn cut_short(here: Cursor<'_>) -> Option<Read<'_>> {
    let (year, after) = match year(here) {
        Some((year, after)) => (Year::Written(year), after),
        None if here.backwards().next() == Some('年') => return None,
        None => (Year::Open, here),
    };
    let (month, after) = month(after)?;
    let (number, after) = after.number(3)?;
    Some((made(year, month, number.value), after))
}

/// The last day: 4月2日, 31日止, 4.2.
pub(super) fn end_day<'a>(here: Cursor<'a>, from: Option<DayWords>) -> Option<Read<'a>> {
    let (to, end) = day(here).or_else(|| same_month(here, from?)).or_else(|| figures(here))?;
    Some((to, dressed(end).maybe(&["止", "为止", "结束", "期间"])))
}

/// 31日 of the month that went before; 3月20日至10日 is a slip of the pen.
fn same_month(here: Cursor<'_>, from: DayWords) -> Option<Read<'_>> {
    let (number, end) = here.number(3)?;
    let to = made(Year::Open, u32::from(from.month.unsigned_abs()), number.value);
    Some((to.filter(|to| to.day >= from.day), end.word(&["日", "号"])?))
}

/// 3.30 after 2024.3.1-.
fn figures(here: Cursor<'_>) -> Option<Read<'_>> {
    marks().find_map(|mark| {
        let (month, after) = here.number(2)?;
        let (day, end) = after.word(&mark)?.number(2)?;
        Some((made(Year::Open, month.value, day.value), end))
    })
}

/// （共30日）, ，为期7个工作日.
pub(super) fn told_length(here: Cursor<'_>) -> (Option<Length>, Cursor<'_>) {
    let told = ["（", "(", "，", ",", ""].into_iter().find_map(|open| {
        let after = if open.is_empty() { here } else { here.word(&[open])? };
        let (length, _, end) = length(after.word(&OPENERS)?)?;
        let end = match open {
            "（" | "(" => end.word(&["）", ")"])?,
            _ => end,
        };
        Some((length, end))
    });
    told.map_or((None, here), |(length, end)| (Some(length), end))
}

/// 截止时间为3月31日17时, 至3月31日止.
fn until(here: Cursor<'_>) -> Option<(When, Cursor<'_>)> {
    let after = match here.word(&UNTIL) {
        Some(after) => after.maybe(&["为", "是", "：", ":"]).maybe(&["至", "到", "于"]),
        None => here.word(&["至", "到", "延至", "止于"])?,
    };
    let (to, end) = day(after)?;
    let end = dressed(end).maybe(&["止", "为止", "前", "之前", "以前"]);
    Some((one(to, |to| (None, Some(to), None)), end))
}

fn one(
    day: Option<DayWords>,
    part: impl Fn(DayWords) -> (Option<Start>, Option<DayWords>, Option<Length>),
) -> When {
    let Some(day) = day else { return When::Impossible };
    let (from, to, length) = part(day);
    When::Span(SpanWords { from, to, length })
}

fn both(from: Option<DayWords>, to: Option<DayWords>, length: Option<Length>) -> When {
    let (Some(from), Some(to)) = (from, to) else { return When::Impossible };
    let backwards = match (from.year, to.year) {
        (Year::Written(first), Year::Written(last)) => from.in_year(first) > to.in_year(last),
        _ => false,
    };
    if backwards {
        return When::Impossible;
    }
    When::Span(SpanWords { from: Some(Start::Day(from)), to: Some(to), length })
}
