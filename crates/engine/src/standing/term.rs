//! 有效期: the words that say how long a document applies.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;
use statutes::numeral;

use super::Length;
use super::commence::{DAY, ISSUE, date};
use super::plain::folded;

const NUMBER: &str = r"[0-9]{1,3}|[一二两三四五六七八九十壹贰叁肆伍]{1,3}";
/// Words for the time that a document applies.
const NAMED: &str = "有效期限|有效期|有效时间|试行期限|试行期|暂行期限|暂行期|施行期限|施行期|实施期限|实施期|执行期限|执行期|执行时间|实施时间|政策期限|适用期限|有效施行期";

static LENGTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:(?P<name>{NAMED})|试行|暂行|施行|实施|执行|暂定)(?:暂定|原则上|一般|定|均)*(?:为|是|：)?(?:暂定)?(?:自?(?:{ISSUE}|{DAY})(?:之日)?起的?)?(?P<count>{NUMBER})(?:（(?:{NUMBER})）)?(?:个)?(?P<unit>年|月|日|天)(?:的?(?:{NAMED}))?|(?P<count3>{NUMBER})(?:（(?:{NUMBER})）)?(?:个)?(?P<unit3>年|月)的?(?:有效期|试行期|施行期|执行期)限?|起(?P<count2>{NUMBER})(?:（(?:{NUMBER})）)?(?:个)?(?P<unit2>年|月)(?:内|期|期内)?有效"
    ))
    .ok()
});
static UNTIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:(?:{NAMED}|有效|施行|实施|执行|试行|暂行|适用|截止|期限|政策)(?:日期|时间)?(?:暂定|截止|延长|延续|顺延)*(?:为|是|：)?(?:自[^，。；至]{{0,24}}|(?:{DAY})起?)?(?:至|到|截至|截止|截止到|截止至|于)+|，(?:并)?(?:至|到|于))(?:(?P<to>{DAY})|(?P<year>[0-9]{{4}})年(?:年?[底末]|(?P<month>1[0-2]|0?[1-9])月[底末]?))(?:止|结束|截止|终止|失效|废止|自动失效|自行失效|届满|到期)?|(?P<end>{DAY})(?:起)?(?:止|结束|截止|终止|失效|废止|自动失效|自行失效|自行废止|自动废止|届满|到期|停止执行|停止施行)"
    ))
    .ok()
});
static OPEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:(?:{NAMED})(?:暂定|截止)?(?:为|是|：|至|到)+|(?:执行|施行|实施|试行|有效|截止|持续)(?:至|到)|截止(?:日期|时间)|至|待|在|自)[^。；，]{{0,40}}?(?:疫情|新冠|响应|新的?[^。；，]{{0,16}}(?:出台|颁布|发布|实施|施行|印发|执行)|另行[^。；，]{{0,4}}(?:公告|通知|规定|发布)|工作结束|出台|调整为止|调整时)[^。；，]{{0,16}}(?:止|失效|废止|停止执行|结束|期间|公告|通知|自行|终止|后)?"
    ))
    .ok()
});
static ENDLESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(r"长期(?:有效|执行|施行|实施|坚持)|(?:{NAMED})(?:为|是|：)?长期")).ok()
});
static PROLONGED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:延长|延续|顺延|延期|继续(?:有效|执行|施行|实施)，?(?:有效期)?)(?:期限)?(?:截止)?(?:至|到)(?P<to>{DAY})"
    ))
    .ok()
});
static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(NAMED).ok());

/// How long, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Up to this day and no longer.
    Until(Date),
    /// So long.
    For(Length),
    /// Until something happens.
    Open,
    /// 长期
    Endless,
}

/// The terms that a piece of text names, by their place in it.
pub(super) fn terms(text: &str) -> Vec<(Range<usize>, Words)> {
    let mut found: Vec<(Range<usize>, Words)> = Vec::new();
    let mut add = |range: Range<usize>, words: Words| {
        let over =
            |(other, _): &(Range<usize>, Words)| other.start < range.end && range.start < other.end;
        if !found.iter().any(over) {
            found.push((range, words));
        }
    };
    for groups in UNTIL.iter().flat_map(|until| until.captures_iter(text)) {
        let day = groups.name("to").or(groups.name("end"));
        // 2026年底, 2026年6月底
        let end = || {
            let month = groups.name("month").map_or("12", |month| month.as_str());
            let first = date(&format!("{}年{month}月1日", groups.name("year")?.as_str()))?;
            Some(first.last_of_month())
        };
        let day = day.and_then(|day| date(day.as_str())).or_else(end);
        // 2026年6月第一周: no end.
        let rest = groups.get(0).map_or("", |whole| &text[whole.end()..]);
        let ends = groups.name("month").is_none()
            || rest.is_empty()
            || rest.starts_with(['。', '，', '；', '）', '（']);
        if let (Some(whole), Some(day), true) = (groups.get(0), day, ends) {
            // 起废止: the day before is the last one.
            let first_without = groups.name("end").is_some() && whole.as_str().contains("日起");
            let last = if first_without { day.yesterday().ok() } else { Some(day) };
            if let Some(last) = last {
                add(whole.range(), Words::Until(last));
            }
        }
    }
    for groups in LENGTH.iter().flat_map(|length| length.captures_iter(text)) {
        let Some(whole) = groups.get(0) else { continue };
        let either = |names: [&str; 3]| names.into_iter().find_map(|name| groups.name(name));
        let count = either(["count", "count2", "count3"]);
        let unit = either(["unit", "unit2", "unit3"]);
        let (Some(count), Some(unit)) = (count, unit) else { continue };
        let count = numeral(count.as_str()).and_then(|count| u16::try_from(count).ok());
        let Some(count) = count.filter(|count| (1..1000).contains(count)) else { continue };
        let length = match unit.as_str() {
            "年" => Length { months: count * 12, days: 0 },
            "月" => Length { months: count, days: 0 },
            _ => Length { months: 0, days: count },
        };
        // 执行30日: only what is named a term is counted in days.
        if length.months == 0 && groups.name("name").is_none() {
            continue;
        }
        // 2年前, 5年以上, 3年有效期内: no term; 实施三年行动计划 neither.
        let rest = &text[whole.end()..];
        let ends = rest.is_empty() || rest.starts_with(['。', '，', '；', '）', '、']);
        if rest.starts_with(['前', '以', '度', '份', '来', '内', '满'])
            || groups.name("name").or(groups.name("count2")).is_none() && !ends
        {
            continue;
        }
        add(whole.range(), Words::For(length));
    }
    for found in ENDLESS.iter().flat_map(|endless| endless.find_iter(text)) {
        add(found.range(), Words::Endless);
    }
    for found in OPEN.iter().flat_map(|open| open.find_iter(text)) {
        add(found.range(), Words::Open);
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// 延长至2026年12月31日: the first such day of a text.
pub(super) fn prolonged(text: &str) -> Option<Date> {
    let plain: String = text.chars().filter_map(folded).collect();
    let found = PROLONGED.as_ref()?.captures(&plain)?;
    date(found.name("to")?.as_str())
}

/// True where the words themselves name a term: 有效期, 试行期.
pub(super) fn is_named(text: &str) -> bool {
    NAME.as_ref().is_some_and(|name| name.find(text).is_some_and(|found| found.start() == 0))
}
