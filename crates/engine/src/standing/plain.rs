//! Paragraphs as they were meant: lines that a layout cut are put together again,
//! blanks are left out and figures are of one width. Every character keeps its place.

use document::{Block, BlockKind, Document, Place, Span};

/// A paragraph to be searched.
pub(super) struct Plain {
    /// Its text without blanks.
    pub(super) text: String,
    /// The document's scalar of each character.
    at: Vec<usize>,
    /// Index of its first block.
    pub(super) block: usize,
    /// Which part of the paper it belongs to.
    pub(super) place: Place,
}

impl Plain {
    /// The document's span of a range of bytes of `text`.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let first = self.text[..range.start].chars().count();
        let last = self.text[..range.end].chars().count().max(first + 1) - 1;
        let place = |index: usize| self.at.get(index).copied().unwrap_or_default();
        Span::new(place(first), place(last) + 1)
    }

    /// The sentence around a range of bytes, closing mark excluded.
    pub(super) fn sentence(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let stop = |c: char| matches!(c, '。' | '；' | '！' | '？');
        let start = self.text[..range.start]
            .char_indices()
            .rfind(|(_, c)| stop(*c))
            .map_or(0, |(at, c)| at + c.len_utf8());
        let end = self.text[range.end..].find(stop).map_or(self.text.len(), |at| range.end + at);
        start..end
    }
}

/// The paragraphs of the text, tables, headers and footers left out.
pub(super) fn paragraphs(doc: &Document) -> Vec<Plain> {
    let mut found: Vec<Plain> = Vec::new();
    let inner = doc.paper.inner_title.as_ref().map(|title| title.span.start);
    for (index, block) in doc.blocks.iter().enumerate() {
        let told = matches!(block.place, Place::Header | Place::Footer | Place::TextBox);
        if told || matches!(block.kind, BlockKind::Cell { .. }) {
            continue;
        }
        let text = doc.block_text(block);
        let goes_on = found.last().is_some_and(|last| {
            last.place == block.place
                && goes_on(&last.text, text)
                && inner != Some(block.span.start)
        });
        match found.last_mut() {
            Some(last) if goes_on => append(last, block, text),
            _ => {
                let (text_of, at) = (String::with_capacity(text.len()), Vec::new());
                let mut new = Plain { text: text_of, at, block: index, place: block.place };
                append(&mut new, block, text);
                found.push(new);
            }
        }
    }
    found
}

fn append(to: &mut Plain, block: &Block, text: &str) {
    for (offset, c) in text.chars().enumerate() {
        if let Some(c) = folded(c) {
            to.text.push(c);
            to.at.push(block.span.start + offset);
        }
    }
}

/// A character as it is searched; `None` for blanks.
pub(super) fn folded(c: char) -> Option<char> {
    Some(match c {
        _ if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') => return None,
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '○' | '零' | 'Ｏ' | '◯' | 'Ο' => '〇',
        '(' => '（',
        ')' => '）',
        ',' | '﹐' => '，',
        ';' => '；',
        ':' | '∶' => '：',
        _ => c,
    })
}

/// True where a line was cut in the middle of a sentence.
fn goes_on(before: &str, next: &str) -> bool {
    const SHORTEST: usize = 12;
    const ENDS: [char; 9] = ['。', '；', '：', '！', '？', '”', '）', '》', '.'];
    let next: String = next.trim_start().chars().take(8).collect();
    let numbered = next.starts_with(['第', '（', '(', '《', '附', '【', '〔'])
        || next.contains(['、', '．', '.']) && !next.contains('日');
    before.chars().count() >= SHORTEST && !before.ends_with(ENDS) && !numbered && !next.is_empty()
}
