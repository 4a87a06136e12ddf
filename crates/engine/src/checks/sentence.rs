//! Blocks that are checked, and the sentence around a place in one. Knows only
//! full stops; the pattern check has its own, finer cuts.

use std::ops::Range;

use document::{Block, BlockKind, Document, Place, Span};

/// A block with its characters at hand.
pub(crate) struct Prose<'a> {
    /// The block itself.
    pub(crate) block: &'a Block,
    /// Its text.
    pub(crate) text: &'a str,
}

/// Every block of the text and its annexes; headers and footers are left out.
pub(crate) fn prose(doc: &Document) -> impl Iterator<Item = Prose<'_>> {
    doc.blocks
        .iter()
        .filter(|block| !matches!(block.place, Place::Header | Place::Footer))
        .map(|block| Prose { block, text: doc.block_text(block) })
}

impl<'a> Prose<'a> {
    /// A range of the block as a span of the document.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.block.span.start + range.start, self.block.span.start + range.end)
    }

    /// True for a paragraph in a table.
    pub(crate) fn in_table(&self) -> bool {
        matches!(self.block.kind, BlockKind::Cell { .. })
    }

    /// What stands in the same sentence before and after a range.
    pub(crate) fn around(&self, range: Range<usize>) -> (&'a str, &'a str) {
        let byte =
            |at: usize| self.text.char_indices().nth(at).map_or(self.text.len(), |(at, _)| at);
        let stop = ['。', '；', '！', '？', '\n'];
        let before = self.text[..byte(range.start)].rsplit(stop).next().unwrap_or_default();
        let after = self.text[byte(range.end)..].split(stop).next().unwrap_or_default();
        (before, after)
    }
}

/// Scalar offset of a byte offset.
pub(crate) fn scalars(text: &str, byte: usize) -> usize {
    text[..byte].chars().count()
}

/// `2021年1月1日`
pub fn written(day: jiff::civil::Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
