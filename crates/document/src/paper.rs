//! Head and tail of an official paper, and where its parts begin.
//!
//! Reads only what is written; an absent piece stays absent. The day a document
//! was signed is never guessed from the file.

mod annex;
mod head;
mod number;
mod tail;
#[cfg(test)]
mod tests;
mod title;

use crate::{BlockKind, Document, Field, Paper, Place, Span};

/// What the outline has to know about the paper.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    /// Blocks at which numbering starts anew: the inner instrument and each annex.
    pub starts: Vec<usize>,
    /// True for blocks of the head and tail, which belong to no article.
    pub apart: Vec<bool>,
}

/// A paragraph of the body with its index among the blocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub block: usize,
    pub text: &'a str,
    pub span: Span,
}

impl Line<'_> {
    /// A field of the scalars `start..end` of this line.
    pub fn field(&self, start: usize, end: usize) -> Field {
        let chars: Vec<char> = self.text.chars().collect();
        let (mut start, mut end) = (start.min(chars.len()), end.min(chars.len()));
        while start < end && chars[start].is_whitespace() {
            start += 1;
        }
        while start < end && chars[end - 1].is_whitespace() {
            end -= 1;
        }
        let text = chars[start..end].iter().collect();
        Field { text, span: Span::new(self.span.start + start, self.span.start + end) }
    }

    /// A field of everything from a scalar on.
    pub fn field_from(&self, start: usize) -> Field {
        self.field(start, usize::MAX)
    }
}

/// Reads head and tail and gives annex blocks their place.
pub(crate) fn read(doc: &mut Document) -> (Paper, Frame) {
    let mut frame = Frame { starts: Vec::new(), apart: vec![false; doc.blocks.len()] };
    let mut paper = Paper::default();
    let mut places = Vec::new();
    {
        let lines = lines(doc);
        head::read(&lines, &mut paper, &mut frame);
        tail::read(&lines, &mut paper, &mut frame);
        title::find_inner(&lines, &mut paper, &mut frame);
        annex::find(&lines, &paper, &mut frame, &mut places);
    }
    for (start, number) in places {
        for block in &mut doc.blocks[start..] {
            if matches!(block.place, Place::Body | Place::Annex(_)) {
                block.place = Place::Annex(number);
            }
        }
    }
    (paper, frame)
}

fn lines(doc: &Document) -> Vec<Line<'_>> {
    let body = doc
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.place == Place::Body && block.kind == BlockKind::Paragraph);
    body.map(|(at, block)| Line { block: at, text: doc.block_text(block), span: block.span })
        .collect()
}

/// The text without any blanks.
pub(crate) fn compact(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The value behind "文号：", "[成文日期] ", "抄送:" and its scalar offset.
pub(crate) fn value_of<'a>(text: &'a str, names: &[&str]) -> Option<(&'a str, usize)> {
    let mut at = 0;
    let mut rest = text;
    let mut skip = |rest: &mut &'a str, drop: &dyn Fn(char) -> bool| {
        while let Some(c) = rest.chars().next().filter(|&c| drop(c)) {
            *rest = &rest[c.len_utf8()..];
            at += 1;
        }
    };
    skip(&mut rest, &|c| c.is_whitespace() || matches!(c, '[' | '【'));
    let name = names.iter().find(|name| {
        let mut left = name.chars();
        rest.chars()
            .filter(|c| !c.is_whitespace())
            .take(name.chars().count())
            .all(|c| left.next() == Some(c))
            && left.next().is_none()
    })?;
    let mut missing = name.chars().count();
    while missing > 0 {
        let c = rest.chars().next()?;
        missing -= usize::from(!c.is_whitespace());
        rest = &rest[c.len_utf8()..];
        at += 1;
    }
    let before = rest.len();
    let mut skip = |rest: &mut &'a str| {
        while let Some(c) = rest
            .chars()
            .next()
            .filter(|&c| c.is_whitespace() || matches!(c, ']' | '】' | '：' | ':'))
        {
            *rest = &rest[c.len_utf8()..];
            at += 1;
        }
    };
    let marked = rest.trim_start().starts_with(['：', ':', ']', '】']);
    skip(&mut rest);
    (marked && rest.len() < before && !rest.is_empty()).then_some((rest, at))
}

/// A line of the data table that web pages print above a document.
pub(crate) fn is_metadata(text: &str) -> bool {
    const NAMES: [&str; 18] = [
        "索引号",
        "发文机构",
        "发文机关",
        "发布机构",
        "发布机关",
        "成文日期",
        "生成日期",
        "发布日期",
        "发布时间",
        "发文字号",
        "文号",
        "信息来源",
        "来源",
        "主题分类",
        "有效性",
        "名称",
        "浏览次数",
        "时间",
    ];
    let text = compact(text);
    let text = text.trim_start_matches(['[', '【']);
    NAMES.iter().any(|name| {
        text.strip_prefix(name).is_some_and(|rest| rest.starts_with(['：', ':', ']', '】']))
    })
}

/// True where a short text is the name of a body.
pub(crate) fn is_body_name(text: &str) -> bool {
    const ENDS: [&str; 34] = [
        "局",
        "厅",
        "部",
        "委",
        "委员会",
        "政府",
        "办公室",
        "办公厅",
        "法院",
        "检察院",
        "研究院",
        "学院",
        "处",
        "中心",
        "总署",
        "小组",
        "指挥部",
        "公司",
        "大学",
        "街道办事处",
        "管委会",
        "支队",
        "总队",
        "银行",
        "协会",
        "国务院",
        "联席会议",
        "办",
        "站",
        "所",
        "党组",
        "分局",
        "（代章）",
        "(代章)",
    ];
    let text = compact(text);
    let length = text.chars().count();
    let sentence = text.contains(['。', '，', '；', '：', '《', '“', '？'])
        || text.contains(|c: char| c.is_ascii_digit());
    let told = ["发布", "案例", "纠正", "关于"].iter().any(|word| text.contains(word));
    (3..=60).contains(&length) && ENDS.iter().any(|end| text.ends_with(end)) && !sentence && !told
}
