//! The style sheet: which paragraph styles are headings or belong to a list
//! ([MS-DOC] 2.9.271). Everything else about styles is looks.

use super::fib::{u16_at, u32_at};
use super::properties::{Marks, marks};

/// Styles inherit at most this deep; a loop ends there.
const DEEPEST: usize = 12;
const PARAGRAPH: u16 = 1;
const NO_BASE: usize = 0x0fff;

#[derive(Debug, Clone, Copy, Default)]
struct Style {
    base: usize,
    heading: Option<u8>,
    marks: Marks,
}

/// Paragraph styles by index.
#[derive(Debug, Default)]
pub(crate) struct Styles(Vec<Option<Style>>);

impl Styles {
    /// Reads the sheet as far as it is whole.
    pub fn read(sheet: &[u8]) -> Self {
        let mut styles = Vec::new();
        let Some(head) = u16_at(sheet, 0).map(usize::from) else { return Self::default() };
        let (Some(count), Some(base)) = (u16_at(sheet, 2), u16_at(sheet, 4)) else {
            return Self::default();
        };
        let mut at = 2 + head;
        for _ in 0..count {
            let Some(length) = u16_at(sheet, at).map(usize::from) else { break };
            let bytes = sheet.get(at + 2..at + 2 + length).unwrap_or_default();
            styles.push(style(bytes, usize::from(base)));
            at += 2 + length;
        }
        Self(styles)
    }

    /// List and level that a style brings along.
    pub fn list(&self, style: u16) -> (Option<i16>, Option<u8>) {
        let found = self.chain(style).find_map(|style| style.marks.list);
        (found, self.chain(style).find_map(|style| style.marks.level))
    }

    /// The level of heading that a style is.
    pub fn heading(&self, style: u16) -> Option<u8> {
        self.chain(style).find_map(|style| style.heading)
    }

    fn chain(&self, style: u16) -> impl Iterator<Item = &Style> {
        let at = |index: usize| self.0.get(index).and_then(Option::as_ref);
        std::iter::successors(at(usize::from(style)), move |style| {
            at(style.base).filter(|_| style.base != NO_BASE)
        })
        .take(DEEPEST)
    }
}

fn style(bytes: &[u8], base: usize) -> Option<Style> {
    let kind = u16_at(bytes, 2)?;
    if kind & 0x0f != PARAGRAPH {
        return None;
    }
    let name = usize::from(u16_at(bytes, base)?);
    // The name ends with a null; the properties follow on an even place.
    let at = (base + 2 + name * 2 + 2).next_multiple_of(2);
    let length = usize::from(u16_at(bytes, at).unwrap_or(0));
    let own = marks(bytes.get(at + 4..at + 2 + length.max(2)).unwrap_or_default());
    let built_in = u32_at(bytes, 0)? as u16 & 0x0fff;
    let heading = u8::try_from(built_in).ok().filter(|level| (1..=9).contains(level));
    Some(Style {
        base: usize::from(kind >> 4),
        heading: own.outline.map_or(heading, |level| (level < 9).then_some(level + 1)),
        marks: own,
    })
}
