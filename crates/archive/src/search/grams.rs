//! The exact side of the index: folded text as overlapping pairs of characters,
//! and as single characters.
//!
//! Pairs with positions find every substring of two characters or more and lose
//! none, which words cut by a dictionary do.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::search::fold::fold;

/// What is cut out of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Each pair at the position of its first character; of text that was folded before.
    Pairs,
    /// Each character that occurs, once; of text that was folded before.
    Singles,
    /// Both, at positions, of text as it stands: for short fields.
    Both,
}

/// Cuts text into characters and pairs of characters.
#[derive(Debug, Clone)]
pub(crate) struct Grams {
    cut: Cut,
    chars: Vec<char>,
    token: Token,
}

impl Grams {
    pub(crate) fn new(cut: Cut) -> Self {
        Self { cut, chars: Vec::new(), token: Token::default() }
    }
}

impl Tokenizer for Grams {
    type TokenStream<'a> = GramStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GramStream<'a> {
        if self.cut == Cut::Both {
            self.chars = fold(text).chars;
        } else {
            self.chars.clear();
            self.chars.extend(text.chars());
        }
        if self.cut == Cut::Singles {
            self.chars.sort_unstable();
            self.chars.dedup();
        }
        self.token.reset();
        let width = if self.cut == Cut::Pairs { 2 } else { 1 };
        GramStream { cut: self.cut, chars: &self.chars, at: 0, width, token: &mut self.token }
    }
}

/// The grams of one text.
pub(crate) struct GramStream<'a> {
    cut: Cut,
    chars: &'a [char],
    at: usize,
    width: usize,
    token: &'a mut Token,
}

impl TokenStream for GramStream<'_> {
    fn advance(&mut self) -> bool {
        // With `Both`, the last character has a single but begins no pair.
        let Some(gram) = self.chars.get(self.at..self.at + self.width) else {
            return false;
        };
        self.token.text.clear();
        self.token.text.extend(gram);
        self.token.position = self.at;
        match (self.cut, self.width) {
            (Cut::Both, 1) if self.at + 1 < self.chars.len() => self.width = 2,
            (Cut::Both, _) => {
                self.width = 1;
                self.at += 1;
            }
            (Cut::Pairs | Cut::Singles, _) => self.at += 1,
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
    fn cuts(cut: Cut, text: &str, expected: &str) {
        let mut grams = Grams::new(cut);
        let mut stream = grams.token_stream(text);
        let mut found = Vec::new();
        stream.process(&mut |token| found.push(format!("{}{}", token.position, token.text)));
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn text_is_cut_into_grams() {
        cuts(Cut::Pairs, "规范文件", "0规范 1范文 2文件");
        cuts(Cut::Pairs, "规", "");
        cuts(Cut::Singles, "文件文", "0件 1文");
        cuts(Cut::Both, "办 法A", "0办 0办法 1法 1法a 2a");
        cuts(Cut::Both, "", "");
    }
}
