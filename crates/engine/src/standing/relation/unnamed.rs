//! 某政发〔2010〕5号文件同时废止, 按照某政办〔2012〕3号文件规定: numbers without a title in 《》.
//!
//! Only what is at an end or relied upon is read; a number that is named besides says nothing.

use std::sync::LazyLock;

use document::{Document, Span};
use regex::Regex;
use statutes::{NumberCitation, document_numbers};

use super::kind_of::{Around, Lead, kind};
use super::{Kind, Relation};

/// Other numbers of a list, and what a number is called: 文, 文件.
static OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:\p{Han}{2,10}[〔\[［【（(][0-9]{4}[〕\]］】）)]第?[0-9]{1,5}号|^)(?:文件|文|通知|、|和|及|以及)*",
    )
    .ok()
});

/// What a document of this title says of others by their numbers alone; `found` has been
/// read already.
pub(in crate::standing) fn unnamed(doc: &Document, own: &str, found: &[Relation]) -> Vec<Relation> {
    let mut more = Vec::new();
    for block in &doc.blocks {
        let text = doc.block_text(block);
        for number in document_numbers(text) {
            let agency = agency(&number);
            let begin = number.span.start + number.agency.chars().count() - agency.chars().count();
            let at = |scalar: usize| block.span.start + scalar;
            let span = Span::new(at(begin), at(number.span.end));
            if found.iter().any(|other| other.span.overlaps(span)) {
                continue;
            }
            let (start, end) = sentence(text, begin, number.span.end);
            let part = |from, to| text.chars().skip(from).take(to - from).collect::<String>();
            let after = part(number.span.end, end);
            let after = after.trim_start_matches(['）', ')']);
            let after =
                OTHERS.as_ref().map_or(after.into(), |others| others.replace_all(after, ""));
            let (before, after) = (part(start, begin), after.into_owned());
            // （某政发〔1993〕4号 根据某政发〔1994〕2号文修正): how it came to be.
            if before.trim_start().starts_with(['（', '(']) && before.contains('号') {
                continue;
            }
            let around = Around { title: "", before: &before, after: &after, in_table: false };
            let kind = kind(&around, own, &Lead::default());
            if matches!(kind, Kind::Repeals | Kind::Voids | Kind::Replaces | Kind::RestsOn) {
                more.push(Relation {
                    kind,
                    title: String::new(),
                    number: Some(format!("{agency}〔{}〕{}号", number.year, number.serial)),
                    articles: Vec::new(),
                    until: None,
                    span,
                    sentence: Span::new(at(start), at(end)),
                });
            }
        }
    }
    more
}

/// The sentence around scalars of a text; titles in 《》 bound it too.
fn sentence(text: &str, begin: usize, end: usize) -> (usize, usize) {
    let chars: Vec<char> = text.chars().collect();
    let stop = |c: &char| matches!(c, '。' | '；' | '\n' | '《' | '》');
    let start = chars[..begin].iter().rposition(stop).map_or(0, |at| at + 1);
    let rest = chars[end..].iter().position(stop);
    (start, rest.map_or(chars.len(), |at| end + at))
}

/// The agency's word without what ran into it: 按照国办发, 自治区人民政府内政发.
fn agency(number: &NumberCitation) -> &str {
    const BEFORE: [&str; 16] = [
        "按照", "依照", "遵照", "根据", "依据", "落实", "贯彻", "执行", "废止", "政府", "原", "以",
        "和", "与", "及", "后",
    ];
    let agency = number.agency.as_str();
    let ends = BEFORE.iter().filter_map(|word| Some(agency.rfind(word)? + word.len()));
    let from = ends.filter(|end| agency[*end..].chars().count() >= 2).max().unwrap_or(0);
    &agency[from..]
}
