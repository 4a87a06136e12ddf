//! The search index on disk. It follows the event log: each commit carries the
//! event up to which it holds everything, so that it can always catch up, and a
//! lost or damaged index is built anew.
//!
//! One lock file lets one process at a time write; the others wait for it or
//! search what is there. Deliberately absent: any hold over the archive itself.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use tantivy::indexer::LogMergePolicy;
use tantivy::{DocAddress, IndexReader, IndexWriter, ReloadPolicy, Searcher, Term};

use crate::search::schema::{self, Fields, LAYOUT};
use crate::search::texts::Texts;
use crate::table::event::{self, Change, Mark};
use crate::table::{correction, disposition, document, review};
use crate::{ArchiveError, folder};

/// Events that are read and committed at once.
const BATCH: usize = 20_000;
/// From this many events on, more threads are worth their segments.
const MANY: i64 = 500;
const MEMORY_PER_THREAD: usize = 128 << 20;
const MOST_THREADS: usize = 4;
/// How long a search waits for another process that is indexing.
const TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(50);

/// The index beside the database.
pub(crate) struct Index {
    folder: PathBuf,
    held: Mutex<Option<Held>>,
}

struct Held {
    fields: Fields,
    reader: IndexReader,
    mark: Mark,
    /// Keeps the files of the texts mapped from one query to the next.
    _texts: Vec<Texts>,
}

/// Goes with every commit.
#[derive(Serialize, Deserialize)]
struct Payload {
    layout: u32,
    mark: Mark,
}

impl Index {
    /// Touches nothing on disk yet.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), held: Mutex::new(None) }
    }

    /// A searcher over everything up to `last`, the end of the log.
    pub(crate) fn searcher(&self, last: &Mark) -> Result<(Searcher, Fields), ArchiveError> {
        let mut held = self.held();
        if held.as_ref().is_none_or(|held| held.mark != *last) {
            *held = None;
            // A connection of its own: the archive's is free while this takes its time.
            *held = Some(self.follow(&folder::reader(&self.folder)?)?);
        }
        match held.as_ref() {
            Some(held) => Ok((held.reader.searcher(), held.fields.clone())),
            None => Err(ArchiveError::Busy),
        }
    }

    /// Throws the index away and builds it from the archive; returns how many
    /// documents it holds then.
    pub(crate) fn rebuild(&self) -> Result<u64, ArchiveError> {
        let connection = folder::reader(&self.folder)?;
        let mut held = self.held();
        *held = None;
        let lock = self.lock()?.ok_or(ArchiveError::Busy)?;
        self.discard()?;
        let new = self.catch_up(&connection)?;
        drop(lock);
        let documents = new.reader.searcher().num_docs();
        *held = Some(new);
        Ok(documents)
    }

    fn held(&self) -> MutexGuard<'_, Option<Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self) -> PathBuf {
        self.folder.join("index")
    }

    fn follow(&self, connection: &Connection) -> Result<Held, ArchiveError> {
        let Some(_lock) = self.lock()? else {
            // Somebody is indexing for long: what is there is better than nothing.
            let index = self.open()?.ok_or(ArchiveError::Busy)?;
            return hold(&index);
        };
        match self.catch_up(connection) {
            Err(ArchiveError::Index(_)) => {
                self.discard()?;
                self.catch_up(connection)
            }
            done => done,
        }
    }

    /// The right to write, or `None` where another process keeps it for too long.
    fn lock(&self) -> Result<Option<File>, ArchiveError> {
        let path = self.folder.join("index.lock");
        let file = File::create(&path).map_err(|error| ArchiveError::io(&path, &error))?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Some(file)),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(ArchiveError::io(&path, &error)),
            }
        }
        Ok(None)
    }

    fn discard(&self) -> Result<(), ArchiveError> {
        let path = self.path();
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(ArchiveError::io(&path, &error))
            }
            _ => Ok(()),
        }
    }

    /// The index on disk; `None` where there is none.
    fn open(&self) -> Result<Option<tantivy::Index>, ArchiveError> {
        if !self.path().join("meta.json").exists() {
            return Ok(None);
        }
        let mut index = tantivy::Index::open_in_dir(self.path())?;
        if index.schema() != schema::schema().0 {
            return Err(ArchiveError::Index("版式已更新".to_owned()));
        }
        index.set_tokenizers(schema::tokenizers());
        index.register_plugin(schema::texts());
        Ok(Some(index))
    }

    fn open_or_create(&self) -> Result<tantivy::Index, ArchiveError> {
        if let Some(index) = self.open()? {
            return Ok(index);
        }
        let path = self.path();
        fs::create_dir_all(&path).map_err(|error| ArchiveError::io(&path, &error))?;
        let index = tantivy::Index::builder()
            .schema(schema::schema().0)
            .tokenizers(schema::tokenizers())
            .register_plugin(schema::texts())
            .create_in_dir(&path)?;
        Ok(index)
    }

    fn catch_up(&self, connection: &Connection) -> Result<Held, ArchiveError> {
        let mut index = self.open_or_create()?;
        let mut mark = mark(&index)?;
        if !event::holds(connection, &mark)? {
            // The archive was restored from a backup: the index is of another past.
            self.discard()?;
            index = self.open_or_create()?;
            mark = Mark::start();
        }
        let missing = event::last(connection)?.seq - mark.seq;
        if missing > 0 {
            let mut writer = writer(&index, missing)?;
            while add(&mut writer, connection, &mut mark)? {}
            writer.wait_merging_threads()?;
        }
        hold(&index)
    }
}

