//! 题名: headings that stand alone and name a kind of paper in full.

use document::{Block, BlockKind, Document, Place, Span};

use crate::dossier::DossierFile;
use crate::dossier::role::{Sort, Title, core, folded, is_running, sort_of, take_apart};

/// Paragraphs that one heading takes at most.
const MOST_LINES: usize = 3;
/// Characters of the longest heading.
const LONGEST: usize = 90;

/// A paragraph, or the first cell of a table.
pub(super) struct Line<'a> {
    pub(super) block: &'a Block,
    /// Folded.
    pub(super) text: String,
    /// Stands where a heading can stand.
    pub(super) heads: bool,
}

/// A heading with what it says.
pub(super) struct Opening {
    /// Index of its first line.
    pub(super) at: usize,
    pub(super) lines: usize,
    pub(super) sort: Sort,
    pub(super) title: Title,
    pub(super) core: String,
    /// The file's own first heading.
    pub(super) first: bool,
}

/// Every paragraph and cell of a part, in its order.
pub(super) fn lines(file: &DossierFile) -> Vec<Line<'_>> {
    let document = &file.document;
    let mut last_table = None;
    let inside = document.blocks.iter().filter(|block| {
        file.part.contains(block.span) && matches!(block.place, Place::Body | Place::Annex(_))
    });
    inside
        .map(|block| {
            let heads = match block.kind {
                BlockKind::Paragraph => true,
                BlockKind::Cell { table, .. } => last_table.replace(table) != Some(table),
            };
            Line { block, text: folded(document.block_text(block)), heads }
        })
        .collect()
}

/// The longest heading that begins at a line.
pub(super) fn opening(document: &Document, lines: &[Line<'_>], at: usize) -> Option<Opening> {
    (1..=MOST_LINES).rev().find_map(|count| {
        let part = lines.get(at..at + count)?;
        let title = |line: &Line<'_>| {
            line.heads && !is_running(&line.text) && is_open(&line.text) && !is_day(&line.text)
        };
        // A body's name above a title is a signature, or the head of its paper.
        let signed = count > 1 && is_body(&part[0].text);
        if signed || !part.iter().all(title) {
            return None;
        }
        let first = part.first()?;
        let joined: String = part.iter().map(|line| line.text.as_str()).collect();
        let joined = heading_of(document, first, &joined)?;
        if joined.chars().count() > LONGEST {
            return None;
        }
        let title = take_apart(joined);
        let (sort, words) = sort_of(&title.frame)?;
        // A line that is a title by itself does not lend itself to the one before.
        let alone = count == 1
            || sort_of(&take_apart(&part[count - 1].text).frame).is_none()
            || part[..count - 1].iter().all(|line| !is_whole(&line.text));
        let whole = words.end == title.frame.len() && alone;
        (whole && is_full(sort, &title)).then(|| Opening {
            at,
            lines: count,
            sort,
            core: core(joined),
            title,
            first: false,
        })
    })
}

/// The heading without 附件2: before it; `None` in a list of annexes.
fn heading_of<'a>(document: &Document, first: &Line<'_>, joined: &'a str) -> Option<&'a str> {
    let listed = |span: Span| document.paper.annexes.iter().any(|annex| span.overlaps(annex.span));
    if listed(first.block.span) {
        return None;
    }
    let Some(rest) = joined.strip_prefix("附件").or_else(|| joined.strip_prefix('附')) else {
        return Some(joined);
    };
    let marked = matches!(first.block.place, Place::Annex(_));
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十:、.".contains(c));
    marked.then_some(rest)
}

/// 2026年3月1日
pub(super) fn is_day(text: &str) -> bool {
    text.ends_with('日') && text.contains('年') && text.chars().count() <= 12
}

/// The name of a body on a line of its own.
pub(super) fn is_body(text: &str) -> bool {
    const ENDS: [&str; 9] =
        ["局", "厅", "委", "委员会", "政府", "办公室", "办公厅", "中心", "管委会"];
    text.chars().count() <= 24 && ENDS.iter().any(|end| text.ends_with(end))
}

fn is_open(text: &str) -> bool {
    !text.ends_with([',', '、', ':', '。', ';', '!', '?'])
}

/// A title that is closed in itself.
fn is_whole(text: &str) -> bool {
    let title = take_apart(text);
    let closed = text.matches('《').count() == text.matches('》').count();
    closed && sort_of(&title.frame).is_some_and(|(_, words)| words.end == title.frame.len())
}

/// Names a kind of paper in full, and no step that a note has a heading for.
fn is_full(sort: Sort, title: &Title) -> bool {
    let frame = &title.frame;
    let ends = |words: &[&str]| words.iter().any(|word| frame.ends_with(word));
    match sort {
        Sort::Note => {
            ends(&["起草说明", "编制说明", "制定说明", "制订说明", "修订说明"])
                || (frame.contains('》') && ends(&["说明"]))
        }
        Sort::Competition => ends(&["表", "意见书", "报告"]) || frame.contains('》'),
        Sort::Notice => frame.contains("关于") && !ends(&["意见"]),
        Sort::Adoption
        | Sort::Hearing
        | Sort::Expert
        | Sort::Risk
        | Sort::OwnLegality
        | Sort::Legality
        | Sort::Filing => {
            ends(&["表", "书", "报告", "纪要", "笔录", "公告", "函"]) || frame.contains('》')
        }
        Sort::Minutes => ends(&["纪要", "记录"]),
        Sort::Interpretation => frame.contains("解读"),
        Sort::Text => true,
        Sort::Letter | Sort::Sending | Sort::Lawyer => frame.contains("关于") || ends(&["书"]),
        Sort::Basis
        | Sort::Followup
        | Sort::Countersign
        | Sort::Talk
        | Sort::Publication
        | Sort::Form => false,
    }
}
