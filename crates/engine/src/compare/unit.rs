//! What is compared: a paragraph or a table cell, its number told apart from its words.

use document::{Document, Level, Place, Span};

use super::frame::Frame;
use crate::text::fold;

/// A paragraph that belongs to the text proper.
#[derive(Debug)]
pub(super) struct Unit {
    /// All of it.
    pub(super) span: Span,
    /// Its number, folded; empty where it has none.
    pub(super) label: String,
    /// Its words, folded.
    pub(super) words: Vec<char>,
    /// Scalar of each of `words` in the document.
    pub(super) scalars: Vec<usize>,
}

impl Unit {
    /// The document's span of some of its words; an empty range is a place between.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        let first = self.scalars.get(start).copied().unwrap_or(self.span.end);
        if start == end {
            return Span::new(first, first);
        }
        Span::new(first, self.scalars[end - 1] + 1)
    }
}

/// The text's paragraphs in reading order, without those that `frame` leaves out and
/// those that are nothing but a number.
pub(super) fn units(doc: &Document, frame: &Frame) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut nodes = doc.outline.nodes.iter().peekable();
    for (at, block) in doc.blocks.iter().enumerate() {
        let mut label = 0;
        while let Some(node) = nodes.next_if(|node| node.span.start <= block.span.start) {
            if node.span.start == block.span.start && node.level != Level::Run {
                label = label.max(node.label.chars().count());
            }
        }
        let margin = matches!(block.place, Place::Header | Place::Footer);
        if margin || frame.apart[at] {
            continue;
        }
        let label = label.max(frame.labels[at]);
        let (mut words, mut scalars, mut number) = (Vec::new(), Vec::new(), String::new());
        let end = block.span.start + frame.ends[at];
        let start = block.span.start + frame.starts[at];
        for (scalar, raw) in (block.span.start..end).zip(doc.block_text(block).chars()) {
            let Some(folded) = fold(raw).filter(|_| scalar >= start) else { continue };
            if scalar < block.span.start + label {
                number.push(folded);
            } else {
                words.push(folded);
                scalars.push(scalar);
            }
        }
        if !words.is_empty() {
            units.push(Unit { span: block.span, label: number, words, scalars });
        }
    }
    units
}
