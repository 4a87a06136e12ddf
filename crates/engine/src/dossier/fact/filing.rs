//! 备案报告: when it was filed and with whom, and what it tells of issue and publication.

use document::Span;

use super::consultation::channels;
use super::part::{Part, Sentence};
use super::pattern::Pattern;
use super::told::{is_done, next_clause};
use super::{Fact, FactKind, Value};
use crate::dossier::when::{Standpoint, Told};

static FILED: Pattern = Pattern::new(
    "^[^。;,]{0,40}(?:报送?|提交|申请|送)[^。;,]{0,20}备案|^[^。;,]{0,12}(?:收到|受理|准予|予以)[^。;,]{0,30}备案",
);
static PUBLISHED: Pattern = Pattern::new("^[^。;,]{0,40}(?:公布|公开发布|发布|刊登|公开)");
static ISSUED: Pattern = Pattern::new("^[^。;,]{0,30}(?:印发|制定|签署|成文|出台)");
static WITH: Pattern = Pattern::new(
    "(?:报送?|向)((?:[^。;,《》向报]|报[^送]){2,30}?(?:政府|委员会|常委会|厅|局|办公室|司法部|国务院))(?:报送|报|申请|提交|予以)?备案",
);

/// What a filing report shows.
pub(super) fn filing(part: &Part<'_>) -> Vec<Fact> {
    let own = part.own_day();
    let stand = Standpoint { day: own.map(|(day, _)| day), told: Told::Past };
    let mut facts = Vec::new();
    for sentence in part.sentences() {
        facts.extend(dated(part, &sentence, stand));
    }
    if !facts.iter().any(|fact: &Fact| fact.kind == FactKind::FiledDay) {
        let kind = FactKind::FiledDay;
        facts.extend(own.map(|(day, span)| part.fact(kind, Value::Day(day), span)));
    }
    facts.extend(filed_with(part));
    facts.extend(channels(part, FactKind::PublishedChannel));
    facts
}

/// What a paper shows that only tells when and where something was published.
pub(super) fn publication(part: &Part<'_>) -> Vec<Fact> {
    let stand = Standpoint { day: part.own_day().map(|(day, _)| day), told: Told::Past };
    let sentences = part.sentences();
    let dated = sentences.iter().flat_map(|sentence| dated(part, sentence, stand));
    let mut facts: Vec<Fact> = dated.filter(|fact| fact.kind == FactKind::PublishedDay).collect();
    facts.extend(channels(part, FactKind::PublishedChannel));
    facts
}

fn dated(part: &Part<'_>, sentence: &Sentence<'_>, stand: Standpoint) -> Vec<Fact> {
    let fact = |(written, span): &(crate::dossier::when::Written, Span)| {
        let (before, after) = sentence.around(*span);
        if !is_done(before) || !is_done(next_clause(after)) {
            return None;
        }
        let kind = match () {
            () if FILED.is_in(after) => FactKind::FiledDay,
            () if PUBLISHED.is_in(after) => FactKind::PublishedDay,
            () if ISSUED.is_in(after) => FactKind::IssuedDay,
            () => return None,
        };
        let value = match written.day(stand) {
            Some(day) => Value::Day(day),
            None => Value::Words(sentence.slice(*span).to_owned()),
        };
        Some(part.fact(kind, value, *span))
    };
    sentence.single_days().filter_map(fact).collect()
}

/// The addressee, or the body that the text names.
fn filed_with(part: &Part<'_>) -> Option<Fact> {
    let addressee = part.document().paper.addressee.as_ref().map(|field| field.span);
    let inside = addressee.filter(|span| part.lines.iter().any(|line| line.whole.contains(*span)));
    let told = || {
        part.sentences().into_iter().find_map(|sentence| {
            let range = WITH.find(sentence.text())?;
            is_done(&sentence.text()[..range.start]).then(|| sentence.span(range))
        })
    };
    let span = inside.or_else(told)?;
    Some(part.words(FactKind::FiledWith, span))
}
