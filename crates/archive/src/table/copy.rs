//! Tables `copy` and `wording`: further files that say the same as a kept document.
//!
//! `copy` is a record of such a file; its bytes are deliberately not kept. `wording`
//! holds the digest of a document's text with the layout folded away. It is derived, can
//! be filled again at any time, and so has no events; nothing is decided on it alone.

use jiff::civil::DateTime;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Deserialize;

use crate::search::fold;
use crate::table::{digest, document, from_json, sha256};
use crate::{ArchiveError, NewDocument};

pub(crate) const V6: &str = concat!(
    "
CREATE TABLE copy (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    sha256      TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    path        TEXT NOT NULL,
    added_at    TEXT NOT NULL
) STRICT;
CREATE TABLE wording (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    digest      TEXT
) STRICT;
CREATE INDEX wording_by_digest ON wording (digest);
",
    kept!("copy"),
);

const ROW: &str = "id, document_id, sha256, name, path, added_at";

/// The digest of a text with the layout folded away; `None` where parts of the document
/// could not be read, for then nobody knows whether it says the same as another.
pub(crate) fn wording(document: &::document::Document) -> Option<String> {
    document.unread.is_empty().then(|| folded(&document.text))
}

fn folded(text: &str) -> String {
    let folded: String = fold(text).chars.into_iter().collect();
    sha256(folded.as_bytes())
}

/// Puts a copy of a kept document in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    document: i64,
    new: &NewDocument<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO copy (document_id, sha256, name, path, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![document, new.sha256, new.name, new.path, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// Notes a document's wording.
pub(crate) fn note(
    connection: &Connection,
    document: i64,
    wording: Option<&str>,
) -> Result<(), ArchiveError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO wording (document_id, digest) VALUES (?1, ?2)")?
        .execute(params![document, wording])?;
    Ok(())
}

/// Notes the wording of documents from before it was noted, at most `limit`; false
/// where there are none left.
pub(crate) fn note_missing(connection: &Connection, limit: usize) -> Result<bool, ArchiveError> {
    #[derive(Deserialize)]
    struct Words {
        text: String,
        unread: Vec<serde_json::Value>,
    }
    let mut statement = connection.prepare_cached(
        "SELECT id FROM document WHERE id NOT IN (SELECT document_id FROM wording) LIMIT ?1",
    )?;
    let ids = statement.query_map([limit], |row| row.get(0))?;
    let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
    for id in &ids {
        let words: Words = from_json("文稿内容", &document::model(connection, *id)?)?;
        let wording = words.unread.is_empty().then(|| folded(&words.text));
        note(connection, *id, wording.as_deref())?;
    }
    Ok(!ids.is_empty())
}

/// The document that says the same; its text itself is compared.
pub(crate) fn same(connection: &Connection, wording: &str) -> Result<Option<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document_id FROM wording WHERE digest = ?1 ORDER BY document_id LIMIT 1",
    )?;
    let found: Option<i64> = statement.query_row([wording], |row| row.get(0)).optional()?;
    let Some(id) = found else { return Ok(None) };
    let text = document::text(connection, id)?;
    Ok((folded(&text) == wording).then_some(id))
}

/// SHA-256 of every copy, with the document that says the same.
pub(crate) fn files(connection: &Connection) -> Result<Vec<(String, i64)>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT sha256, document_id FROM copy")?;
    let files = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(files.collect::<Result<_, _>>()?)
}

/// The document of which the file with these bytes is a copy.
pub(crate) fn known(connection: &Connection, sha256: &str) -> Result<Option<i64>, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT document_id FROM copy WHERE sha256 = ?1")?;
    Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
}

/// Digest of a copy's row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, &format!("SELECT {ROW} FROM copy WHERE id = ?1"), [id])
}
