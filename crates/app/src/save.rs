//! Writes a file that the user asked for, whole or not at all.

use std::io::Write;
use std::path::Path;

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
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let failed = |error: std::io::Error| {
        let message = match error.kind() {
            std::io::ErrorKind::StorageFull => "磁盘已满，请清理后再保存",
            _ => "这个位置不能写入，请换一个文件夹，或者关闭正在打开的同名文件",
        };
        Failure::new("not-writable", message).with_detail(error)
    };
    let mut file =
        tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}
