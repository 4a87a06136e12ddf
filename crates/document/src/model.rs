//! The one Document model that every reader fills and everything else reads.
//!
//! Offsets are Unicode scalars into `Document::text`, never bytes. The model
//! derives serde because a document travels whole from the reading child process
//! to its parent and into the archive; it is not a public file format.

use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::marks::Marks;

/// Half-open range of Unicode scalar offsets into the document's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First scalar.
    pub start: usize,
    /// One past the last scalar.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, and not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in scalars.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True where the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the two share at least one scalar.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// What a file turned out to be, by content and not by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// OOXML Word.
    Docx,
    /// OLE2 Word 97–2003 and Kingsoft .wps of the same kind.
    Doc,
    /// Web page.
    Html,
    /// Plain text in any encoding.
    Text,
    /// PDF.
    Pdf,
    /// GB/T 33190 fixed layout.
    Ofd,
    /// Rich text.
    Rtf,
    /// Excel workbook, old or new.
    Sheet,
    /// A picture in which text was recognised.
    Picture,
}

/// Where a block stands in the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The text itself, head and tail included.
    Body,
    /// The n-th annex, counted from 1.
    Annex(u16),
    /// A text box or shape.
    TextBox,
    /// Footnote or endnote.
    Footnote,
    /// Page header: kept apart, not checked.
    Header,
    /// Page footer: kept apart, not checked.
    Footer,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// One paragraph.
    Paragraph,
    /// One paragraph inside a table cell; all counted from 0.
    Cell {
        /// Table in the document.
        table: u32,
        /// Row in the table.
        row: u32,
        /// Column in the row.
        column: u32,
    },
}

/// A paragraph of the text. Blocks are in reading order and don't overlap;
/// between two blocks the text holds one `\n` (`\t` between cells of one row).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands in the text. Never empty.
    pub span: Span,
    /// Paragraph or cell.
    pub kind: BlockKind,
    /// Which part of the paper it belongs to.
    pub place: Place,
    /// Scalars at the start of the span that are a computed list label ("第三条 ",
    /// "(一)") which the file holds as automatic numbering; 0 where typed by hand.
    pub label: usize,
    /// Length of an official heading style, 1 the highest; `None` for body text.
    pub heading: Option<u8>,
}

/// Kind of an outline node, in both numbering styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// 第一编
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Article,
    /// 款: an unnumbered paragraph of an article, counted.
    Paragraph,
    /// 项: （一） below an article.
    Item,
    /// 目: 1. below an item.
    Subitem,
    /// 一、
    Heading1,
    /// （一） below 一、
    Heading2,
    /// 1.
    Heading3,
    /// （1）
    Heading4,
    /// 一是 … 二是 … inside a paragraph.
    Run,
}

/// One node of the outline; children come after their parent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Kind of numbering.
    pub level: Level,
    /// The label as written ("第三条", "（一）", "一、"); empty for a 款.
    pub label: String,
    /// The number that the label means, counted from 1.
    pub number: u32,
    /// Everything the node covers, its children included.
    pub span: Span,
    /// Its own first paragraph up to the first child: heading, or lead-in.
    pub head: Span,
    /// Index of the parent in `Outline::nodes`.
    pub parent: Option<usize>,
    /// Where it is in the words of the trade: 第三条第二款第（一）项, 二、（三）第2段.
    pub locator: String,
}

/// The document's numbered structure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Nodes in reading order.
    pub nodes: Vec<Node>,
}

/// A piece of the paper's head or tail and where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The value, trimmed and without line breaks.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// Head and tail of an official paper (公文版头、主体、版记). Absent stays absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// 发文机关
    pub issuer: Option<Field>,
    /// 发文字号
    pub number: Option<Field>,
    /// 标题
    pub title: Option<Field>,
    /// Title of the instrument that the paper issues (印发《…办法》的通知), where the
    /// instrument's own text follows in the same file.
    pub inner_title: Option<Field>,
    /// 文种: 通知, 办法, 意见 … the last word of the title.
    pub kind: Option<String>,
    /// 主送机关
    pub addressee: Option<Field>,
    /// 成文日期
    pub date: Option<Date>,
    /// Where the date stands.
    pub date_span: Option<Span>,
    /// 附件说明
    pub annexes: Vec<Field>,
    /// 抄送
    pub copy_to: Option<Field>,
}

/// Why a part of a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnreadWhy {
    /// An image; its text is unknown.
    Image,
    /// An embedded object or attachment of its own.
    Embedded,
    /// Damaged; what stands around it was read.
    Corrupt,
    /// A limit was reached.
    TooLarge,
    /// A page that is only a picture of text.
    Scanned,
    /// A page whose text is not what it shows.
    Garbled,
    /// Text drawn as lines and not written.
    Drawn,
}

/// A part of the file that the text does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// The part in words: "第3张图片", "脚注部分".
    pub part: String,
    /// The reason.
    pub why: UnreadWhy,
}

/// Where a page of a fixed layout begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Counted from 1; pages without text of their own are left out.
    pub number: u32,
    /// First scalar of the first paragraph that begins on it.
    pub start: usize,
    /// How sure the recognition was, in percent, where the text was read from a picture.
    pub recognised: Option<u8>,
}

/// A file as the checks see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What the file is.
    pub format: Format,
    /// The text that `extract` prints and that every span counts in.
    pub text: String,
    /// Paragraphs and cells in reading order.
    pub blocks: Vec<Block>,
    /// Numbered structure.
    pub outline: Outline,
    /// Head and tail.
    pub paper: Paper,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// Pages, where the format has them.
    #[serde(default)]
    pub pages: Vec<Page>,
    #[serde(skip)]
    pub(crate) marks: Marks,
}

impl Document {
    /// Puts text and blocks together; outline and paper are filled in by `structure`.
    pub(crate) fn assemble(
        format: Format,
        text: String,
        blocks: Vec<Block>,
        unread: Vec<Unread>,
        pages: Vec<Page>,
    ) -> Self {
        Self {
            format,
            text,
            blocks,
            outline: Outline::default(),
            paper: Paper::default(),
            unread,
            pages,
            marks: Marks::default(),
        }
    }

    /// The text under a span; clipped where the span runs past the end.
    pub fn slice(&self, span: Span) -> &str {
        let bytes = self.bytes(span);
        &self.text[bytes]
    }

    /// Byte range of a span in `text`.
    pub fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.marks.byte(&self.text, span.start);
        start..self.marks.behind(&self.text, start, span.start, span.len())
    }

    /// The text of a block.
    pub fn block_text(&self, block: &Block) -> &str {
        self.slice(block.span)
    }

    /// Index of the innermost outline node that covers the span's start.
    pub fn node_at(&self, span: Span) -> Option<usize> {
        crate::outline::innermost(&self.outline.nodes, span.start)
    }

    /// The nodes above a node, the nearest first. Their heads are the headings it
    /// stands under and the lead-ins that govern it.
    pub fn ancestors(&self, node: usize) -> impl Iterator<Item = &Node> {
        let nodes = &self.outline.nodes;
        let parent = |at: usize| nodes.get(at).and_then(|node| node.parent);
        std::iter::successors(parent(node), move |&at| parent(at)).filter_map(|at| nodes.get(at))
    }

    /// The block that holds the span's start, or the next one.
    pub fn block_at(&self, span: Span) -> Option<&Block> {
        self.blocks.get(self.blocks.partition_point(|block| block.span.end <= span.start))
    }

    /// The span's place in the words of the trade; "第n段" where nothing is numbered.
    pub fn locator(&self, span: Span) -> String {
        crate::outline::locate(self, span)
    }
}
