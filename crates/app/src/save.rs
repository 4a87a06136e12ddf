//! Writes a file that the user asked for, whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::App;
use crate::dto::Failure;

impl App {
    /// Writes a text that was drafted to a file: a Word file where its name ends so, or
    /// else the plain text.
    ///
    /// # Errors
    /// The folder can't be written or the disk is full; what stood there stays.
    pub fn write_text(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let is_word = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
        if !is_word {
            return save(path, text.as_bytes());
        }
        let bytes = report::draft::word(&document::from_plain(text)).map_err(|error| {
            Failure::new("not-writable", "Word 文件无法生成，请改存为文本文件").with_detail(error)
        })?;
        save(path, &bytes)
    }
}

/// Puts the bytes at `path`; what stood there before is replaced only when everything
/// has reached the disk.
///
/// # Errors
/// The folder can't be written or the disk is full; what stood there stays.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    stage(path, bytes)?.put()
}

/// Bytes that are on the disk already and have yet to take their place.
pub(crate) struct Staged {
    file: NamedTempFile,
    path: PathBuf,
}

/// Writes the bytes beside `path`, so that nothing but a rename is left to do.
///
/// # Errors
/// The folder can't be written or the disk is full.
pub(crate) fn stage(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    Ok(Staged { file, path: path.to_owned() })
}

impl Staged {
    /// Gives them their place.
    ///
    /// # Errors
    /// What stands there can't be replaced; it stays.
    pub(crate) fn put(self) -> Result<(), Failure> {
        self.file.persist(&self.path).map_err(|error| failed(error.error))?;
        Ok(())
    }
}

fn failed(error: io::Error) -> Failure {
    let message = match error.kind() {
        io::ErrorKind::StorageFull => "磁盘已满，请清理后再保存",
        _ => "这个位置不能写入，请换一个文件夹，或者关闭正在打开的同名文件",
    };
    Failure::new("not-writable", message).with_detail(error)
}
