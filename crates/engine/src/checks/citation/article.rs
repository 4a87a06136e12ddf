//! Articles that an instrument in force does not have: 《…》第九十九条 of sixty.

use document::Span;
use jiff::civil::Date;
use statutes::{ArticleNumber, Library, Passage, Place, Status, written as numeral};

use super::cited::Cited;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        let Some(place) = &citation.place else { continue };
        if library.status(title, day) == Status::InForce
            && let Some(what) = missing(title, place, library, day)
        {
            found.push((prose.span(citation.span.start..place.span.end), what));
        }
    }
    found
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
