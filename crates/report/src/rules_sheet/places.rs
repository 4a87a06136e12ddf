//! Rows → specs, with the cell of everything, for the faults that are found here
//! and for those that the engine finds later.

use std::collections::HashMap;

use engine::spec::{ExceptionSpec, PackSpec, RuleSpec};
use serde::de::DeserializeOwned;
use serde_yaml_ng::{Mapping, Value};

use super::files::ClassRow;
use super::table::{REST, Table};
use super::workbook::{Sheet, address};
use super::{CellError, PackBook, columns};

/// Where each rule and class stands in its sheet.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// By sheet and name.
    rows: HashMap<(&'static str, String), Row>,
}

/// A row, counted from 0, and its cells that hold something.
#[derive(Debug, Clone)]
struct Row {
    at: usize,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone)]
struct Cell {
    column: usize,
    key: &'static str,
    text: String,
}

impl Places {
    /// The cell that an error of the engine is about: it names a file, a class, and
    /// often the words that are wrong.
    pub fn locate(&self, file: &str, message: &str) -> CellError {
        let error = |sheet: &str, cell: String| CellError {
            sheet: sheet.to_owned(),
            cell,
            message: message.to_owned(),
        };
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let id = name.trim_end_matches(".yaml");
        let sheet = match folder {
            "lexicon" => {
                let class = quoted(message).find_map(|name| self.row(columns::CLASSES, name));
                let cell = class.map_or(String::new(), |row| address(row.at, 0));
                return error(columns::CLASSES, cell);
            }
            "exceptions" => columns::EXCEPTIONS,
            _ if id == "pack" => return error(columns::PACK, address(1, 0)),
            _ => columns::RULES,
        };
        let Some(row) = self.row(sheet, id) else { return error(sheet, String::new()) };
        let wrong = |cell: &&Cell| {
            quoted(message)
                .any(|words| cell.text.contains(words) || words == format!("{}:", cell.key))
        };
        let named = |cell: &&Cell| {
            message.contains(cell.key) || (cell.key == "examples" && message.starts_with("例句"))
        };
        let cell = row.cells.iter().find(wrong).or_else(|| row.cells.iter().find(named));
        error(sheet, address(row.at, cell.map_or(0, |cell| cell.column)))
    }

    fn row(&self, sheet: &'static str, name: &str) -> Option<&Row> {
        self.rows.get(&(sheet, name.to_owned()))
    }
}

/// The words between “ and ”, the last first: there the engine says where it looked.
fn quoted(message: &str) -> impl Iterator<Item = &str> {
    message.rsplit('“').filter_map(|rest| Some(rest.split_once('”')?.0))
}

/// What was read so far, and what was wrong with it.
#[derive(Default)]
pub(super) struct Reading {
    pack: Option<PackSpec>,
    rules: Vec<RuleSpec>,
    classes: Vec<ClassRow>,
    exceptions: Vec<ExceptionSpec>,
    places: Places,
    errors: Vec<CellError>,
}

impl Reading {
    pub(super) fn missing(&mut self, table: &Table) {
        let message = format!("没有名为“{}”的工作表，请用导出的表格修改，不要改表名", table.sheet);
        self.error(table, String::new(), message);
    }

    pub(super) fn table(&mut self, table: &Table, sheet: &Sheet) {
        let titles = sheet.rows.first().map_or(&[][..], Vec::as_slice);
        for (column, title) in titles.iter().enumerate() {
            if !title.is_empty() && !table.titles().contains(&title.as_str()) {
                let message =
                    format!("不认识“{title}”这一列，可以有：{}", table.titles().join("、"));
                self.error(table, address(0, column), message);
            }
        }
        let found = |title: &str| titles.iter().position(|other| other == title);
        let lacking = table.columns.iter().filter(|column| column.needed);
        let lacking: Vec<&str> =
            lacking.map(|column| column.title).filter(|title| found(title).is_none()).collect();
        if !lacking.is_empty() {
            let message = format!("第一行缺少这几列：{}", lacking.join("、"));
            return self.error(table, address(0, 0), message);
        }
        let columns: Vec<Option<usize>> =
            table.columns.iter().map(|column| found(column.title)).collect();
        for (row, cells) in sheet.rows.iter().enumerate().skip(1) {
            if cells.iter().any(|cell| !cell.is_empty()) {
                self.row(table, row, cells, &columns, found(REST));
            }
        }
        if table.sheet == columns::PACK && self.pack.is_none() {
            self.error(table, address(1, 0), "缺少规则包的编号、名称和版本".to_owned());
        }
    }

