//! 自…起施行: the clauses that say from when a document applies.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;
use statutes::numeral;

use super::Length;

/// A day in either script.
pub(super) const DAY: &str = r"(?:[0-9]{4}|[一二三四五六七八九〇]{4})年(?:[0-9]{1,2}|[一二三四五六七八九十元]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}";
/// 印发之日 in its many words.
pub(super) const ISSUE: &str = r"(?:本[^，。；自从]{0,8}?|政策)?(?:公开)?(?:发布|印发|公布|颁布|下发|发文|签发|颁发|发出|批准|通过|公告|制发|出台|发行|公示|成文|签署|文件发布|印发布|发布印发)(?:实施|施行|执行)?(?:之|当)?日";
const GO: &str =
    r"(?:正式)?(?:开始)?(?:施行|实施|执行|生效|试行|暂行|实行|起效|试用|有效|启用|计算|起算)";

static COMMENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:自|从|于|由)?(?P<day>{DAY})(?:之日|〇时|0时)?(?:起|开始|始)+{GO}|(?:自|从|于)(?P<on>{DAY})(?:之日|〇时|0时)?{GO}|(?:(?:自|从|于)[^，。；：自从《》]{{0,8}}?)?(?P<issue>{ISSUE})(?:起|开始|始)?(?:(?:满|的|，)?(?P<after>[0-9]{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?P<unit>个?工作日|日|天|个月)(?:之后|以后|后)?)?(?:起|开始|始)?(?:，)?(?:正式|开始)*{GO}|(?:自|从|于)(?:公布|发布|印发|发文|颁布)后(?P<then>[0-9]{{1,3}}|[一二两三四五六七八九十]{{1,3}})(?P<of>日|天|个月)(?:起|后)?{GO}|(?:自|从)(?P<year>[0-9]{{4}})年(?:度|(?P<month>1[0-2]|0?[1-9])月份?)?(?:起|开始|始)+{GO}|(?:自|从)(?P<blank>[0-9]{{0,4}}年?[0-9X×]*月[0-9X×]*日?)(?:起|开始)+{GO}|(?:自|从)[^，。；《》自从]{{2,24}}?之日起?{GO}"
    ))
    .ok()
});
static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:自|从|为|：)?(?:(?P<day>{DAY})|(?P<issue>{ISSUE}))(?:之日)?(?:起|开始)?(?:{GO})?(?:，)?(?:有效期|执行|施行|实施)?(?:至|到|—|-|－|～|~)(?P<to>{DAY})"
    ))
    .ok()
});

/// When a clause lets the document begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    /// On this day.
    On(Date),
    /// So long after it was issued.
    Issued(Length),
    /// The day is not filled in, there is none such, or it is that of some event.
    Unclear,
}

/// A clause that may say when the document begins.
#[derive(Debug, Clone)]
pub(super) struct Commencement {
    /// Bytes of the paragraph.
    pub(super) range: Range<usize>,
    /// When.
    pub(super) begin: Begin,
    /// The last day, where the same words name it.
    pub(super) last: Option<Date>,
}

/// All of a paragraph.
pub(super) fn commencements(text: &str) -> Vec<Commencement> {
    let mut found: Vec<Commencement> = Vec::new();
    // 至 needs its day: a range is tried first, and takes the place of the plain clause.
    for groups in RANGE.iter().flat_map(|range| range.captures_iter(text)) {
        let (Some(whole), Some(to)) = (groups.get(0), groups.name("to")) else { continue };
        let begin = groups.name("day").map_or(Begin::Issued(Length::default()), |day| {
            date(day.as_str()).map_or(Begin::Unclear, Begin::On)
        });
        found.push(Commencement { range: whole.range(), begin, last: date(to.as_str()) });
    }
    for groups in COMMENCE.iter().flat_map(|commence| commence.captures_iter(text)) {
        let Some(whole) = groups.get(0) else { continue };
        if found
            .iter()
            .any(|other| other.range.start < whole.end() && whole.start() < other.range.end)
        {
            continue;
        }
        let named = |name| groups.name(name).map(|group| group.as_str());
        let begin = match (named("day").or(named("on")), named("issue")) {
            (Some(day), _) => date(day).map_or(Begin::Unclear, Begin::On),
            (None, Some(_)) => match (named("after").map(numeral), named("unit")) {
                (Some(Some(count)), Some(unit)) => after(count, unit),
                (Some(_), _) => Begin::Unclear,
                (None, _) => Begin::Issued(Length::default()),
            },
            (None, None) => match (named("then").and_then(numeral), named("of")) {
                (Some(count), Some(unit)) => after(count, unit),
                _ => first_day(named("year"), named("month")),
            },
        };
        found.push(Commencement { range: whole.range(), begin, last: None });
    }
    found.sort_by_key(|clause| clause.range.start);
    found
}

/// 30日后, 一个月后; working days need a calendar.
fn after(count: u32, unit: &str) -> Begin {
    let Ok(count) = u16::try_from(count) else { return Begin::Unclear };
    match unit {
        "日" | "天" => Begin::Issued(Length { months: 0, days: count }),
        "个月" => Begin::Issued(Length { months: count, days: 0 }),
        _ => Begin::Unclear,
    }
}

/// 自2024年起, 自2024年5月起: the first day of it.
fn first_day(year: Option<&str>, month: Option<&str>) -> Begin {
    let day = year.and_then(|year| date(&format!("{year}年{}月1日", month.unwrap_or("1"))));
    day.map_or(Begin::Unclear, Begin::On)
}

/// A day as `DAY` fits it.
pub(super) fn date(text: &str) -> Option<Date> {
    let parts: Vec<u32> = text
        .split(['年', '月', '日', '号', '-', '.', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| if part == "元" { Some(1) } else { numeral(part) })
        .collect::<Option<_>>()?;
    let [year, month, day] = parts[..] else { return None };
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
        .ok()
        .filter(|date| (1949..2100).contains(&date.year()))
}
