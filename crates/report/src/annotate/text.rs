//! A new .docx out of a document's text, for files that are no .docx themselves, with
//! the notes in it.

use document::{Block, BlockKind, Document, Place, Sources, Stretch};

use super::package::Package;
use super::{AnnotateError, Annotated, Note, marks};
use crate::paper::{Look, PART, Paper};

/// Puts the notes into a Word file of the document's text; `name` is the file's own.
///
/// # Errors
/// The Word file can't be put together.
pub fn text(document: &Document, name: &str, notes: &[Note]) -> Result<Annotated, AnnotateError> {
    let (paper, sources) = written(document, name);
    let bytes = paper.finish().map_err(|_| AnnotateError::Unsafe)?;
    let mut package = Package::open(&bytes)?;
    let marked = marks::put(&mut package, document, &sources, notes)?;
    Ok(Annotated { bytes: package.finish()?, marked })
}

/// The paper and where in it the text stands.
fn written(document: &Document, name: &str) -> (Paper, Sources) {
    let mut paper = Paper::new();
    let mut sources = Sources { parts: vec![PART.to_owned()], stretches: Vec::new() };
    paper.paragraph(
        Look::Remark,
        &format!("（本稿由文衡取“{name}”的文字排成，只供看批注用，版式以原件为准）"),
    );
    let shown = |block: &&Block| !matches!(block.place, Place::Header | Place::Footer);
    let blocks: Vec<&Block> = document.blocks.iter().filter(shown).collect();
    let title = document.paper.title.as_ref().map(|title| title.span);
    for group in blocks.chunk_by(|a, b| row(a).is_some() && row(a) == row(b)) {
        let text = |block: &&Block| document.block_text(block);
        let starts = match row(group[0]) {
            Some(_) => {
                let cells = group.chunk_by(|a, b| a.kind == b.kind);
                paper.row(&cells.map(|cell| cell.iter().map(text).collect()).collect::<Vec<_>>())
            }
            None => {
                let is_title = title.is_some_and(|title| title.overlaps(group[0].span));
                let look = if is_title { Look::Title } else { Look::Text };
                vec![paper.paragraph(look, text(&group[0]))]
            }
        };
        sources.stretches.extend(group.iter().zip(starts).map(|(block, element)| Stretch {
            span: block.span,
            part: 0,
            element,
            skipped: 0,
        }));
    }
    (paper, sources)
}

/// Table and row of a cell.
fn row(block: &Block) -> Option<(u32, u32)> {
    match block.kind {
        BlockKind::Cell { table, row, .. } => Some((table, row)),
        BlockKind::Paragraph => None,
    }
}
