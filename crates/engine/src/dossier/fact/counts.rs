//! How many opinions came in and what became of them, as the prose tells it.

use std::ops::Range;

use document::Span;
use statutes::numeral;

use super::part::{Part, Sentence};
use super::pattern::Pattern;
use super::told::is_done;
use super::{Fact, FactKind, Value};

static NONE: Pattern = Pattern::new(
    "((?:未|没有|没)(?:收到|接到|收集到|征集到)[^。;,]{0,24}(?:意见|建议)|均(?:回复|反馈|表示)?(?:无|没有)(?:不同|修改|反馈)?意见)",
);
/// 收到意见建议15条, 收到15条意见
static RECEIVED: Pattern = Pattern::new(
    "((?:共|共计|累计|总计|合计)?(?:收到|收集到?|征集到?|收集|接到|提出|归纳|梳理|汇总|整理)[^。;0-9零〇一二两三四五六七八九十百千]{0,26}?([0-9零〇一二两三四五六七八九十百千]+)(余|多)?(?:条|件|项|个|处|份|家))",
);
/// What was counted: 单位 of 12个单位.
static WHO: Pattern =
    Pattern::new("^(?:单位|部门|县|区|乡|镇|企业|公司|协会|商会|局|人|省|市|成员|有关|相关)");
/// 反馈的意见3条 behind 收到12个单位.
static FURTHER: Pattern = Pattern::new(
    "^[^。;,0-9零〇一二两三四五六七八九十百千]{0,24}(?:意见|建议)[^。;,0-9零〇一二两三四五六七八九十百千]{0,6}([0-9零〇一二两三四五六七八九十百千]+)(余|多)?(?:条|件|项|个|处)",
);
/// 采纳10条, 10条予以采纳
static BEHIND: Pattern = Pattern::new(
    "采纳[^。;0-9零〇一二两三四五六七八九十百千]{0,8}([0-9零〇一二两三四五六七八九十百千]+)(余|多)?(?:条|件|项|个|处)",
);
static BEFORE: Pattern = Pattern::new(
    "([0-9零〇一二两三四五六七八九十百千]+)(余|多)?(?:条|件|项|个|处)[^。;,]{0,10}采纳",
);
static ALL: Pattern =
    Pattern::new("((?:全部|均已?|都已?|一并)(?:不予|不|未予|未|予以|予|已)?采纳)");
static TOTAL: Pattern =
    Pattern::new("(?:共|共计|累计|总计|合计)[^,;。]{0,6}$|^(?:共|累计|总计|合计)");

/// A number of opinions with its place.
struct Counted {
    kind: FactKind,
    /// `None` for 二十余条.
    count: Option<u32>,
    span: Span,
    /// It is called the total.
    total: bool,
}

/// The numbers that a paper tells.
pub(super) fn counts(part: &Part<'_>) -> Vec<Fact> {
    let mut found = Vec::new();
    for sentence in part.sentences() {
        let text = sentence.text();
        if !["意见", "建议", "采纳"].iter().any(|word| text.contains(word)) {
            continue;
        }
        let received = received(&sentence);
        if let (true, Some(range)) = (received.is_empty(), NONE.find(text)) {
            let span = sentence.span(range);
            let kind = FactKind::OpinionsReceived;
            found.push(Counted { kind, count: Some(0), span, total: false });
        }
        let all = ALL.find(text).filter(|_| received.len() == 1);
        found.extend(all.map(|range| Counted {
            kind: verdict(&text[range.clone()]),
            count: received[0].count,
            span: sentence.span(range),
            total: false,
        }));
        found.extend(received);
        found.extend(adopted(&sentence));
    }
    let kinds = [
        FactKind::OpinionsReceived,
        FactKind::OpinionsAdopted,
        FactKind::OpinionsPartly,
        FactKind::OpinionsRejected,
    ];
    kinds.into_iter().flat_map(|kind| settled(part, kind, &found)).collect()
}

