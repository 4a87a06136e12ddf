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

use super::sentence::written;
use crate::spec::Look;

/// Places and what is wrong there; other looks find nothing.
pub(crate) fn check(look: Look, doc: &Document) -> Vec<(Span, String)> {
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
        Look::Repealed
        | Look::Unlisted
        | Look::Article
        | Look::NotYet
        | Look::Misnamed
        | Look::Provision
        | Look::ProvisionUnsure
        | Look::Quotation
        | Look::Basis
        | Look::NumberTitle => Vec::new(),
    }
}

/// What is to stand at the one place where `check` found something, where that is certain.
pub(crate) fn replacement(look: Look, doc: &Document) -> Option<String> {
    match look {
        Look::DateForm => doc.paper.date.map(written),
        Look::Number => title::right_number(doc),
        Look::NumberingGap
        | Look::NumberingRepeat
        | Look::Reference
        | Look::Annex
        | Look::Abbreviation
        | Look::Title
        | Look::EffectiveDate
        | Look::Term
        | Look::Repealed
        | Look::Unlisted
        | Look::Article
        | Look::NotYet
        | Look::Misnamed
        | Look::Provision
        | Look::ProvisionUnsure
        | Look::Quotation
        | Look::Basis
        | Look::NumberTitle => None,
    }
}
