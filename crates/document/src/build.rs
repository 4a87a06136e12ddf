//! Collects what a reader finds into text and blocks.
//!
//! Cleans characters that no reader wants to see (controls, zero-width marks,
//! byte-order marks) and trims each paragraph; it never rewrites a visible one.

use crate::{
    Block, BlockKind, Document, Format, Page, Place, RecognisedPage, Sources, Span, Unread,
    UnreadWhy,
};

/// Where one line ends and the next begins.
pub(crate) const BREAKS: [char; 7] =
    ['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}', '\u{85}'];

/// One paragraph on its way into a document.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub text: String,
    /// Where the text comes from, in its order; empty where the reader doesn't say.
    pub origins: Vec<Origin>,
    /// Computed list label, written before the text.
    pub label: String,
    pub kind: BlockKind,
    pub place: Place,
    pub heading: Option<u8>,
}

impl Piece {
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            origins: Vec::new(),
            label: String::new(),
            kind: BlockKind::Paragraph,
            place: Place::Body,
            heading: None,
        }
    }

    /// Goes on where `first` ended; the label is that of the first with text.
    pub fn put_before(&mut self, first: Piece) {
        if !first.text.trim().is_empty() {
            self.label = first.label;
        }
        self.text.insert_str(0, &first.text);
        self.origins.splice(0..0, first.origins);
    }
}

/// An element of the part at hand and how much of the text it gives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    /// Byte offset of its start tag.
    pub element: u32,
    pub scalars: usize,
}

/// Text and blocks as they grow.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    text: String,
    scalars: usize,
    blocks: Vec<Block>,
    unread: Vec<Unread>,
    pages: Vec<Page>,
    sources: Option<Sources>,
}

impl Builder {
    /// Keeps where the text comes from as well.
    pub fn tracing() -> Self {
        Self { sources: Some(Sources::default()), ..Self::default() }
    }

    /// What is pushed from here on stands in this part of the package.
    pub fn part(&mut self, name: &str) {
        if let Some(sources) = &mut self.sources {
            sources.parts.push(name.to_owned());
        }
    }

    /// Where the text comes from.
    pub fn take_sources(&mut self) -> Sources {
        self.sources.take().unwrap_or_default()
    }

    /// Adds a paragraph; each of its lines becomes a block, empty ones none.
    pub fn push(&mut self, piece: &Piece) {
        let mut label = piece.label.as_str();
        let mut before = 0;
        for raw in piece.text.split(BREAKS) {
            let line = clean(raw);
            if !line.is_empty() {
                let start = self.next_start() + label.chars().count();
                self.push_line(piece, label, &line);
                if let Some(sources) = &mut self.sources {
                    sources.add(start, &piece.origins, before, left(raw));
                }
                label = "";
            }
            if self.sources.is_some() {
                before += raw.chars().count() + 1;
            }
        }
    }

    /// Notes a part that the text does not hold.
    pub fn unread(&mut self, part: impl Into<String>, why: UnreadWhy) {
        self.unread.push(Unread { part: part.into(), why });
    }

    /// What is pushed from here on begins on this page, counted from 1. To say so again
    /// changes nothing.
    pub fn page(&mut self, number: u32) {
        if self.pages.last().is_some_and(|page| page.number == number) {
            return;
        }
        let start = self.next_start();
        // A page that brought no text gives its place to the next.
        self.pages.retain(|page| page.start < start);
        self.pages.push(Page { number, start, recognised: None });
    }

    /// Marks the pages whose text was recognised. Text that began on the page before
    /// is marked there, so that the mark is never lost.
    pub fn recognised(&mut self, pages: &[RecognisedPage]) {
        for page in pages {
            let Some(sure) = page.confidence() else { continue };
            let holds = |known: &&mut Page| known.number <= page.number;
            if let Some(known) = self.pages.iter_mut().rev().find(holds) {
                known.recognised = Some(known.recognised.map_or(sure, |before| before.min(sure)));
            }
        }
    }

    /// True where no text has come in yet.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The document, its outline and paper still empty.
    pub fn finish(self, format: Format) -> Document {
        let scalars = self.scalars;
        let pages = self.pages.into_iter().filter(|page| page.start < scalars).collect();
        Document::assemble(format, self.text, self.blocks, self.unread, pages)
    }

