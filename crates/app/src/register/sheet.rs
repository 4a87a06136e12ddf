//! The register as a workbook, and back: what was changed in it becomes corrections,
//! what was changed on both sides is shown and left alone.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archive::{Field, NewCorrection};
use jiff::civil::{Date, DateTime};
use report::register::{Line as SheetLine, read, workbook};

use super::Line;
use super::correct::{day as day_of, value};
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
                values: values(line),
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
        let mut changes: Vec<(i64, Field, String, String)> = Vec::new();
        for line in &lines {
            let at = known.binary_search_by_key(&line.document, |known| known.entry.row.id);
            let Some(current) = at.ok().and_then(|at| known.get(at)) else {
                merge
                    .problems
                    .push(format!("档案中没有编号为{}的文稿，这一行没有导入", line.document));
                continue;
            };
            if line.written.len() != Field::ALL.len() {
                merge.problems.push(format!(
                    "编号{}这一行最后一列被改动过，无法判断改了什么，没有导入",
                    line.document
                ));
                continue;
            }
            compare(line, current, &mut merge, &mut changes);
        }
        let new = |(document, field, value, reason): &'_ (i64, Field, String, String)| {
            (*document, *field, value.clone(), reason.clone())
        };
        let kept: Vec<_> = changes.iter().map(new).collect();
        let all: Vec<(i64, NewCorrection<'_>)> = kept
            .iter()
            .map(|(document, field, value, reason)| {
                (*document, NewCorrection { field: *field, value, reason, by, since: None })
            })
            .collect();
        merge.merged = all.len();
        if !all.is_empty() {
            self.archive.correct(&all, now)?;
        }
        Ok(merge)
    }
}

/// What a line of the workbook changes.
fn compare(
    line: &SheetLine,
    current: &Line,
    merge: &mut RegisterMerge,
    changes: &mut Vec<(i64, Field, String, String)>,
) {
    let now = values(current);
    for (index, field) in Field::ALL.into_iter().enumerate() {
        let part = |values: &[String]| values.get(index).cloned().unwrap_or_default();
        let (was, is, wanted) = (part(&line.written), part(&now), part(&line.values));
        let wanted = match value(field, &wanted) {
            Ok(wanted) => wanted,
            Err(failure) => {
                merge.problems.push(format!(
                    "编号{}的{}没有导入：{}",
                    line.document,
                    field.name(),
                    failure.message
                ));
                continue;
            }
        };
        if wanted == was || wanted == is {
            continue;
        }
        let corrected = current.entry.corrections.iter().any(|one| one.field == field);
        if wanted.is_empty() && !corrected {
            merge.problems.push(format!(
                "编号{}的{}被清空，没有导入：要改就写上正确的内容",
                line.document,
                field.name()
            ));
        } else if is == was {
            let reason = match line.reason.trim() {
                "" => "台账导入".to_owned(),
                reason => reason.to_owned(),
            };
            changes.push((line.document, field, wanted, reason));
        } else {
            merge.conflicts.push(RegisterConflict {
                document: line.document,
                title: current.entry.row.title.clone(),
                field: field.name().into(),
                was,
                is,
                wanted,
            });
        }
    }
}

/// What the workbook says of a document, in the order of `Field::ALL`.
fn values(line: &Line) -> Vec<String> {
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
    Field::ALL.into_iter().map(of).map(tidy).collect()
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
        for (field, value) in Field::ALL.into_iter().zip(&mut line.values) {
            if field.is_day()
                && let Some(day) = day_of(value)
            {
                *value = day.to_string();
            }
        }
    }
    Ok(lines)
}
