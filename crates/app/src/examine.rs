//! One file, or many at once: load, read in the child, check.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::channel;

use document::Document;
use engine::Regime;
use jiff::civil::Date;
use review::{MadeWith, Review};
use statutes::Library;

use crate::dto::Failure;
use crate::files::{self, Named};
use crate::reading::Reader;
use crate::rules::{Ruleset, digest};

/// A file, read.
pub struct Read {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// What is in it.
    pub document: Document,
}

impl Read {
    /// Loads a file and reads it.
    pub fn file(path: &Path, reader: &mut Reader) -> Result<Self, Failure> {
        let bytes = files::load(path)?;
        let document = reader.read(&bytes, &file_name(path))?;
        Ok(Self { path: path.to_owned(), sha256: digest(&bytes), bytes, document })
    }
}

/// The file's name for people.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(OsStr::to_string_lossy).unwrap_or_default().into_owned()
}

impl Ruleset {
    /// Checks what was read; `regimes` overrules the identification.
    pub fn review(
        &self,
        document: &Document,
        sha256: &str,
        day: Date,
        regimes: Option<&[Regime]>,
    ) -> Review {
        let library = self.library();
        let report = match regimes {
            None => self.engine.check(document, library.as_ref(), day),
            Some(regimes) => self.engine.check_as(document, library.as_ref(), day, regimes),
        };
        Review {
            day,
            made_with: MadeWith {
                engine: env!("CARGO_PKG_VERSION").to_owned(),
                document: sha256.to_owned(),
                packs: self.references.clone(),
                library: library.digest(),
                profile: self.profile.clone(),
            },
            regimes: report.identifications,
            findings: report.findings,
            checked: report.checked,
        }
    }
}

/// Does `work` on every file below the paths, on all cores, and gives the results
/// to `done` one by one in the files' order. Stops early when `cancel` is set or
/// `done` says so. Gives the number of results.
pub fn each_file<T: Send>(
    paths: &[PathBuf],
    cancel: &AtomicBool,
    work: impl Fn(&Path, &mut Reader) -> Result<T, Failure> + Sync,
    mut done: impl FnMut(usize, usize, &Path, Result<T, Failure>) -> bool,
) -> usize {
    let files: Vec<Named> = files::expand(paths);
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let workers =
        std::thread::available_parallelism().map_or(1, usize::from).min(files.len().max(1));
    let (send, results) = channel();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (send, files, next, stop, work) = (send.clone(), &files, &next, &stop, &work);
            scope.spawn(move || {
                let mut reader = Reader::default();
                while !cancel.load(Ordering::Relaxed) && !stop.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(index) else { break };
                    let result = match file {
                        Ok(path) => work(path, &mut reader),
                        Err((_, failure)) => Err(failure.clone()),
                    };
                    if send.send((index, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut waiting: std::collections::BTreeMap<usize, Result<T, Failure>> = Default::default();
        let mut at = 0;
        for (index, result) in results {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&at) {
                let path = match &files[at] {
                    Ok(path) | Err((path, _)) => path,
                };
                at += 1;
                if !done(at, files.len(), path, result) {
                    stop.store(true, Ordering::Relaxed);
                    return at;
                }
            }
        }
        at
    })
}
