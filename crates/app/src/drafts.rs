//! What was typed and is not saved yet: a file each in `drafts/` of the data folder, so that
//! a crash of the window or of the machine loses nothing.
//!
//! Needs no open archive. Deliberately absent: what a draft is of, which the pages say by
//! its name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::dto::Failure;
use crate::save::save;

const FOLDER: &str = "drafts";
const ENDING: &str = ".txt";

/// Every draft by its name.
///
/// # Errors
/// One of them can't be read.
pub fn drafts(home: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let unread = |error: std::io::Error| {
        let message = "上次没有保存的内容读不出来，请检查数据文件夹里的 drafts 是否可以读取";
        Failure::new("not-readable", message).with_detail(error)
    };
    let entries = match fs::read_dir(home.join(FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(unread(error)),
    };
    let mut drafts = BTreeMap::new();
    for entry in entries {
        let entry = entry.map_err(unread)?;
        let file = entry.file_name();
        // A file that a crash left half written has another name.
        let name =
            file.to_str().and_then(|file| file.strip_suffix(ENDING)).filter(|name| fits(name));
        if let Some(name) = name {
            drafts.insert(name.to_owned(), fs::read_to_string(entry.path()).map_err(unread)?);
        }
    }
    Ok(drafts)
}

/// Keeps a draft under its name: letters and digits of ASCII, dots and hyphens. An empty
/// one is dropped. When this returns, it has reached the disk.
///
/// # Errors
/// The folder can't be written or the disk is full; what was kept before stays.
pub fn keep_draft(home: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let path = place(home, name)?;
    if text.is_empty() {
        return match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(unwritten(error)),
            Ok(()) | Err(_) => Ok(()),
        };
    }
    fs::create_dir_all(home.join(FOLDER)).map_err(unwritten)?;
    save(&path, text.as_bytes())
}

fn place(home: &Path, name: &str) -> Result<PathBuf, Failure> {
    if fits(name) {
        Ok(home.join(FOLDER).join(format!("{name}{ENDING}")))
    } else {
        Err(Failure::new("wrong-input", "这个名称不能用来暂存，请换一个名称"))
    }
}

fn fits(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    !name.is_empty() && !name.starts_with('.') && name.chars().all(fits)
}

fn unwritten(error: std::io::Error) -> Failure {
    Failure::new("not-writable", "数据文件夹不能写入，刚写的内容没有暂存，请尽快另行保存")
        .with_detail(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_text_of_each_name_is_there_again() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path();
        assert!(drafts(home).unwrap().is_empty());
        for (name, text) in
            [("opinion.7", "甲"), ("editor", "乙"), ("opinion.7", "丙"), ("rule.a", "丁")]
        {
            keep_draft(home, name, text).unwrap();
        }
        keep_draft(home, "editor", "").unwrap();
        keep_draft(home, "editor", "").unwrap();
        let kept: Vec<_> = drafts(home).unwrap().into_iter().collect();
        let kept: Vec<_> = kept.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(kept, [("opinion.7", "丙"), ("rule.a", "丁")]);
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        let home = tempfile::tempdir().unwrap();
        for name in ["", ".", "..", "../甲", "a/b", "a\\b", "C:", ".a"] {
            let failure = keep_draft(home.path(), name, "甲").unwrap_err();
            assert_eq!(failure.code, "wrong-input", "{name}");
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_can_not_be_kept_is_told() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(FOLDER), "在路上的文件").unwrap();
        assert_eq!(keep_draft(home.path(), "editor", "甲").unwrap_err().code, "not-writable");
        assert_eq!(drafts(home.path()).unwrap_err().code, "not-readable");
    }
}
