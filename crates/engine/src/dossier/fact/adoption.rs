//! 意见汇总及采纳情况: the numbers, and each opinion with its answer.

use document::Span;

use super::counts::counts;
use super::item::{Item, Verdict, listed};
use super::part::Part;
use super::sought::sought;
use super::table::tabled;
use super::{Fact, FactKind, Value};

/// What a report on opinions shows.
pub(super) fn answers(part: &Part<'_>) -> Vec<Fact> {
    let mut facts = counts(part);
    facts.extend(sought(part));
    for (head, items) in tabled(part) {
        facts.extend(numbers(part, head, &items));
        facts.extend(items.iter().filter_map(|item| wanting(part, item)));
    }
    facts.extend(listed(part).iter().filter_map(|item| wanting(part, item)));
    facts
}

/// The rows counted. The words that show it are all of them, so the head of the table
/// stands for them.
fn numbers(part: &Part<'_>, head: Span, items: &[Item]) -> Vec<Fact> {
    let count = |wanted: Option<Verdict>| {
        let of = items.iter().filter(|item| wanted.is_none_or(|verdict| item.verdict == verdict));
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    };
    let counted = [
        (FactKind::OpinionsReceived, count(None)),
        (FactKind::OpinionsAdopted, count(Some(Verdict::Adopted))),
        (FactKind::OpinionsPartly, count(Some(Verdict::Partly))),
        (FactKind::OpinionsRejected, count(Some(Verdict::Rejected))),
    ];
    let some = counted.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(kind, count)| part.fact(kind, Value::Count(count), head)).collect()
}

/// An opinion that was left without an answer, or turned down without a reason.
fn wanting(part: &Part<'_>, item: &Item) -> Option<Fact> {
    match (item.verdict, item.reason) {
        (Verdict::Nothing, _) => Some(part.words(FactKind::OpinionUnanswered, item.opinion)),
        (Verdict::Rejected | Verdict::Partly, false) => {
            Some(part.words(FactKind::OpinionWithoutReason, item.opinion))
        }
        (Verdict::Rejected | Verdict::Partly, true) | (Verdict::Adopted | Verdict::Other, _) => {
            None
        }
    }
}
