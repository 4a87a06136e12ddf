//! Turns Word's text with its marks into blocks, part by part.

use super::fib::Fib;
use super::pieces::Text;
use super::properties::Properties;
use crate::build::{Builder, Piece};
use crate::{BlockKind, Place, UnreadWhy};

const CELL: u16 = 7;

/// Everything that is needed to tell paragraphs from cells.
pub(crate) struct Source {
    pub text: Text,
    pub paragraphs: Properties,
    pub runs: Properties,
}

/// Writes body, notes, text boxes, headers and footers; comments are left out.
pub(crate) fn write(source: &Source, fib: &Fib, out: &mut Builder) {
    let parts = [
        (fib.body, Some(Place::Body)),
        (fib.footnotes, Some(Place::Footnote)),
        (fib.headers, Some(Place::Header)),
        (fib.comments, None),
        (fib.endnotes, Some(Place::Footnote)),
        (fib.boxes, Some(Place::TextBox)),
        (fib.header_boxes, Some(Place::Header)),
    ];
    let mut at = 0;
    let mut stories = Vec::new();
    for (length, place) in parts {
        stories.extend(place.map(|place| (at, at + length, place)));
        at += length;
    }
    stories.sort_by_key(|(start, _, place)| (*place == Place::Header, *start));
    let mut writer = Writer { source, out, tables: 0, row: 0, column: 0, inside: false, images: 0 };
    for (start, end, place) in stories {
        writer.story(start, end.min(source.text.units.len()), place);
    }
    for number in 1..=writer.images {
        out.unread(format!("第{number}张图片"), UnreadWhy::Image);
    }
}

struct Writer<'a> {
    source: &'a Source,
    out: &'a mut Builder,
    tables: u32,
    row: u32,
    column: u32,
    inside: bool,
    images: usize,
}

impl Writer<'_> {
    fn story(&mut self, start: usize, end: usize, place: Place) {
        let mut fields: Vec<bool> = Vec::new();
        let mut paragraph: Vec<u16> = Vec::new();
        for at in start..end {
            let unit = self.source.text.units[at];
            match unit {
                0x13 => fields.push(true),
                0x14 => {
                    if let Some(code) = fields.last_mut() {
                        *code = false;
                    }
                }
                0x15 => {
                    fields.pop();
                }
                _ if fields.contains(&true) => {}
                0x0d | 0x0c | CELL => {
                    self.paragraph(&String::from_utf16_lossy(&paragraph), at, unit == CELL, place);
                    paragraph.clear();
                }
                _ if self.is_deleted(at) => {}
                0x01 | 0x08 => self.images += 1,
                0x1e => paragraph.push(u16::from(b'-')),
                0x0b | 0x0e => paragraph.push(u16::from(b'\n')),
                0x00..=0x08 | 0x1f => {}
                _ => paragraph.push(unit),
            }
        }
        self.paragraph(&String::from_utf16_lossy(&paragraph), end, false, place);
        self.leave();
    }

    fn is_deleted(&self, unit: usize) -> bool {
        !self.source.runs.is_empty() && self.source.runs.at(self.source.text.place(unit)).deleted
    }

    fn paragraph(&mut self, text: &str, mark: usize, ends_cell: bool, place: Place) {
        let marks = self.source.paragraphs.at(self.source.text.place(mark));
        let plain = self.source.paragraphs.is_empty();
        let in_table = marks.in_table || marks.row_end || ends_cell;
        if !in_table {
            self.leave();
            self.out.push(&Piece { place, ..Piece::paragraph(text) });
            return;
        }
        self.inside = true;
        // Without properties a row is taken to end at an empty cell.
        if marks.row_end || (plain && text.is_empty() && self.column > 0) {
            self.row += 1;
            self.column = 0;
            return;
        }
        let kind = BlockKind::Cell { table: self.tables, row: self.row, column: self.column };
        self.out.push(&Piece { kind, place, ..Piece::paragraph(text) });
        self.column += u32::from(ends_cell && !marks.inner_row_end);
    }

    fn leave(&mut self) {
        if self.inside {
            self.tables += 1;
            (self.row, self.column, self.inside) = (0, 0, false);
        }
    }
}
