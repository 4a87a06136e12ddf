//! A document made ready for matching: characters folded, sentences and clauses
//! cut, every sentence told apart by what it is and under which words it stands.
//!
//! Positions in here count folded characters; `Prepared::span` leads back to the
//! document's own scalars.

mod cut;
mod fold;
mod lead_in;
mod zone;

use std::ops::Range;

use document::{Block, Document, Level, Place, Span};

pub(crate) use fold::fold;
pub(crate) use zone::Zones;

/// One sentence: from one `。！？；` to the next, never across paragraphs.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    /// Folded characters, the closing mark included.
    pub(crate) range: Range<u32>,
    /// Index of its block.
    pub(crate) block: usize,
    /// What it is apart from running text.
    pub(crate) zones: Zones,
    /// Words before the colon of the list it stands in, inside its own paragraph.
    pub(crate) inner_lead_in: Option<Range<u32>>,
}

/// A block that is checked, in folded characters.
#[derive(Debug, Clone)]
pub(crate) struct PreparedBlock {
    /// Its sentences.
    pub(crate) sentences: Range<usize>,
    /// Blocks whose text this one stands under: lead-ins first, then headings.
    pub(crate) lead_ins: Vec<usize>,
    /// Headings above it.
    pub(crate) headings: Vec<usize>,
}

/// Folded text with everything that matching needs to know about it.
pub(crate) struct Prepared {
    /// Folded text of all checked blocks, one after the other.
    pub(crate) text: String,
    /// The same, by character.
    pub(crate) chars: Vec<char>,
    /// Byte of `text` at which each character starts, and behind them its length.
    pub(crate) byte_at: Vec<u32>,
    /// Document scalar of each character.
    scalars: Vec<u32>,
    /// Sentences in order.
    pub(crate) sentences: Vec<Sentence>,
    /// First character of each clause, in order.
    pub(crate) clauses: Vec<u32>,
    /// By index of the document's blocks.
    pub(crate) blocks: Vec<PreparedBlock>,
    /// Blocks of the document's title; none of a clause out of its document.
    pub(crate) title: Range<usize>,
}

impl Prepared {
    /// Reads a document once; headers and footers stay out.
    pub(crate) fn new(doc: &Document) -> Self {
        let scalars = doc.blocks.last().map_or(0, |block| block.span.end);
        let mut ready = Self {
            text: String::with_capacity(doc.text.len()),
            chars: Vec::with_capacity(scalars),
            byte_at: Vec::with_capacity(scalars + 1),
            scalars: Vec::with_capacity(scalars),
            sentences: Vec::new(),
            clauses: Vec::new(),
            blocks: Vec::with_capacity(doc.blocks.len()),
            title: title_blocks(doc),
        };
        for (index, block) in doc.blocks.iter().enumerate() {
            let first = ready.sentences.len();
            if !matches!(block.place, Place::Header | Place::Footer) {
                let start = ready.chars.len();
                ready.push_block(doc, block);
                cut::sentences(&mut ready, start, index);
            }
            ready.blocks.push(PreparedBlock {
                sentences: first..ready.sentences.len(),
                lead_ins: Vec::new(),
                headings: Vec::new(),
            });
        }
        ready.byte_at.push(ready.text.len() as u32);
        headings(&mut ready, doc);
        lead_in::link(&mut ready, doc);
        zone::mark(&mut ready, doc);
        ready
    }

    fn push_block(&mut self, doc: &Document, block: &Block) {
        for (offset, raw) in doc.block_text(block).chars().enumerate() {
            let Some(folded) = fold(raw) else { continue };
            self.byte_at.push(self.text.len() as u32);
            self.text.push(folded);
            self.chars.push(folded);
            self.scalars.push((block.span.start + offset) as u32);
        }
    }

    /// The blocks that a block stands under: its lead-ins, then its headings.
    pub(crate) fn above(&self, block: usize) -> impl Iterator<Item = usize> {
        let block = &self.blocks[block];
        block.lead_ins.iter().chain(&block.headings).copied()
    }

    /// The folded text of a block; empty where it is not checked.
    pub(crate) fn block_words(&self, block: usize) -> &str {
        let sentences = &self.sentences[self.blocks[block].sentences.clone()];
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return "" };
        self.words(&(first.range.start..last.range.end))
    }

    /// The document's own span of a range of folded characters; never empty ranges.
    pub(crate) fn span(&self, range: Range<u32>) -> Span {
        let start = self.scalars[range.start as usize] as usize;
        let end = self.scalars[range.end as usize - 1] as usize + 1;
        Span::new(start, end)
    }

    /// Index of the sentence that holds a character.
    pub(crate) fn sentence_at(&self, at: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.range.end <= at)
    }

    /// The clauses of `sentence` that a match touches, as one range.
    pub(crate) fn clauses_around(&self, sentence: &Range<u32>, found: &Range<u32>) -> Range<u32> {
        let first = self.clauses.partition_point(|&start| start <= found.start);
        let start = first.checked_sub(1).map_or(sentence.start, |at| self.clauses[at]);
        let next = self.clauses.partition_point(|&start| start < found.end);
        let end = self.clauses.get(next).copied().unwrap_or(sentence.end);
        start.max(sentence.start)..end.min(sentence.end)
    }

    /// The folded text of a range.
    pub(crate) fn words(&self, range: &Range<u32>) -> &str {
        let byte = |at: u32| self.byte_at[at as usize] as usize;
        &self.text[byte(range.start)..byte(range.end)]
    }

    /// The folded characters of a range.
    pub(crate) fn slice(&self, range: &Range<u32>) -> &[char] {
        &self.chars[range.start as usize..range.end as usize]
    }

    /// How many of the document's characters are checked.
    pub(crate) fn checked(&self) -> usize {
        self.chars.len()
    }
}

fn title_blocks(doc: &Document) -> Range<usize> {
    let over = |block: &Block| {
        doc.paper.title.as_ref().is_some_and(|title| block.span.overlaps(title.span))
    };
    // A clause out of its document has no title, whatever it looks like.
    match doc.blocks.iter().position(over) {
        Some(first) if doc.blocks.len() >= 4 => {
            first..first + doc.blocks[first..].iter().take_while(|block| over(block)).count()
        }
        Some(_) | None => 0..0,
    }
}

/// Links every block to the headings of the outline nodes that it stands in.
fn headings(ready: &mut Prepared, doc: &Document) {
    for node in &doc.outline.nodes {
        if node.level == Level::Run || node.level == Level::Paragraph {
            continue;
        }
        let head = block_index(doc, node.head.start);
        let last = block_index(doc, node.span.end.saturating_sub(1).max(node.span.start));
        let last = last.min(ready.blocks.len().saturating_sub(1));
        for block in (head + 1)..=last {
            ready.blocks[block].headings.push(head);
        }
    }
}

/// Index of the block that holds a scalar of the document.
pub(crate) fn block_index(doc: &Document, scalar: usize) -> usize {
    doc.blocks.partition_point(|block| block.span.end <= scalar)
}
