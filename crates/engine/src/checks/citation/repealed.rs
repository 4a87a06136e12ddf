//! Instruments that were repealed or replaced before the day, and what is in force.

use document::Span;
use jiff::civil::Date;
use statutes::{Library, Standing, Status, successor};

use super::cited::Cited;
use crate::checks::sentence::written;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        if let Status::Repealed { on, .. } = library.status(title, day) {
            let held = library.find(title);
            let replaced = held.is_some_and(|instrument| instrument.status == Standing::Replaced);
            let verb = if replaced { "被取代" } else { "废止" };
            let by = successor(library, title, day);
            let by = by.map_or(String::new(), |by| format!("，现行的是《{by}》"));
            let what = format!("《{title}》已于{}{verb}{by}", written(on));
            found.push((prose.span(citation.span.clone()), what));
        }
    }
    found
}
