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
mod standing;
mod unlisted;

use document::{Document, Span};
use jiff::civil::Date;
use statutes::Library;

use crate::identify::is_narrative;
use crate::spec::Look;
use cited::cited;

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
        Look::Repealed => repealed::check(&cited(doc), library, day),
        Look::NotYet => standing::not_yet(&cited(doc), library, day),
        Look::Unlisted => unlisted::check(doc, &cited(doc), library),
        Look::Misnamed => misnamed::check(&cited(doc), library),
        Look::Article => article::check(&cited(doc), library, day),
        Look::Provision => provision::certain(&cited(doc), library, day),
        Look::ProvisionUnsure => provision::unsure(&cited(doc), library, day),
        Look::Quotation => quotation::check(&cited(doc), library, day),
        Look::Basis => basis::check(doc, &cited(doc)),
        Look::NumberTitle => number::check(&cited(doc), library),
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

#[cfg(test)]
mod tests;
