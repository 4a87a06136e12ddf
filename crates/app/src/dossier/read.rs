//! A dossier read: from a folder or zip, or put together again out of the archive.
//!
//! Deliberately absent: what it proves, and keeping it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use archive::StoredDossier;
use document::{Document, Span};
use engine::dossier::{Dossier, DossierFile, Given, LostFile, split};

use crate::App;
use crate::dto::{Failure, Progress};
use crate::examine::{Read, each_file, file_name};

/// A dossier as it was read from disk.
pub struct ReadDossier {
    /// Name of its folder or zip.
    pub name: String,
    /// Its files, those split off included.
    pub dossier: Dossier,
    /// The files themselves, in order.
    pub read: Vec<(String, Read)>,
    /// Names of files that could not be read, and why.
    pub unread: Vec<(String, Failure)>,
}

impl ReadDossier {
    /// Puts together what was read and what could not be.
    pub(crate) fn of(
        name: String,
        read: Vec<(String, Read)>,
        unread: Vec<(String, Failure)>,
        given: Given,
    ) -> Self {
        let entries = read
            .iter()
            .map(|(name, file)| (name.clone(), file.sha256.clone(), file.document.clone()));
        let failed = unread.iter().map(|(name, failure)| (name.as_str(), failure.code.as_str()));
        let dossier = Dossier { files: files(entries), unread: lost(failed), given };
        Self { name, dossier, read, unread }
    }

    /// True where some file could not be read; one that stands twice is no loss.
    pub fn is_partial(&self) -> bool {
        self.unread.iter().any(|(_, failure)| failure.code != DUPLICATE)
    }
}

/// What people said of a dossier, from a file: `roles` and `facts`.
///
/// # Errors
/// The file can't be read or has a mistake.
pub fn read_given(path: &Path) -> Result<Given, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::open(&error))?;
    let wrong = |error: String| {
        Failure::new("wrong-input", "人工认定文件格式有误，请检查其中的 roles 和 facts")
            .with_detail(error)
    };
    // By way of JSON, so that a value is written as `day: …` and not with a YAML tag.
    let plain: serde_json::Value =
        serde_yaml_ng::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    serde_json::from_value(plain).map_err(|error| wrong(error.to_string()))
}

/// Code of a file whose content stands in another file as well.
pub(super) const DUPLICATE: &str = "duplicate";

/// Reads a folder or zip as one dossier; `step` is told of every file. `None` where it
/// was cancelled.
///
/// # Errors
/// Nothing in it could be read.
pub fn read_dossier(
    path: &Path,
    given: Given,
    cancel: &AtomicBool,
    step: &(dyn Fn(Progress) + Sync),
) -> Result<Option<ReadDossier>, Failure> {
    let mut read: Vec<(String, Read)> = Vec::new();
    let mut unread: Vec<(String, Failure)> = Vec::new();
    let whole = each_file(
        &[path.to_owned()],
        cancel,
        |read| read,
        |done, total, at, result| {
            let current = at.to_string_lossy().into_owned();
            step(Progress { done, total, current, pages: None });
            match result {
                Ok(file) => {
                    let name = below(path, at);
                    unread.extend(file.also.iter().map(|also| {
                        let message = format!("与“{name}”内容相同，只读一次");
                        (below(path, also), Failure::new(DUPLICATE, message))
                    }));
                    read.push((name, file));
                }
                Err(failure) => unread.push((below(path, at), failure)),
            }
            !cancel.load(Ordering::Relaxed)
        },
    );
    if !whole {
        return Ok(None);
    }
    if let ([], [(_, failure), ..]) = (&read[..], &unread[..]) {
        return Err(failure.clone());
    }
    Ok(Some(ReadDossier::of(file_name(path), read, unread, given)))
}

/// Path below the dossier, or the file's own name where the dossier is one file.
fn below(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    if inner.as_os_str().is_empty() {
        return file_name(path);
    }
    inner.to_string_lossy().replace('\\', "/")
}

/// Entries of a dossier out of name, digest and content of its files.
pub(super) fn files(entries: impl Iterator<Item = (String, String, Document)>) -> Vec<DossierFile> {
    let whole = |(name, sha256, document): (String, String, Document)| {
        let part = Span::new(0, document.text.chars().count());
        DossierFile { name, sha256, document: Arc::new(document), part }
    };
    entries.map(whole).flat_map(split).collect()
}

/// The files that could not be read, by name and code; one that stands twice is no loss.
fn lost<'a>(failed: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<LostFile> {
    let failed = failed.filter(|(_, code)| *code != DUPLICATE);
    failed.map(|(name, code)| LostFile { name: name.to_owned(), why: why(code).into() }).collect()
}

/// Why a file could not be read, and what to do.
fn why(code: &str) -> &'static str {
    match code {
        "encrypted" => "加了密码打不开，请取消密码后重新导入卷宗",
        "corrupt" => "已经损坏，读不出来，请向送审单位要一份完好的",
        "scanned" => "是扫描件，没有可以读取的文字，请对照原件，或者换成有文字的版本",
        "empty" => "是空文件，没有内容可读，请核对是不是放错了",
        "unsupported" => "的格式读不了，请另存为docx或者pdf后重新导入卷宗",
        "too-large" => "太大没有读，请拆开后重新导入卷宗",
        "timeout" => "读得太久已经停下，请另存一份后重新导入卷宗",
        _ => "打不开，请检查文件还在不在、有没有读取权限",
    }
}

impl App {
    /// A kept dossier as it was read.
    pub(crate) fn stored(&self, stored: &StoredDossier) -> Result<Dossier, Failure> {
        let documents = self.archive.dossier_documents(&stored.members)?;
        let failed = stored.members.iter().filter_map(|member| {
            let (code, _) = member.held.as_ref().err()?;
            Some((member.name.as_str(), code.as_str()))
        });
        let (unread, given) = (lost(failed), stored.last.given.clone());
        Ok(Dossier { files: files(documents.into_iter()), unread, given })
    }
}
