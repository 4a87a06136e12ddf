//! What the commands share: the opened archive, or why it did not open, and the
//! flag that stops long work. A damaged archive must not keep the window shut.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use app::App;
use app::dto::Failure;

/// The state behind the window.
pub(crate) struct Desktop {
    opened: Result<App, Failure>,
    /// Set by `cancel_work`, cleared when new work starts.
    pub(crate) cancel: AtomicBool,
}

impl Desktop {
    /// Opens the data folder; a failure is kept for the pages to show.
    pub(crate) fn open(home: &Path) -> Self {
        Self { opened: App::open(home), cancel: AtomicBool::new(false) }
    }

    /// The use cases, or the failure that every command then answers with.
    pub(crate) fn app(&self) -> Result<&App, Failure> {
        self.opened.as_ref().map_err(Clone::clone)
    }
}
