//! Opens the database file, sets how it is written, and brings its schema up to date.
//!
//! Deliberately absent: the tables themselves; each holds its own SQL.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::table::{
    article, assessment, campaign, cleanup_conclusion, copy, correction, disposition, document,
    dossier, event, finding, legality, matter, opinion, own, owner_view, packed, person, proposal,
    review, statute,
};
use crate::{ArchiveError, lock};

/// Name of the database in the archive's folder.
pub(crate) const DATABASE: &str = "archive.db";

/// How long a writer waits for another before it gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// One entry a schema version, oldest first; an entry never changes once it is released.
const MIGRATIONS: &[&[&str]] = &[
    &[document::V1, review::V1, finding::V1, event::V1],
    &[statute::V2, article::V2],
    &[dossier::V3, assessment::V3, opinion::V3, disposition::V3],
    &[person::V4, matter::V4, legality::V4, own::V4],
    &[correction::V5],
    &[copy::V6],
    &[campaign::V7, proposal::V7, owner_view::V7, cleanup_conclusion::V7],
    &[correction::V8, packed::V8],
];

/// The first schema that has a place for the texts of statutes.
pub(crate) const WITH_STATUTES: usize = 2;

/// Opens the database in `folder`, making both where they are missing.
pub(crate) fn open(folder: &Path) -> Result<(File, Connection), ArchiveError> {
    fs::create_dir_all(folder).map_err(|error| ArchiveError::io(folder, &error))?;
    let held = lock::hold(folder)?;
    let mut connection = connect(folder, OpenFlags::default())?;
    write_ahead(&connection)?;
    // FULL makes WAL sync at every commit: what was acknowledged survives power loss.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    migrate(&mut connection)?;
    Ok((held, connection))
}

/// Turns the write-ahead log on. Where several open a new archive at once, SQLite refuses
/// all but one without waiting, so the others try again.
fn write_ahead(connection: &Connection) -> Result<(), ArchiveError> {
    const PAUSE: Duration = Duration::from_millis(20);
    let mut patience = PATIENCE;
    loop {
        match connection.pragma_update(None, "journal_mode", "wal").map_err(ArchiveError::from) {
            Err(ArchiveError::Busy) if patience > PAUSE => {
                std::thread::sleep(PAUSE);
                patience -= PAUSE;
            }
            done => return done,
        }
    }
}

/// A second connection to the same database, for reading beside the writer.
pub(crate) fn reader(folder: &Path) -> Result<Connection, ArchiveError> {
    connect(folder, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A connection to a database file that nobody writes to.
pub(crate) fn file_reader(file: &Path) -> Result<Connection, ArchiveError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(file, flags)?)
}

/// Makes a database one file that is complete by itself: nothing is left in a log beside
/// it. SQLite refuses while anybody else has it open.
pub(crate) fn close_log(file: &Path) -> Result<(), ArchiveError> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(Duration::from_secs(1))?;
    without_log(&connection)
}

/// As `close_log`, over a connection that is open.
pub(crate) fn without_log(connection: &Connection) -> Result<(), ArchiveError> {
    Ok(connection.pragma_update(None, "journal_mode", "delete")?)
}

fn connect(folder: &Path, flags: OpenFlags) -> Result<Connection, ArchiveError> {
    let connection = Connection::open_with_flags(folder.join(DATABASE), flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Brings the schema up to date; looks at the version only when it holds the write lock,
/// because another process may be doing the same.
fn migrate(connection: &mut Connection) -> Result<(), ArchiveError> {
    if version(connection)? == MIGRATIONS.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS.iter().skip(version(&transaction)?) {
        for statements in *migration {
            transaction.execute_batch(statements)?;
        }
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len())?;
    transaction.commit()?;
    Ok(())
}

/// The schema that a database has.
pub(crate) fn version(connection: &Connection) -> Result<usize, ArchiveError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match usize::try_from(found) {
        Ok(version) if version <= MIGRATIONS.len() => Ok(version),
        _ => Err(ArchiveError::Newer(found)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Archive;

    fn paper(text: &str) -> ::document::Document {
        serde_json::from_value(serde_json::json!({
            "format": "text", "text": text, "blocks": [], "outline": {"nodes": []},
            "paper": {"annexes": []}, "unread": [],
        }))
        .unwrap()
    }

    #[test]
    fn a_newer_archive_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        drop(Archive::open(folder.path()).unwrap());
        let newer = Connection::open(folder.path().join(DATABASE)).unwrap();
        newer.pragma_update(None, "user_version", 99).unwrap();
        let error = Archive::open(folder.path()).err().unwrap();
        assert!(matches!(error, ArchiveError::Newer(99)), "{error}");
    }

    #[test]
    fn a_full_disk_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        let pages: i64 = {
            let connection = archive.connection();
            connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap()
        };
        let limit = |pages: i64| {
            let connection = archive.connection();
            connection.pragma_update(None, "max_page_count", pages).unwrap();
        };
        let document = paper("甲");
        let bytes = vec![b'x'; 1 << 20];
        let sha256 = crate::table::sha256(&bytes);
        let new = crate::NewDocument {
            name: "大文件",
            path: "大文件",
            bytes: &bytes,
            document: &document,
            sha256: &sha256,
        };
        let now = jiff::civil::date(2026, 11, 24).at(9, 0, 0, 0);
        limit(pages + 4);
        let error = archive.keep(new, None, now).unwrap_err();
        assert!(matches!(error, ArchiveError::Full), "{error:?}");
        assert_eq!(archive.verify().unwrap().events, 0);
        limit(1 << 20);
        assert!(!archive.keep(new, None, now).unwrap().known);
        assert!(archive.verify().unwrap().is_sound());
    }

    #[test]
    fn writes_are_synced_and_keys_are_enforced() {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        let read = |name: &str| -> String {
            let connection = archive.connection();
            connection
                .pragma_query_value(None, name, |row| {
                    row.get_ref(0).map(|value| match value.as_i64() {
                        Ok(number) => number.to_string(),
                        Err(_) => value.as_str().unwrap_or_default().to_owned(),
                    })
                })
                .unwrap()
        };
        let pragmas = ["journal_mode", "synchronous", "foreign_keys"];
        assert_eq!(pragmas.map(read), ["wal", "2", "1"]);
    }
}
