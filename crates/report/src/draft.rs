//! 起草稿: a text that was typed, as a Word file to go on in.
//!
//! Deliberately absent: what was found in it, which `annotate` writes.

use std::collections::HashMap;

use document::{Document, Level, Span};
use zip::result::ZipError;

use crate::paper::{Look, Paper};

/// The text as a .docx, its title and headings set as such.
///
/// # Errors
/// The package can't be put together.
pub fn word(document: &Document) -> Result<Vec<u8>, ZipError> {
    let mut paper = Paper::new();
    let title = document.paper.title.as_ref().map(|title| title.span);
    let levels: HashMap<Span, Level> =
        document.outline.nodes.iter().map(|node| (node.head, node.level)).collect();
    for block in &document.blocks {
        let text = document.block_text(block);
        let look = match levels.get(&block.span) {
            _ if title.is_some_and(|title| title.overlaps(block.span)) => Look::Title,
            // What goes on as a sentence is no heading.
            Some(Level::Heading1) if !text.contains('。') => Look::Heading,
            Some(Level::Heading2) if !text.contains('。') => Look::Subheading,
            Some(_) | None => Look::Text,
        };
        paper.paragraph(look, text);
    }
    paper.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paragraph_of_the_text_is_there_again() {
        let text = "关于促进消费的通知\n各县（区）人民政府：\n一、支持<老字号>与“首店”。\n二、本通知自印发之日起施行。";
        let bytes = word(&document::from_plain(text)).unwrap();
        let read = document::read(&bytes, "通知.docx").unwrap();
        // Page numbers follow.
        assert_eq!(read.text.lines().take(4).collect::<Vec<_>>().join("\n"), text);
        assert_eq!(read.paper.title.unwrap().text, "关于促进消费的通知");
    }
}
