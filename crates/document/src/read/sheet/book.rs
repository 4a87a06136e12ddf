//! A workbook on its way into a document, within limits.

use std::collections::HashMap;

use crate::build::{Builder, Piece};
use crate::{BlockKind, Document, Format, Place, UnreadWhy};

/// Cells with text in all sheets together.
const MOST_CELLS: usize = 200_000;
/// Bytes of their text: many cells may name one long string.
const MOST_TEXT: usize = 40 << 20;
/// Rows of merged cells that are kept in mind.
const MOST_MERGED: usize = 200_000;

/// What was read of one sheet.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub name: String,
    pub boxes: Vec<String>,
    /// Part of it is damaged.
    pub damaged: bool,
    hidden: bool,
    cells: Vec<(u32, u32, String)>,
    merged: Merged,
    /// The first row that no longer fits.
    cut: Option<u32>,
}

/// All sheets, and what may still come in.
#[derive(Debug)]
pub(crate) struct Book {
    pub images: usize,
    pub charts: usize,
    pub embedded: usize,
    /// Sheets beyond the limit.
    pub left_out: usize,
    sheets: Vec<Sheet>,
    cells: usize,
    text: usize,
}

impl Book {
    pub fn new() -> Self {
        Self {
            images: 0,
            charts: 0,
            embedded: 0,
            left_out: 0,
            sheets: Vec::new(),
            cells: MOST_CELLS,
            text: MOST_TEXT,
        }
    }

    /// Adds a cell; false where nothing more fits.
    pub fn cell(&mut self, sheet: &mut Sheet, row: u32, column: u32, text: &str) -> bool {
        if text.trim().is_empty() {
            return true;
        }
        if self.cells == 0 || self.text < text.len() {
            sheet.cut = sheet.cut.or(Some(row));
            return false;
        }
        self.cells -= 1;
        self.text -= text.len();
        sheet.cells.push((row, column, text.to_owned()));
        true
    }

    /// Ends a sheet at a row: what follows is too much.
    pub fn stop(&mut self, sheet: &mut Sheet, row: u32) {
        self.cells = 0;
        sheet.cut = sheet.cut.or(Some(row));
    }

    /// Takes a sheet that was read.
    pub fn push(&mut self, sheet: Sheet) {
        self.sheets.push(sheet);
    }

    /// Writes everything out.
    pub fn finish(mut self) -> Document {
        let mut out = Builder::default();
        for sheet in &mut self.sheets {
            let merged = std::mem::take(&mut sheet.merged);
            sheet.cells.retain(|(row, column, _)| !merged.covers(*row, *column));
            sheet.cells.sort_by_key(|(row, column, _)| (*row, *column));
        }
        let full = self.sheets.iter().filter(|sheet| !sheet.is_empty()).count();
        let mut tables = 0;
        for sheet in &self.sheets {
            if !sheet.is_empty() && (full > 1 || sheet.hidden || !is_default_name(&sheet.name)) {
                let mark = if sheet.hidden { "（隐藏的工作表）" } else { "" };
                let name = format!("{}{mark}", sheet.name);
                out.push(&Piece { heading: Some(1), ..Piece::paragraph(name) });
            }
            for (row, column, text) in &sheet.cells {
                let kind = BlockKind::Cell { table: tables, row: *row, column: *column };
                out.push(&Piece { kind, ..Piece::paragraph(text.as_str()) });
            }
            tables += u32::from(!sheet.cells.is_empty());
            for text in &sheet.boxes {
                out.push(&Piece { place: Place::TextBox, ..Piece::paragraph(text.as_str()) });
            }
            let name = &sheet.name;
            if let Some(row) = sheet.cut {
                let row = row.saturating_add(1);
                out.unread(format!("工作表“{name}”第{row}行起的内容"), UnreadWhy::TooLarge);
            }
            if sheet.damaged {
                out.unread(format!("工作表“{name}”的一部分"), UnreadWhy::Corrupt);
            }
        }
        for (count, noun, why) in [
            (self.images, "张图片", UnreadWhy::Image),
            (self.charts, "个图表", UnreadWhy::Embedded),
            (self.embedded, "个嵌入对象", UnreadWhy::Embedded),
        ] {
            for number in 1..=count {
                out.unread(format!("第{number}{noun}"), why);
            }
        }
        if self.left_out > 0 {
            out.unread(format!("排在最后的{}张工作表", self.left_out), UnreadWhy::TooLarge);
        }
        out.finish(Format::Sheet)
    }
}

impl Sheet {
    pub fn new(name: String, hidden: bool) -> Self {
        Self { name, hidden, ..Self::default() }
    }

    /// Notes merged cells: only the first of them is shown.
    pub fn merge(&mut self, first: (u32, u32), last: (u32, u32)) {
        self.merged.add(first, last);
    }

    fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.boxes.is_empty()
    }
}

/// Merged cells by row: columns from and to, and whether it is their first row.
#[derive(Debug, Default)]
struct Merged {
    rows: HashMap<u32, Vec<(u32, u32, bool)>>,
    count: usize,
}

impl Merged {
    fn add(&mut self, first: (u32, u32), last: (u32, u32)) {
        for row in first.0..=last.0 {
            if self.count >= MOST_MERGED {
                return;
            }
            self.count += 1;
            self.rows.entry(row).or_default().push((first.1, last.1, row == first.0));
        }
    }

    /// True for a cell under another.
    fn covers(&self, row: u32, column: u32) -> bool {
        self.rows.get(&row).is_some_and(|ranges| {
            ranges.iter().any(|&(from, to, first)| {
                (from..=to).contains(&column) && !(first && column == from)
            })
        })
    }
}

/// Names that say nothing: Sheet1, 工作表 2.
fn is_default_name(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    ["sheet", "工作表", "table"].iter().any(|usual| {
        name.strip_prefix(usual).is_some_and(|rest| rest.trim().chars().all(|c| c.is_ascii_digit()))
    })
}
