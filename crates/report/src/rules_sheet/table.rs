//! A spec's value ↔ a row of cells. A cell that would not read back as it was
//! stays empty, and its key goes as YAML into the last column, 其他.

use serde_yaml_ng::{Mapping, Value};

use super::{WriteError, yaml};

/// Header of the last column of a table that has a rest.
pub(super) const REST: &str = "其他";
/// Most characters a cell can hold.
const MOST: usize = 32_767;

/// A sheet: one row a spec.
pub(super) struct Table {
    pub(super) sheet: &'static str,
    /// Ends with the column 其他.
    pub(super) rest: bool,
    pub(super) columns: &'static [Column],
}

/// A column: one key of the spec.
pub(super) struct Column {
    pub(super) title: &'static str,
    pub(super) key: &'static str,
    pub(super) width: f64,
    pub(super) needed: bool,
    pub(super) write: fn(&Value) -> Option<String>,
    pub(super) read: fn(&str) -> Result<Value, String>,
    /// Whether the value has the shape that the spec wants.
    pub(super) check: fn(&Value) -> Result<(), String>,
}

impl Table {
    /// The cells of one spec, in the order of the columns.
    pub(super) fn row(&self, mut spec: Mapping) -> Result<Vec<String>, WriteError> {
        let name = self.columns.first().and_then(|column| spec.get(column.key)?.as_str());
        let name = name.unwrap_or(self.sheet).to_owned();
        let mut cells = Vec::new();
        for column in self.columns {
            let cell = spec.get(column.key).and_then(|value| column.lossless(value));
            if cell.is_some() {
                spec.shift_remove(column.key);
            }
            cells.push(cell.unwrap_or_default());
        }
        match (spec.is_empty(), self.rest) {
            (true, _) => cells.push(String::new()),
            (false, true) => cells.push(yaml::text(&spec)?),
            (false, false) => {
                let key = spec.keys().next().and_then(Value::as_str).unwrap_or_default();
                return Err(WriteError::Failed(format!(
                    "“{name}”的 {key} 放不进单元格：里面的词不能带顿号，首尾不能有空格，请改写以后再导出"
                )));
            }
        }
        if cells.iter().any(|cell| cell.chars().count() > MOST) {
            return Err(WriteError::TooLong(name));
        }
        Ok(cells)
    }

    /// Headers, in the order of the columns.
    pub(super) fn titles(&self) -> Vec<&'static str> {
        let rest = self.rest.then_some(REST);
        self.columns.iter().map(|column| column.title).chain(rest).collect()
    }
}

impl Column {
    fn lossless(&self, value: &Value) -> Option<String> {
        let text = (self.write)(value)?;
        // Spreadsheets and people add and lose white space at the ends.
        let same = text.trim() == text && !text.is_empty() && !text.contains('\r');
        (same && (self.read)(&text).as_ref() == Ok(value)).then_some(text)
    }
}
