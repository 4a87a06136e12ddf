//! The files of an import, written into the office's own pack all together: every byte is
//! on the disk before the first of them takes its place.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::PACK;
use super::lay::Laid;
use crate::App;
use crate::dto::Failure;
use crate::rule_draft::{OFFICE, own_pack, written};
use crate::save::{Staged, stage};

/// Below the data folder and not among the packs, where it would be taken for one.
const COPIES: &str = "replaced-rules";

impl App {
    /// Writes the files, after copies of those that they replace; gives the copies' folder.
    pub(super) fn put(&self, laid: &Laid, now: DateTime) -> Result<Option<PathBuf>, Failure> {
        let office = self.office();
        let place = |root: &Path, path: &str| {
            root.join(path.strip_prefix(&format!("{OFFICE}/")).unwrap_or(path))
        };
        let mut writes = laid.writes.clone();
        if !office.join("pack.yaml").exists() {
            writes.insert(PACK.into(), written(&own_pack())?);
        }
        let copies = self.free_folder(now);
        let mut copied = false;
        for path in writes.keys().filter(|path| place(&office, path).exists()) {
            let text = fs::read(place(&office, path)).map_err(|error| Failure::open(&error))?;
            write_below(&place(&copies, path), &text)?.put()?;
            copied = true;
        }
        let staged: Result<Vec<_>, Failure> = writes
            .iter()
            .map(|(path, text)| write_below(&place(&office, path), text.as_bytes()))
            .collect();
        for file in staged? {
            file.put()?;
        }
        Ok(copied.then_some(copies))
    }

    /// `replaced-rules/2026-11-27 02-15-30`, or the next that is not there yet.
    fn free_folder(&self, now: DateTime) -> PathBuf {
        let name = now.strftime("%Y-%m-%d %H-%M-%S").to_string();
        let folder = self.home.join(COPIES);
        let mut free = folder.join(&name);
        let mut at = 2;
        while free.exists() {
            free = folder.join(format!("{name} {at}"));
            at += 1;
        }
        free
    }
}

fn write_below(path: &Path, bytes: &[u8]) -> Result<Staged, Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| {
            Failure::new("not-writable", "数据文件夹不能写入，请检查权限").with_detail(error)
        })?;
    }
    stage(path, bytes)
}
