//! Turns Word's text with its marks into blocks, part by part.

use super::fib::Fib;
use super::pieces::Text;
use super::properties::{Marks, Properties};
use super::styles::Styles;
use crate::build::{Builder, Piece};
use crate::read::docx::numbering::Numbering;
use crate::{BlockKind, Place, UnreadWhy};

const CELL: u16 = 7;
const PAGE_BREAK: u16 = 0x0c;
/// An entry of the index of text boxes, its place in the text included; one more than
/// there are boxes.
const BOX: usize = 26;

/// Everything that is needed to tell paragraphs from cells and to number them.
pub(crate) struct Source {
    pub text: Text,
    pub paragraphs: Properties,
    pub runs: Properties,
    pub styles: Styles,
    pub lists: Numbering,
}

/// Writes body, notes, text boxes, headers and footers; comments are left out.
pub(crate) fn write(source: &mut Source, fib: &Fib, out: &mut Builder) {
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
    let length = source.text.units.len();
    let mut writer = Writer {
        source,
        out,
        tables: 0,
        row: 0,
        column: 0,
        inside: false,
        images: 0,
        shapes: 0,
        embedded: 0,
    };
    for (start, end, place) in stories {
        writer.story(start, end.min(length), place);
    }
    // A shape that is a text box has been read as such.
    let boxes = (fib.box_index.1 / BOX).saturating_sub(1);
    let (images, embedded) = (writer.images + writer.shapes.saturating_sub(boxes), writer.embedded);
    for number in 1..=images {
        out.unread(format!("第{number}张图片"), UnreadWhy::Image);
    }
    for number in 1..=embedded {
        out.unread(format!("第{number}个嵌入对象"), UnreadWhy::Embedded);
    }
}

struct Writer<'a> {
    source: &'a mut Source,
    out: &'a mut Builder,
    tables: u32,
    row: u32,
    column: u32,
    inside: bool,
    images: usize,
    shapes: usize,
    embedded: usize,
}

/// An open field.
#[derive(Default)]
struct Field {
    /// What it does; only the beginning is kept.
    code: Vec<u16>,
    /// True once the result is being read.
    result: bool,
}

impl Field {
    fn embeds(&self) -> bool {
        String::from_utf16_lossy(&self.code).trim_start().starts_with("EMBED")
    }
}

/// Units of a field's code that tell what it does.
const CODE: usize = 16;

impl Writer<'_> {
    fn story(&mut self, start: usize, end: usize, place: Place) {
        let mut fields: Vec<Field> = Vec::new();
        let mut paragraph: Vec<u16> = Vec::new();
        for at in start..end {
            let unit = self.source.text.units[at];
            match unit {
                0x13 => fields.push(Field::default()),
                0x14 => {
                    if let Some(field) = fields.last_mut() {
                        field.result = true;
                    }
                }
                0x15 => {
                    fields.pop();
                }
                _ if fields.iter().any(|field| !field.result) => {
                    if let Some(field) = fields.last_mut().filter(|field| field.code.len() < CODE) {
                        field.code.push(unit);
                    }
                }
                PAGE_BREAK if !self.ends_paragraph(at) => paragraph.push(u16::from(b'\n')),
                0x0d | PAGE_BREAK | CELL => {
                    self.paragraph(&String::from_utf16_lossy(&paragraph), at, unit == CELL, place);
                    paragraph.clear();
                }
                _ if self.is_deleted(at) => {}
                0x01 if fields.iter().any(Field::embeds) => self.embedded += 1,
                0x01 => self.images += 1,
                0x08 => self.shapes += 1,
                0x1e => paragraph.push(u16::from(b'-')),
                0x0b | 0x0e => paragraph.push(u16::from(b'\n')),
                0x00..=0x08 | 0x1f => {}
                _ => paragraph.push(unit),
            }
        }
        if !paragraph.is_empty() {
            self.paragraph(&String::from_utf16_lossy(&paragraph), end, false, place);
        }
        self.leave();
    }

    /// A section ends its paragraph; a mere page break stands inside one.
    fn ends_paragraph(&self, unit: usize) -> bool {
        self.source.paragraphs.is_empty()
            || self.source.paragraphs.ends(self.source.text.place(unit + 1))
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
            let piece = self.piece(text, marks, place);
            self.out.push(&piece);
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
        let piece = Piece { kind, ..self.piece(text, marks, place) };
        self.out.push(&piece);
        self.column += u32::from(ends_cell && !marks.inner_row_end);
    }

    fn piece(&mut self, text: &str, marks: Marks, place: Place) -> Piece {
        let heading = match marks.outline {
            Some(level) => (level < 9).then_some(level + 1),
            None => self.source.styles.heading(marks.style),
        };
        Piece { label: self.label(marks), place, heading, ..Piece::paragraph(text) }
    }

    fn label(&mut self, marks: Marks) -> String {
        let source = &mut *self.source;
        let (inherited, inherited_level) = source.styles.list(marks.style);
        let Some(list) = marks.list.or(inherited).filter(|list| *list > 0) else {
            return String::new();
        };
        let list = i64::from(list);
        let linked = || source.lists.level_of(list, &marks.style.to_string());
        let level = marks.level.map(usize::from).or_else(linked);
        source.lists.next(list, level.or(inherited_level.map(usize::from)).unwrap_or(0))
    }

    fn leave(&mut self) {
        if self.inside {
            self.tables += 1;
            (self.row, self.column, self.inside) = (0, 0, false);
        }
    }
}
