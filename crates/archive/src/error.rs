//! What can go wrong with the archive, said so that an office worker knows what to do.
//!
//! Deliberately absent: error codes, which belong to the shells.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;

/// Why the archive could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The database does not read as what it should be; the detail is for a supporter.
    #[error(
        "档案数据库已损坏。请先把数据文件夹整个复制到别处保存，再用最近的备份恢复；恢复之前不要继续登记（{0}）"
    )]
    Damaged(String),
    /// Made by a newer program; the number is the schema of the file.
    #[error("这份档案由更新版本的文衡建立（档案格式{0}），请安装新版本后再打开")]
    Newer(i64),
    /// The folder or a file in it can't be written.
    #[error("档案文件夹无法写入，请检查该文件夹是否只读、当前用户有没有写入权限（{0}）")]
    NotWritable(String),
    /// Another window or command holds the archive for too long.
    #[error("另一个窗口或者命令正在写入档案，请稍后再试")]
    Busy,
    /// Another program has the archive open that is to be replaced.
    #[error("档案正由另一个窗口或者命令使用，没有恢复。请把文衡的其他窗口和命令都关闭后再试")]
    InUse,
    /// A backup that can't be relied on; the detail is for a supporter.
    #[error("这份备份不完好，没有恢复，现在的档案没有改动。请换一份备份再试（{0}）")]
    BadBackup(String),
    /// No room left.
    #[error("磁盘已满，档案没有改动。请腾出空间后再试")]
    Full,
    /// There is no such document or review.
    #[error("档案中没有编号为{0}的记录，请核对编号")]
    NotFound(i64),
    /// The query can't be understood; the text is a whole Chinese sentence.
    #[error("{0}")]
    Query(String),
    /// The search index failed; nothing that is kept is touched.
    #[error("检索索引出错，档案本身完好。请重建索引后再试（{0}）")]
    Index(String),
    /// The disk or the system failed in another way.
    #[error("读写档案时出错，本次操作没有写入任何内容。请检查磁盘后重试（{0}）")]
    Failed(String),
}

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(detail),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::NotWritable(detail)
            }
            _ => match error {
                // A column that does not hold what this program once put there.
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(detail),
                _ => Self::Failed(detail),
            },
        }
    }
}

impl From<tantivy::TantivyError> for ArchiveError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Index(error.to_string())
    }
}

impl ArchiveError {
    /// An error of the file system at `path`.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        let detail = format!("{}：{error}", path.display());
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::AlreadyExists => Self::NotWritable(detail),
            _ => Self::Failed(detail),
        }
    }

    /// Something that this program wrote no longer reads.
    pub(crate) fn damaged(what: &str, error: impl std::fmt::Display) -> Self {
        Self::Damaged(format!("{what}：{error}"))
    }
}