fn received(sentence: &Sentence<'_>) -> Vec<Counted> {
    let text = sentence.text();
    let mut found = Vec::new();
    for groups in RECEIVED.groups(text) {
        let (Some(whole), Some(mut number)) = (groups.get(1), groups.get(2)) else { continue };
        let (mut more, mut end) = (groups.get(3).is_some(), whole.end());
        let before = &text[whole.start()..number.start()];
        let behind = &text[end..];
        let opinions = |words: &str| words.contains("意见") || words.contains("建议");
        let mut about = opinions(before) || opinions(first_words(behind)) || behind.is_empty();
        if WHO.is_in(behind) {
            // Those who answered were counted first.
            let further = FURTHER.groups(behind).into_iter().next();
            let Some((all, next)) = further.and_then(|groups| groups.get(0).zip(groups.get(1)))
            else {
                continue;
            };
            more = all.as_str().contains(['余', '多']);
            (number, end, about) = (next, end + all.end(), true);
        }
        let other = before.ends_with('第') || before.contains("采纳");
        if !about || other || !is_done(&text[..whole.start()]) {
            continue;
        }
        found.push(Counted {
            kind: FactKind::OpinionsReceived,
            count: numeral(number.as_str()).filter(|_| !more),
            span: sentence.span(whole.start()..end),
            total: TOTAL.is_in(&text[..whole.start()]) || TOTAL.is_in(before),
        });
    }
    found
}

fn first_words(text: &str) -> &str {
    let end = text.char_indices().nth(12).map_or(text.len(), |(at, _)| at);
    text[..end].split([',', ';']).next().unwrap_or(text)
}

/// Clause by clause: 采纳10条、部分采纳2条、未采纳3条.
fn adopted(sentence: &Sentence<'_>) -> Vec<Counted> {
    let text = sentence.text();
    let clauses = clauses(text).into_iter().filter(|range| text[range.clone()].contains("采纳"));
    let found = clauses.filter_map(|range| {
        let clause = &text[range.clone()];
        let at = clause.find("采纳")?;
        let groups = BEHIND.groups(clause).into_iter().next();
        let (groups, behind) = match groups {
            Some(groups) => (groups, true),
            None => (BEFORE.groups(clause).into_iter().next()?, false),
        };
        let (whole, number) = (groups.get(0)?, groups.get(1)?);
        let start = if behind { at - prefix(&clause[..at]).len() } else { whole.start() };
        let head = &clause[..start];
        let ordinal = clause[..number.start()].ends_with('第');
        let planned = ["应当", "拟", "不得"].iter().any(|word| clause.contains(word));
        (!planned && !ordinal && is_done(head)).then(|| Counted {
            kind: verdict(&clause[..at + "采纳".len()]),
            count: groups.get(2).is_none().then(|| numeral(number.as_str())).flatten(),
            span: sentence.span(range.start + start.min(whole.start())..range.start + whole.end()),
            total: TOTAL.is_in(head),
        })
    });
    found.collect()
}

fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if matches!(c, ',' | '、' | ':' | '(' | ')') {
            out.push(start..at);
            start = at + c.len_utf8();
        }
    }
    out.push(start..text.len());
    out
}

const PREFIXES: [&str; 10] =
    ["不予", "未予", "暂不", "暂未", "没有", "部分", "予以", "未", "不", "已"];

/// The word that stands right before 采纳 and belongs to it.
fn prefix(before: &str) -> &str {
    let found = PREFIXES.iter().find(|word| before.ends_with(**word));
    found.map_or("", |word| &before[before.len() - word.len()..])
}

/// What 采纳 at the end of these words means.
pub(super) fn verdict(words: &str) -> FactKind {
    let before = words.strip_suffix("采纳").unwrap_or(words);
    match prefix(before) {
        "部分" => FactKind::OpinionsPartly,
        "予以" | "已" | "" => FactKind::OpinionsAdopted,
        _ => FactKind::OpinionsRejected,
    }
}

/// The total, or the only number; several that nobody has added up stay words.
fn settled(part: &Part<'_>, kind: FactKind, found: &[Counted]) -> Vec<Fact> {
    let mut of_kind: Vec<&Counted> = found.iter().filter(|counted| counted.kind == kind).collect();
    if of_kind.iter().any(|counted| counted.total) {
        of_kind.retain(|counted| counted.total);
    }
    // 0 of one kind of opinion is nothing beside 8 of another.
    if of_kind.iter().any(|counted| counted.count != Some(0)) {
        of_kind.retain(|counted| counted.count != Some(0));
    }
    let agree = of_kind.windows(2).all(|pair| pair[0].count == pair[1].count);
    let shown = if agree { &of_kind[..of_kind.len().min(1)] } else { &of_kind[..] };
    let fact = |counted: &&Counted| match counted.count.filter(|_| agree) {
        Some(count) => part.fact(kind, Value::Count(count), counted.span),
        None => part.words(kind, counted.span),
    };
    shown.iter().map(fact).collect()
}
