//! One function a use case: the only thing that the shells call.
//!
//! Deliberately absent: printing, windows, the clock (times come in).

mod alike;
mod annotate;
mod bundle;
mod case;
mod cleanup;
mod decide;
mod desk;
mod dossier;
mod drafts;
pub mod dto;
mod examine;
mod explain;
mod failure;
mod figures;
mod files;
mod find;
mod forms;
mod home;
mod intake;
mod keeping;
mod library;
pub mod line;
mod live;
mod opinions;
mod own;
mod papers;
mod people;
mod profile;
mod reading;
mod recheck;
mod recognise;
mod register;
mod rule_book;
mod rule_draft;
mod rule_exchange;
mod rules;
mod rules_sheet;
mod sample;
mod save;
mod sign;
mod sweep;
mod try_rule;
#[cfg(test)]
mod types;
mod version;
mod view;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use archive::{Archive, NewDocument};
use jiff::civil::DateTime;
use review::Review;

use people::Session;
use reading::Reader;

use dto::{Failure, IntakeView, PageProgress, Progress, ReviewView, Started, StartedFile};

pub use archive::{DocumentRow, Kept, StoredDocument, Verified};
pub use document::{Document, from_plain};
pub use dossier::{Assessed, ReadDossier, points, read_dossier, read_given};
pub use drafts::{drafts, keep_draft};
pub use engine::dossier::{Given, Point, State, Step};
pub use engine::words::provision;
pub use engine::{
    Element, ExampleFailure, FailureKind, Finding, PackedRule, Regime, Strength, Verdict, identify,
    rule_schema, words,
};
pub use examine::{Read, each_file};
pub use explain::{examples, in_words};
pub use home::default_home;
pub use intake::{Halt, Told};
pub use keeping::{archive_state, backups, lost_by, restore};
pub use library::Wanted;
pub use live::Live;
pub use reading::{Bytes, serve_reader};
pub use recheck::Rechecked;
pub use recognise::{is_recognisable, recognise};
pub use rules::{Ruleset, Setup};
pub use rules_sheet::{ImportedRules, export_rules, import_rules};
pub use try_rule::Tried;

/// Pixels across a page that is shown.
const SHOWN: u32 = 1240;

/// The program with its data folder open.
pub struct App {
    home: PathBuf,
    archive: Archive,
    setup: Setup,
    ruleset: Mutex<Option<Result<Arc<Ruleset>, Failure>>>,
    session: Mutex<Session>,
    live: Mutex<Live>,
    intake: Mutex<Option<IntakeView>>,
}

impl App {
    /// Opens the data folder, creating it where it is missing.
    ///
    /// # Errors
    /// The archive can't be opened: damaged, not writable, disk full.
    pub fn open(home: &Path) -> Result<Self, Failure> {
        Self::open_with(home, Setup::default())
    }

    /// Opens the data folder with other rules than the usual ones.
    ///
    /// # Errors
    /// As `open`.
    pub fn open_with(home: &Path, setup: Setup) -> Result<Self, Failure> {
        Ok(Self {
            home: home.to_owned(),
            archive: Archive::open(home)?,
            setup,
            ruleset: Mutex::default(),
            session: Mutex::default(),
            live: Mutex::default(),
            intake: Mutex::default(),
        })
    }

    /// The rules, compiled when they are first needed.
    ///
    /// # Errors
    /// A rule file has a mistake.
    pub fn ruleset(&self) -> Result<Arc<Ruleset>, Failure> {
        let mut ruleset = self.ruleset.lock().unwrap_or_else(PoisonError::into_inner);
        ruleset.get_or_insert_with(|| Ruleset::load(&self.setup()).map(Arc::new)).clone()
    }

    /// Which rules to use, as the data folder has them now.
    pub(crate) fn setup(&self) -> Setup {
        let mut setup = self.setup.clone();
        usual(&self.home, &mut setup);
        setup
    }

