//! A place in a text from which words and numbers are read. Blanks and line breaks
//! between words and numbers don't count; inside a number they do, so that two numbers
//! never run together.

use statutes::numeral;

/// A place in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a [char],
    at: usize,
}

/// A number, and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many characters it takes.
    pub(super) digits: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a [char], at: usize) -> Self {
        Self { text, at }
    }

    pub(super) fn at(self) -> usize {
        self.at
    }

    /// True where a word or a number may begin: on no blank, and not inside a number.
    pub(super) fn begins(self) -> bool {
        let inside = self.before().is_some_and(is_numeral);
        self.peek().is_some_and(|c| !(is_blank(c) || inside && is_numeral(c)))
    }

    /// The character here.
    pub(super) fn peek(self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    /// The character before this place.
    pub(super) fn before(self) -> Option<char> {
        self.at.checked_sub(1).map(|at| self.text[at])
    }

    /// What stands before this place, blanks left out, the last character first.
    pub(super) fn backwards(self) -> impl Iterator<Item = char> {
        self.text[..self.at].iter().rev().copied().filter(|&c| !is_blank(c))
    }

    /// Past a character.
    pub(super) fn step(self) -> Self {
        Self { at: self.at + 1, ..self }
    }

    /// Past blanks and line breaks. A tab parts the cells of a row and is none.
    pub(super) fn blanks(mut self) -> Self {
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
        self
    }

    /// Past one of the words, the longest that fits; blanks may stand between its
    /// characters.
    pub(super) fn word(self, words: &[&str]) -> Option<Self> {
        let fitting = words.iter().filter_map(|word| {
            word.chars().try_fold(self, |here, wanted| {
                let here = here.blanks();
                (here.peek()? == wanted).then(|| here.step())
            })
        });
        fitting.max_by_key(|end| end.at)
    }

    /// Past one of the words where there is one.
    pub(super) fn maybe(self, words: &[&str]) -> Self {
        self.word(words).unwrap_or(self)
    }

    /// A number in either script, of at most so many characters.
    pub(super) fn number(self, most: usize) -> Option<(Number, Self)> {
        let start = self.blanks();
        let mut end = start;
        while end.peek().is_some_and(is_numeral) {
            end = end.step();
        }
        let digits = end.at - start.at;
        let run = &self.text[start.at..end.at];
        let fits = (1..=most).contains(&digits);
        // Zeros in latin or full width letters and old-style figures are common in years.
        let value = fits.then(|| numeral(&run.iter().map(|&c| plain(c)).collect::<String>()))??;
        Some((Number { value, digits }, end))
    }
}

/// True for whatever numbers are written in.
pub(super) fn is_numeral(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '〇' | '○' | '零' | '十' | '百' | '两' | 'Ｏ' | 'O' | '◯')
        || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
}

fn plain(c: char) -> char {
    if matches!(c, 'Ｏ' | 'O' | '◯') { '〇' } else { c }
}

fn is_blank(c: char) -> bool {
    c != '\t' && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}