    fn row(
        &mut self,
        table: &Table,
        row: usize,
        cells: &[String],
        columns: &[Option<usize>],
        rest: Option<usize>,
    ) {
        let before = self.errors.len();
        let text = |at: Option<usize>| at.and_then(|at| cells.get(at)).map_or("", String::as_str);
        let mut spec = Mapping::new();
        let (mut written, last) = (Vec::new(), rest.unwrap_or_default());
        // The line end that a block of text closes with is lost at the end of a cell.
        match serde_yaml_ng::from_str(&format!("{}\n", text(rest))) {
            Ok(Value::Mapping(more)) => spec = more,
            Ok(Value::Null) => {}
            Ok(_) => self.error(table, address(row, last), format!("“{REST}”里要写“键: 值”")),
            Err(error) => {
                let message = format!("“{REST}”有误：{}", engine::yaml_mistake(&error));
                self.error(table, address(row, last), message);
            }
        }
        for (column, at) in table.columns.iter().zip(columns) {
            let cell = address(row, at.unwrap_or_default());
            let said = text(*at);
            if said.is_empty() {
                if column.needed && !spec.contains_key(column.key) {
                    self.error(table, cell, format!("“{}”不能空着", column.title));
                }
                continue;
            }
            written.push(Cell {
                column: at.unwrap_or_default(),
                key: column.key,
                text: said.to_owned(),
            });
            match (column.read)(said).and_then(|value| (column.check)(&value).map(|()| value)) {
                Err(message) => self.error(table, cell, message),
                Ok(value) => {
                    if spec.insert(Value::from(column.key), value).is_some() {
                        let message =
                            format!("“{}”在“{REST}”里又写了一遍，请只留一处", column.title);
                        self.error(table, cell, message);
                    }
                }
            }
        }
        let name = spec.get(table.columns[0].key).and_then(Value::as_str).unwrap_or_default();
        let place = (table.sheet, name.to_owned());
        if self.places.rows.insert(place, Row { at: row, cells: written }).is_some() {
            let message = format!("“{name}”前面已有一行，请合并或者改用别的编号");
            self.error(table, address(row, 0), message);
        }
        // Cells that are wrong have been named; the rest of the row needs no judging.
        if self.errors.len() == before
            && let Err(message) = self.take(table.sheet, Value::Mapping(spec))
        {
            self.error(table, address(row, last), message);
        }
    }

    fn take(&mut self, sheet: &str, spec: Value) -> Result<(), String> {
        match sheet {
            columns::RULES => self.rules.push(typed(spec)?),
            columns::CLASSES => self.classes.push(typed(spec)?),
            columns::EXCEPTIONS => self.exceptions.push(typed(spec)?),
            _ if self.pack.is_some() => return Err("只能有一个规则包，请删去多余的行".to_owned()),
            _ => self.pack = Some(typed(spec)?),
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<(PackBook, Places), Vec<CellError>> {
        match self.pack {
            Some(pack) if self.errors.is_empty() => {
                let classes = self.classes.into_iter().map(Into::into).collect();
                let book =
                    PackBook { pack, rules: self.rules, classes, exceptions: self.exceptions };
                Ok((book, self.places))
            }
            _ => Err(self.errors),
        }
    }

    fn error(&mut self, table: &Table, cell: String, message: String) {
        self.errors.push(CellError { sheet: table.sheet.to_owned(), cell, message });
    }
}

fn typed<T: DeserializeOwned>(spec: Value) -> Result<T, String> {
    serde_yaml_ng::from_value(spec)
        .map_err(|error| format!("这一行写得不全或者有误：{}", engine::yaml_mistake(&error)))
}
