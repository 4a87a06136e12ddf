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
        text: text.replace(is_stand_in, "\u{fffd}"),
        x: glyph.at.x as f32,
        y: glyph.at.y as f32,
        length: glyph.advance as f32,
        size: glyph.size as f32,
        way: glyph.way,
    }
}

fn is_stand_in(c: char) -> bool {
    stand_in(c).is_some()
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
            if !passage.text.contains(is_stand_in) {
                continue;
            }
            layout::write(&passages[from..at], out);
            from = at + 1;
            out.page(passage.page);
            // Text that touches a table may share its row.
            let mut rest = passage.text.as_str();
            while let Some((before, after)) = rest.split_once(is_stand_in) {
                write_text(before, passage, out);
                self.write_table(rest[before.len()..].chars().next().and_then(stand_in), out);
                rest = after;
            }
            write_text(rest, passage, out);
        }
        layout::write(&passages[from..], out);
    }

    fn write_table(&self, at: Option<usize>, out: &mut Builder) {
        let Some(cells) = at.and_then(|at| self.tables.get(at)) else { return };
        let table = at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX);
        for (row, column, texts) in cells {
            let kind = BlockKind::Cell { table, row: *row, column: *column };
            for text in texts {
                out.push(&Piece { kind, ..Piece::paragraph(text.as_str()) });
            }
        }
    }
}

fn write_text(text: &str, of: &Passage, out: &mut Builder) {
    out.push(&Piece { place: of.place, ..Piece::paragraph(text) });
}
