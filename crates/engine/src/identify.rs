//! 认定: which of the three regimes a text falls under, and why.
//!
//! Says 待认定 wherever the text alone can't settle it; a person decides and can
//! overrule. What is not in the text (who was asked, whether it was made public)
//! is not guessed.

mod decision;
mod genre;
mod market;
mod normative;
mod sightings;
mod traits;

use document::Document;

use crate::{Identification, Regime, Verdict};
use genre::Genre;
use traits::Traits;

/// One answer for each regime, in the order of [`Regime`].
pub fn identify(doc: &Document) -> Vec<Identification> {
    let traits = Traits::read(doc);
    vec![normative::judge(&traits), decision::judge(&traits), market::judge(&traits)]
}

/// What else hangs on the kind of a paper.
pub(crate) struct Nature {
    /// 行政规范性文件
    pub(crate) normative: Verdict,
    /// It only tells of others.
    pub(crate) narrative: bool,
    /// The full text of a law, a regulation or a 规章.
    pub(crate) law: bool,
}

/// The kind of a paper, from one reading.
pub(crate) fn nature(doc: &Document) -> Nature {
    let traits = Traits::read(doc);
    Nature {
        normative: normative::judge(&traits).verdict,
        narrative: tells_of_others(traits.genre),
        law: is_of_law(traits.genre),
    }
}

/// True for what only tells of others: news, cases, reports, results, figures. It
/// cites and numbers as it was told, so its form is nobody's to mend.
pub(crate) fn is_narrative(doc: &Document) -> bool {
    tells_of_others(Traits::read(doc).genre)
}

fn tells_of_others(genre: Genre) -> bool {
    match genre {
        Genre::News | Genre::Report | Genre::Listing | Genre::Statistics => true,
        Genre::Statute
        | Genre::LocalRegulation
        | Genre::Rule
        | Genre::Request
        | Genre::Minutes
        | Genre::Reply
        | Genre::Commendation
        | Genre::Appointment
        | Genre::Staffing
        | Genre::WorkPlan
        | Genre::Meeting
        | Genre::Explanation
        | Genre::Programme
        | Genre::Measure => false,
    }
}

/// True for the full text of a law, a regulation or a 规章.
pub(crate) fn is_law(doc: &Document) -> bool {
    is_of_law(Traits::read(doc).genre)
}

fn is_of_law(genre: Genre) -> bool {
    matches!(genre, Genre::Statute | Genre::LocalRegulation | Genre::Rule)
}

/// Who issues a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Issuer {
    /// 县级以上人民政府 or its office.
    Government,
    /// A department, a township, or whoever else.
    Other,
    /// The paper doesn't say.
    Unknown,
}

/// Who issues the paper, as far as it says.
pub(crate) fn issuer(doc: &Document) -> Issuer {
    let traits = Traits::read(doc);
    let small =
        ["镇人民政府", "乡人民政府", "街道"].iter().any(|word| traits.issuer.contains(word));
    match (traits.is_of_a_government() && !small, &doc.paper.issuer) {
        (true, _) => Issuer::Government,
        (false, Some(_)) => Issuer::Other,
        (false, None) => Issuer::Unknown,
    }
}

/// A `No` for what the paper is, whatever it says.
fn not_of_its_kind(
    regime: Regime,
    traits: &Traits<'_>,
    what: &str,
    because: &str,
) -> Identification {
    let mut elements = traits.title_element(what);
    elements.iter_mut().for_each(|element| element.found = false);
    Identification { regime, verdict: Verdict::No, reasons: vec![because.to_owned()], elements }
}

#[cfg(test)]
mod tests;
