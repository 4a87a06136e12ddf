//! Every kept document looked at once, on all cores.
//!
//! What was read is looked at as it is kept; no file is read again.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use archive::{LastRead, StoredDocuments};

use crate::App;
use crate::dto::Failure;

/// Workers beyond this check no faster, and each holds a document in memory.
const MOST_WORKERS: usize = 8;

impl App {
    /// Has `work` look at every kept document and gives each outcome to `done` with how
    /// many are done and how many there are; a document that can't be read is given by its
    /// number. Stops where `done` or `cancel` says so, and says false then.
    ///
    /// # Errors
    /// The archive can't be opened.
    pub(crate) fn sweep<T: Send>(
        &self,
        cancel: &AtomicBool,
        work: &(dyn Fn(LastRead) -> Result<T, Failure> + Sync),
        done: &mut dyn FnMut(usize, usize, Result<T, (i64, Failure)>) -> bool,
    ) -> Result<bool, Failure> {
        let ids = self.archive.documents()?;
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let workers = workers.min(ids.len()).min(MOST_WORKERS);
        let mut readers = Vec::with_capacity(workers);
        for _ in 0..workers {
            readers.push(StoredDocuments::open(&self.home)?);
        }
        let (next, cut) = (AtomicUsize::new(0), AtomicBool::new(false));
        let (send, outcomes) = sync_channel(2 * workers.max(1));
        std::thread::scope(|scope| {
            for reader in readers {
                let (send, ids, next, cut) = (send.clone(), &ids, &next, &cut);
                scope.spawn(move || {
                    while let Some(id) = ids.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if cancel.load(Ordering::Relaxed) {
                            cut.store(true, Ordering::Relaxed);
                            break;
                        }
                        let one = reader.last_read(*id).map_err(Failure::from).and_then(work);
                        if send.send(one.map_err(|failure| (*id, failure))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(send);
            for (at, one) in outcomes.into_iter().enumerate() {
                if !done(at + 1, ids.len(), one) {
                    cut.store(true, Ordering::Relaxed);
                    break;
                }
            }
        });
        Ok(!cut.into_inner())
    }
}
