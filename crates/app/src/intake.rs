//! 历史文件导入: everything below the paths into the archive, thousands of files in one go.
//!
//! Files that the archive holds are not read again, so that an intake that was stopped or
//! killed goes on where it was; zips that came in whole are not opened again. Deliberately absent: reviews; a document of the past is
//! reviewed when somebody opens it.

mod batch;
mod report;
mod zips;

use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::civil::DateTime;

use crate::dto::{Failure, IntakeFile, IntakeView, Progress};
use crate::{App, Read, examine, files};
use batch::Batch;
use zips::Zips;

/// Progress is told no more often.
const STEP: Duration = Duration::from_millis(100);
/// How often a paused intake looks whether it may go on.
const PAUSE: Duration = Duration::from_millis(50);

/// The user's hold over an intake.
#[derive(Debug, Clone, Copy)]
pub struct Halt<'a> {
    /// Ends it.
    pub cancel: &'a AtomicBool,
    /// Makes it wait.
    pub pause: &'a AtomicBool,
}

/// Is told of files, in order, once what came of them has reached the disk; says false
/// where nobody listens any more.
pub type Told<'a> = &'a mut dyn FnMut(&[IntakeFile]) -> bool;

/// A file on its way in.
pub(crate) enum Seen {
    /// The archive holds it, as this document or as a copy of it.
    Known(i64),
    /// It is new, as far as anybody knows yet.
    Read(Box<Read>),
}

impl App {
    /// Takes in everything below the paths; a file that can't be read is listed with its
    /// reason and stops nothing. `clock` is asked at each transaction: this may take an
    /// hour, while others work in the same archive.
    ///
    /// # Errors
    /// The archive can't be written; what was told before stays.
    pub fn intake(
        &self,
        paths: &[PathBuf],
        clock: &dyn Fn() -> DateTime,
        progress: &dyn Fn(Progress),
        halt: Halt<'_>,
        told: Told<'_>,
    ) -> Result<IntakeView, Failure> {
        let held = self.archive.known_files()?;
        let zips = Zips::new(&self.archive)?;
        let known = |path: &Path| {
            // Nothing is known to an empty archive, and need not be asked.
            let asked = !held.is_empty() || Zips::is_zip(path);
            let Some(sha256) = asked.then(|| files::sha256(path)).flatten() else {
                return Vec::new();
            };
            match held.get(&sha256) {
                Some(id) => vec![(path.to_owned(), Seen::Known(*id))],
                None => zips.members(path, &sha256),
            }
        };
        let read = |read: Read| Seen::Read(Box::new(read));
        let mut batch = Batch::new(&self.archive, clock, told);
        let (mut shown, mut broken) = (None::<Instant>, None);
        let whole =
            examine::each_new_file(paths, halt.cancel, known, read, |done, total, path, result| {
                if done == total || shown.is_none_or(|at| at.elapsed() > STEP) {
                    shown = Some(Instant::now());
                    let current = path.to_string_lossy().into_owned();
                    progress(Progress { done, total, current, pages: None });
                }
                let went = batch.take(path, result).and_then(|heard| {
                    Ok(heard && (!halt.pause.load(Ordering::Relaxed) || paused(&mut batch, halt)?))
                });
                went.unwrap_or_else(|failure| {
                    broken = Some(failure);
                    false
                })
            });
        if let Some(failure) = broken {
            return Err(failure);
        }
        batch.keep()?;
        zips.remember(&batch.view.files, whole)?;
        let view = IntakeView { cancelled: !whole, ..batch.view };
        *self.intake.lock().unwrap_or_else(PoisonError::into_inner) = Some(view.clone());
        Ok(view)
    }
}

/// Keeps what was read so far and waits; nothing is read ahead meanwhile.
fn paused(batch: &mut Batch<'_>, halt: Halt<'_>) -> Result<bool, Failure> {
    let heard = batch.keep()?;
    while halt.pause.load(Ordering::Relaxed) && !halt.cancel.load(Ordering::Relaxed) {
        std::thread::sleep(PAUSE);
    }
    Ok(heard)
}
