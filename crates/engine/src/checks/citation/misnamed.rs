//! Titles that nobody has issued, a slip of one or two signs away from one that the
//! library holds. The country's name left out and a year behind the title are no slips.

use document::Span;
use statutes::Library;

use super::cited::Cited;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        if library.find(title).is_some() {
            continue;
        }
        if let Some(right) = library.near(title) {
            let what = format!("没有《{title}》，名称相近的是《{}》", right.title);
            found.push((prose.span(citation.span.clone()), what));
        }
    }
    found
}
