//! What of a paper is not its text: head and tail, the notice that only issues it,
//! and the remarks that a draft or an annex bears.

use document::{Block, Document, Field, Place, Span};

/// By index of the document's blocks.
#[derive(Debug)]
pub(super) struct Frame {
    /// Left out altogether.
    pub(super) apart: Vec<bool>,
    /// Scalars at the start that number an annex.
    pub(super) labels: Vec<usize>,
    /// Scalars at the start that are left out: the issuer in front of 关于.
    pub(super) starts: Vec<usize>,
    /// Scalars up to which it is compared: a draft's remark is left out.
    pub(super) ends: Vec<usize>,
    /// A line of a title.
    pub(super) title: Vec<bool>,
    /// A further line of a title.
    pub(super) runs_on: Vec<bool>,
}

/// The frames of two texts. A notice that issues an instrument counts as head where
/// the other text is the bare instrument.
pub(super) fn frames(before: &Document, after: &Document) -> (Frame, Frame) {
    let inner = |doc: &Document| doc.paper.inner_title.is_some();
    let one = |doc, other| frame(doc, inner(doc) && !inner(other));
    (one(before, after), one(after, before))
}

fn frame(doc: &Document, issued: bool) -> Frame {
    let text = |block: &Block| doc.block_text(block);
    let mut frame = Frame {
        apart: doc.blocks.iter().map(|block| is_apart(doc, block)).collect(),
        labels: doc.blocks.iter().map(|block| annex_label(block, text(block))).collect(),
        starts: vec![0; doc.blocks.len()],
        ends: doc.blocks.iter().map(|block| block.span.len()).collect(),
        title: vec![false; doc.blocks.len()],
        runs_on: vec![false; doc.blocks.len()],
    };
    for title in [&doc.paper.title, &doc.paper.inner_title].into_iter().flatten() {
        let lines: Vec<usize> = overlapping(doc, title.span).map(|(at, _)| at).collect();
        let whole: String = lines.iter().map(|&at| text(&doc.blocks[at])).collect();
        let (mut issuer, mut end) = (issuer_in_front(&whole), remark(&whole));
        for (nth, at) in lines.into_iter().enumerate() {
            let length = doc.blocks[at].span.len();
            frame.starts[at] = issuer.min(length);
            frame.ends[at] = end.min(length);
            frame.apart[at] |= frame.starts[at] >= frame.ends[at];
            frame.title[at] = true;
            frame.runs_on[at] = nth > 0;
            (issuer, end) = (issuer.saturating_sub(length), end.saturating_sub(length));
        }
    }
    let starts = doc.paper.inner_title.as_ref().filter(|_| issued).map(|title| title.span.start);
    for (at, block) in doc.blocks.iter().enumerate() {
        let wrapper = starts.is_some_and(|start| block.span.end <= start);
        let own_title = doc.paper.title.as_ref().is_some_and(|title| on(title, block));
        if wrapper && (own_title || only_issues(text(block))) {
            frame.apart[at] = true;
        }
    }
    for at in signatures(doc).into_iter().chain(head(doc)) {
        frame.apart[at] = true;
    }
    frame
}

/// What stands above the title (a web page's table of data), and a body's name just
/// below it.
fn head(doc: &Document) -> Vec<usize> {
    let Some(title) = doc.paper.title.as_ref().map(|title| title.span) else { return Vec::new() };
    let above = doc.blocks.iter().take_while(|block| block.span.end <= title.start).count();
    let below = doc.blocks.iter().enumerate().filter(|(_, block)| block.span.start >= title.end);
    let signed = below.take(3).filter(|(_, block)| names_a_body(doc, block)).map(|(at, _)| at);
    (0..above).chain(signed).collect()
}

fn overlapping(doc: &Document, span: Span) -> impl Iterator<Item = (usize, &Block)> {
    doc.blocks.iter().enumerate().filter(move |(_, block)| block.span.overlaps(span))
}

fn on(field: &Field, block: &Block) -> bool {
    block.span.overlaps(field.span)
}

