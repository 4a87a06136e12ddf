//! Workbooks of Excel 95 to 2003: own walk through the records ([MS-XLS] 2.1).
//!
//! calamine lays sheets out as full rectangles, so two far cells of a small file
//! take all memory; here a cell costs what its text costs.

mod record;
mod text;

use std::collections::{HashMap, HashSet};

use encoding_rs::{Encoding, GBK};

use super::book::{Book, Sheet};
use super::format;
use crate::read::rtf::code_page_encoding;
use crate::{Document, ReadError};
use record::{Record, Records, u16_at, u32_at};
use text::Strings;

const MOST_SHEETS: usize = 1000;
/// Damaged tables may name the same records again and again.
const MOST_RECORDS: usize = 30_000_000;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;

/// What holds for all sheets.
#[derive(Debug)]
struct Globals {
    wide: bool,
    code_page: &'static Encoding,
    is_1904: bool,
    sheets: Vec<Entry>,
    strings: Vec<String>,
    formats: HashMap<u16, String>,
    /// Format of each cell style.
    styles: Vec<u16>,
}

#[derive(Debug)]
struct Entry {
    start: usize,
    name: String,
    hidden: bool,
    kind: u8,
}

/// Reads the workbook's stream of the compound file.
pub(crate) fn read(stream: &[u8]) -> Result<Document, ReadError> {
    let globals = globals(stream)?;
    let mut book = Book::new();
    book.left_out = globals.sheets.len().saturating_sub(MOST_SHEETS);
    let mut seen = HashSet::new();
    let mut left = MOST_RECORDS;
    for entry in globals.sheets.iter().take(MOST_SHEETS) {
        match entry.kind {
            0 => {}
            2 => {
                book.charts += 1;
                continue;
            }
            // Macros are no text.
            _ => continue,
        }
        let mut sheet = Sheet::new(entry.name.clone(), entry.hidden);
        if seen.insert(entry.start) {
            Reading {
                globals: &globals,
                sheet: &mut sheet,
                book: &mut book,
                formula: None,
                object: 0,
            }
            .walk(stream.get(entry.start..).unwrap_or_default(), &mut left);
        }
        book.push(sheet);
    }
    Ok(book.finish())
}

fn globals(stream: &[u8]) -> Result<Globals, ReadError> {
    let mut records = Records::new(stream);
    let first = records.next().ok_or(ReadError::Corrupt)?;
    let wide = match (first.kind, u16_at(first.data, 0)) {
        (BOF, Some(0x0600)) => true,
        (BOF, Some(0x0500)) => false,
        (0x0009 | 0x0209 | 0x0409, _) => return Err(ReadError::Unsupported),
        _ => return Err(ReadError::Corrupt),
    };
    let mut globals = Globals {
        wide,
        code_page: GBK,
        is_1904: false,
        sheets: Vec::new(),
        strings: Vec::new(),
        formats: HashMap::new(),
        styles: Vec::new(),
    };
    for record in records {
        let data = record.data;
        match record.kind {
            0x002f => return Err(ReadError::Encrypted),
            0x0042 => {
                let page = u16_at(data, 0).and_then(|page| code_page_encoding(i32::from(page)));
                globals.code_page = page.unwrap_or(globals.code_page);
            }
            0x0022 => globals.is_1904 = u16_at(data, 0) == Some(1),
            0x041e => {
                if let (Some(id), Some(code)) =
                    (u16_at(data, 0), globals.string(data.get(2..).unwrap_or_default()))
                {
                    globals.formats.insert(id, code);
                }
            }
            0x00e0 => globals.styles.push(u16_at(data, 2).unwrap_or(0)),
            0x0085 => {
                if let Some(entry) = globals.entry(data) {
                    globals.sheets.push(entry);
                }
            }
            0x00fc => globals.strings = Strings::new(&record.parts()).table(),
            EOF => break,
            _ => {}
        }
    }
    Ok(globals)
}

impl Globals {
    fn entry(&self, data: &[u8]) -> Option<Entry> {
        let (hidden, kind) = (*data.get(4)?, *data.get(5)?);
        let length = usize::from(*data.get(6)?);
        let name = if self.wide {
            Strings::new(&[data.get(7..)?]).flagged(length)
        } else {
            self.decode(data.get(7..)?, length)
        };
        let start = usize::try_from(u32_at(data, 0)?).ok()?;
        Some(Entry { start, name, hidden: hidden & 3 != 0, kind })
    }

    /// A string behind its length of two bytes.
    fn string(&self, data: &[u8]) -> Option<String> {
        let length = usize::from(u16_at(data, 0)?);
        let rest = data.get(2..)?;
        Some(if self.wide {
            Strings::new(&[rest]).flagged(length)
        } else {
            self.decode(rest, length)
        })
    }

    fn decode(&self, data: &[u8], length: usize) -> String {
        let bytes = data.get(..length).unwrap_or(data);
        self.code_page.decode_without_bom_handling(bytes).0.into_owned()
    }

    fn show(&self, value: f64, style: u16) -> String {
        let id = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let own = self.formats.get(&id).map(String::as_str);
        let code = format::builtin(id).or(own).unwrap_or("General");
        format::show(value, code, self.is_1904)
    }
}

