//! Imported full texts of statutes: kept once each, looked up an article at a time.
//!
//! Deliberately absent: reading files and recognising texts, which is done before,
//! and what is in force on a day, which `statutes` knows.

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::civil::DateTime;
use rusqlite::{Connection, TransactionBehavior};
use statutes::{Article, ArticleNumber, FullText, Held, Passage, TextId, Texts};

use crate::table::event::{self, Change};
use crate::table::{article, sha256, statute};
use crate::{Archive, ArchiveError, folder, lock};

/// A text to keep.
#[derive(Debug, Clone)]
pub struct NewStatute {
    /// File name.
    pub(crate) name: String,
    /// The text.
    pub(crate) text: FullText,
    /// SHA-256 of its essence, lower-case hex.
    pub(crate) sha256: String,
    /// Length of its essence.
    pub(crate) chars: usize,
}

impl NewStatute {
    /// A text as it was read from the file of this name.
    pub fn new(name: String, text: FullText) -> Self {
        let essence = text.essence();
        let (sha256, chars) = (sha256(essence.as_bytes()), essence.chars().count());
        Self { name, text, sha256, chars }
    }

    /// The text.
    pub fn text(&self) -> &FullText {
        &self.text
    }
}

/// An article that holds the words looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleHit {
    /// Its text.
    pub text: TextId,
    /// Title of the instrument.
    pub title: String,
    /// 第三条
    pub label: String,
    /// All its words.
    pub words: String,
}

impl Archive {
    /// Keeps texts in one transaction; for each `true` where it is new and `false`
    /// where the same words of the same version were kept before.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn keep_statutes(
        &self,
        new: &[NewStatute],
        now: DateTime,
    ) -> Result<Vec<bool>, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut fresh = Vec::with_capacity(new.len());
        for one in new {
            let known = statute::known(&transaction, &one.sha256)?;
            if !known {
                let id = statute::insert(&transaction, one, now)?;
                article::insert(&transaction, id, &one.text.articles)?;
                let row = statute::fingerprint(&transaction, id)?;
                let articles = article::fingerprint(&transaction, id)?;
                let change = Change::Statute { statute: id, row, articles };
                event::append(&transaction, &change, now)?;
            }
            fresh.push(!known);
        }
        transaction.commit()?;
        Ok(fresh)
    }
}

/// The imported texts, open for reading beside whoever writes.
pub struct StoredTexts {
    /// As in `Archive`.
    _held: File,
    connection: Mutex<Connection>,
}

impl StoredTexts {
    /// Opens the texts of the archive in `folder`; `None` where there is no archive
    /// yet, or one from before texts could be imported.
    ///
    /// # Errors
    /// The database is damaged or can't be read.
    pub fn open(folder: &Path) -> Result<Option<Self>, ArchiveError> {
        if !folder.join(folder::DATABASE).is_file() {
            return Ok(None);
        }
        let held = lock::hold(folder)?;
        let connection = folder::reader(folder)?;
        let holds = folder::version(&connection)? >= folder::WITH_STATUTES;
        Ok(holds.then(|| Self { _held: held, connection: Mutex::new(connection) }))
    }

    /// The facts of every text; of two of one version the fuller comes first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn held(&self) -> Result<Vec<Held>, ArchiveError> {
        statute::held(&self.connection())
    }

    /// Every article of a text, in order.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn articles(&self, text: TextId) -> Result<Vec<Article>, ArchiveError> {
        article::of(&self.connection(), text)
    }

    /// Articles that hold all words, some of which may stand in the title.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn search(&self, words: &[&str]) -> Result<Vec<ArticleHit>, ArchiveError> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        article::search(&self.connection(), words)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A text that can't be read says nothing, least of all that an article is missing.
impl Texts for StoredTexts {
    fn passage(&self, text: TextId, number: ArticleNumber) -> Passage {
        match article::find(&self.connection(), text, number) {
            Ok(Some(article)) => Passage::Found(article),
            Ok(None) => Passage::Absent,
            Err(_) => Passage::NotHeld,
        }
    }
}
