//! What is compared: a paragraph or a table cell, its number told apart from its words.
//!
//! A file of fixed layout may break a title or a paragraph over lines that look like
//! paragraphs: lines that run on are one. Deliberately absent: which words differ.

use document::{Block, BlockKind, Document, Level, Place, Span};

use super::frame::Frame;
use crate::text::fold;

/// Letters of a line that is broken because it is full.
const SHORTEST_LINE: usize = 14;

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
    let mut units: Vec<Unit> = Vec::new();
    let mut nodes = doc.outline.nodes.iter().peekable();
    // The block that the last unit ends with, unless something apart stands behind it.
    let mut last: Option<(usize, &Block)> = None;
    for (at, block) in doc.blocks.iter().enumerate() {
        let (mut label, mut numbered) = (0, false);
        while let Some(node) = nodes.next_if(|node| node.span.start <= block.span.start) {
            if node.span.start == block.span.start && node.level != Level::Run {
                label = label.max(node.label.chars().count());
                // A paragraph of an article (款) is counted and bears no number.
                numbered |= !node.label.is_empty();
            }
        }
        if matches!(block.place, Place::Header | Place::Footer) {
            continue;
        }
        if frame.apart[at] {
            last = None;
            continue;
        }
        let label = label.max(frame.labels[at]);
        let unit = unit(doc, block, label, block.span.start + frame.starts[at], frame.ends[at]);
        if unit.words.is_empty() {
            last = None;
            continue;
        }
        let follows = !numbered && frame.labels[at] == 0;
        let run_on = last.is_some_and(|(before, last)| {
            let plain = !frame.title[before] && !frame.title[at];
            frame.runs_on[at] || (plain && runs_on(doc, last, block))
        });
        match units.last_mut().filter(|_| follows && run_on) {
            Some(known) => known.extend(unit),
            None => units.push(unit),
        }
        last = Some((at, block));
    }
    units
}

fn unit(doc: &Document, block: &Block, label: usize, start: usize, end: usize) -> Unit {
    let (mut words, mut scalars, mut number) = (Vec::new(), Vec::new(), String::new());
    let end = block.span.start + end;
    for (scalar, raw) in (block.span.start..end).zip(doc.block_text(block).chars()) {
        let Some(folded) = fold(raw).filter(|_| scalar >= start) else { continue };
        if scalar < block.span.start + label {
            number.push(folded);
        } else {
            words.push(folded);
            scalars.push(scalar);
        }
    }
    Unit { span: block.span, label: number, words, scalars }
}

impl Unit {
    /// Takes in the line that it runs on with.
    fn extend(&mut self, line: Self) {
        self.span = Span::new(self.span.start, line.span.end);
        self.words.extend(line.words);
        self.scalars.extend(line.scalars);
    }
}

/// True where a paragraph stops in the middle of a sentence and the next one goes on.
fn runs_on(doc: &Document, before: &Block, after: &Block) -> bool {
    let plain = |block: &Block| block.kind == BlockKind::Paragraph && block.heading.is_none();
    // No sentence is shorter than half a line; what is, stands for itself.
    let long = before.span.len() >= SHORTEST_LINE;
    let said = doc.block_text(before).trim_end().trim_end_matches(['”', '’', '）', ')', '》']);
    let open = !said.ends_with(['。', '；', '：', '！', '？', '.', ';', ':', '!', '?']);
    plain(before) && plain(after) && before.place == after.place && long && open
}
