//! 引用核对: instruments that the text cites, judged by the catalogue on the day.
//!
//! Judges titles in 《》 only, never their content. A title the catalogue does not
//! hold goes to a person; it is never reported as repealed.

use std::collections::HashSet;

use document::{Document, Place, Span};
use jiff::civil::Date;
use statutes::{Citation, Library, Standing, Status, citations, same_title};

use super::sentence::{Prose, prose, written};
use crate::identify::is_narrative;
use crate::spec::Look;

/// Places and what is wrong there; other looks find nothing.
pub(crate) fn check(
    look: Look,
    doc: &Document,
    library: &dyn Library,
    day: Date,
) -> Vec<(Span, String)> {
    if is_narrative(doc) {
        return Vec::new();
    }
    match look {
        Look::Repealed => repealed(doc, library, day),
        Look::Unlisted => unlisted(doc, library),
        Look::Article => beyond_the_last(doc, library, day),
        Look::NumberingGap
        | Look::NumberingRepeat
        | Look::Reference
        | Look::Annex
        | Look::Abbreviation
        | Look::Title
        | Look::Number
        | Look::EffectiveDate
        | Look::DateForm
        | Look::Term => Vec::new(),
    }
}

fn repealed(doc: &Document, library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for (prose, citation) in cited(doc) {
        if is_told_of_as_gone(&prose, &citation) {
            continue;
        }
        if let Status::Repealed { on, by } = library.status(&citation.title, day) {
            let held = library.find(&citation.title);
            let replaced = held.is_some_and(|instrument| instrument.status == Standing::Replaced);
            let verb = if replaced { "被取代" } else { "废止" };
            let by = by.map(|by| latest(by, library, day));
            let by = by.map_or(String::new(), |by| format!("，现行的是《{by}》"));
            let what = format!("《{}》已于{}{verb}{by}", citation.title, written(on));
            found.push((prose.span(citation.span), what));
        }
    }
    found
}

/// What took its place may have been replaced in turn.
fn latest(title: String, library: &dyn Library, day: Date) -> String {
    const LONGEST_CHAIN: usize = 5;
    let mut title = title;
    for _ in 0..LONGEST_CHAIN {
        match library.status(&title, day) {
            Status::Repealed { by: Some(by), .. } => title = by,
            Status::Repealed { by: None, .. }
            | Status::InForce
            | Status::NotYet { .. }
            | Status::Unknown => break,
        }
    }
    title
}

/// Once a title: a person looks it up once.
fn unlisted(doc: &Document, library: &dyn Library) -> Vec<(Span, String)> {
    let own = doc.paper.title.as_ref().map(|title| title.text.clone()).unwrap_or_default();
    // 以下简称《条例》: the short name is the text's own.
    let is_short_name =
        |title: &str| doc.text.contains(&format!("简称《{title}》")) || title.chars().count() < 6;
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for (prose, citation) in cited(doc) {
        let title = &citation.title;
        if own.contains(title.as_str())
            || is_short_name(title)
            || !is_national(title)
            || library.find(title).is_some()
            || is_told_of_as_gone(&prose, &citation)
        {
            continue;
        }
        if seen.insert(title.clone()) {
            found.push((prose.span(citation.span), format!("《{title}》")));
        }
    }
    found
}

/// 《…》第九十九条 of an instrument with 60 articles on the day.
fn beyond_the_last(doc: &Document, library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for (prose, citation) in cited(doc) {
        let Some(place) = &citation.place else { continue };
        if is_told_of_as_gone(&prose, &citation)
            || library.status(&citation.title, day) != Status::InForce
        {
            continue;
        }
        let last = library.find(&citation.title).and_then(|instrument| instrument.articles(day));
        if let Some(last) = last.filter(|last| place.article > *last) {
            let what = format!("《{}》共{last}条，没有第{}条", citation.title, place.article);
            found.push((prose.span(citation.span.start..place.span.end), what));
        }
    }
    found
}

fn cited(doc: &Document) -> Vec<(Prose<'_>, Citation)> {
    let own = doc.paper.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    let mut found = Vec::new();
    for block in prose(doc) {
        if matches!(block.block.place, Place::TextBox) || !block.text.contains('《') {
            continue;
        }
        for citation in citations(block.text) {
            if !same_title(&citation.title, own) {
                found.push((Prose { block: block.block, text: block.text }, citation));
            }
        }
    }
    found
}

/// 《…》同时废止, 原《…》, 《…》（已废止）: the text itself says that it is gone.
fn is_told_of_as_gone(prose: &Prose<'_>, citation: &Citation) -> bool {
    let (before, after) = prose.around(citation.span.clone());
    let gone = [
        "废止",
        "失效",
        "停止执行",
        "停止适用",
        "不再执行",
        "不再适用",
        "取代",
        "修改《",
        "修订《",
    ];
    before.ends_with('原') || gone.iter().any(|word| after.contains(word) || before.contains(word))
}

