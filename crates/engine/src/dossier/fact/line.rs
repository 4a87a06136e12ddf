//! 语句: a paper's paragraphs and cells, folded, with the way back to the document.

use std::ops::Range;

use document::{Block, BlockKind, Document, Place, Span};

use crate::text::fold;

/// A paragraph, or a paragraph of a cell, without blanks and in half width.
#[derive(Debug)]
pub(super) struct Line {
    /// Folded.
    pub(super) text: String,
    /// Scalar of the document of each byte of `text`.
    at: Vec<u32>,
    /// Table, row and column.
    pub(super) cell: Option<(u32, u32, u32)>,
    /// Where it stands in the document.
    pub(super) whole: Span,
}

/// Every line of a part; headers, footers and notes are left out.
pub(super) fn lines(document: &Document, part: Span) -> Vec<Line> {
    let inside = document.blocks.iter().filter(|block| {
        let margin = matches!(block.place, Place::Header | Place::Footer | Place::Footnote);
        part.contains(block.span) && !margin
    });
    inside.map(|block| Line::new(document, block)).filter(|line| !line.text.is_empty()).collect()
}

impl Line {
    fn new(document: &Document, block: &Block) -> Self {
        let (mut text, mut at) = (String::new(), Vec::new());
        for (offset, raw) in document.block_text(block).chars().enumerate() {
            let Some(folded) = fold(raw) else { continue };
            text.push(folded);
            let scalar = (block.span.start + offset) as u32;
            at.extend(std::iter::repeat_n(scalar, folded.len_utf8()));
        }
        let cell = match block.kind {
            BlockKind::Paragraph => None,
            BlockKind::Cell { table, row, column } => Some((table, row, column)),
        };
        Self { text, at, cell, whole: block.span }
    }

    /// The document's own span of some bytes; empty where there are none.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match (self.at.get(range.start), range.end.checked_sub(1).and_then(|end| self.at.get(end)))
        {
            (Some(&start), Some(&end)) if range.start < range.end => {
                Span::new(start as usize, end as usize + 1)
            }
            _ => Span::new(self.whole.start, self.whole.start),
        }
    }

    /// The bytes under a span of the document.
    pub(super) fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.at.partition_point(|&at| (at as usize) < span.start);
        let end = self.at.partition_point(|&at| (at as usize) < span.end);
        start..end
    }

    /// From one `。；！？` to the next, the mark left out.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut start = 0;
        for (at, c) in self.text.char_indices() {
            if matches!(c, '。' | ';' | '!' | '?') {
                out.push(start..at);
                start = at + c.len_utf8();
            }
        }
        out.push(start..self.text.len());
        out.retain(|range| !range.is_empty());
        out
    }
}
