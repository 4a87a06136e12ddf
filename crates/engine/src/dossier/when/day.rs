//! One day: 2024年3月1日, 二〇二四年三月一日, 2024-03-01, 次年1月5日, 3月1日.

use jiff::civil::Date;

use super::cursor::Cursor;

/// A day as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayWords {
    /// Its year.
    pub year: Year,
    /// 1–12.
    pub month: i8,
    /// A day that this month has in some year.
    pub day: i8,
}

/// The year of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// It is written with the day.
    Written(i16),
    /// The last one that is written before it in the paragraph.
    Carried(i16),
    /// 次年: the one after that which goes before.
    Next,
    /// It is not written.
    Open,
}

/// `None` where the words say a day that no calendar has.
pub(super) type Read<'a> = (Option<DayWords>, Cursor<'a>);

const NEXT: [&str; 5] = ["次年", "翌年", "第二年", "下一年", "下年"];
const SAME: [&str; 4] = ["当年", "同年", "本年", "今年"];

/// A day in any writing.
pub(super) fn day(here: Cursor<'_>) -> Option<Read<'_>> {
    full(here).or_else(|| numeric(here)).or_else(|| without_year(here))
}

/// 2024年3月1日; a year of two figures is of this century.
fn full(here: Cursor<'_>) -> Option<Read<'_>> {
    let (year, after) = year(here).or_else(|| short_year(here))?;
    let (month, after) = month(after)?;
    let (number, after) = after.number(3)?;
    Some((made(Year::Written(year), month, number.value), after.word(&["日", "号"])?))
}

/// 2024年, as a number.
pub(super) fn year(here: Cursor<'_>) -> Option<(i16, Cursor<'_>)> {
    let (number, after) = here.number(4)?;
    Some((in_range(number.value).filter(|_| number.digits == 4)?, after.word(&["年"])?))
}

/// 24年
fn short_year(here: Cursor<'_>) -> Option<(i16, Cursor<'_>)> {
    let (number, after) = here.number(2)?;
    let arabic = here.blanks().peek().is_some_and(|c| c.is_ascii_digit());
    Some((
        in_range(2000 + number.value).filter(|_| arabic && number.digits == 2)?,
        after.word(&["年"])?,
    ))
}

fn in_range(year: u32) -> Option<i16> {
    i16::try_from(year).ok().filter(|year| (1949..2100).contains(year))
}

/// 3月, 元月.
pub(super) fn month(here: Cursor<'_>) -> Option<(u32, Cursor<'_>)> {
    if let Some(after) = here.word(&["元月"]) {
        return Some((1, after));
    }
    let (number, after) = here.number(3)?;
    Some((number.value, after.word(&["月"])?))
}

/// 2024-03-01, 2024.3.1, 2024/3/1.
fn numeric(here: Cursor<'_>) -> Option<Read<'_>> {
    let (number, after) = here.number(4)?;
    let year = in_range(number.value)?;
    let (month, day, end) = marks().find_map(|mark| {
        let (month, after) = after.word(&mark)?.number(2)?;
        let (day, end) = after.word(&mark)?.number(2)?;
        // A number of four parts is no day.
        let more = end.word(&mark).is_some_and(|next| next.number(3).is_some());
        (!more).then_some((month.value, day.value, end))
    })?;
    let arabic = |c: char| matches!(c, '0'..='9' | '０'..='９');
    (number.digits == 4 && here.blanks().peek().is_some_and(arabic)).then_some(())?;
    Some((made(Year::Written(year), month, day), end.maybe(&["日"])))
}

/// What stands between the parts of a day in figures.
pub(super) fn marks() -> impl Iterator<Item = [&'static str; 2]> {
    [["-", "－"], [".", "．"], ["/", "／"]].into_iter()
}

/// 3月1日, 次年3月1日. After a 年 that is none of ours it is another year's: 每年3月1日.
pub(super) fn without_year(here: Cursor<'_>) -> Option<Read<'_>> {
    let (year, at) = match (here.word(&NEXT), here.word(&SAME)) {
        (Some(after), _) => (Year::Next, after),
        (None, Some(after)) => (Year::Open, after),
        (None, None) if here.backwards().next() == Some('年') => return None,
        (None, None) => (Year::Open, here),
    };
    let (month, after) = month(at)?;
    let (number, after) = after.number(3)?;
    Some((made(year, month, number.value), after.word(&["日", "号"])?))
}

/// A day that there is: in its year, or in a leap year where that is open.
pub(super) fn made(year: Year, month: u32, day: u32) -> Option<DayWords> {
    let words = DayWords { year, month: i8::try_from(month).ok()?, day: i8::try_from(day).ok()? };
    let leap = 2024;
    words.in_year(if let Year::Written(year) = year { year } else { leap }).map(|_| words)
}

impl DayWords {
    /// The day of that year; `None` for the 29 February of most.
    pub(super) fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}