    /// Forgets the rules: what is asked next compiles them as the data folder has them then.
    pub(crate) fn forget_rules(&self) {
        *self.ruleset.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Reviews files and folders and keeps every review; a file that can't be read
    /// is listed with its reason and stops nothing. Pages that are only pictures are
    /// recognised where the user asked for it.
    ///
    /// # Errors
    /// The rules don't compile, or the archive can't be written; what was kept before stays.
    pub fn start_review(
        &self,
        paths: &[String],
        recognising: bool,
        now: DateTime,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<Started, Failure> {
        let ruleset = self.ruleset()?;
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let (mut files, mut broken) = (Vec::new(), None);
        let work = |read: Read| {
            let review = ruleset.review(&read.document, &read.sha256, now.date(), None);
            (read, review)
        };
        let whole = each_file(&paths, cancel, work, |done, total, path, result| {
            let seen = result.as_ref().map(|(read, _)| &read.document);
            let result = if recognising && is_recognisable(path, seen) {
                let step = |page, of| {
                    let current = path.to_string_lossy().into_owned();
                    let pages = Some(PageProgress { done: page, total: of });
                    progress(Progress { done: done - 1, total, current, pages });
                };
                recognise(path, cancel, &step).map(work)
            } else {
                result
            };
            if cancel.load(Ordering::Relaxed) && result.is_err() {
                return false;
            }
            let mut named = vec![path.to_owned()];
            let kept = result.and_then(|(read, review)| {
                named.extend_from_slice(&read.also);
                Ok(self.keep(&read, Some(&review), now)?.review)
            });
            // An archive that can't be written ends the work; a file that can't be read
            // or kept is listed with its reason.
            if let Err(failure) = &kept
                && failure.is_of_archive()
            {
                broken = Some(failure.clone());
                return false;
            }
            let current = path.to_string_lossy().into_owned();
            progress(Progress { done, total, current, pages: None });
            files.extend(named.iter().map(|path| StartedFile {
                path: path.to_string_lossy().into_owned(),
                review: kept.as_ref().ok().copied().flatten(),
                failure: kept.as_ref().err().cloned(),
            }));
            true
        });
        match broken {
            Some(failure) => Err(failure),
            None => Ok(Started { cancelled: !whole, files }),
        }
    }

    /// 审查: one kept review.
    ///
    /// # Errors
    /// There is no such review, or it can't be read.
    pub fn review(&self, id: i64) -> Result<ReviewView, Failure> {
        let stored = self.archive.review(id)?;
        let ruleset = self.ruleset()?;
        let view = view::review(&stored, &ruleset.packs.exceptions, &ruleset.library());
        Ok(ReviewView {
            steps: self.step_bar(id)?,
            dispositions: self.dispositions(id)?,
            own: self.own_findings(id)?,
            ..view
        })
    }

    /// A page of a reviewed file as it looks, counted from 1, as a picture.
    ///
    /// # Errors
    /// There is no such review or page, or the file has no pages.
    pub fn page_picture(&self, review: i64, page: u32) -> Result<Vec<u8>, Failure> {
        let document = self.archive.review(review)?.row.id;
        let bytes = self.archive.original(document)?;
        Reader::default().picture(&bytes, page, SHOWN).map_err(|failure| {
            let message = match failure.code.as_str() {
                "empty" => "原件没有这一页",
                "unsupported" => "这种文件没有固定的版面，请用原程序打开查看",
                _ => "这一页画不出来，请用原程序打开查看",
            };
            Failure { message: message.into(), ..failure }
        })
    }

    /// One kept document.
    ///
    /// # Errors
    /// There is no such document, or it can't be read.
    pub fn document(&self, id: i64) -> Result<StoredDocument, Failure> {
        Ok(self.archive.document(id)?)
    }

    /// Builds the search index anew and gives the number of documents.
    ///
    /// # Errors
    /// The index can't be written.
    pub fn reindex(&self) -> Result<u64, Failure> {
        Ok(self.archive.reindex()?)
    }

    /// Checks chain, database and digests.
    ///
    /// # Errors
    /// The database can't be read at all.
    pub fn verify(&self) -> Result<Verified, Failure> {
        Ok(self.archive.verify()?)
    }

    fn keep(&self, read: &Read, review: Option<&Review>, now: DateTime) -> Result<Kept, Failure> {
        let bytes = read.bytes.get(&read.sha256)?;
        let new = NewDocument {
            name: &examine::file_name(&read.path),
            path: &read.path.to_string_lossy(),
            bytes: &bytes,
            document: &read.document,
            sha256: &read.sha256,
        };
        Ok(self.archive.keep(new, review, now)?)
    }
}

/// What the data folder adds where the user named nothing else.
pub fn usual(home: &Path, setup: &mut Setup) {
    setup.home.get_or_insert_with(|| home.to_owned());
    let own = home.join(profile::FILE);
    if setup.profile.is_none() && own.is_file() {
        setup.profile = Some(own);
    }
    if let Ok(entries) = std::fs::read_dir(home.join("packs")) {
        let mut packs: Vec<PathBuf> =
            entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
        packs.sort();
        setup.packs.extend(packs);
    }
}
