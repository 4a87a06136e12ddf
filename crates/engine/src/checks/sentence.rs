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

impl Prose<'_> {
    /// A range of the block as a span of the document.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.block.span.start + range.start, self.block.span.start + range.end)
    }

    /// True for a paragraph in a table.
    pub(crate) fn in_table(&self) -> bool {
        matches!(self.block.kind, BlockKind::Cell { .. })
    }

    /// What stands in the same sentence before and after a range.
    pub(crate) fn around(&self, range: Range<usize>) -> (String, String) {
        let chars: Vec<char> = self.text.chars().collect();
        let stop = |c: &char| matches!(c, '。' | '；' | '！' | '？' | '\n');
        let start = chars[..range.start].iter().rposition(stop).map_or(0, |at| at + 1);
        let end = chars[range.end..].iter().position(stop).map_or(chars.len(), |at| range.end + at);
        (chars[start..range.start].iter().collect(), chars[range.end..end].iter().collect())
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
