//! 效力台账: what was read of documents' lives and of how they stand to each other, in a
//! file beside the archive. Like the search index it follows the event log, each step
//! marked with the event up to which it holds everything; a lost or damaged one is built
//! anew. Deliberately absent: days and states, which depend on the day that is asked for.

mod ask;
mod update;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ::document::Document;
use engine::standing::{read, relations};
use rusqlite::{Connection, TransactionBehavior};
use statutes::{number_key, title_key, title_key_without_issuer};

use crate::table::document::DocumentRow;
use crate::table::event::{self, Change, Mark};
use crate::table::standing::StoredStanding;
use crate::table::{correction, document, relation, standing};
use crate::{ArchiveError, folder};

pub use ask::{Ending, Entry, Prolonging};
pub use update::RegisterUpdate;

/// Events that are read and committed at once.
const BATCH: usize = 200;
const PATIENCE: Duration = Duration::from_secs(10);

/// The register beside the database.
pub(crate) struct Register {
    folder: PathBuf,
    held: Mutex<Option<Connection>>,
    /// Somebody brings it up to date meanwhile.
    updating: AtomicBool,
}

impl Register {
    /// Touches nothing on disk yet.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), held: Mutex::new(None), updating: AtomicBool::new(false) }
    }

    /// Does `work` on a register that holds everything that the log holds now; while an
    /// update runs, on what it holds so far.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, ArchiveError>,
    ) -> Result<T, ArchiveError> {
        if self.updating.load(Ordering::Acquire) {
            return work(&self.open()?).map_err(derived);
        }
        let archive = folder::reader(&self.folder)?;
        let mut held = self.held();
        let mut register = match held.take() {
            Some(register) => register,
            None => self.open()?,
        };
        if let Err(ArchiveError::Index(_)) = follow(&mut register, &archive) {
            drop(register);
            self.discard()?;
            register = self.open()?;
            follow(&mut register, &archive)?;
        }
        let done = work(&register).map_err(derived);
        *held = Some(register);
        done
    }

    /// Throws the register away and builds it from the archive.
    pub(crate) fn rebuild(&self) -> Result<(), ArchiveError> {
        *self.held() = None;
        self.discard()?;
        self.with(|_| Ok(()))
    }

    fn held(&self) -> MutexGuard<'_, Option<Connection>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self) -> PathBuf {
        self.folder.join("register.db")
    }

    fn open(&self) -> Result<Connection, ArchiveError> {
        match self.connect() {
            // Not a database: nothing in it is missed.
            Err(ArchiveError::Index(_)) => {
                self.discard()?;
                self.connect()
            }
            done => done,
        }
    }

    fn connect(&self) -> Result<Connection, ArchiveError> {
        let open = || -> Result<Connection, ArchiveError> {
            let connection = Connection::open(self.path())?;
            connection.busy_timeout(PATIENCE)?;
            connection.pragma_update(None, "journal_mode", "wal")?;
            // What is lost is built anew.
            connection.pragma_update(None, "synchronous", "normal")?;
            Ok(connection)
        };
        open().map_err(derived)
    }

    fn discard(&self) -> Result<(), ArchiveError> {
        for end in ["", "-wal", "-shm"] {
            let path = self.folder.join(format!("register.db{end}"));
            match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(ArchiveError::io(&path, &error));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Damage to the register is no damage to the archive.
fn derived(error: ArchiveError) -> ArchiveError {
    match error {
        ArchiveError::Damaged(detail) | ArchiveError::Failed(detail) => ArchiveError::Index(detail),
        other => other,
    }
}

/// Brings the register up to the end of the log.
fn follow(register: &mut Connection, archive: &Connection) -> Result<(), ArchiveError> {
    while step(register, archive)? {}
    Ok(())
}

/// Takes in the next batch; `false` where there is nothing left.
fn step(register: &mut Connection, archive: &Connection) -> Result<bool, ArchiveError> {
    let last = event::last(archive)?;
    if standing::mark(register).map_err(derived)?.as_ref() == Some(&last) {
        return Ok(false);
    }
    let transaction = register
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| derived(error.into()))?;
    // Another process may have gone on meanwhile.
    let mut mark = match standing::mark(&transaction).map_err(derived)? {
        Some(mark) if event::holds(archive, &mark)? => mark,
        _ => {
            clear(&transaction).map_err(derived)?;
            Mark::start()
        }
    };
    let events = event::after(archive, mark.seq, BATCH)?;
    for event in &events {
        match event::change(event)? {
            Change::Document { document: id, .. } => take_in(&transaction, archive, id)?,
            Change::Correction(one) => {
                let id = correction::document(archive, one.id)?;
                name(
                    &transaction,
                    archive,
                    id,
                    &document::parse_model(&document::model(archive, id)?)?,
                )?;
            }
            Change::Review { .. }
            | Change::Statute { .. }
            | Change::Dossier { .. }
            | Change::Assessment { .. }
            | Change::Opinions { .. }
            | Change::Answers { .. }
            | Change::Dispositions { .. }
            | Change::OwnFinding(_)
            | Change::Person(_)
            | Change::Seal(_)
            | Change::Case(_)
            | Change::Version(_)
            | Change::Step(_)
            | Change::LegalityOpinion(_)
            | Change::Campaign(_)
            | Change::Proposals(_)
            | Change::OwnerViews(_)
            | Change::Conclusions(_)
            | Change::CampaignDraft(_)
            | Change::Publication(_)
            | Change::Signature(_)
            | Change::Copy(_) => {}
        }
    }
    if let Some(event) = events.last() {
        mark = Mark { seq: event.seq, hash: event.hash.clone() };
    }
    standing::set_mark(&transaction, &mark).map_err(derived)?;
    transaction.commit().map_err(|error| derived(error.into()))?;
    Ok(true)
}

fn clear(connection: &Connection) -> Result<(), ArchiveError> {
    for table in ["mark", "standing", "name", "relation"] {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
    }
    connection.execute_batch(standing::SCHEMA)?;
    connection.execute_batch(relation::SCHEMA)?;
    Ok(())
}

fn take_in(register: &Connection, archive: &Connection, id: i64) -> Result<(), ArchiveError> {
    let model = document::parse_model(&document::model(archive, id)?)?;
    let read = read(&model);
    let quote =
        |span: Option<::document::Span>| span.map_or(String::new(), |span| sentence(&model, span));
    let stored = StoredStanding {
        effect_quote: quote(read.effect.span()),
        term_quote: quote(read.term.span()),
        standing: read,
    };
    standing::insert(register, id, &stored).map_err(derived)?;
    let said: Vec<_> = relations(&model)
        .into_iter()
        .map(|relation| {
            let quote = model.slice(relation.sentence).trim().to_owned();
            (relation, quote)
        })
        .collect();
    relation::insert(register, id, &said).map_err(derived)?;
    name(register, archive, id, &model)
}

/// The paragraph's sentence around a place.
fn sentence(document: &Document, span: ::document::Span) -> String {
    let stop = |c: char| matches!(c, '。' | '；' | '\n');
    let bytes = document.bytes(span);
    let start = document.text[..bytes.start]
        .rfind(stop)
        .map_or(0, |at| at + document.text[at..].chars().next().map_or(1, char::len_utf8));
    let end =
        document.text[bytes.end..].find(stop).map_or(document.text.len(), |at| bytes.end + at);
    document.text[start..end].trim().to_owned()
}

/// What the document is called: its title, the one of the instrument in it, its number.
fn name(
    register: &Connection,
    archive: &Connection,
    id: i64,
    model: &Document,
) -> Result<(), ArchiveError> {
    let row = correction::corrected(archive, document::row(archive, id)?)?;
    standing::set_names(register, id, &keys(&row, model)).map_err(derived)
}

fn keys(row: &DocumentRow, model: &Document) -> Vec<String> {
    let inner = model.paper.inner_title.as_ref().map(|title| title.text.clone());
    let mut keys: Vec<String> = Vec::new();
    for title in std::iter::once(row.title.clone()).chain(inner).chain(issued(&row.title)) {
        keys.extend(title_key_without_issuer(&title));
        keys.push(title_key(&title));
    }
    keys.extend(row.number.as_deref().map(|number| format!("#{}", number_key(number))));
    keys.retain(|key| key.chars().count() > 3);
    keys
}

/// 某办法 in 关于印发《某办法》的通知, and without the brackets.
fn issued(title: &str) -> Option<String> {
    let (_, rest) = ["印发", "公布", "发布"].iter().find_map(|word| title.split_once(word))?;
    let rest = rest.strip_suffix("的通知").unwrap_or(rest);
    Some(rest.trim_matches(['《', '》', '<', '>', ' ']).to_owned())
}