fn is_apart(doc: &Document, block: &Block) -> bool {
    let paper = &doc.paper;
    let fields = [&paper.number, &paper.addressee, &paper.copy_to];
    let head = fields.into_iter().flatten().chain(&paper.annexes).any(|field| on(field, block));
    let dated =
        paper.date_span.is_some_and(|span| block.span.overlaps(span) && block.span.len() < 60);
    let text: String = doc.block_text(block).chars().filter(|c| !c.is_whitespace()).collect();
    let issuer = paper.issuer.as_ref().is_some_and(|issuer| {
        let name: String = issuer.text.chars().filter(|c| !c.is_whitespace()).collect();
        text.strip_prefix(&name).is_some_and(|rest| matches!(rest, "" | "文件" | "令"))
    });
    let annex =
        matches!(block.place, Place::Annex(_)) && annex_label(block, &text) == text.chars().count();
    head || dated || issuer || annex || is_remark(&text) || is_imprint(&text)
}

/// 附件, 附件2, 附件2： at the start of an annex's first line.
fn annex_label(block: &Block, text: &str) -> usize {
    if !matches!(block.place, Place::Annex(_)) {
        return 0;
    }
    let mut rest = text.chars().enumerate().filter(|(_, c)| !c.is_whitespace()).peekable();
    if rest.next().map(|(_, c)| c) != Some('附') {
        return 0;
    }
    if !rest.next().is_some_and(|(_, c)| matches!(c, '件' | '录' | '表')) {
        return 0;
    }
    let number =
        |c: char| c.is_ascii_digit() || "０１２３４５６７８９一二三四五六七八九十：:".contains(c);
    while rest.next_if(|(_, c)| number(*c)).is_some() {}
    let end = rest.peek().map_or(text.chars().count(), |(at, _)| *at);
    // 附件所列材料 is a sentence and bears no label.
    let told = text.chars().skip(end).any(|c| matches!(c, '。' | '，' | '；'));
    if told { 0 } else { end }
}

/// （送审稿） in a line of its own.
fn is_remark(text: &str) -> bool {
    let inner = text.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| {
        let length = inner.chars().count();
        let draft = inner.ends_with('稿') || inner.ends_with("草案");
        length <= 12 && (draft || inner.starts_with("此件"))
    })
}

/// Scalars up to the remark behind a title; all of them where it bears none.
fn remark(text: &str) -> usize {
    let text: Vec<char> = text.chars().collect();
    let open = text.iter().rposition(|c| matches!(c, '（' | '('));
    let all = text.len();
    let Some(open) = open else { return all };
    let behind: String = text[open..].iter().filter(|c| !c.is_whitespace()).collect();
    if is_remark(&behind) { open } else { all }
}

/// Scalars of the body's name in 某某市人民政府关于…的通知.
fn issuer_in_front(title: &str) -> usize {
    let Some(at) = title.find("关于") else { return 0 };
    let front = &title[..at];
    if front.contains(['《', '（']) { 0 } else { front.chars().count() }
}

/// 主题词, and who printed the paper when.
fn is_imprint(text: &str) -> bool {
    let printed = text.ends_with("印发") && text.contains(|c: char| c.is_ascii_digit());
    text.chars().count() <= 60 && (printed || text.starts_with("主题词"))
}

/// A sentence that says nothing but that the instrument is issued.
fn only_issues(text: &str) -> bool {
    let short = text.chars().count() <= 120 && text.matches('。').count() <= 1;
    let issues = ["印发", "发布", "公布"].iter().any(|word| text.contains(word));
    let follow = ["现印发", "现予", "现将", "给你们"].iter().any(|word| text.contains(word));
    short && issues && follow
}

/// Names of bodies above the day of issue.
fn signatures(doc: &Document) -> Vec<usize> {
    let Some(span) = doc.paper.date_span else { return Vec::new() };
    let Some(day) = doc.blocks.iter().position(|block| block.span.overlaps(span)) else {
        return Vec::new();
    };
    (0..day).rev().take_while(|&at| names_a_body(doc, &doc.blocks[at])).collect()
}

/// A line that belongs to no article and holds nothing but the name of a body.
fn names_a_body(doc: &Document, block: &Block) -> bool {
    const ENDS: [&str; 12] =
        ["政府", "局", "厅", "委", "会", "办公室", "部", "院", "处", "中心", "行", "署"];
    let text = doc.block_text(block).trim();
    let name = ENDS.iter().any(|end| text.ends_with(end));
    let plain = !text.contains(['。', '，', '；', '：', '《']);
    name && plain && block.span.len() <= 40 && doc.node_at(block.span).is_none()
}
