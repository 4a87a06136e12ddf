//! Every way of failing → the code that the command line promises and a Chinese
//! sentence that says what to do.

use std::fmt::Display;
use std::io;

use archive::ArchiveError;
use document::ReadError;
use engine::PackError;

use crate::dto::Failure;

impl Failure {
    pub(crate) fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), detail: None }
    }

    pub(crate) fn with_detail(mut self, detail: impl Display) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// A file or folder that can't be opened.
    pub(crate) fn open(error: &io::Error) -> Self {
        let failure = match error.kind() {
            io::ErrorKind::NotFound => {
                Self::new("not-found", "找不到这个文件，请检查路径是否写对、文件是否已被移走")
            }
            io::ErrorKind::PermissionDenied => Self::new(
                "not-found",
                "没有权限读取这个文件，请在文件属性里放开读取权限，或者复制一份再导入",
            ),
            _ => Self::new("corrupt", "读取文件时出错，请检查磁盘或者网络位置后再试"),
        };
        failure.with_detail(error)
    }

    /// Rule files that don't compile.
    pub(crate) fn packs(errors: &[PackError]) -> Self {
        let list: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Self::new("pack", format!("规则包有 {} 处错误，改正后才能审查", errors.len()))
            .with_detail(list.join("\n"))
    }

    /// True where the archive is the trouble and not the file that was to be kept.
    pub fn is_of_archive(&self) -> bool {
        self.code.starts_with("archive-") || self.code == "disk-full"
    }

    /// True where the archive or a pack is damaged: exit code 4.
    pub fn is_damage(&self) -> bool {
        matches!(
            self.code.as_str(),
            "archive-damaged" | "archive-newer" | "backup-damaged" | "pack"
        )
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let code = match error {
            ReadError::Encrypted => "encrypted",
            ReadError::Corrupt => "corrupt",
            ReadError::Unsupported => "unsupported",
            ReadError::Scanned => "scanned",
            ReadError::TooLarge => "too-large",
            ReadError::Empty => "empty",
        };
        Self::new(code, error.to_string())
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Self {
        let code = match error {
            ArchiveError::Damaged(_) => "archive-damaged",
            ArchiveError::Newer(_) => "archive-newer",
            ArchiveError::NotWritable(_) => "archive-read-only",
            ArchiveError::Busy | ArchiveError::InUse => "archive-busy",
            ArchiveError::BadBackup(_) => "backup-damaged",
            ArchiveError::Full => "disk-full",
            ArchiveError::NotFound(_) => "not-found",
            ArchiveError::Query(_) => "query",
            ArchiveError::Index(_) => "index",
            ArchiveError::Failed(_) => "archive-failed",
        };
        Self::new(code, error.to_string())
    }
}
