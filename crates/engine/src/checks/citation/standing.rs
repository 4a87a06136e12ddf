//! Instruments that are not yet in force on the day.

use document::Span;
use jiff::civil::Date;
use statutes::{Library, Status};

use super::cited::Cited;
use crate::checks::sentence::written;

pub(super) fn not_yet(
    cited: &[Cited<'_>],
    library: &dyn Library,
    day: Date,
) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        if let Status::NotYet { from } = library.status(title, day) {
            let what = format!("《{title}》自{}起施行，审查日尚未施行", written(from));
            found.push((prose.span(citation.span.clone()), what));
        }
    }
    found
}
