//! Table `dossier`: a folder that was read as one piece of work, and its files in
//! `dossier_file`. A file that could not be read stands there with the reason.
//!
//! The database itself refuses to change or delete them: assessments rest on them.

use jiff::civil::DateTime;
use rusqlite::{Connection, Row, params};

use crate::table::{digest, parse};
use crate::{ArchiveError, DossierMember, DossierRow};

pub(crate) const V3: &str = "
CREATE TABLE dossier (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    path     TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE TABLE dossier_file (
    dossier_id  INTEGER NOT NULL REFERENCES dossier (id),
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    document_id INTEGER REFERENCES document (id),
    code        TEXT,
    message     TEXT,
    PRIMARY KEY (dossier_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dossier_stays BEFORE UPDATE ON dossier
    BEGIN SELECT raise(ABORT, 'a dossier never changes'); END;
CREATE TRIGGER dossier_is_kept BEFORE DELETE ON dossier
    BEGIN SELECT raise(ABORT, 'a dossier is never deleted'); END;
CREATE TRIGGER dossier_file_stays BEFORE UPDATE ON dossier_file
    BEGIN SELECT raise(ABORT, 'a dossier never changes'); END;
CREATE TRIGGER dossier_file_is_kept BEFORE DELETE ON dossier_file
    BEGIN SELECT raise(ABORT, 'a dossier is never deleted'); END;
";

/// Ids of the documents in the dossiers that `document` is in.
pub(crate) fn documents_with(
    connection: &Connection,
    document: i64,
) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT document_id FROM dossier_file
         WHERE document_id IS NOT NULL AND dossier_id IN
            (SELECT dossier_id FROM dossier_file WHERE document_id = ?1)",
    )?;
    let ids = statement.query_map([document], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Puts a dossier in with its files and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    name: &str,
    path: &str,
    members: &[DossierMember],
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached("INSERT INTO dossier (name, path, added_at) VALUES (?1, ?2, ?3)")?
        .execute(params![name, path, now.to_string()])?;
    let id = connection.last_insert_rowid();
    let mut statement = connection.prepare_cached(
        "INSERT INTO dossier_file (dossier_id, position, name, document_id, code, message)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, member) in members.iter().enumerate() {
        let (document, code, message) = match &member.held {
            Ok(document) => (Some(*document), None, None),
            Err((code, message)) => (None, Some(code), Some(message)),
        };
        statement.execute(params![id, position, member.name, document, code, message])?;
    }
    Ok(id)
}

/// One dossier.
pub(crate) fn row(connection: &Connection, id: i64) -> Result<DossierRow, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT id, name, path, added_at FROM dossier WHERE id = ?1")?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or(ArchiveError::NotFound(id))?;
    let added_at: String = row.get(3)?;
    Ok(DossierRow {
        id: row.get(0)?,
        name: row.get(1)?,
        path: row.get(2)?,
        added_at: parse("登记时间", &added_at)?,
    })
}

/// Its files, in order.
pub(crate) fn members(
    connection: &Connection,
    id: i64,
) -> Result<Vec<DossierMember>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT name, document_id, code, message FROM dossier_file
         WHERE dossier_id = ?1 ORDER BY position",
    )?;
    let members = statement.query_map([id], member)?;
    Ok(members.collect::<Result<_, _>>()?)
}

fn member(row: &Row<'_>) -> rusqlite::Result<DossierMember> {
    let document: Option<i64> = row.get(1)?;
    let held = match document {
        Some(document) => Ok(document),
        None => Err((row.get(2)?, row.get(3)?)),
    };
    Ok(DossierMember { name: row.get(0)?, held })
}

/// Digest of the row and of its files.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let row =
        digest(connection, "SELECT id, name, path, added_at FROM dossier WHERE id = ?1", [id])?;
    let files = digest(
        connection,
        "SELECT position, name, document_id, code, message FROM dossier_file
         WHERE dossier_id = ?1 ORDER BY position",
        [id],
    )?;
    Ok(format!("{row}:{files}"))
}
