//! 改法: the title that is to stand where another is cited wrongly.
//!
//! Known for slips, and for a repealed instrument whose successor is named and of which
//! neither an article nor a number is cited: those of the old text are others in the new.

use document::Span;
use jiff::civil::Date;
use statutes::{Library, Status, successor};

use super::cited::Cited;

/// The right title for the citation that is exactly this place, as [`super::misnamed`]
/// names it.
pub(super) fn of_slip(cited: &[Cited<'_>], library: &dyn Library, span: Span) -> Option<String> {
    let title = at(cited, span)?.title.as_str();
    let near = library.find(title).is_none().then(|| library.near(title))??;
    Some(format!("《{}》", near.title))
}

/// The title in force in place of a repealed one.
pub(super) fn of_repealed(
    cited: &[Cited<'_>],
    library: &dyn Library,
    day: Date,
    span: Span,
) -> Option<String> {
    let cited = at(cited, span)?;
    let behind = cited.prose.text.chars().nth(cited.citation.span.end);
    let alone = cited.citation.places.is_empty() && !matches!(behind, Some('（' | '('));
    let by = alone.then(|| successor(library, &cited.title, day))??;
    (library.status(&by, day) == Status::InForce).then(|| format!("《{by}》"))
}

/// A short name that the text gave the title itself is left to people.
fn at<'c, 'd>(cited: &'c [Cited<'d>], span: Span) -> Option<&'c Cited<'d>> {
    let here = |cited: &&Cited<'_>| cited.prose.span(cited.citation.span.clone()) == span;
    cited.iter().find(here).filter(|cited| cited.title == cited.citation.title)
}
