//! 施行日期与有效期: an effective date before the paper's own date, and a missing
//! term of validity.
//!
//! Only dates that the paper writes out are compared; 自印发之日起 can't be wrong.

use std::sync::LazyLock;

use document::{Document, Place, Span};
use jiff::civil::Date;
use regex::Regex;
use statutes::numeral;

use crate::checks::sentence::{Prose, prose, scalars, written};

static EFFECTIVE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"自\s*([0-9０-９]{4}|[一二〇○零三四五六七八九]{4})\s*年\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日起?(?:正式)?(?:施行|实施|执行|生效)").ok()
});
static CLAUSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"自[^。；，]{2,16}之?日起[^。；，]{0,6}(?:施行|实施|执行|生效)").ok()
});

static DATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\s*([0-9]{4}|[一二三四五六七八九〇○零Ｏ]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日\s*$").ok()
});

/// Since then dates of issue are written in Arabic figures without a leading zero.
const STANDARD: Date = jiff::civil::date(2012, 7, 1);

/// Words that say how long a paper applies.
const TERMS: [&str; 12] = [
    "有效期",
    "有效期限",
    "试行期",
    "有效至",
    "有效期至",
    "施行期限",
    "实施期限",
    "执行期限",
    "政策期限",
    "暂定",
    "自动失效",
    "执行至",
];

/// 自2024年1月1日起施行 in a paper dated 2024-03-01.
pub(crate) fn effective(doc: &Document) -> Vec<(Span, String)> {
    let (Some(issued), Some(pattern)) = (doc.paper.date, &*EFFECTIVE) else { return Vec::new() };
    let mut found = Vec::new();
    for prose in prose(doc).filter(|prose| !prose.in_table()) {
        for groups in pattern.captures_iter(prose.text) {
            let Some(whole) = groups.get(0) else { continue };
            let range = scalars(prose.text, whole.start())..scalars(prose.text, whole.end());
            let part = |index: usize| groups.get(index).and_then(|group| numeral(group.as_str()));
            let Some(day) = day(part(1), part(2), part(3)) else { continue };
            if day < issued && is_near(day, issued) && speaks_of_itself(&prose, range.clone()) {
                let what = format!("施行日期{}早于成文日期{}", written(day), written(issued));
                found.push((prose.span(range), what));
            }
        }
    }
    found
}

/// A date that lies years behind is the original one of an amended text, or the
/// day a page was put on the web.
fn is_near(day: Date, issued: Date) -> bool {
    issued.year() - day.year() <= 1
}

/// The clause on commencement, where no word of the paper says how long it applies.
pub(crate) fn term(doc: &Document) -> Vec<(Span, String)> {
    let Some(clause) = &*CLAUSE else { return Vec::new() };
    if TERMS.iter().any(|word| doc.text.contains(word)) {
        return Vec::new();
    }
    let mut last = None;
    for prose in prose(doc).filter(|prose| !prose.in_table()) {
        for hit in clause.find_iter(prose.text) {
            let range = scalars(prose.text, hit.start())..scalars(prose.text, hit.end());
            let until = prose.around(range.clone()).1;
            if until.contains('至') || until.contains('止') {
                return Vec::new();
            }
            if speaks_of_itself(&prose, range.clone()) {
                last = Some(prose.span(range));
            }
        }
    }
    last.map(|span| (span, "写明了何时施行，没有写明施行到何时".to_owned())).into_iter().collect()
}

/// The line that is nothing but the paper's date: 2025年03月01日, 二〇二五年三月一日.
/// Papers older than the standard that wants Arabic figures are left alone.
pub(crate) fn form(doc: &Document) -> Vec<(Span, String)> {
    let (Some(issued), Some(line)) = (doc.paper.date, &*DATED) else { return Vec::new() };
    if issued < STANDARD {
        return Vec::new();
    }
    let mut found = Vec::new();
    for prose in prose(doc).filter(|prose| prose.block.place == Place::Body && !prose.in_table()) {
        let Some(groups) = line.captures(prose.text) else { continue };
        let part = |index: usize| groups.get(index).map_or("", |group| group.as_str());
        if day(numeral(part(1)), numeral(part(2)), numeral(part(3))) != Some(issued) {
            continue;
        }
        let what = if !part(1).starts_with(|c: char| c.is_ascii_digit()) {
            "没有用阿拉伯数字"
        } else if part(2).starts_with('0') || part(3).starts_with('0') {
            "月、日前多了“0”"
        } else {
            continue;
        };
        let end = prose.text.trim_end().chars().count();
        let start = prose.text.chars().take_while(|c| c.is_whitespace()).count();
        found.push((prose.span(start..end), format!("“{}”{what}", prose.text.trim())));
    }
    found.truncate(1);
    found
}

/// 本办法自…起施行; a clause that speaks of another instrument names it in 《》.
fn speaks_of_itself(prose: &Prose<'_>, range: std::ops::Range<usize>) -> bool {
    let (before, after) = prose.around(range);
    let subject =
        before.rsplit(['，', '：', ',']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let own = [
        "本办法",
        "本规定",
        "本细则",
        "本意见",
        "本通知",
        "本制度",
        "本规则",
        "本方案",
        "本措施",
        "本政策",
        "本文件",
        "本实施",
        "本公告",
        "本通告",
        "本标准",
        "本条例",
    ];
    let is_own = own.iter().any(|word| subject.contains(word));
    let bare = before.trim().is_empty() && !matches!(prose.block.place, Place::Footnote);
    (is_own || bare)
        && !subject.contains('《')
        && !after.starts_with("的《")
        && !after.starts_with("的国家")
}

fn day(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> Option<Date> {
    Date::new(i16::try_from(year?).ok()?, i8::try_from(month?).ok()?, i8::try_from(day?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn effective_before_issue() {
        for (text, fires) in [
            ("第九条 本办法自2024年1月1日起施行。", true),
            ("第九条 本办法自二〇二四年一月一日起施行。", true),
            ("第九条 本办法自2024年5月1日起施行。", false),
            ("第九条 本办法自印发之日起施行。", false),
            ("《某法》自2024年1月1日起施行，各地要做好准备。", false),
        ] {
            let mut doc = document::from_plain(text);
            doc.paper.date = Some(date(2024, 3, 1));
            assert_eq!(!effective(&doc).is_empty(), fires, "{text}");
        }
    }

    #[test]
    fn dates_of_issue() {
        for (line, fires) in
            [("2025年03月01日", true), ("二〇二五年三月一日", true), ("2025年3月1日", false)]
        {
            let mut doc =
                document::from_plain(&format!("某局关于申报的通知\n请按要求申报。\n{line}"));
            doc.paper.date = Some(date(2025, 3, 1));
            assert_eq!(!form(&doc).is_empty(), fires, "{line}");
            doc.paper.date = Some(date(2011, 3, 1));
            assert!(form(&doc).is_empty());
        }
    }

    #[test]
    fn a_term_is_named_or_missed() {
        for (text, fires) in [
            ("第九条 本办法自印发之日起施行。", true),
            ("第九条 本办法自2024年5月1日起施行，有效期五年。", false),
            ("第九条 本办法自2024年5月1日起施行，至2026年4月30日止。", false),
            ("企业自收到通知之日起十日内执行。", false),
            ("各县要做好宣传。", false),
        ] {
            assert_eq!(!term(&document::from_plain(text)).is_empty(), fires, "{text}");
        }
    }
}