fn writer(index: &tantivy::Index, missing: i64) -> Result<IndexWriter, ArchiveError> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let threads = if missing < MANY { 1 } else { cores };
    let writer = index.writer_with_num_threads(threads, threads * MEMORY_PER_THREAD)?;
    // Documents come a few at a time: without this, every eighth one would have
    // all of a small archive merged again.
    let mut policy = LogMergePolicy::default();
    policy.set_min_layer_size(64);
    writer.set_merge_policy(Box::new(policy));
    Ok(writer)
}

/// Takes in and commits the next events; false where there were none.
fn add(
    writer: &mut IndexWriter,
    connection: &Connection,
    mark: &mut Mark,
) -> Result<bool, ArchiveError> {
    let (_, fields) = schema::schema();
    let events = event::after(connection, mark.seq, BATCH)?;
    let Some(last) = events.last() else {
        return Ok(false);
    };
    *mark = Mark { seq: last.seq, hash: last.hash.clone() };
    // Whether the document is new to the index.
    let mut touched: BTreeMap<i64, bool> = BTreeMap::new();
    for event in &events {
        if let Some((document, new)) = touches(connection, event::change(event)?)? {
            *touched.entry(document).or_default() |= new;
        }
    }
    for (document, new) in touched {
        if !new {
            let id = u64::try_from(document).unwrap_or_default();
            writer.delete_term(Term::from_field_u64(fields.id, id));
        }
        let row = correction::corrected(connection, document::row(connection, document)?)?;
        let text = document::text(connection, document)?;
        let domains = disposition::open_domains(connection, document)?;
        writer.add_document(schema::entry(&fields, &row, &text, &domains))?;
    }
    let payload = Payload { layout: LAYOUT, mark: mark.clone() };
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&crate::table::to_json(&payload)?);
    commit.commit()?;
    Ok(true)
}

/// The document whose entry an event changes, and whether the event brought it in.
fn touches(connection: &Connection, change: Change) -> Result<Option<(i64, bool)>, ArchiveError> {
    match change {
        Change::Document { document, .. } => Ok(Some((document, true))),
        Change::Review { document, .. } => Ok(Some((document, false))),
        Change::Dispositions { review, .. } => {
            Ok(Some((review::document(connection, review)?, false)))
        }
        Change::Correction(one) => Ok(Some((correction::document(connection, one.id)?, false))),
        Change::Statute { .. }
        | Change::Dossier { .. }
        | Change::Assessment { .. }
        | Change::Opinions { .. }
        | Change::Answers { .. }
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
        | Change::Copy(_) => Ok(None),
    }
}

/// Id of the document at an address.
pub(crate) fn id(searcher: &Searcher, address: DocAddress) -> Result<i64, ArchiveError> {
    let ids = searcher.segment_reader(address.segment_ord).fast_fields().u64("id")?;
    Ok(ids.first(address.doc_id).and_then(|id| i64::try_from(id).ok()).unwrap_or_default())
}

fn mark(index: &tantivy::Index) -> Result<Mark, ArchiveError> {
    let Some(payload) = index.load_metas()?.payload else {
        return Ok(Mark::start());
    };
    match serde_json::from_str(&payload) {
        Ok(Payload { layout: LAYOUT, mark }) => Ok(mark),
        _ => Err(ArchiveError::Index("版式已更新".to_owned())),
    }
}

fn hold(index: &tantivy::Index) -> Result<Held, ArchiveError> {
    let mark = mark(index)?;
    let reader: IndexReader =
        index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    let texts =
        reader.searcher().segment_readers().iter().map(Texts::open).collect::<Result<_, _>>()?;
    Ok(Held { fields: schema::schema().1, reader, mark, _texts: texts })
}
