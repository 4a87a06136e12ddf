//! The numbered structure: 编章节条款项目 and 一、（一）1.（1）.
//!
//! Works on paragraphs of the body and the annexes; tables, text boxes, notes,
//! headers and footers keep no structure of their own but lie inside the nodes
//! around them.

mod label;
mod locator;
mod run;
#[cfg(test)]
mod tests;
mod toc;
mod tree;

use crate::paper::Frame;
use crate::{Block, BlockKind, Document, Node, Outline, Place};

use label::Label;

pub(crate) use label::{Shape, parse};
pub(crate) use locator::locate;

/// Fills in the outline; `frame` says where numbering starts anew and which
/// blocks belong to the head and tail of the paper.
pub(crate) fn read(doc: &Document, frame: &Frame) -> Outline {
    let lines: Vec<usize> = (0..doc.blocks.len()).filter(|&at| is_line(&doc.blocks[at])).collect();
    let texts: Vec<&str> = lines.iter().map(|&at| doc.block_text(&doc.blocks[at])).collect();
    let labels: Vec<Option<Label>> = texts.iter().map(|text| parse(text)).collect();
    let skipped = toc::mark(&texts, |line| {
        labels[line].as_ref().is_some_and(|label| {
            matches!(label.shape, Shape::Part | Shape::Chapter | Shape::Section)
        })
    });
    let mut tree = tree::Tree::default();
    let mut next = 0;
    for (index, block) in doc.blocks.iter().enumerate() {
        if frame.starts.contains(&index) {
            tree.restart();
        }
        let at = next;
        let line = lines.get(at) == Some(&index);
        let toc = line && skipped[at];
        next += usize::from(line);
        let margin = matches!(block.place, Place::Header | Place::Footer);
        if margin || toc || frame.apart.get(index).copied().unwrap_or(false) {
            tree.restart();
        } else if line {
            tree.line(block, texts[at], labels[at].as_ref());
        } else {
            tree.cover(block);
        }
    }
    let run_lines: Vec<(&str, bool)> =
        texts.iter().zip(&labels).map(|(text, label)| (*text, label.is_some())).collect();
    let runs = run::find(&run_lines);
    let mut nodes = tree.finish();
    nodes = tree::with_runs(nodes, &runs, |line| doc.blocks[lines[line]].span.start);
    locator::write(doc, &mut nodes);
    Outline { nodes }
}

fn is_line(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && matches!(block.place, Place::Body | Place::Annex(_))
}

/// Index of the innermost node that covers a scalar.
pub(crate) fn innermost(nodes: &[Node], scalar: usize) -> Option<usize> {
    let mut at = nodes.partition_point(|node| node.span.start <= scalar).checked_sub(1)?;
    while nodes[at].span.end <= scalar {
        at = nodes[at].parent?;
    }
    Some(at)
}