/// Looks like a law or an administrative regulation: the kinds that the catalogue
/// claims to hold. Papers of the Party and of a place are other collections.
fn is_national(title: &str) -> bool {
    let short = title.strip_prefix("中华人民共和国");
    let name = short.unwrap_or(title);
    let other =
        ["办法", "方法", "算法", "做法", "立法", "执法", "司法", "普法", "书法", "守则", "章程"];
    let of_a_place = [
        "省",
        "市",
        "县",
        "自治区",
        "自治州",
        "特区",
        "地区",
        "新区",
        "示范区",
        "试验区",
        "开发区",
    ]
    .iter()
    .any(|word| name.contains(word) && !name.starts_with(word));
    let of_the_party =
        ["中国共产党", "党政", "党内", "党组", "纪律处分"].iter().any(|word| name.contains(word));
    let law = name.ends_with('法')
        && !other.iter().any(|word| name.ends_with(word))
        && name.chars().count() <= 20;
    let regulation = name.ends_with("条例") && name.chars().count() <= 24;
    let wrapped = name.contains(['〈', '《', '、', '：', '—'])
        || name.contains("修改")
        || name.contains("实施《");
    // Without the country's name a title may be a book or a foreign law: 条例 alone is plain enough.
    (law && short.is_some() || regulation) && !of_a_place && !of_the_party && !wrapped
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use statutes::Catalogue;

    use super::*;

    const YAML: &str = "
instruments:
  - { title: 中华人民共和国旧法, kind: 法律, status: repealed, ended: 2021-01-01, replaced_by: 中华人民共和国新法 }
  - { title: 中华人民共和国新法, kind: 法律, status: in-force, versions: [{ passed: 2020-05-28, from: 2021-01-01, articles: 60 }] }
  - { title: 更旧的法, kind: 法律, status: repealed, ended: 2001-01-01, replaced_by: 中华人民共和国旧法 }
  - { title: 某细则, kind: 规范性文件, status: replaced, ended: 2025-04-20, replaced_by: 某办法 }
";

    /// `«»` marks what must be reported.
    fn assert_marks(look: Look, marked: &str) {
        let doc = document::from_plain(&marked.replace(['«', '»'], ""));
        let library = Catalogue::from_yaml(YAML).unwrap();
        let found = check(look, &doc, &library, date(2026, 1, 1));
        let quotes: Vec<&str> = found.iter().map(|(span, _)| doc.slice(*span)).collect();
        let wanted: Vec<&str> =
            marked.split('«').skip(1).filter_map(|part| part.split('»').next()).collect();
        assert_eq!(quotes, wanted, "{marked}");
    }

    #[test]
    fn repealed_titles_are_reported_where_they_are_relied_on() {
        for text in [
            "根据«《中华人民共和国旧法》»第八条，制定本办法。",
            "根据«《旧法》»和《新法》，制定本办法。",
            "依照«《某细则》»开展审查。",
            "《旧法》同时废止。",
            "原《旧法》规定的期限继续计算。",
            "《旧法》（已废止）曾有规定。",
            "根据《新法》，制定本办法。",
            "参照《某地暂行规定》执行。",
        ] {
            assert_marks(Look::Repealed, text);
        }
    }

    #[test]
    fn only_national_titles_can_be_unlisted() {
        for text in [
            "根据«《中华人民共和国海底缆线法》»，制定本办法。",
            "根据«《海底缆线条例》»，制定本办法；海底缆线应当遵守《海底缆线条例》。",
            "根据《某省海底缆线条例》，制定本办法。",
            "按照《中国共产党某某条例》执行。",
            "参考《统计学方法》《孙子兵法》。",
            "根据《旧法》《新法》，制定本办法。",
        ] {
            assert_marks(Look::Unlisted, text);
        }
    }

    #[test]
    fn articles_that_the_instrument_does_not_have() {
        for text in [
            "依照«《新法》第六十一条第二款»处理。",
            "依照《新法》第六十条处理。",
            "依照《旧法》第九十九条处理。",
            "依照《某办法》第九十九条处理。",
        ] {
            assert_marks(Look::Article, text);
        }
    }

    #[test]
    fn the_message_names_day_and_successor() {
        let doc = document::from_plain("依照《某细则》和《更旧的法》开展审查。");
        let found =
            check(Look::Repealed, &doc, &Catalogue::from_yaml(YAML).unwrap(), date(2026, 1, 1));
        let messages: Vec<&str> = found.iter().map(|(_, what)| what.as_str()).collect();
        let wanted = [
            "《某细则》已于2025年4月20日被取代，现行的是《某办法》",
            "《更旧的法》已于2001年1月1日废止，现行的是《中华人民共和国新法》",
        ];
        assert_eq!(messages, wanted);
    }
}
