//! Tables on their way through the layout.
//!
//! The layout orders text and knows no tables. So each table goes through it as one
//! character that no text holds, and its cells are written where that comes out.

use super::glyphs::Glyph;
use super::table::Table;
use crate::BlockKind;
use crate::build::{Builder, Piece};
use crate::layout::{self, Passage, Run, Sheet, Way};

/// Stands for the first table; the others follow. Private use, and never in a file's
/// text because [`stand_in`] takes it out there.
const FIRST: u32 = 0xf0000;

/// Tables that a file may have before the rest is read row by row.
const MOST: usize = 60_000;

/// The tables of a file.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Row, column and paragraphs of every cell that holds text.
    tables: Vec<Vec<(u32, u32, Vec<String>)>>,
}

/// A run for a glyph; characters that stand for tables are none.
pub(super) fn run(glyph: &Glyph) -> Run {
    let text = glyph.text.as_deref().unwrap_or("\u{fffd}");
    Run {
        text: text.replace(|c: char| stand_in(c).is_some(), "\u{fffd}"),
        x: glyph.at.x as f32,
        y: glyph.at.y as f32,
        length: glyph.advance as f32,
        size: glyph.size as f32,
        way: glyph.way,
    }
}

fn stand_in(c: char) -> Option<usize> {
    let at = (c as u32).checked_sub(FIRST)? as usize;
    (at < MOST).then_some(at)
}

impl Tables {
    /// Keeps a table and gives what stands for it. `glyphs` are those of its cells.
    pub fn add(&mut self, table: &Table, glyphs: &[&Glyph], number: u32) -> Option<Run> {
        let stand_in = char::from_u32(FIRST + u32::try_from(self.tables.len()).ok()?)?;
        if self.tables.len() >= MOST {
            return None;
        }
        let mut cells = Vec::new();
        for cell in &table.cells {
            let runs = cell.glyphs.iter().map(|&at| run(glyphs[at])).collect();
            let (right, below) = (cell.bounds.x1 as f32, cell.bounds.y1 as f32);
            let sheet = Sheet { number, width: right, height: below, runs };
            let texts = layout::boxed(sheet, cell.bounds.x0 as f32, right);
            if !texts.is_empty() {
                cells.push((cell.row, cell.column, texts));
            }
        }
        self.tables.push(cells);
        let middle = table.bounds.center();
        Some(Run {
            text: stand_in.to_string(),
            x: table.bounds.x0 as f32,
            y: middle.y as f32,
            length: table.bounds.width() as f32,
            // Too small to go on from or into a line of text.
            size: 1.0,
            way: Way::Across,
        })
    }

    /// Writes passages, and the tables where they belong.
    pub fn write(&self, passages: &[Passage], out: &mut Builder) {
        let mut from = 0;
        for (at, passage) in passages.iter().enumerate() {
            let mut characters = passage.text.chars();
            let stand_in = characters.next().and_then(stand_in);
            if let Some(table) = stand_in.filter(|_| characters.next().is_none()) {
                layout::write(&passages[from..at], out);
                out.page(passage.page);
                self.write_table(table, out);
                from = at + 1;
            }
        }
        layout::write(&passages[from..], out);
    }

    fn write_table(&self, at: usize, out: &mut Builder) {
        let table = u32::try_from(at).unwrap_or(u32::MAX);
        for (row, column, texts) in self.tables.get(at).into_iter().flatten() {
            let kind = BlockKind::Cell { table, row: *row, column: *column };
            for text in texts {
                out.push(&Piece { kind, ..Piece::paragraph(text.as_str()) });
            }
        }
    }
}
