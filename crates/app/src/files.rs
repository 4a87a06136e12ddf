//! Paths that the user named → the files to read, and their bytes.

use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::dto::Failure;

/// Largest file that is read at all, in bytes.
const LARGEST: u64 = 256 << 20;

/// A file to read, or a path that gives none.
pub(crate) type Named = Result<PathBuf, (PathBuf, Failure)>;

/// All files below the paths, each folder in the order of its names.
pub(crate) fn expand(paths: &[PathBuf]) -> Vec<Named> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            walk(path, &mut found);
            if found.len() == before {
                let failure =
                    Failure::new("empty", "文件夹里没有可以审查的文件，请检查是否选错了文件夹");
                found.push(Err((path.clone(), failure)));
            }
        } else {
            found.push(Ok(path.clone()));
        }
    }
    found
}

fn walk(folder: &Path, found: &mut Vec<Named>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            found.push(Err((folder.to_owned(), Failure::open(&error))));
            return;
        }
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // Word's lock files and the leavings of other systems are no documents.
        if name.starts_with("~$") || name.starts_with('.') || name == "Thumbs.db" {
            continue;
        }
        // A link could lead out of the folder or round in circles.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), found),
            Ok(kind) if kind.is_file() => found.push(Ok(entry.path())),
            _ => {}
        }
    }
}

/// The bytes of a file, refused where it is too large or changes meanwhile.
pub(crate) fn load(path: &Path) -> Result<Vec<u8>, Failure> {
    let before = fs::metadata(path).map_err(|error| Failure::open(&error))?;
    if before.is_dir() {
        return Err(Failure::new("unsupported", "这是一个文件夹，请选择其中的文件"));
    }
    if !before.is_file() {
        return Err(Failure::new("unsupported", "这不是普通文件，请选择一份文档"));
    }
    if before.len() > LARGEST {
        return Err(document::ReadError::TooLarge.into());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| Failure::open(&error))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| Failure::open(&error))?;
    let after = fs::metadata(path).map_err(|error| Failure::open(&error))?;
    if stamp(&before) != stamp(&after) || bytes.len() as u64 != after.len() {
        return Err(Failure::new("corrupt", "文件在读取时被改动，请在原程序里保存并关闭后再导入"));
    }
    Ok(bytes)
}

fn stamp(metadata: &Metadata) -> (u64, Option<std::time::SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}
