//! 编号: numbers that are left out or stand twice among siblings.
//!
//! A list that begins again at 1 is a new list. Tables, and lists inside quotation
//! marks, keep their own count and are left alone. The first number of a list is
//! not judged, because an excerpt may begin anywhere.

use std::collections::HashMap;

use document::{BlockKind, Document, Level, Node, Place, Span};

/// A wider jump is a year, an amount or another list, not a slip.
const WIDEST_GAP: u32 = 5;

/// 第三条 followed by 第五条.
pub(crate) fn gaps(doc: &Document) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for pair in siblings(doc).iter().flat_map(|list| list.windows(2)) {
        let (before, node) = (pair[0], pair[1]);
        let gap = node.number.saturating_sub(before.number);
        if gap > 1 && gap <= WIDEST_GAP && !stands_between(doc, before, node) {
            found.push((label(node), format!("“{}”之后直接是“{}”", before.label, node.label)));
        }
    }
    found
}

/// 第三条 followed by 第三条, or by 第二条.
pub(crate) fn repeats(doc: &Document) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for list in siblings(doc) {
        for pair in list.windows(2) {
            let (before, node) = (pair[0], pair[1]);
            if node.number <= before.number && node.number != 1 && !is_page_head(doc, before, node)
            {
                found.push((label(node), format!("“{}”之后又出现“{}”", before.label, node.label)));
            }
        }
    }
    found
}

/// The heading of a table that runs over pages stands on each of them.
fn is_page_head(doc: &Document, before: &Node, node: &Node) -> bool {
    node.level == Level::Heading1 && doc.slice(before.head) == doc.slice(node.head)
}

/// The missing label is there, only not at the start of a paragraph: a text taken
/// from pages or a web page joins paragraphs.
fn stands_between(doc: &Document, before: &Node, node: &Node) -> bool {
    let between = doc.slice(Span::new(before.span.start, node.span.start));
    (before.number + 1..node.number).any(|missing| {
        let missing = chinese(missing);
        let label: String = node.label.chars().filter(|c| !c.is_whitespace()).collect();
        let own = chinese(node.number);
        let wanted = label.replacen(&own, &missing, 1);
        label.contains(&own)
            && between.match_indices(&wanted).any(|(at, _)| begins_a_sentence(&between[..at]))
    })
}

fn begins_a_sentence(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| c.is_whitespace() || "。；：！？.;:?”）)".contains(c))
}

/// 1 to 99 in Chinese; larger numbers keep their digits and match nothing.
fn chinese(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (tens @ 0..=9, ones) => {
            let tens = match tens {
                0 => String::new(),
                1 => "十".to_owned(),
                tens => format!("{}十", DIGITS[tens as usize]),
            };
            format!("{tens}{}", DIGITS[ones as usize])
        }
        _ => number.to_string(),
    }
}

fn label(node: &Node) -> Span {
    Span::new(node.span.start, node.span.start + node.label.chars().count())
}

/// Lists of numbered nodes that count together. Articles count through the whole
/// place, over chapters; the rest counts within its parent.
fn siblings(doc: &Document) -> Vec<Vec<&Node>> {
    if doc
        .paper
        .title
        .as_ref()
        .is_some_and(|title| title.text.contains("修改") || title.text.contains("修正"))
    {
        return Vec::new();
    }
    let marks = marks(doc);
    let mut order: Vec<(Level, Place, Option<usize>)> = Vec::new();
    let mut lists: HashMap<(Level, Place, Option<usize>), Vec<&Node>> = HashMap::new();
    for node in &doc.outline.nodes {
        let Some(place) = place_of(doc, node).filter(|_| is_counted(node.level)) else { continue };
        if is_quoted(&marks, node) {
            continue;
        }
        let parent = if node.level == Level::Article { None } else { node.parent };
        let key = (node.level, place, parent);
        let list = lists.entry(key).or_insert_with(|| {
            order.push(key);
            Vec::new()
        });
        list.push(node);
    }
    order.iter().filter_map(|key| lists.remove(key)).collect()
}

fn is_counted(level: Level) -> bool {
    match level {
        Level::Part
        | Level::Chapter
        | Level::Section
        | Level::Article
        | Level::Item
        | Level::Heading1
        | Level::Heading2 => true,
        // 1. and （1） are also amounts, dates and table rows in plain text; 款 has no number.
        Level::Paragraph | Level::Subitem | Level::Heading3 | Level::Heading4 | Level::Run => false,
    }
}

fn place_of(doc: &Document, node: &Node) -> Option<Place> {
    let index = doc.blocks.partition_point(|block| block.span.end <= node.span.start);
    let block = doc.blocks.get(index)?;
    (block.kind == BlockKind::Paragraph && !matches!(block.place, Place::TextBox | Place::Footnote))
        .then_some(block.place)
}

/// How far back an opening quotation mark is looked for.
const QUOTE_REACH: usize = 800;

/// Every quotation mark of the text, and whether it opens.
fn marks(doc: &Document) -> Vec<(usize, bool)> {
    let chars = doc.text.chars().enumerate();
    chars.filter(|(_, c)| matches!(c, '“' | '”')).map(|(at, c)| (at, c == '“')).collect()
}

/// True where the last mark before the node, not too far back, opens.
fn is_quoted(marks: &[(usize, bool)], node: &Node) -> bool {
    let start = node.span.start;
    let before = marks.partition_point(|(at, _)| *at < start).checked_sub(1);
    before.map(|last| marks[last]).is_some_and(|(at, opens)| opens && at + QUOTE_REACH >= start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_found(found: &[(Span, String)], doc: &Document, wanted: &[&str]) {
        let quotes: Vec<&str> = found.iter().map(|(span, _)| doc.slice(*span)).collect();
        assert_eq!(quotes, wanted, "{}", doc.text);
    }

    #[test]
    fn gaps_and_repeats() {
        for (text, gap, repeat) in [
            ("第一条 甲。\n第二条 乙。\n第四条 丙。", &["第四条"][..], &[][..]),
            ("第一条 甲。\n第二条 乙。\n第二条 丙。", &[], &["第二条"]),
            ("一、甲\n二、乙\n二、乙\n三、丙", &[], &[]),
            ("第一章 甲\n第一条 甲。\n第二章 乙\n第二条 乙。\n第三条 丙。", &[], &[]),
            ("一、甲\n（一）甲。\n（二）乙。\n二、乙\n（一）甲。\n（三）乙。", &["（三）"], &[]),
            ("第一条 甲：\n（一）甲；\n（二）乙。\n第二条 乙：\n（一）甲；\n（二）乙。", &[], &[]),
            ("第一条 甲。\n第二条 乙。第三条 丙。\n第四条 丁。", &[], &[]),
            ("第一条 甲。\n第二条 依照第三条办理。\n第四条 丁。", &["第四条"], &[]),
            ("第一条 将有关内容改为：“\n第五条 甲。\n第九条 乙。”\n第二条 乙。", &[], &[]),
        ] {
            let doc = document::from_plain(text);
            assert_found(&gaps(&doc), &doc, gap);
            assert_found(&repeats(&doc), &doc, repeat);
        }
    }
}
