//! Numbering, references, head and tail of the paper.
//!
//! Each look is one file; what none of them judges is the content.

mod abbreviation;
mod annex;
mod dates;
mod numbering;
mod reference;
mod title;

use document::{Document, Span};
use jiff::civil::Date;

use crate::identify::is_narrative;
use crate::spec::Look;

/// Places and what is wrong there; other looks find nothing. No look depends on
/// the day of review: the paper is measured against itself.
pub(crate) fn check(look: Look, doc: &Document, _day: Date) -> Vec<(Span, String)> {
    if is_narrative(doc) {
        return Vec::new();
    }
    match look {
        Look::NumberingGap => numbering::gaps(doc),
        Look::NumberingRepeat => numbering::repeats(doc),
        Look::Reference => reference::check(doc),
        Look::Annex => annex::check(doc),
        Look::Abbreviation => abbreviation::check(doc),
        Look::Title => title::kind(doc),
        Look::Number => title::number(doc),
        Look::EffectiveDate => dates::effective(doc),
        Look::DateForm => dates::form(doc),
        Look::Term => dates::term(doc),
        Look::Repealed | Look::Unlisted | Look::Article => Vec::new(),
    }
}
