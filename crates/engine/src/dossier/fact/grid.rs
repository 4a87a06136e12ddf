//! 表格: columns with their header, and the rows below it.

use std::collections::BTreeMap;

use super::pattern::Pattern;
use super::sheet::Sheet;

/// A column of a table, from the row that names it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) table: u32,
    pub(super) row: u32,
    pub(super) column: u32,
}

/// Every pair of columns whose headers stand in one row and fit.
pub(super) fn columns(sheet: &Sheet<'_>, one: &Pattern, other: &Pattern) -> Vec<(Column, Column)> {
    let cells = |words: &Pattern| -> Vec<Column> {
        let fitting = sheet.lines.iter().filter(|line| words.is_in(&line.text));
        fitting
            .filter_map(|line| line.cell)
            .map(|(table, row, column)| Column { table, row, column })
            .collect()
    };
    let others = cells(other);
    let pair = |a: Column| {
        let same = |b: &&Column| b.table == a.table && b.row == a.row && b.column != a.column;
        others.iter().find(same).map(|b| (a, *b))
    };
    cells(one).into_iter().filter_map(pair).collect()
}

/// The rows below a header: lines by column, empty cells left out.
pub(super) fn rows_below(sheet: &Sheet<'_>, header: &Column) -> Vec<BTreeMap<u32, Vec<usize>>> {
    let mut rows: BTreeMap<u32, BTreeMap<u32, Vec<usize>>> = BTreeMap::new();
    for (at, line) in sheet.lines.iter().enumerate() {
        if let Some((table, row, column)) = line.cell
            && table == header.table
            && row > header.row
        {
            rows.entry(row).or_default().entry(column).or_default().push(at);
        }
    }
    rows.into_values().collect()
}
