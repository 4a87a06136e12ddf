//! Cells ↔ the bytes of an .xlsx.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::WriteError;
use super::table::Table;

const REST_WIDTH: f64 = 30.0;

/// A sheet as it was found: rows of cells from `A1` on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Texts of its cells; rows may differ in length.
    pub rows: Vec<Vec<String>>,
}

/// The workbook with these sheets.
pub(super) fn save(sheets: &[(&Table, Vec<Vec<String>>)]) -> Result<Vec<u8>, WriteError> {
    laid_out(sheets).map_err(|error| WriteError::Failed(error.to_string()))
}

fn laid_out(sheets: &[(&Table, Vec<Vec<String>>)]) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut book = Workbook::new();
    for (table, rows) in sheets {
        let sheet = book.add_worksheet().set_name(table.sheet)?;
        sheet.set_freeze_panes(1, 1)?;
        for (column, title) in (0_u16..).zip(table.titles()) {
            let width = table.columns.get(usize::from(column)).map_or(REST_WIDTH, |of| of.width);
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(0, column, title, &head)?;
        }
        for (row, cells) in (1_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(row, column, cell, &wrapped)?;
            }
        }
    }
    book.save_to_buffer()
}

/// The sheets of a workbook that may come from anywhere; `None` where it is damaged or no
/// .xlsx.
pub fn sheets(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).ok()?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).ok()?;
        let (top, left) = range.start().unwrap_or_default();
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (row, column, data) in range.used_cells() {
            let (row, column) = (row + top as usize, column + left as usize);
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, String::new());
            }
            rows[row][column] = text(data);
        }
        sheets.push(Sheet { name, rows });
    }
    Some(sheets)
}

fn text(data: &Data) -> String {
    match data {
        Data::String(text) => text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned(),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// `C12` for row and column counted from 0.
pub(super) fn address(row: usize, column: usize) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        let letter = char::from(b'A' + ((rest - 1) % 26) as u8);
        letters.insert(0, letter);
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}