    /// Where the next block begins: behind the mark that parts it from the last.
    fn next_start(&self) -> usize {
        self.scalars + usize::from(!self.blocks.is_empty())
    }

    fn push_line(&mut self, piece: &Piece, label: &str, line: &str) {
        if let Some(last) = self.blocks.last() {
            self.text.push(if same_row(last.kind, piece.kind) { '\t' } else { '\n' });
            self.scalars += 1;
        }
        let start = self.scalars;
        let label_len = label.chars().count();
        self.text.push_str(label);
        self.text.push_str(line);
        self.scalars += label_len + line.chars().count();
        self.blocks.push(Block {
            span: Span::new(start, self.scalars),
            kind: piece.kind,
            place: piece.place,
            label: label_len,
            heading: piece.heading,
        });
    }
}

fn same_row(before: BlockKind, now: BlockKind) -> bool {
    match (before, now) {
        (
            BlockKind::Cell { table: t1, row: r1, column: c1 },
            BlockKind::Cell { table: t2, row: r2, column: c2 },
        ) => t1 == t2 && r1 == r2 && c1 != c2,
        (BlockKind::Paragraph, _) | (_, BlockKind::Paragraph) => false,
    }
}

/// Drops invisible characters and trims white space, the full-width blank included.
fn clean(line: &str) -> String {
    kept(line).map(|(_, c)| c).collect()
}

/// The scalar offsets in a line of what a document keeps of it.
pub(crate) fn left(line: &str) -> impl Iterator<Item = usize> {
    kept(line).map(|(at, _)| at)
}

/// The characters of a line that a document keeps, each with its scalar offset in the line.
fn kept(line: &str) -> impl Iterator<Item = (usize, char)> {
    let unseen = |c: char| c.is_whitespace() || is_dropped(c);
    let rest = line.trim_start_matches(unseen);
    let before = line[..line.len() - rest.len()].chars().count();
    rest.trim_end_matches(unseen)
        .chars()
        .enumerate()
        .filter(|&(_, c)| !is_dropped(c))
        .map(move |(at, c)| (before + at, if c == '\u{a0}' { ' ' } else { c }))
}

fn is_dropped(c: char) -> bool {
    c != '\t' && (c.is_control() || is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
            ..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, row: u32, column: u32) -> Piece {
        Piece { kind: BlockKind::Cell { table: 0, row, column }, ..Piece::paragraph(text) }
    }

    #[test]
    fn cells_of_a_row_are_parted_by_tabs_and_rows_by_lines() {
        let mut builder = Builder::default();
        for piece in [
            cell("甲", 0, 0),
            cell("乙\n丙", 0, 1),
            cell("丁", 1, 0),
            Piece::paragraph(" \u{3000}戊\u{200b} "),
        ] {
            builder.push(&piece);
        }
        let doc = builder.finish(Format::Text);
        assert_eq!(doc.text, "甲\t乙\n丙\n丁\n戊");
        let texts: Vec<_> = doc.blocks.iter().map(|block| doc.block_text(block)).collect();
        assert_eq!(texts, ["甲", "乙", "丙", "丁", "戊"]);
    }

    #[test]
    fn a_label_counts_in_scalars_and_only_once() {
        let mut builder = Builder::default();
        builder.push(&Piece { label: "第三条 ".into(), ..Piece::paragraph("总则\n续行") });
        let doc = builder.finish(Format::Docx);
        assert_eq!(doc.text, "第三条 总则\n续行");
        assert_eq!((doc.blocks[0].label, doc.blocks[1].label), (4, 0));
    }

    #[test]
    fn a_page_begins_with_its_first_paragraph() {
        let mut builder = Builder::default();
        for (number, text) in [(1, "甲"), (2, ""), (3, "乙"), (3, "丙"), (4, "")] {
            builder.page(number);
            builder.push(&Piece::paragraph(text));
        }
        let doc = builder.finish(Format::Pdf);
        let pages: Vec<_> = doc.pages.iter().map(|page| (page.number, page.start)).collect();
        assert_eq!(pages, [(1, 0), (3, 2)]);
    }
}
