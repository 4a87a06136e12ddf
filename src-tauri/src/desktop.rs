//! What the commands share: the opened archive, or why it did not open, the files that the
//! window was started with, and the flags that hold long work. A damaged archive must not
//! keep the window shut.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use app::App;
use app::dto::Failure;

/// How often and how many times commands at work are waited for.
const PAUSE: Duration = Duration::from_millis(50);
const TRIES: usize = 60;

/// The state behind the window.
pub(crate) struct Desktop {
    home: PathBuf,
    opened: RwLock<Result<Arc<App>, Failure>>,
    /// Set by `cancel_work`, cleared when new work starts.
    pub(crate) cancel: AtomicBool,
    /// Set and cleared by `pause_work`, cleared when new work starts.
    pub(crate) pause: AtomicBool,
    started_with: Mutex<Vec<String>>,
}

impl Desktop {
    /// Opens the data folder; a failure is kept for the pages to show.
    pub(crate) fn open(home: PathBuf, started_with: Vec<String>) -> Self {
        Self {
            opened: RwLock::new(App::open(&home).map(Arc::new)),
            home,
            cancel: AtomicBool::new(false),
            pause: AtomicBool::new(false),
            started_with: Mutex::new(started_with),
        }
    }

    /// The files that the window was started with, once: a page that is loaded again must
    /// not review them again.
    pub(crate) fn take_started_with(&self) -> Vec<String> {
        let mut files = self.started_with.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut files)
    }

    /// Where the data is, whether it can be opened or not.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Brings the register up to date in the background where that takes a while; whoever
    /// asks meanwhile gets what it holds so far.
    pub(crate) fn keep_register(&self) {
        // Whoever asks is told what is wrong.
        let Ok(app) = self.app() else { return };
        if app.begin_register_update().is_ok_and(|begun| begun) {
            std::thread::spawn(move || app.update_register());
        }
    }

    /// The use cases, or the failure that every command then answers with.
    pub(crate) fn app(&self) -> Result<Arc<App>, Failure> {
        self.opened.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Closes the archive while something puts another in its place, and opens what is
    /// there then. Commands that come meanwhile wait; with one at work nothing is done.
    pub(crate) fn replaced<T>(
        &self,
        replace: impl FnOnce(&Path) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut opened = self.opened.write().unwrap_or_else(PoisonError::into_inner);
        if let Ok(app) = opened.as_ref() {
            let idle = || Arc::strong_count(app) == 1;
            if !(0..TRIES).any(|_| {
                idle() || {
                    std::thread::sleep(PAUSE);
                    false
                }
            }) {
                return Err(Failure {
                    code: "archive-busy".into(),
                    message: "还有工作正在进行，没有恢复。请等它完成或者停止以后再试".into(),
                    detail: None,
                });
            }
        }
        *opened = Err(Failure {
            code: "archive-busy".into(),
            message: "正在恢复备份，请稍候".into(),
            detail: None,
        });
        let done = replace(&self.home);
        *opened = App::open(&self.home).map(Arc::new);
        done
    }
}
