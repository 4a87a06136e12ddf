//! Paths that the user named → the files to read, opened within limits.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::dto::Failure;
use crate::rules::hex;

/// Read at once.
const CHUNK: usize = 64 << 10;
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
        if is_leaving(&name) || name.starts_with('.') {
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

/// Lock files of Word, resource forks and thumbnails: no documents.
fn is_leaving(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with("._") || name == "Thumbs.db"
}

/// A file as it was when it was opened.
pub(crate) struct Opened {
    pub file: File,
    pub length: u64,
    pub stamp: Stamp,
}

/// Length and time of change: a file that keeps both is taken to be the same.
pub(crate) type Stamp = (u64, Option<std::time::SystemTime>);

/// Opens a file, refused where it is too large or no document by its name.
pub(crate) fn open(path: &Path) -> Result<Opened, Failure> {
    let metadata = fs::metadata(path).map_err(|error| Failure::open(&error))?;
    if metadata.is_dir() {
        return Err(Failure::new("unsupported", "这是一个文件夹，请选择其中的文件"));
    }
    if !metadata.is_file() {
        return Err(Failure::new("unsupported", "这不是普通文件，请选择一份文档"));
    }
    if path.file_name().is_some_and(|name| is_leaving(&name.to_string_lossy())) {
        return Err(Failure::new(
            "unsupported",
            "这是编辑软件或者系统留下的临时文件，没有正文，请选择文件名里没有“~$”或者“._”的那一份",
        ));
    }
    if metadata.len() > LARGEST {
        return Err(document::ReadError::TooLarge.into());
    }
    let file = File::open(path).map_err(|error| Failure::open(&error))?;
    let stamp = (metadata.len(), metadata.modified().ok());
    Ok(Opened { file, length: metadata.len(), stamp })
}

/// SHA-256 of a file as it is now; `None` where it can't be read.
pub(crate) fn sha256(path: &Path) -> Option<String> {
    let mut file = open(path).ok()?.file;
    let (mut hash, mut chunk) = (Sha256::new(), vec![0; CHUNK]);
    loop {
        match file.read(&mut chunk).ok()? {
            0 => return Some(hex(&hash.finalize())),
            got => hash.update(&chunk[..got]),
        }
    }
}

/// How the file stands now.
pub(crate) fn stamp(path: &Path) -> Result<Stamp, Failure> {
    let metadata = fs::metadata(path).map_err(|error| Failure::open(&error))?;
    Ok((metadata.len(), metadata.modified().ok()))
}

/// All bytes of a file, refused where there are more than `most`.
pub(crate) fn load(path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
    let Opened { file, length, .. } = open(path)?;
    if length > most {
        let most = most >> 20;
        return Err(Failure::new(
            "too-large",
            format!("文件超过 {most} MB，请压缩其中的图片或者拆分后再试"),
        ));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| Failure::open(&error))?;
    Ok(bytes)
}

/// Somebody wrote to the file meanwhile.
pub(crate) fn changed() -> Failure {
    Failure::new("corrupt", "文件在读取时被改动，请在原程序里保存并关闭后再导入")
}
