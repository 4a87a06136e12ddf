//! Where the characters of a document stand in the plain text that it was made from.

use crate::build::{BREAKS, left};

/// For each scalar of the text of `from_plain(text)` its scalar offset in `text`, in order.
/// Between two paragraphs it is the offset behind the first.
pub fn typed_places(text: &str) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::with_capacity(text.len() / 2);
    let mut from = 0;
    for line in text.split(BREAKS) {
        let mut left = left(line).peekable();
        if left.peek().is_some() {
            places.extend(places.last().map(|last| last + 1));
            places.extend(left.map(|at| from + at));
        }
        from += line.chars().count() + 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_character_is_found_where_it_was_typed(text in "[甲 \u{3000}\u{a0}\u{200b}\t\r\n\u{2028}a]{0,40}") {
            let typed: Vec<char> = text.chars().collect();
            let document = crate::from_plain(&text);
            let places = typed_places(&text);
            prop_assert_eq!(places.len(), document.text.chars().count());
            prop_assert!(places.is_sorted_by(|a, b| a < b));
            for (c, at) in document.text.chars().zip(places).filter(|(c, _)| *c != '\n') {
                let same = typed[at] == c || (typed[at] == '\u{a0}' && c == ' ');
                prop_assert!(same, "{:?} at {}", c, at);
            }
        }
    }
}
