//! OOXML workbooks: cells by calamine, text boxes of drawings by the XML walker.

use std::collections::HashMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Sheet as Entry, SheetType, SheetVisible, Style, Xlsx, XlsxError};

use super::book::{Book, Sheet};
use super::{format, limits};
use crate::read::docx::package::Package;
use crate::read::docx::xml::{self, Element};
use crate::{Document, ReadError};

const MOST_SHEETS: usize = 1000;
/// Cells that are looked at, empty ones as well.
const MOST_LOOKS: usize = 5_000_000;

/// Reads all sheets, hidden ones too.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let names = limits::check(bytes)?;
    if names.iter().any(|name| name == "xl/workbook.bin") {
        return Err(ReadError::Unsupported);
    }
    // The library may panic on damaged files.
    let mut book =
        catch_unwind(AssertUnwindSafe(|| cells(bytes))).map_err(|_| ReadError::Corrupt)??;
    let count = |folder: &str| names.iter().filter(|name| name.starts_with(folder)).count();
    book.images = count("xl/media/");
    book.charts = count("xl/charts/chart");
    book.embedded = count("xl/embeddings/");
    boxes(bytes, &names, &mut book);
    Ok(book.finish())
}

fn cells(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => ReadError::Encrypted,
        _ => ReadError::Corrupt,
    })?;
    let entries: Vec<Entry> = file.sheets_metadata().to_vec();
    let mut book = Book::new();
    book.left_out = entries.len().saturating_sub(MOST_SHEETS);
    let mut looks = MOST_LOOKS;
    for entry in entries.into_iter().take(MOST_SHEETS) {
        // A sheet that is a chart is counted with the charts.
        if entry.typ != SheetType::WorkSheet {
            continue;
        }
        let mut sheet = Sheet::new(entry.name, entry.visible != SheetVisible::Visible);
        one_sheet(&mut file, &mut sheet, &mut book, &mut looks);
        book.push(sheet);
    }
    Ok(book)
}

fn one_sheet(
    file: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &mut Sheet,
    book: &mut Book,
    looks: &mut usize,
) {
    for range in file.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default() {
        sheet.merge(range.start, range.end);
    }
    let is_1904 = file.has_1904_epoch();
    let Ok(mut reader) = file.worksheet_cells_reader(&sheet.name) else {
        sheet.damaged = true;
        return;
    };
    let mut formats: HashMap<usize, String> = HashMap::new();
    loop {
        let (cell, style) = match reader.next_cell_with_style_id() {
            Ok(Some(found)) => found,
            Ok(None) => return,
            Err(_) => {
                sheet.damaged = true;
                return;
            }
        };
        let (row, column) = cell.get_position();
        if *looks == 0 {
            book.stop(sheet, row);
            return;
        }
        *looks -= 1;
        let format = formats.entry(style).or_insert_with(|| code(reader.styles().get(style)));
        let number = |value: f64| format::show(value, format, is_1904);
        let text = match cell.get_value() {
            DataRef::Int(value) => number(*value as f64),
            DataRef::Float(value) => number(*value),
            DataRef::DateTime(value) => number(value.as_f64()),
            DataRef::String(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
            DataRef::Error(error) => error.to_string(),
            DataRef::Empty => continue,
        };
        if !book.cell(sheet, row, column, &text) {
            return;
        }
    }
}

/// The format of a style; the file names the usual ones by number only.
fn code(style: Option<&Style>) -> String {
    let format = style.and_then(|style| style.number_format.as_ref());
    let usual = format
        .and_then(|format| format.format_id)
        .and_then(|id| u16::try_from(id).ok())
        .and_then(format::builtin);
    let own = format.map(|format| format.format_code.as_str());
    usual.or(own).unwrap_or("General").to_owned()
}

/// Text that floats above the cells.
fn boxes(bytes: &[u8], names: &[String], book: &mut Book) {
    let Ok(mut package) = Package::open(bytes) else { return };
    let mut sheet = Sheet::new("文本框".to_owned(), false);
    for name in names.iter().filter(|name| name.starts_with("xl/drawings/drawing")) {
        match package.part(name) {
            Ok(Some(text)) => paragraphs(&xml::parse(&text).root, &mut sheet.boxes),
            Ok(None) => {}
            Err(_) => sheet.damaged = true,
        }
    }
    if !sheet.boxes.is_empty() || sheet.damaged {
        book.push(sheet);
    }
}

fn paragraphs(element: &Element, found: &mut Vec<String>) {
    for child in element.elements() {
        if child.name == "p" {
            let runs = child.elements().filter(|run| matches!(run.name.as_str(), "r" | "fld"));
            found.push(runs.filter_map(|run| run.child("t")).map(Element::text).collect());
        } else {
            paragraphs(child, found);
        }
    }
}
