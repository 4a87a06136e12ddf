//! The register as a workbook, and back: what was changed in it becomes corrections,
//! what was changed on both sides is shown and left alone.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archive::{Field, NewCorrection};
use jiff::civil::{Date, DateTime};
use report::register::{Line as SheetLine, read, workbook};

use super::Line;
use super::correct::{day as day_of, first_day, value};
use crate::App;
use crate::dto::{Failure, RegisterConflict, RegisterMerge};
use crate::examine::each_file;
use crate::save::save;

impl App {
    /// Writes the register on a day as a workbook; gives the number of its lines.
    ///
    /// # Errors
    /// The archive can't be read, or the file can't be written.
    pub fn write_register(&self, path: &Path, day: Date) -> Result<usize, Failure> {
        let end = path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase());
        if end.as_deref() != Some("xlsx") {
            return Err(Failure::new("wrong-input", "文件名请以 .xlsx 结尾"));
        }
        self.wait_for_register(&AtomicBool::new(false))?;
        let lines: Vec<SheetLine> = self
            .lines(day)?
            .iter()
            .map(|line| SheetLine {
                document: line.entry.row.id,
                values: values(line, day),
                why: line.why.clone(),
                reason: String::new(),
                written: Vec::new(),
            })
            .collect();
        let bytes = workbook(&lines, day).map_err(|error| {
            Failure::new("wrong-input", "台账写不出来，请检查有没有过长的标题").with_detail(error)
        })?;
        save(path, &bytes)?;
        Ok(lines.len())
    }

    /// Takes a register back in that was written by `write_register` and changed since.
    ///
    /// # Errors
    /// The file can't be read or is no register; nothing was kept.
    pub fn merge_register(
        &self,
        path: &Path,
        by: &str,
        now: DateTime,
    ) -> Result<RegisterMerge, Failure> {
        let by = by.trim();
        if by.is_empty() {
            return Err(Failure::new("wrong-input", "请写明由谁更正"));
        }
        let lines = read_sheet(path)?;
        self.wait_for_register(&AtomicBool::new(false))?;
        let known = self.lines(now.date())?;
        let mut merge = RegisterMerge { merged: 0, conflicts: Vec::new(), problems: Vec::new() };
        let mut changes: Vec<(i64, Change)> = Vec::new();
        for line in &lines {
            let at = known.binary_search_by_key(&line.document, |known| known.entry.row.id);
            let Some(current) = at.ok().and_then(|at| known.get(at)) else {
                merge
                    .problems
                    .push(format!("档案中没有编号为{}的文稿，这一行没有导入", line.document));
                continue;
            };
            // One more in those that say from which day on a state holds.
            if !(Field::ALL.len()..=Field::ALL.len() + 1).contains(&line.written.len()) {
                merge.problems.push(format!(
                    "编号{}这一行最后一列被改动过，无法判断改了什么，没有导入",
                    line.document
                ));
                continue;
            }
            let found = compare(line, current, now.date(), &mut merge);
            changes.extend(found.into_iter().map(|change| (line.document, change)));
        }
        let all: Vec<(i64, NewCorrection<'_>)> = changes
            .iter()
            .map(|(document, Change { field, wanted, reason })| {
                let (value, since) = (wanted.text.as_str(), wanted.since);
                (*document, NewCorrection { field: *field, value, reason, by, since })
            })
            .collect();
        merge.merged = all.len();
        if !all.is_empty() {
            self.archive.correct(&all, now)?;
        }
        Ok(merge)
    }
}

/// A correction that a line of the workbook asks for.
struct Change {
    field: Field,
    wanted: Value,
    reason: String,
}

/// A value, and for a state the first day on which it holds.
#[derive(PartialEq, Eq)]
struct Value {
    text: String,
    since: Option<Date>,
}

impl Value {
    /// What stands in a line for `field`; the day only where the workbook has days.
    fn of(values: &[String], field: usize, dated: bool) -> Self {
        let part = |index: usize| values.get(index).cloned().unwrap_or_default();
        let since = Some(part(Field::ALL.len())).filter(|_| dated && is_state(field));
        Self { text: part(field), since: since.as_deref().and_then(day_of) }
    }

    fn words(&self) -> String {
        let since = self.since.map_or(String::new(), |day| format!("（自{day}起）"));
        format!("{}{since}", self.text)
    }
}

