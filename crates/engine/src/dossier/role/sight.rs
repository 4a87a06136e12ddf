//! What of a file is looked at: its heading, its words, its name.

use std::borrow::Cow;

use document::{Block, BlockKind, Document, Level, Place, UnreadWhy};

use super::sort::{Sort, sort_of};
use super::title::{Title, folded, take_apart};
use crate::dossier::DossierFile;

/// Paragraphs in which a heading is looked for.
const DEEPEST: usize = 10;
/// Characters of the longest heading.
const LONGEST: usize = 90;

/// A file, looked at once.
pub(super) struct Sight<'a> {
    /// The part as a document of its own.
    pub(super) doc: Cow<'a, Document>,
    /// All of its words, folded and without blanks.
    pub(super) text: String,
    /// The line that says what the paper is, else its title.
    pub(super) heading: Option<Heading>,
    /// The file's name as a heading.
    pub(super) name: Name,
}

/// A heading and what it says.
pub(super) struct Heading {
    /// As written.
    pub(super) line: String,
    /// Taken apart.
    pub(super) title: Title,
    /// The sort that it names.
    pub(super) sort: Option<Sort>,
}

/// A file's name, as people give them: 3-征求意见公告.docx, 附件2：某某表.docx.
pub(super) struct Name {
    /// Without folders, ending, number and 附件.
    pub(super) heading: Heading,
    /// True where it begins with 附件.
    pub(super) annex: bool,
    /// The folder that it lies in says 依据.
    pub(super) basis: bool,
}

impl<'a> Sight<'a> {
    pub(super) fn new(file: &'a DossierFile) -> Self {
        let doc = file.excerpt();
        let text = folded(&doc.text);
        let heading = heading(&doc);
        Self { text, heading, name: Name::new(&file.name), doc }
    }

    /// Nothing that could be judged: 略, or an empty form.
    pub(super) fn is_nearly_empty(&self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_alphanumeric()).take(30).count();
        letters < 12 || (letters < 30 && self.text.contains('略'))
    }

    /// There is more in the file than could be read.
    pub(super) fn is_picture(&self) -> bool {
        self.doc.unread.iter().any(|unread| match unread.why {
            UnreadWhy::Image | UnreadWhy::Scanned | UnreadWhy::Drawn | UnreadWhy::Garbled => true,
            UnreadWhy::Embedded | UnreadWhy::Corrupt | UnreadWhy::TooLarge => false,
        })
    }

    /// The text is numbered in articles.
    pub(super) fn has_articles(&self) -> bool {
        let articles = self.doc.outline.nodes.iter().filter(|node| node.level == Level::Article);
        articles.take(3).count() == 3
    }

    /// The paper carries the number that it got when it was issued.
    pub(super) fn number(&self) -> Option<&str> {
        self.doc.paper.number.as_ref().map(|number| number.text.as_str())
    }
}

impl Name {
    fn new(path: &str) -> Self {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let (file, part) = file.split_once('#').unwrap_or((file, ""));
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let mut line = folded(if part.is_empty() { stem } else { part });
        let counting =
            |c: char| c.is_ascii_digit() || "-_.、:()[]\u{2014}一二三四五六七八九十".contains(c);
        if line.starts_with(|c: char| c.is_ascii_digit() || c == '(') {
            line = line.trim_start_matches(counting).to_owned();
        }
        let annex = ["附件", "附表"].iter().find_map(|word| line.strip_prefix(word));
        let annexed = annex.map(|rest| rest.trim_start_matches(counting).to_owned());
        let annex = annexed.is_some();
        let folder = folded(folder);
        let basis = ["依据", "上位法", "法律法规"].iter().any(|word| folder.contains(word));
        Self { heading: Heading::new(annexed.unwrap_or(line)), annex, basis }
    }
}

impl Heading {
    fn new(line: String) -> Self {
        let title = take_apart(&line);
        let sort = sort_of(&title.frame).map(|found| found.0);
        Self { line, title, sort }
    }
}

/// The title, where it names a sort; else the first line of the head that does; else
/// the title, whatever it says.
fn heading(doc: &Document) -> Option<Heading> {
    let title = doc.paper.title.as_ref().map(|title| Heading::new(title.text.clone()));
    if title.as_ref().is_some_and(|title| title.sort.is_some()) {
        return title;
    }
    let lines: Vec<&str> = doc
        .blocks
        .iter()
        .filter(|block| heads(block))
        .map(|block| doc.block_text(block).trim())
        .take(DEEPEST)
        .take_while(|line| !is_running(line))
        .collect();
    let joined = lines.windows(2).map(<[&str]>::concat);
    let single = lines.iter().map(|line| (*line).to_owned());
    let named = single
        .chain(joined)
        .filter(|line| line.chars().count() <= LONGEST)
        .map(Heading::new)
        .find(|heading| heading.sort.is_some());
    let first = || lines.iter().find(|line| line.chars().count() >= 4);
    named.or(title).or_else(|| first().map(|line| Heading::new((*line).to_owned())))
}

/// Paragraphs, and the first cell of a table, in which a form has its title.
fn heads(block: &Block) -> bool {
    match block.kind {
        BlockKind::Paragraph => matches!(block.place, Place::Body | Place::Annex(_)),
        BlockKind::Cell { row, column, .. } => (row, column) == (0, 0),
    }
}

/// The head is over: a sentence, or a numbered paragraph.
pub(in crate::dossier) fn is_running(line: &str) -> bool {
    let numerals = |c: char| "一二三四五六七八九十百〇0123456789".contains(c);
    let line = folded(line);
    let rest = line.trim_start_matches(['第', '(']);
    let counted = rest.trim_start_matches(numerals);
    let numbered =
        counted.len() < rest.len() && counted.starts_with(['章', '条', '节', '、', '.', ')']);
    let sentence = line.ends_with(['。', ';']) || line.chars().count() > LONGEST;
    numbered || sentence
}
