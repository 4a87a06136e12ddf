//! Articles that an instrument in force does not have: 《…》第九十九条 of sixty.

use std::ops::Range;

use document::Span;
use jiff::civil::Date;
use statutes::{ArticleNumber, Citation, Library, Passage, Place, Status, written as numeral};

use super::cited::Cited;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        if citation.places.is_empty() || library.status(title, day) != Status::InForce {
            continue;
        }
        for place in &citation.places {
            if let Some(what) = missing(title, place, library, day) {
                found.push((prose.span(around(citation, place)), what));
            }
        }
    }
    found
}

/// From the title to the first place; a later place stands for itself.
pub(super) fn around(citation: &Citation, place: &Place) -> Range<usize> {
    let first = citation.places.first().is_some_and(|first| first == place);
    let start = if first { citation.span.start } else { place.span.start };
    start..place.span.end
}

/// What is said of an article that is not there.
pub(super) fn missing(
    title: &str,
    place: &Place,
    library: &dyn Library,
    day: Date,
) -> Option<String> {
    let last = library.find(title)?.articles(day);
    let absent = match library.passage(title, number(place), day) {
        Passage::Absent => true,
        Passage::Found(_) => false,
        Passage::NotHeld => last.is_some_and(|last| place.article > last),
    };
    let name = name(place);
    absent.then(|| match last {
        Some(last) => format!("《{title}》共{last}条，没有{name}"),
        None => format!("《{title}》没有{name}"),
    })
}

pub(super) fn number(place: &Place) -> ArticleNumber {
    ArticleNumber { number: place.article, inserted: place.inserted }
}

/// 第一百二十条之一
pub(super) fn name(place: &Place) -> String {
    let inserted = match place.inserted {
        0 => String::new(),
        inserted => format!("之{}", numeral(inserted)),
    };
    format!("第{}条{inserted}", numeral(place.article))
}
