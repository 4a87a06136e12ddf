//! Says where a node is in the words of the trade.

use crate::numeral::han;
use crate::{BlockKind, Document, Level, Node, Place, Span};

/// Fills in the locators; parents come before their children.
pub(crate) fn write(doc: &Document, nodes: &mut [Node]) {
    for at in 0..nodes.len() {
        let above = match nodes[at].parent {
            Some(parent) => above(nodes, parent, nodes[at].level),
            None => annex(doc, nodes[at].span.start),
        };
        let in_article = ancestors(nodes, at).any(|node| node.level == Level::Article);
        let node = &nodes[at];
        let own: String = match node.level {
            Level::Part | Level::Chapter | Level::Section | Level::Article => {
                node.label.chars().filter(|c| !c.is_whitespace()).collect()
            }
            Level::Paragraph if in_article => format!("第{}款", han(node.number)),
            Level::Paragraph => format!("第{}段", node.number),
            Level::Item => format!("第（{}）项", han(node.number)),
            Level::Subitem => format!("第{}目", node.number),
            Level::Heading1 => format!("{}、", han(node.number)),
            Level::Heading2 => format!("（{}）", han(node.number)),
            Level::Heading3 => format!("{}.", node.number),
            Level::Heading4 => format!("（{}）", node.number),
            Level::Run => node.label.clone(),
        };
        // 附件1 and 1. would read as 附件11.
        let parted = above.ends_with(|c: char| c.is_ascii_digit())
            && own.starts_with(|c: char| c.is_ascii_digit());
        nodes[at].locator = if parted { format!("{above} {own}") } else { above + &own };
    }
}

/// The place of any span: its node, or the how-manieth paragraph it is in.
pub(crate) fn locate(doc: &Document, span: Span) -> String {
    let index = doc.blocks.partition_point(|block| block.span.end <= span.start);
    let Some(block) = doc.blocks.get(index) else { return format!("第{}段", index + 1) };
    let node = doc.node_at(span).map(|node| doc.outline.nodes[node].locator.clone());
    if let BlockKind::Cell { table, row, .. } = block.kind {
        let base = node.unwrap_or_else(|| annex(doc, span.start));
        return format!("{base}表{}第{}行", table + 1, row + 1);
    }
    node.unwrap_or_else(|| {
        let same = |other: &&crate::Block| other.place == block.place && other.kind == block.kind;
        let count = doc.blocks[..=index].iter().filter(same).count();
        let place = name(doc, block.place);
        format!("{place}第{count}段")
    })
}

/// "附件2" in front of everything inside an annex, "附件" where it is the only one;
/// nothing in the body.
fn annex(doc: &Document, scalar: usize) -> String {
    let index = doc.blocks.partition_point(|block| block.span.end <= scalar);
    doc.blocks.get(index).map_or_else(String::new, |block| name(doc, block.place))
}

fn name(doc: &Document, place: Place) -> String {
    match place {
        Place::Annex(1) if !doc.blocks.iter().any(|block| block.place == Place::Annex(2)) => {
            "附件".to_owned()
        }
        Place::Annex(number) => format!("附件{number}"),
        Place::TextBox => "文本框".to_owned(),
        Place::Footnote => "脚注".to_owned(),
        Place::Header => "页眉".to_owned(),
        Place::Footer => "页脚".to_owned(),
        Place::Body => String::new(),
    }
}

/// Articles count through the whole document, so that chapters aren't named; nor
/// is the paragraph that leads in a list below a heading.
fn above(nodes: &[Node], parent: usize, level: Level) -> String {
    if level != Level::Article {
        let lead_in = nodes[parent].level == Level::Paragraph
            && !ancestors(nodes, parent).any(|node| node.level == Level::Article);
        let named =
            nodes[parent].parent.filter(|_| lead_in && level != Level::Run).unwrap_or(parent);
        return nodes[named].locator.clone();
    }
    let root = ancestors(nodes, parent).last().unwrap_or(&nodes[parent]);
    let label: String = root.label.chars().filter(|c| !c.is_whitespace()).collect();
    root.locator.strip_suffix(&label).unwrap_or_default().to_owned()
}

fn ancestors(nodes: &[Node], at: usize) -> impl Iterator<Item = &Node> {
    std::iter::successors(nodes[at].parent, |&parent| nodes[parent].parent)
        .map(|parent| &nodes[parent])
}
