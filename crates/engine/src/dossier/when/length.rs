//! A length of time in days: 为期30天, 7个工作日, 一个月, 十五日内.

use super::cursor::Cursor;

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a length is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 日, 天, 自然日; a week is seven.
    Day,
    /// 工作日
    WorkingDay,
    /// 月 of the calendar.
    Month,
}

/// Words that a length follows.
pub(super) const OPENERS: [&str; 28] = [
    "为期",
    "为期为",
    "期限",
    "期限为",
    "期限是",
    "期限共",
    "期限：",
    "期限:",
    "期限缩短为",
    "期限缩短至",
    "缩短为",
    "缩短至",
    "缩短到",
    "时间为",
    "时间共",
    "时间：",
    "时间:",
    "时限为",
    "期为",
    "期：",
    "期:",
    "共",
    "共计",
    "历时",
    "公示",
    "征求意见",
    "公开征求意见",
    "征集意见",
];
/// Before these words it is a bound that somebody sets, a point in time, or one of many.
const NOT_AFTER: [&str; 20] = [
    "不少于",
    "不得少于",
    "不低于",
    "不短于",
    "少于",
    "至少",
    "不超过",
    "不得超过",
    "超过",
    "不足",
    "未满",
    "不满",
    "满",
    "近",
    "约",
    "每",
    "前",
    "提前",
    "第",
    "月",
];
const WITHIN: [&str; 3] = ["内", "之内", "以内"];

/// A length that stands by itself. A bare 30日 may be a day of some month and is none.
pub(super) fn alone(here: Cursor<'_>) -> Option<(Length, Cursor<'_>)> {
    let opened = here.word(&OPENERS);
    if opened.is_none() && is_bound(here) {
        return None;
    }
    let (length, strong, end) = length(opened.unwrap_or(here))?;
    let within = end.word(&WITHIN);
    if end.word(&["前", "后", "以前", "以后", "之前", "之后", "年", "岁"]).is_some() {
        return None;
    }
    (opened.is_some() || strong || within.is_some()).then(|| (length, within.unwrap_or(end)))
}

/// A length after words that call for one; true where its unit can mean nothing else.
pub(super) fn length(here: Cursor<'_>) -> Option<(Length, bool, Cursor<'_>)> {
    let (number, mut after) = here.number(6)?;
    // 30（三十）日
    for (open, close) in [("（", "）"), ("(", ")")] {
        let again = after.word(&[open]).and_then(|after| after.number(6));
        if let Some(end) = again
            .filter(|(again, _)| again.value == number.value)
            .and_then(|(_, end)| end.word(&[close]))
        {
            after = end;
        }
    }
    let units: [(&[&str], Unit, u32, bool); 5] = [
        (&["个工作日", "工作日", "个工作天", "工作天"], Unit::WorkingDay, 1, true),
        (
            &["个自然日", "自然日", "个自然天", "自然天", "个日历日", "日历日", "天"],
            Unit::Day,
            1,
            true,
        ),
        (&["日"], Unit::Day, 1, false),
        (&["周", "个星期", "星期"], Unit::Day, 7, true),
        (&["个月"], Unit::Month, 1, true),
    ];
    let (unit, times, strong, end) = units
        .into_iter()
        .find_map(|(words, unit, times, strong)| Some((unit, times, strong, after.word(words)?)))?;
    let working = ["（工作日）", "(工作日)"];
    let (unit, end) = match end.word(&working) {
        Some(end) if unit == Unit::Day => (Unit::WorkingDay, end),
        _ => (unit, end.maybe(&["（自然日）", "(自然日)", "（日历日）", "(日历日)"])),
    };
    let count = number.value.checked_mul(times).filter(|count| *count > 0)?;
    Some((Length { count, unit }, strong, end))
}

/// True after 不少于, 提前 and the like.
fn is_bound(here: Cursor<'_>) -> bool {
    let before: String = here.backwards().take(4).collect();
    NOT_AFTER.iter().any(|word| {
        let reversed: String = word.chars().rev().collect();
        before.starts_with(&reversed)
    })
}