struct Reading<'a> {
    globals: &'a Globals,
    sheet: &'a mut Sheet,
    book: &'a mut Book,
    /// The cell whose text is the next string.
    formula: Option<(u16, u16)>,
    /// Kind of the object whose text comes next.
    object: u16,
}

impl Reading<'_> {
    /// Goes through the records of one sheet.
    fn walk(mut self, stream: &[u8], left: &mut usize) {
        let mut depth = 0usize;
        for record in Records::new(stream) {
            if *left == 0 {
                break;
            }
            *left -= 1;
            match record.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => return,
                EOF => depth -= 1,
                // Charts inside hold copies of the cells.
                _ if depth > 1 => {}
                _ if depth == 0 => break,
                _ => {
                    if !self.record(&record) {
                        return;
                    }
                }
            }
        }
        self.sheet.damaged = true;
    }

    /// False where the sheet takes no more.
    fn record(&mut self, record: &Record) -> bool {
        let data = record.data;
        if matches!(record.kind, 0x00e5 | 0x005d | 0x01b6) {
            self.other(record);
            return true;
        }
        let (Some(row), Some(column), style) = (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4))
        else {
            return true;
        };
        let style = style.unwrap_or(0);
        let globals = self.globals;
        let text = match record.kind {
            0x0203 => f64_at(data, 6).map(|value| globals.show(value, style)),
            0x027e => u32_at(data, 6).map(|packed| globals.show(unpacked(packed), style)),
            0x00bd => return self.numbers(row, column, data),
            0x0204 | 0x00d6 => globals.string(data.get(6..).unwrap_or_default()),
            0x00fd => u32_at(data, 6)
                .and_then(|index| globals.strings.get(usize::try_from(index).ok()?))
                .cloned(),
            0x0205 => match data.get(6..8) {
                Some([value, 0]) => Some(boolean(*value)),
                Some([value, _]) => Some(error(*value)),
                _ => None,
            },
            0x0006 | 0x0206 | 0x0406 => self.formula(row, column, style, data),
            0x0207 => {
                let Some((row, column)) = self.formula.take() else { return true };
                let text = globals.string(data).unwrap_or_default();
                return self.cell(row, column, &text);
            }
            _ => return true,
        };
        match text {
            Some(text) => self.cell(row, column, &text),
            None => true,
        }
    }

    fn cell(&mut self, row: u16, column: u16, text: &str) -> bool {
        self.book.cell(self.sheet, u32::from(row), u32::from(column), text)
    }

    /// Several packed numbers in one row.
    fn numbers(&mut self, row: u16, first: u16, data: &[u8]) -> bool {
        let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
        (first..=u16::MAX).zip(cells.chunks_exact(6)).all(|(column, cell)| {
            let style = u16_at(cell, 0).unwrap_or(0);
            let value = unpacked(u32_at(cell, 2).unwrap_or(0));
            let text = self.globals.show(value, style);
            self.cell(row, column, &text)
        })
    }

    /// The stored value; text comes in a record of its own.
    fn formula(&mut self, row: u16, column: u16, style: u16, data: &[u8]) -> Option<String> {
        self.formula = None;
        match *data.get(6..14)? {
            [0, .., 0xff, 0xff] => {
                self.formula = Some((row, column));
                None
            }
            [1, _, value, .., 0xff, 0xff] => Some(boolean(value)),
            [2, _, value, .., 0xff, 0xff] => Some(error(value)),
            [_, .., 0xff, 0xff] => None,
            _ => Some(self.globals.show(f64_at(data, 6)?, style)),
        }
    }

    /// Merged cells, and what floats above the cells.
    fn other(&mut self, record: &Record) {
        const CHART: u16 = 5;
        const PICTURE: u16 = 8;
        const COMMENT: u16 = 0x19;
        let data = record.data;
        match record.kind {
            0x00e5 => {
                for range in data.get(2..).unwrap_or_default().chunks_exact(8) {
                    let [top, bottom, left, right] =
                        [0, 2, 4, 6].map(|at| u32::from(u16_at(range, at).unwrap_or(0)));
                    self.sheet.merge((top, left), (bottom, right));
                }
            }
            0x005d => {
                self.object = u16_at(data, 4).unwrap_or(0);
                self.book.images += usize::from(self.object == PICTURE);
                self.book.charts += usize::from(self.object == CHART);
            }
            _ if self.object != COMMENT && self.globals.wide => {
                let length = usize::from(u16_at(data, 10).unwrap_or(0));
                let parts = record.parts();
                let text = Strings::new(parts.get(1..).unwrap_or_default()).flagged(length);
                self.sheet.boxes.push(text);
            }
            _ => {}
        }
    }
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// A number packed into 30 bits and two flags ([MS-XLS] 2.5.217).
fn unpacked(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { value / 100.0 } else { value }
}

fn boolean(value: u8) -> String {
    if value == 0 { "FALSE" } else { "TRUE" }.to_owned()
}

fn error(code: u8) -> String {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
    .to_owned()
}
