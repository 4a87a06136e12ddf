//! 文字识别: the text of pages that are only pictures, by the program tesseract where it
//! is installed, and only when the user asks for it.
//!
//! Deliberately absent: any mending of what was recognised. A page that can't be
//! recognised stays unread and is counted as such.

mod table;
mod tesseract;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use document::{Document, Format, UnreadWhy};

use crate::dto::Failure;
use crate::examine::{Read, file_name};
use crate::files;
use crate::reading::{Bytes, Reader};
use crate::rules::digest;
use tesseract::Trouble;

/// Bytes of the largest file, which is in memory as a whole.
const LARGEST: u64 = 64 << 20;
/// Pixels across a page: 300 to the inch on A4, for which the recognition was made.
const WIDTH: u32 = 2480;

/// True where recognition could read more of a file than was read. A member of a zip
/// is no file that could be opened again.
pub fn is_recognisable(path: &Path, read: Result<&Document, &Failure>) -> bool {
    let picture = |why| matches!(why, UnreadWhy::Scanned | UnreadWhy::Drawn | UnreadWhy::Garbled);
    let more = match read {
        Ok(doc) => doc.format == Format::Pdf && doc.unread.iter().any(|unread| picture(unread.why)),
        Err(failure) => failure.code == "scanned",
    };
    more && path.is_file()
}

/// Reads a file with recognition; `progress` is told the pages done and those in all.
///
/// # Errors
/// The program for it is not installed, nothing was recognised, or `cancel` was set.
pub fn recognise(
    path: &Path,
    cancel: &AtomicBool,
    progress: &dyn Fn(usize, usize),
) -> Result<Read, Failure> {
    let bytes = files::load(path, LARGEST)?;
    let name = file_name(path);
    let mut reader = Reader::default();
    let wanted = reader.picture_pages(&bytes, &name)?;
    let (mut pages, mut failed) = (Vec::new(), None);
    for (done, &number) in wanted.iter().enumerate() {
        progress(done, wanted.len());
        let picture = reader.picture(&bytes, number, WIDTH).map_err(Trouble::Page);
        match picture.and_then(|picture| tesseract::read(&picture, cancel)) {
            Ok(table) => pages.extend(table::page(&table, number)),
            Err(Trouble::Missing) => return Err(tesseract::missing()),
            Err(Trouble::Page(failure)) => failed = Some(failure),
        }
        if cancel.load(Ordering::Relaxed) {
            return Err(Failure::new("cancelled", "已经停止识别"));
        }
    }
    if let (true, Some(failure)) = (pages.is_empty(), failed) {
        return Err(failure);
    }
    let document = reader.recognised(&bytes, &name, pages)?;
    let sha256 = digest(&bytes);
    let path = path.to_owned();
    Ok(Read { path, also: Vec::new(), bytes: Bytes::Here(bytes), sha256, document })
}
