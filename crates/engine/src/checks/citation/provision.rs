//! Paragraphs and items that the article does not have, as far as its text is held.
//!
//! Of an instrument in force the version is known; of one whose standing nobody has
//! established the text may be an old one, so that its articles are doubtful too.

use document::Span;
use jiff::civil::Date;
use statutes::{Article, Library, Passage, Place, Status, written as numeral};

use super::article::{around, missing, name, number};
use super::cited::Cited;

pub(super) fn certain(
    cited: &[Cited<'_>],
    library: &dyn Library,
    day: Date,
) -> Vec<(Span, String)> {
    check(cited, |title, place| match library.status(title, day) {
        Status::InForce => part(title, place, library, day),
        Status::NotYet { .. } | Status::Repealed { .. } | Status::Unknown => None,
    })
}

pub(super) fn unsure(cited: &[Cited<'_>], library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    check(cited, |title, place| match library.status(title, day) {
        Status::Unknown => {
            missing(title, place, library, day).or_else(|| part(title, place, library, day))
        }
        Status::InForce | Status::NotYet { .. } | Status::Repealed { .. } => None,
    })
}

fn check(
    cited: &[Cited<'_>],
    wrong: impl Fn(&str, &Place) -> Option<String>,
) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        for place in &citation.places {
            if let Some(what) = wrong(title, place) {
                found.push((prose.span(around(citation, place)), what));
            }
        }
    }
    found
}

fn part(title: &str, place: &Place, library: &dyn Library, day: Date) -> Option<String> {
    let Passage::Found(article) = library.passage(title, number(place), day) else { return None };
    let name = format!("《{title}》{}", name(place));
    let paragraphs = article.paragraphs.len();
    if let Some(paragraph) = place.paragraph
        && article.paragraph(paragraph).is_none()
    {
        let paragraph = numeral(paragraph);
        return Some(match paragraphs {
            1 => format!("{name}不分款，没有第{paragraph}款"),
            count => format!("{name}只有{}款，没有第{paragraph}款", numeral(count as u32)),
        });
    }
    let item = place.item.filter(|item| !has_item(&article, place.paragraph, *item))?;
    let paragraph = place.paragraph.map(|paragraph| format!("第{}款", numeral(paragraph)));
    Some(format!("{name}{}没有第（{}）项", paragraph.unwrap_or_default(), numeral(item)))
}

/// Without a paragraph any paragraph's item will do.
fn has_item(article: &Article, paragraph: Option<u32>, item: u32) -> bool {
    let mut paragraphs = (1..).zip(&article.paragraphs);
    paragraphs.any(|(number, held)| {
        paragraph.is_none_or(|cited| cited == number)
            && held.items.iter().any(|held| held.number == item)
    })
}
