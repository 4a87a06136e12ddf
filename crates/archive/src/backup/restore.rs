//! Puts a backup in the place of the archive. The archive that was there is set aside and
//! never deleted.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::Connection;

use super::sync_folder;
use crate::table::event::{self, Change, Mark};
use crate::table::parse;
use crate::{ArchiveError, folder, lock, verify};

/// Events read at once.
const BATCH: usize = 1_000;
const STAGED: &str = ".restore-";

/// What the archive holds and the backup does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// Events.
    pub events: usize,
    /// Documents among them.
    pub documents: usize,
    /// Reviews among them.
    pub reviews: usize,
    /// When the first of them happened.
    pub since: Option<DateTime>,
}

/// What restoring came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the archive is that was there; `None` where there was none.
    pub replaced: Option<PathBuf>,
    /// What it held that the backup does not; `None` where it can't be read.
    pub lost: Option<Lost>,
    /// What the backup holds, as a Chinese sentence.
    pub holds: String,
}

/// What would be lost if this backup were restored; `None` where the archive can't be read.
///
/// # Errors
/// The backup can't be read.
pub fn lost_by(folder: &Path, backup: &Path) -> Result<Option<Lost>, ArchiveError> {
    let backup = folder::file_reader(backup)?;
    let (version, last) = (folder::version(&backup), event::last(&backup));
    let last = version.and(last).map_err(|error| ArchiveError::BadBackup(error.to_string()))?;
    let present = folder::reader(folder).and_then(|present| after(&present, &backup, last.seq));
    Ok(present.ok())
}

/// Puts a backup in the place of the archive, whole or not at all.
///
/// # Errors
/// `BadBackup` where it is not sound, `InUse` while anybody has the archive open, or the
/// folder can't be written; the archive is as it was.
pub fn restore(folder: &Path, backup: &Path, now: DateTime) -> Result<Restored, ArchiveError> {
    let failed = |error: std::io::Error| ArchiveError::io(folder, &error);
    fs::create_dir_all(folder).map_err(failed)?;
    let _alone = lock::hold_alone(folder)?;
    // What a program left half copied that was killed.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(STAGED) {
            let _ = fs::remove_file(entry.path());
        }
    }
    // What is verified is what is put in place: the backup may lie on a disk that fails.
    let staged = tempfile::Builder::new().prefix(STAGED).tempfile_in(folder).map_err(failed)?;
    fs::copy(backup, staged.path()).map_err(|error| ArchiveError::io(backup, &error))?;
    staged.as_file().sync_all().map_err(failed)?;
    let verified = verify::verify_file(staged.path()).map_err(|error| match error {
        ArchiveError::Newer(_) => error,
        other => ArchiveError::BadBackup(other.to_string()),
    })?;
    if let Some(broken) = verified.broken.first() {
        return Err(ArchiveError::BadBackup(broken.what.clone()));
    }
    let lost = lost_by(folder, staged.path())?;
    let replaced = set_aside(folder, now)?;
    staged.persist(folder.join(folder::DATABASE)).map_err(|error| failed(error.error))?;
    sync_folder(folder);
    Ok(Restored { replaced, lost, holds: verified.safe() })
}

/// Gives the archive that is there a second name, under which it stays.
fn set_aside(folder: &Path, now: DateTime) -> Result<Option<PathBuf>, ArchiveError> {
    let present = folder.join(folder::DATABASE);
    if !present.exists() {
        return Ok(None);
    }
    // A damaged one may refuse; then its log goes with it as it is.
    if let Err(ArchiveError::Busy) = folder::close_log(&present) {
        return Err(ArchiveError::InUse);
    }
    let aside = folder.join(format!("archive-{}-replaced.db", now.strftime("%Y-%m-%d-%H%M%S")));
    let failed = |error: std::io::Error| ArchiveError::io(&aside, &error);
    if aside.exists() {
        return Err(failed(std::io::ErrorKind::AlreadyExists.into()));
    }
    // The archive has its name until the moment when the backup gets it.
    if fs::hard_link(&present, &aside).is_err() {
        fs::copy(&present, &aside).map_err(failed)?;
    }
    let beside = |database: &Path, end: &str| {
        let mut name = database.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    for end in ["-wal", "-shm"] {
        let log = beside(&present, end);
        if log.exists() {
            fs::rename(&log, beside(&aside, end)).map_err(failed)?;
        }
    }
    Ok(Some(aside))
}

/// What happened in `present` after it and the backup parted.
fn after(present: &Connection, backup: &Connection, last: i64) -> Result<Lost, ArchiveError> {
    let mut seq = parted(present, backup, last)?;
    let mut lost = Lost::default();
    loop {
        let events = event::after(present, seq, BATCH)?;
        let Some(last) = events.last() else { return Ok(lost) };
        seq = last.seq;
        for event in &events {
            lost.events += 1;
            if lost.since.is_none() {
                lost.since = Some(parse("登记时间", &event.at)?);
            }
            match event::change(event)? {
                Change::Document { .. } => lost.documents += 1,
                Change::Review { .. } => lost.reviews += 1,
                _ => {}
            }
        }
    }
}

/// The last event that both hold. Every hash vouches for all before it, so that halving
/// finds it.
fn parted(present: &Connection, backup: &Connection, last: i64) -> Result<i64, ArchiveError> {
    let (mut both, mut apart) = (0, last + 1);
    while apart - both > 1 {
        let seq = both + (apart - both) / 2;
        let event = event::one(backup, seq)?;
        let mark = event.map(|event| Mark { seq, hash: event.hash });
        match mark {
            Some(mark) if event::holds(present, &mark)? => both = seq,
            _ => apart = seq,
        }
    }
    Ok(both)
}
