//! A pack as a workbook: one row a rule, one row a word class, for rule keepers
//! who read tables and no YAML. What is read back is what was written.
//!
//! Deliberately absent: the checks of the rules. The engine has them; `Places`
//! says in which cell the fault is that it found. Comments in YAML files are not
//! carried over.

mod basis;
mod columns;
mod conditions;
mod examples;
mod files;
mod label;
mod places;
mod table;
#[cfg(test)]
mod tests;
mod workbook;
mod yaml;

use std::fmt;

use engine::PackedClass;
use engine::spec::{ExceptionSpec, PackSpec, RuleSpec};

pub use places::Places;
pub use workbook::{Sheet, sheets};

/// What a workbook holds.
#[derive(Debug, Clone)]
pub struct PackBook {
    /// Sheet 规则包.
    pub pack: PackSpec,
    /// Sheet 规则.
    pub rules: Vec<RuleSpec>,
    /// Sheet 词类.
    pub classes: Vec<PackedClass>,
    /// Sheet 例外.
    pub exceptions: Vec<ExceptionSpec>,
}

/// A cell that can't be understood, or that the checks refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// Name of the sheet.
    pub sheet: String,
    /// `C12`; empty where the whole sheet is meant.
    pub cell: String,
    /// A Chinese sentence that says what to do.
    pub message: String,
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.cell.is_empty() { "" } else { "!" };
        write!(f, "{}{mark}{}：{}", self.sheet, self.cell, self.message)
    }
}

/// Why no workbook could be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// More than a cell of a spreadsheet can hold.
    #[error("“{0}”太长，表格的一个单元格放不下，请先拆成几条")]
    TooLong(String),
    /// Anything else.
    #[error("表格没有写成：{0}")]
    Failed(String),
}

/// Writes a pack as .xlsx.
///
/// # Errors
/// Something is too long for a cell.
pub fn write(book: &PackBook) -> Result<Vec<u8>, WriteError> {
    let mut sheets = Vec::new();
    for table in columns::TABLES {
        let rows = files::values(book, table.sheet)?.into_iter().map(|value| table.row(value));
        sheets.push((table, rows.collect::<Result<Vec<_>, _>>()?));
    }
    workbook::save(&sheets)
}

/// A rule as its row says it: each column that holds something, with its title.
///
/// # Errors
/// Something is too long for a cell.
pub fn in_words(rule: &RuleSpec) -> Result<Vec<(&'static str, String)>, WriteError> {
    let Some(table) = columns::TABLES.iter().find(|table| table.sheet == columns::RULES) else {
        return Ok(Vec::new());
    };
    let cells = table.row(yaml::value(rule)?)?;
    let titled = table.titles().into_iter().zip(cells);
    Ok(titled.filter(|(_, cell)| !cell.is_empty()).collect())
}

/// Understands the sheets of a workbook.
///
/// # Errors
/// All cells that can't be understood, each named.
pub fn read(sheets: &[Sheet]) -> Result<(PackBook, Places), Vec<CellError>> {
    let mut found = places::Reading::default();
    for table in columns::TABLES {
        match sheets.iter().find(|sheet| sheet.name == table.sheet) {
            Some(sheet) => found.table(table, sheet),
            None => found.missing(table),
        }
    }
    found.finish()
}
