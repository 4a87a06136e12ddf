//! 公布稿: the day of issue, the day of publication, and where it was published.

use super::consultation::channels;
use super::notice::published;
use super::part::Part;
use super::{Fact, FactKind, Value};

/// What an issued paper, or the page that it was published on, shows.
pub(super) fn publication(part: &Part<'_>) -> Vec<Fact> {
    let issued = part.own_day();
    let published = published(part);
    let day = |kind, found: Option<(jiff::civil::Date, document::Span)>| {
        found.map(|(day, span)| part.fact(kind, Value::Day(day), span))
    };
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(day(FactKind::IssuedDay, issued));
    facts.extend(day(FactKind::PublishedDay, published));
    facts.extend(channels(part, FactKind::PublishedChannel));
    facts
}
