//! 征求意见: from when to when opinions were asked for, and where it was announced. For
//! notices, which announce it, and for notes, which tell of it.

use std::ops::Range;

use document::Span;

use super::part::{Part, Sentence};
use super::pattern::Pattern;
use super::told::is_done;
use super::{Fact, FactKind, Period, Term, Value};
use crate::dossier::when::{Standpoint, Start, Told, When};

static ASKS: Pattern = Pattern::new("征求|征集|征询|意见|建议|公示|反馈");
/// A label whose value is the term.
static LABEL: Pattern =
    Pattern::new("(?:征求|征集|意见|反馈|公示|公告)[^。]{0,8}(?:时间|期限|日期|期)|截止|起止");
/// Another matter's days stand behind these words, or before those of `AFTER`.
static BEFORE: Pattern =
    Pattern::new("(?:听证|有效期|施行|答复|回复|成立|印发|听取|召开|办理|处理)[^,;]{0,10}$");
static AFTER: Pattern =
    Pattern::new("^(?:正式)?(?:施行|实施|执行|生效|召开|举行|印发)|^[^,;]{0,4}(?:答复|回复)");
static LAST: Pattern = Pattern::new("(?:截止|结束|终止)[^,;]{0,6}$");
static FIRST: Pattern = Pattern::new("(?:开始|起始|发布)(?:时间|日期)[^,;]{0,3}$");

/// A term with its place.
type Placed = (Value, Span);

/// The terms in which opinions could be sent in.
pub(super) fn periods(part: &Part<'_>, stand: Standpoint) -> Vec<Fact> {
    let mut found: Vec<Placed> = Vec::new();
    for sentence in part.sentences() {
        if ASKS.is_in(sentence.text()) || LABEL.is_in(sentence.lead()) {
            found.extend(in_sentence(&sentence, stand));
        }
    }
    let kind = FactKind::ConsultationPeriod;
    joined(found).into_iter().map(|(value, span)| part.fact(kind, value, span)).collect()
}

fn in_sentence(sentence: &Sentence<'_>, stand: Standpoint) -> Vec<Placed> {
    let own = |span: Span| {
        let (before, after) = sentence.around(span);
        let told = stand.told == Told::Coming || is_done(before);
        told && !BEFORE.is_in(before) && !AFTER.is_in(after)
    };
    let mut found = Vec::new();
    for (written, span) in sentence.days().iter().filter(|(_, span)| own(*span)) {
        let bounded = match &written.when {
            When::Span(words) => {
                words.from != Some(Start::Event) && (words.to.is_some() || words.length.is_some())
            }
            When::Impossible => true,
            When::Day(_) | When::Length(_) => false,
        };
        if bounded {
            let value = written.period(stand).map(Value::Period);
            found.push((value.unwrap_or_else(|| words(sentence, *span)), *span));
        }
    }
    if found.is_empty() {
        found.extend(pieced(sentence, stand, &own));
    } else {
        let lengths = sentence
            .days()
            .iter()
            .filter(|(written, span)| matches!(written.when, When::Length(_)) && own(*span));
        found
            .extend(lengths.filter_map(|(written, span)| {
                Some((Value::Period(written.period(stand)?), *span))
            }));
    }
    found
}

/// A term whose parts stand apart: 3月1日起，在网站上征求意见，为期30日; 结束时间：3月30日.
fn pieced(
    sentence: &Sentence<'_>,
    stand: Standpoint,
    own: &dyn Fn(Span) -> bool,
) -> Option<Placed> {
    let days: Vec<_> = sentence.single_days().filter(|(_, span)| own(*span)).collect();
    let length = sentence
        .days()
        .iter()
        .find(|(written, span)| matches!(written.when, When::Length(_)) && own(*span));
    if let Some((length, place)) = length {
        let first = match &days[..] {
            [(written, span)] if span.end <= place.start => {
                Some((first_day(written, stand), *span))
            }
            _ => None,
        };
        let span = first.as_ref().map_or(*place, |(_, day)| Span::new(day.start, place.end));
        let from = first.and_then(|(day, _)| day);
        let whole =
            length.period(stand).map(|period| Period { from: from.or(period.from), ..period });
        return Some((whole.map_or_else(|| words(sentence, span), Value::Period), span));
    }
    let labelled = |label: &Pattern, span: Span| {
        label.is_in(sentence.around(span).0) || (days.len() == 1 && label.is_in(sentence.lead()))
    };
    let first = days.iter().find(|(_, span)| labelled(&FIRST, *span));
    let (last, place) = days.iter().find(|(_, span)| labelled(&LAST, *span))?;
    let from = first.and_then(|(written, _)| written.day(stand));
    let span = first.map_or(*place, |(_, day)| Span::new(day.start.min(place.start), place.end));
    let value = last.day(stand).map(|to| Value::Period(Period { from, to: Some(to), term: None }));
    Some((value.unwrap_or_else(|| words(sentence, span)), span))
}

