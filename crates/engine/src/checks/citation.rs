//! 引用核对: instruments that the text cites, judged by the library on the day.
//!
//! Judges titles in 《》, the places behind them, quoted words and document numbers.
//! Whether a provision supports what the text makes of it is for a person. A title
//! the library does not hold goes to a person; it is never reported as repealed.

mod article;
mod basis;
mod cited;
mod misnamed;
mod number;
mod provision;
mod quotation;
mod repealed;
mod replacement;
mod standing;
mod unlisted;

use document::{Document, Span};
use jiff::civil::Date;
use statutes::Library;

use crate::spec::Look;
pub(crate) use cited::{Cited, cited, named};
pub(crate) use number::number_behind;

/// Places and what is wrong there, of what `cited` found in the text; other looks find
/// nothing.
pub(crate) fn check(
    look: Look,
    doc: &Document,
    cited: &[Cited<'_>],
    library: &dyn Library,
    day: Date,
) -> Vec<(Span, String)> {
    match look {
        Look::Repealed => repealed::check(cited, library, day),
        Look::NotYet => standing::not_yet(cited, library, day),
        Look::Unlisted => unlisted::check(doc, cited, library),
        Look::Misnamed => misnamed::check(cited, library),
        Look::Article => article::check(cited, library, day),
        Look::Provision => provision::certain(cited, library, day),
        Look::ProvisionUnsure => provision::unsure(cited, library, day),
        Look::Quotation => quotation::check(cited, library, day),
        Look::Basis => basis::check(doc, cited),
        Look::NumberTitle => number::check(cited, library),
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

/// What is to stand at a place where `check` found something, where that is certain.
pub(crate) fn replacement(
    look: Look,
    cited: &[Cited<'_>],
    library: &dyn Library,
    day: Date,
    span: Span,
) -> Option<String> {
    match look {
        Look::Misnamed => replacement::of_slip(cited, library, span),
        Look::Repealed => replacement::of_repealed(cited, library, day, span),
        Look::NotYet
        | Look::Unlisted
        | Look::Article
        | Look::Provision
        | Look::ProvisionUnsure
        | Look::Quotation
        | Look::Basis
        | Look::NumberTitle
        | Look::NumberingGap
        | Look::NumberingRepeat
        | Look::Reference
        | Look::Annex
        | Look::Abbreviation
        | Look::Title
        | Look::Number
        | Look::EffectiveDate
        | Look::DateForm
        | Look::Term => None,
    }
}

#[cfg(test)]
mod tests;
