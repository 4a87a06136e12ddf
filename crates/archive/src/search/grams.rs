//! Short fields as characters and overlapping pairs of characters at their positions, which
//! find every substring and lose none, as words cut by a dictionary would.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::search::fold::fold;

/// Cuts text into characters and pairs of characters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grams {
    chars: Vec<char>,
    token: Token,
}

impl Tokenizer for Grams {
    type TokenStream<'a> = GramStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GramStream<'a> {
        self.chars = fold(text).chars;
        self.token.reset();
        GramStream { chars: &self.chars, at: 0, width: 1, token: &mut self.token }
    }
}

/// The grams of one text.
pub(crate) struct GramStream<'a> {
    chars: &'a [char],
    at: usize,
    width: usize,
    token: &'a mut Token,
}

impl TokenStream for GramStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(gram) = self.chars.get(self.at..self.at + self.width) else {
            return false;
        };
        self.token.text.clear();
        self.token.text.extend(gram);
        self.token.position = self.at;
        // The last character begins no pair.
        if self.width == 1 && self.at + 1 < self.chars.len() {
            self.width = 2;
        } else {
            self.width = 1;
            self.at += 1;
        }
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cuts(text: &str, expected: &str) {
        let mut grams = Grams::default();
        let mut stream = grams.token_stream(text);
        let mut found = Vec::new();
        stream.process(&mut |token| found.push(format!("{}{}", token.position, token.text)));
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn text_is_cut_into_grams() {
        cuts("办 法A", "0办 0办法 1法 1法a 2a");
        cuts("", "");
    }
}
