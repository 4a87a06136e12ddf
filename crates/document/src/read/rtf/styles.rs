//! The style sheet, as far as it says which paragraphs are headings.

use std::collections::HashMap;

/// Styles inherit at most this deep; a loop ends there.
const DEEPEST: usize = 20;

#[derive(Debug, Default)]
struct Style {
    number: Option<i32>,
    heading: Option<u8>,
    based_on: Option<i32>,
    name: String,
}

/// Paragraph styles by number, and the one that is being read.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_number: HashMap<i32, Style>,
    open: Style,
}

impl Styles {
    /// A word of the entry that is being read.
    pub fn word(&mut self, name: &str, number: Option<i32>) {
        match name {
            "s" => self.open.number = number,
            "sbasedon" => self.open.based_on = number,
            "outlinelevel" => self.open.heading = heading(number),
            _ => {}
        }
    }

    /// Text of the entry: its name, closed by a semicolon.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c == ';' {
                self.close();
            } else {
                self.open.name.push(c);
            }
        }
    }

    /// Ends the entry.
    pub fn close(&mut self) {
        let mut style = std::mem::take(&mut self.open);
        if let Some(number) = style.number {
            style.heading = style.heading.or_else(|| named_heading(&style.name));
            self.by_number.insert(number, style);
        }
    }

    /// The level of heading that a style is.
    pub fn heading(&self, number: i32) -> Option<u8> {
        let first = self.by_number.get(&number);
        let next = |style: &&Style| self.by_number.get(&style.based_on?);
        std::iter::successors(first, next).take(DEEPEST).find_map(|style| style.heading)
    }
}

/// `\outlinelevel`: 0 is the highest heading, 9 is body text.
pub(crate) fn heading(level: Option<i32>) -> Option<u8> {
    u8::try_from(level?).ok().filter(|level| *level < 9).map(|level| level + 1)
}

fn named_heading(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    let level = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题 "))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
