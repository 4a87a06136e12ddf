//! One file, or many at once: read in the child, check.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

use document::Document;
use engine::Regime;
use jiff::civil::Date;
use review::{MadeWith, Review};
use statutes::Library;

use crate::dto::Failure;
use crate::files::{self, Named};
use crate::reading::{Bytes, Found, Reader};
use crate::rules::Ruleset;

/// A document, read.
pub struct Read {
    /// Where it is; members of a zip stand below it as in a folder.
    pub path: PathBuf,
    /// Where it is as well: members of the same zip with the same bytes.
    pub also: Vec<PathBuf>,
    /// Its bytes.
    pub bytes: Bytes,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// What is in it.
    pub document: Document,
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
            made_with: self.made_with(sha256.to_owned()),
            regimes: report.identifications,
            findings: report.findings,
            checked: report.checked,
        }
    }

    /// Everything that findings in a document depend on besides the day.
    pub(crate) fn made_with(&self, document: String) -> MadeWith {
        MadeWith {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            document,
            packs: self.references.clone(),
            library: self.library().digest(),
            profile: self.profile.clone(),
        }
    }
}

/// Does `work` on every document below the paths, on all cores, and gives the results
/// to `done` one by one in the files' order, with how many are done and how many there
/// are as far as is known. A zip counts its members. Stops early when `cancel` is set
/// or `done` says so, and says false then.
pub fn each_file<T: Send>(
    paths: &[PathBuf],
    cancel: &AtomicBool,
    work: impl Fn(Read) -> T + Sync,
    done: impl FnMut(usize, usize, &Path, Result<T, Failure>) -> bool,
) -> bool {
    each_new_file(paths, cancel, |_| Vec::new(), work, done)
}

/// As `each_file`; a file for which `known` has answers, itself or its members, is not read.
pub(crate) fn each_new_file<T: Send>(
    paths: &[PathBuf],
    cancel: &AtomicBool,
    known: impl Fn(&Path) -> Vec<(PathBuf, T)> + Sync,
    work: impl Fn(Read) -> T + Sync,
    mut done: impl FnMut(usize, usize, &Path, Result<T, Failure>) -> bool,
) -> bool {
    let files = files::expand(paths);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let workers = workers.min(files.len()).min(MOST_WORKERS);
    // Whoever takes a file announces its results at the same moment, so they come in
    // order; and nobody runs further ahead than one file each.
    let (announce, announced) = sync_channel(workers);
    let turn = Mutex::new(Some((files.iter(), announce)));
    let cut = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut reader = Reader::default();
                while let Some((file, results)) = take(&turn) {
                    let known = file.as_ref().map_or_else(|_| Vec::new(), |path| known(path));
                    let go_on = match known.len() {
                        _ if cancel.load(Ordering::Relaxed) => false,
                        0 => examine(file, &mut reader, &work, &results, cancel),
                        of => (1..).zip(known).all(|(number, (path, known))| {
                            results.send(Settled { path, number, of, result: Ok(known) }).is_ok()
                        }),
                    };
                    if !go_on {
                        cut.store(true, Ordering::Relaxed);
                        close(&turn);
                    }
                }
            });
        }
        let (mut at, mut left) = (0, files.len());
        'files: for results in announced {
            left -= 1;
            for Settled { path, number, of, result } in results {
                at += 1;
                let total = at + of.saturating_sub(number) + left;
                if !done(at, total, &path, result) {
                    cut.store(true, Ordering::Relaxed);
                    break 'files;
                }
            }
        }
    });
    !cut.into_inner()
}

/// Workers beyond this read no faster, and each holds documents in memory.
const MOST_WORKERS: usize = 8;

/// One document, done.
struct Settled<T> {
    path: PathBuf,
    /// Its number in its file.
    number: usize,
    /// Documents in the file.
    of: usize,
    result: Result<T, Failure>,
}

type Results<T> = SyncSender<Settled<T>>;
/// Files that nobody has taken yet, and where to announce one; `None` once no more are
/// to be taken.
type Turn<'f, T> = Mutex<Option<(std::slice::Iter<'f, Named>, SyncSender<Receiver<Settled<T>>>)>>;

/// The next file, and where its results go.
fn take<'f, T>(turn: &Turn<'f, T>) -> Option<(&'f Named, Results<T>)> {
    let mut turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
    let (files, announce) = turn.as_mut()?;
    let (send, results) = sync_channel(1);
    let file = files.next();
    if file.is_none() || announce.send(results).is_err() {
        *turn = None;
    }
    Some((file?, send))
}

fn close<T>(turn: &Turn<'_, T>) {
    *turn.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Reads a file and works on each of its documents; false where nobody wants more.
fn examine<T>(
    file: &Named,
    reader: &mut Reader,
    work: &impl Fn(Read) -> T,
    results: &Results<T>,
    cancel: &AtomicBool,
) -> bool {
    let path = match file {
        Ok(path) => path,
        Err((path, failure)) => {
            let result = Err(failure.clone());
            return results.send(Settled { path: path.clone(), number: 1, of: 1, result }).is_ok();
        }
    };
    let mut number = 0;
    reader.each(path, &mut |Found { path, also, of, read }| {
        number += 1;
        // What can't be read is named with each of its paths.
        let failed = read.as_ref().err().cloned();
        let sent = results.send(Settled { path, number, of, result: read.map(work) }).is_ok();
        let also = failed
            .into_iter()
            .flat_map(|failure| also.iter().map(move |path| (path.clone(), failure.clone())));
        sent && also.into_iter().all(|(path, failure)| {
            results.send(Settled { path, number, of, result: Err(failure) }).is_ok()
        }) && !cancel.load(Ordering::Relaxed)
    })
}
