//! What the commands share: the opened archive, or why it did not open, the files that the
//! window was started with, and the flag that stops long work. A damaged archive must not
//! keep the window shut.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError};

use app::App;
use app::dto::Failure;

/// The state behind the window.
pub(crate) struct Desktop {
    opened: Result<App, Failure>,
    /// Set by `cancel_work`, cleared when new work starts.
    pub(crate) cancel: AtomicBool,
    started_with: Mutex<Vec<String>>,
}

impl Desktop {
    /// Opens the data folder; a failure is kept for the pages to show.
    pub(crate) fn open(home: &Path, started_with: Vec<String>) -> Self {
        let started_with = Mutex::new(started_with);
        Self { opened: App::open(home), cancel: AtomicBool::new(false), started_with }
    }

    /// The files that the window was started with, once: a page that is loaded again must
    /// not review them again.
    pub(crate) fn take_started_with(&self) -> Vec<String> {
        let mut files = self.started_with.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut files)
    }

    /// The use cases, or the failure that every command then answers with.
    pub(crate) fn app(&self) -> Result<&App, Failure> {
        self.opened.as_ref().map_err(Clone::clone)
    }
}
