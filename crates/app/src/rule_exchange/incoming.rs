//! A pack that comes in: a folder's files, or a workbook's rows as the files that they
//! would be; and where in it something stands.

use std::path::Path;

use engine::{PackError, SourceFile};
use report::rules_sheet::{CellError, Places};

use crate::dto::{Failure, ImportProblem};
use crate::rules::{self, digest};
use crate::rules_sheet::open_book;

/// What was chosen, read and not yet looked into.
pub(super) struct Incoming {
    pub files: Vec<SourceFile>,
    pub sha256: String,
    /// Where the rows of a workbook stand; a folder's files speak for themselves.
    rows: Option<Places>,
}

impl Incoming {
    /// Reads a workbook or a folder; or says which cells can't be understood.
    pub fn read(path: &Path) -> Result<Result<Self, Vec<ImportProblem>>, Failure> {
        if path.is_dir() {
            return folder(path).map(Ok);
        }
        let (bytes, read) = open_book(path)?;
        let (book, places) = match read {
            Ok(read) => read,
            Err(errors) => return Ok(Err(errors.into_iter().map(cell).collect())),
        };
        let files = book.files().map_err(|error| Failure::new("pack", error.to_string()))?;
        Ok(Ok(Self { files, sha256: digest(&bytes), rows: Some(places) }))
    }

    /// Says where an error of the rules' own checks stands, the file being one of `files`.
    pub fn problem(&self, error: PackError) -> ImportProblem {
        match (&self.rows, error.line) {
            (Some(rows), _) => cell(rows.locate(&error.file, &error.message)),
            (None, Some(line)) => ImportProblem {
                place: format!("{} 第{line}行", error.file),
                message: error.message,
            },
            (None, None) => ImportProblem { place: error.file, message: error.message },
        }
    }
}

fn folder(path: &Path) -> Result<Incoming, Failure> {
    if !path.join("pack.yaml").is_file() {
        let message = "这个文件夹里没有 pack.yaml，不是规则包；请选择 pack.yaml 所在的那个文件夹，或者选择导出的 .xlsx 表格";
        return Err(Failure::new("wrong-input", message));
    }
    let mut files = rules::pack(path)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let parts: Vec<String> = files
        .iter()
        .map(|file| format!("{}\0{}", file.path, digest(file.text.as_bytes())))
        .collect();
    Ok(Incoming { files, sha256: digest(parts.join("\n").as_bytes()), rows: None })
}

fn cell(error: CellError) -> ImportProblem {
    let mark = if error.cell.is_empty() { "" } else { "!" };
    ImportProblem { place: format!("{}{mark}{}", error.sheet, error.cell), message: error.message }
}
