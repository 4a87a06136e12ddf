//! 《…》（国发〔2016〕34号): a number that stands with one title here and with another
//! there, or that the library has under another title.

use std::collections::HashMap;

use document::Span;
use statutes::{Library, document_numbers, same_title};

use super::cited::Cited;

/// Signs between a title and its number: （, 文号：.
const BETWEEN: usize = 6;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library) -> Vec<(Span, String)> {
    let mut first: HashMap<String, &str> = HashMap::new();
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        let Some((number, end)) = number_behind(prose.text, citation.span.end) else { continue };
        let span = || prose.span(citation.span.start..end);
        let other = match first.get(&number) {
            Some(other) if !agree(title, other) => Some((*other, "前文")),
            Some(_) => None,
            None => library
                .numbered(&number)
                .filter(|held| !agree(title, &held.title))
                .map(|held| (held.title.as_str(), "法规库中")),
        };
        if let Some((other, place)) = other {
            found.push((span(), format!("{number}在{place}是《{other}》，此处却是《{title}》")));
        }
        first.entry(number).or_insert(title);
    }
    found
}

/// 《国务院关于…的意见》 and 《关于…的意见》 agree.
fn agree(a: &str, b: &str) -> bool {
    let bare = |title: &str| title.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (x, y) = (bare(a), bare(b));
    same_title(a, b) || x.contains(&y) || y.contains(&x)
}

/// The number in brackets behind a title, and where the bracket ends.
pub(crate) fn number_behind(text: &str, from: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 24;
    let behind: String = text.chars().skip(from).take(LONGEST).collect();
    if !behind.starts_with(['（', '(']) {
        return None;
    }
    let number = document_numbers(&behind).into_iter().next()?;
    // （…号印发）, （…号附件2): a number that a whole bundle shares.
    let alone = behind.chars().nth(number.span.end).is_some_and(|c| matches!(c, '）' | ')'));
    (alone && number.span.start <= BETWEEN).then(|| {
        (
            format!("{}〔{}〕{}号", number.agency, number.year, number.serial),
            from + number.span.end + 1,
        )
    })
}