fn first_day(
    written: &crate::dossier::when::Written,
    stand: Standpoint,
) -> Option<jiff::civil::Date> {
    written.day(stand).or_else(|| written.period(stand)?.from)
}

fn words(sentence: &Sentence<'_>, span: Span) -> Value {
    Value::Words(sentence.slice(span).to_owned())
}

/// What a paper says twice counts once; a last day and a length that stand apart are
/// one term, and neither is needed where both ends are named.
fn joined(found: Vec<Placed>) -> Vec<Placed> {
    let mut named: Vec<Placed> = Vec::new();
    let (mut last, mut term): (Vec<Placed>, Vec<(Term, Placed)>) = (Vec::new(), Vec::new());
    for placed in found {
        let into = match placed.0 {
            Value::Period(Period { from: None, to: Some(_), term: None }) => &mut last,
            Value::Period(Period { from: None, to: None, term: Some(length) }) => {
                if !term.iter().any(|(other, _)| *other == length) {
                    term.push((length, placed));
                }
                continue;
            }
            Value::Period(_) | Value::Day(_) | Value::Count(_) | Value::Words(_) => &mut named,
        };
        if !into.iter().any(|(value, _)| *value == placed.0) {
            into.push(placed);
        }
    }
    if !named.is_empty() {
        return named;
    }
    if let ([(Value::Period(period), span)], [(length, _)]) = (&last[..], &term[..]) {
        return vec![(Value::Period(Period { term: Some(*length), ..*period }), *span)];
    }
    last.into_iter().chain(term.into_iter().map(|(_, placed)| placed)).collect()
}

static PLACE: Pattern = Pattern::new(
    r#"[^,;:()《》"“”、]{0,32}?(?:门户网站|政府网站|政务网站|官方网站|官网|网站|政府网|政务网|信息网|门户网|微信公众号|公众号|政务新媒体|微博|客户端|日报|晚报|晨报|时报|报纸|报刊|电视台|广播电台|政府公报|公告栏|公示栏|征集平台|征集系统)"#,
);
/// The name begins behind the last of these words, or right behind another name.
static TO_PLACE: Pattern =
    Pattern::new(".*(?:通过|登录|登陆|访问|进入|利用|经由|在|于)|^(?:以及|和|及|与)");
static SHOWN: Pattern = Pattern::new(
    "公布|发布|公开|刊登|刊载|登载|公示|张贴|登录|登陆|查阅|查看|查询|浏览|下载|征求|征集",
);
static SOURCE: Pattern =
    Pattern::new(r"^\[?(?:信息)?来源[\]:]+(.{2,40}?(?:网|网站|公报|报|台|号))(?:$|[\[( ])");

/// The websites, newspapers and stations on which something is said to stand.
pub(super) fn channels(part: &Part<'_>, kind: FactKind) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    for sentence in part.sentences() {
        let text = sentence.text();
        let mut places: Vec<Range<usize>> = SOURCE.find(text).into_iter().collect();
        if SHOWN.is_in(text) {
            places.extend(
                named_places(text).into_iter().filter(|place| is_done(&text[..place.start])),
            );
        }
        for place in places {
            let fact = part.words(kind, sentence.span(place));
            if !found.iter().any(|other| other.value == fact.value) {
                found.push(fact);
            }
        }
    }
    found
}

/// Names behind 在, 通过 and the like, and those joined to them.
fn named_places(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    for whole in PLACE.all(text) {
        let led = TO_PLACE.find(&text[whole.clone()]).map(|lead| whole.start + lead.end);
        let joined = || {
            let last = places.last()?.end;
            ["", "、"].contains(&&text[last..whole.start]).then_some(whole.start)
        };
        if let Some(start) = led.or_else(joined).filter(|start| *start < whole.end) {
            places.push(start..whole.end);
        }
    }
    places
}