fn is_state(index: usize) -> bool {
    Field::ALL.get(index) == Some(&Field::State)
}

/// What a line of the workbook changes.
fn compare(
    line: &SheetLine,
    current: &Line,
    today: Date,
    merge: &mut RegisterMerge,
) -> Vec<Change> {
    let now = values(current, today);
    let dated = line.written.len() > Field::ALL.len() && line.values.len() > Field::ALL.len();
    let mut changes = Vec::new();
    for (index, field) in Field::ALL.into_iter().enumerate() {
        let (was, is) = (Value::of(&line.written, index, dated), Value::of(&now, index, dated));
        let problem = |what: &str| format!("编号{}的{}{what}", line.document, field.name());
        let wanted = match wanted(&line.values, index, field, dated) {
            Ok(wanted) => wanted,
            Err(failure) => {
                merge.problems.push(problem(&format!("没有导入：{}", failure.message)));
                continue;
            }
        };
        if wanted == was || wanted == is {
            continue;
        }
        if wanted.since.is_some_and(|day| day > today) {
            merge.problems.push(problem("没有导入：这一天还没有到，到了那一天再更正状态"));
            continue;
        }
        let corrected = current.entry.corrections.iter().any(|one| one.field == field);
        if wanted.text.is_empty() && !corrected {
            merge.problems.push(problem("被清空，没有导入：要改就写上正确的内容"));
        } else if is == was {
            let reason = match line.reason.trim() {
                "" => "台账导入".to_owned(),
                reason => reason.to_owned(),
            };
            changes.push(Change { field, wanted, reason });
        } else {
            merge.conflicts.push(RegisterConflict {
                document: line.document,
                title: current.entry.row.title.clone(),
                field: field.name().into(),
                was: was.words(),
                is: is.words(),
                wanted: wanted.words(),
            });
        }
    }
    changes
}

/// What the workbook wants a field to be.
fn wanted(values: &[String], index: usize, field: Field, dated: bool) -> Result<Value, Failure> {
    let text = value(field, values.get(index).map_or("", String::as_str))?;
    let since = values.get(Field::ALL.len()).filter(|_| dated && is_state(index));
    // What was read counts again: that needs no day.
    let since = since.filter(|_| !text.is_empty()).map(|day| first_day(day)).transpose()?.flatten();
    Ok(Value { text, since })
}

/// What the workbook says of a document on a day, in the order of `Field::ALL`; behind them
/// the first day of a state that a person stated and that holds on `day`.
fn values(line: &Line, day: Date) -> Vec<String> {
    let row = &line.entry.row;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let iso = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    let of = |field: Field| match field {
        Field::Title => row.title.clone(),
        Field::Number => text(&row.number),
        Field::Issuer => text(&row.issuer),
        Field::Issued => iso(row.date),
        Field::Kind => text(&row.kind),
        Field::Effective => iso(line.life.effective.map(|known| known.day)),
        Field::Expires => iso(line.life.expires.map(|known| known.day)),
        Field::State => line.state.name().to_owned(),
    };
    // What a workbook gives back is trimmed, and on one line.
    let tidy = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let stated = line.entry.corrections.iter().find(|one| one.field == Field::State);
    let since = stated.and_then(|one| one.since).filter(|since| *since <= day);
    Field::ALL.into_iter().map(of).chain([iso(since)]).map(tidy).collect()
}

/// Reads the workbook in the child process: it may come from anywhere.
fn read_sheet(path: &Path) -> Result<Vec<SheetLine>, Failure> {
    let paths: [PathBuf; 1] = [path.to_owned()];
    let mut found = Err(Failure::new("not-found", "找不到这个文件，请检查路径是否写对"));
    let work = |file: crate::Read| read(&file.document);
    each_file(&paths, &AtomicBool::new(false), work, |_, _, _, result| {
        found = result.and_then(|lines| {
            lines.ok_or_else(|| {
                Failure::new("unsupported", "这不是文衡写出的效力台账，请先写出台账，改好后再导入")
            })
        });
        false
    });
    let mut lines = found?;
    for line in &mut lines {
        for (index, value) in line.values.iter_mut().enumerate() {
            // Behind the fields stands the day of the state.
            if Field::ALL.get(index).is_none_or(|field| field.is_day())
                && let Some(day) = day_of(value)
            {
                *value = day.to_string();
            }
        }
    }
    Ok(lines)
}
