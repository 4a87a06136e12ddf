//! The report of the last intake as a workbook: what came in, and what did not and why.

use std::path::Path;
use std::sync::PoisonError;

use report::intake::{Line, workbook};

use crate::App;
use crate::dto::{Failure, IntakeFile};
use crate::papers::{ending, unwritten};
use crate::save::save;

impl App {
    /// Writes the report of the last intake since the program was started.
    ///
    /// # Errors
    /// There was none, or the file can't be written.
    pub fn write_intake(&self, path: &Path) -> Result<(), Failure> {
        ending(path, &["xlsx"])?;
        let last = self.intake.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let last = last.ok_or_else(|| {
            Failure::new("not-found", "这次打开程序以后还没有导入过历史文件，请先导入")
        })?;
        let lines: Vec<Line<'_>> = last.files.iter().map(line).collect();
        save(path, &workbook(&lines, last.cancelled).map_err(unwritten)?)
    }
}

fn line(file: &IntakeFile) -> Line<'_> {
    let (outcome, note) = match (file.outcome.as_str(), &file.failure) {
        ("new", _) => ("已导入", None),
        ("known", _) => ("档案中已有", None),
        ("copy", _) => {
            ("重复", file.same_as.as_ref().map(|same| format!("与 {same} 文字相同，没有另存")))
        }
        (_, failure) => ("没有读成", failure.as_ref().map(|failure| failure.message.clone())),
    };
    Line { path: &file.path, outcome, document: file.document, title: file.title.as_deref(), note }
}
