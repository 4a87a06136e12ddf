//! Table `review`: one check of one document, with the digests it depends on.
//!
//! The database itself refuses to change or delete a review. `model` is set only
//! where a later reader read the same bytes differently: findings point into the
//! text they were made on.

use std::collections::HashMap;

use jiff::civil::DateTime;
use review::{Counts, MadeWith, Review};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, finding, from_json, parse, to_json};
use crate::{ArchiveError, Recent, Reviewed};

pub(crate) const V1: &str = "
CREATE TABLE review (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    name        TEXT NOT NULL,
    path        TEXT NOT NULL,
    reviewed_at TEXT NOT NULL,
    day         TEXT NOT NULL,
    engine      TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    packs       TEXT NOT NULL,
    library     TEXT NOT NULL,
    profile     TEXT NOT NULL,
    regimes     TEXT NOT NULL,
    checked     INTEGER NOT NULL,
    must        INTEGER NOT NULL,
    should      INTEGER NOT NULL,
    verify      INTEGER NOT NULL,
    model       BLOB
) STRICT;
CREATE INDEX review_of_document ON review (document_id, id);
CREATE TRIGGER review_stays BEFORE UPDATE ON review
    BEGIN SELECT raise(ABORT, 'a review never changes'); END;
CREATE TRIGGER review_is_kept BEFORE DELETE ON review
    BEGIN SELECT raise(ABORT, 'a review is never deleted'); END;
";

/// A review as its row has it.
pub(crate) struct ReviewRow {
    pub(crate) document: i64,
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) reviewed_at: DateTime,
    pub(crate) review: Review,
    pub(crate) model: Option<Vec<u8>>,
}

/// Puts a review in with its findings and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    document: i64,
    (name, path): (&str, &str),
    review: &Review,
    model: Option<&[u8]>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let counts = review.counts();
    connection
        .prepare_cached(
            "INSERT INTO review (document_id, name, path, reviewed_at, day, engine, sha256, packs,
            library, profile, regimes, checked, must, should, verify, model)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?
        .execute(params![
            document,
            name,
            path,
            now.to_string(),
            review.day.to_string(),
            review.made_with.engine,
            review.made_with.document,
            to_json(&review.made_with.packs)?,
            review.made_with.library,
            review.made_with.profile,
            to_json(&review.regimes)?,
            review.checked,
            counts.must,
            counts.should,
            counts.verify,
            model,
        ])?;
    let id = connection.last_insert_rowid();
    finding::insert(connection, id, &review.findings)?;
    Ok(id)
}

/// One review with its findings.
pub(crate) fn load(connection: &Connection, id: i64) -> Result<ReviewRow, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document_id, name, path, reviewed_at, day, engine, sha256, packs, library,
            profile, regimes, checked, model
         FROM review WHERE id = ?1",
    )?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or(ArchiveError::NotFound(id))?;
    let text = |column: usize| row.get::<_, String>(column);
    let review = Review {
        day: parse("审查基准日", &text(4)?)?,
        made_with: MadeWith {
            engine: text(5)?,
            document: text(6)?,
            packs: from_json("规则包", text(7)?.as_bytes())?,
            library: text(8)?,
            profile: text(9)?,
        },
        regimes: from_json("认定结论", text(10)?.as_bytes())?,
        findings: finding::of(connection, id)?,
        checked: row.get(11)?,
    };
    Ok(ReviewRow {
        document: row.get(0)?,
        name: text(1)?,
        path: text(2)?,
        reviewed_at: parse("审查时间", &text(3)?)?,
        review,
        model: row.get(12)?,
    })
}

/// When a review was made, and the document as it was read for it, where that is its own.
pub(crate) fn made(
    connection: &Connection,
    id: i64,
) -> Result<(DateTime, Option<Vec<u8>>), ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT reviewed_at, model FROM review WHERE id = ?1")?;
    let found =
        statement.query_row([id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?))).optional()?;
    let (reviewed_at, model) = found.ok_or(ArchiveError::NotFound(id))?;
    Ok((parse("审查时间", &reviewed_at)?, model))
}

/// The newest review of each document that has one.
pub(crate) fn last_of_each(connection: &Connection) -> Result<HashMap<i64, i64>, ArchiveError> {
    let mut statement = connection
        .prepare_cached("SELECT document_id, max(id) FROM review GROUP BY document_id")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The newest reviews, newest first.
pub(crate) fn recent(connection: &Connection, limit: usize) -> Result<Vec<Recent>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT review.id, document.id, document.title, review.name, document.number,
            document.issuer, review.reviewed_at, review.must, review.should, review.verify
         FROM review JOIN document ON document.id = review.document_id
         ORDER BY review.id DESC LIMIT ?1",
    )?;
    let mut rows = statement.query([i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut recent = Vec::new();
    while let Some(row) = rows.next()? {
        recent.push(recent_row(row)?);
    }
    Ok(recent)
}

/// The last review of each document in a year, oldest first; findings and dispositions
/// stay empty.
pub(crate) fn in_year(connection: &Connection, year: i16) -> Result<Vec<Reviewed>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT review.id, document.kind, document.issuer, review.reviewed_at
         FROM review JOIN document ON document.id = review.document_id
         WHERE review.id IN (SELECT max(id) FROM review
            WHERE substr(reviewed_at, 1, 4) = ?1 GROUP BY document_id)
         ORDER BY review.id",
    )?;
    let mut rows = statement.query([format!("{year:04}")])?;
    let mut reviewed = Vec::new();
    while let Some(row) = rows.next()? {
        let reviewed_at: String = row.get(3)?;
        reviewed.push(Reviewed {
            review: row.get(0)?,
            kind: row.get(1)?,
            issuer: row.get(2)?,
            reviewed_at: parse("审查时间", &reviewed_at)?,
            findings: Vec::new(),
            dispositions: Vec::new(),
        });
    }
    Ok(reviewed)
}

/// Years in which something was reviewed, newest first.
pub(crate) fn years(connection: &Connection) -> Result<Vec<i16>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT CAST(substr(reviewed_at, 1, 4) AS INTEGER) AS year FROM review
         ORDER BY year DESC",
    )?;
    let years = statement.query_map([], |row| row.get(0))?;
    Ok(years.collect::<Result<_, _>>()?)
}

/// Title of a review's document.
pub(crate) fn title(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document.title FROM review JOIN document ON document.id = review.document_id
         WHERE review.id = ?1",
    )?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or(ArchiveError::NotFound(id))
}

fn recent_row(row: &Row<'_>) -> Result<Recent, ArchiveError> {
    let reviewed_at: String = row.get(6)?;
    Ok(Recent {
        review: row.get(0)?,
        document: row.get(1)?,
        title: row.get(2)?,
        name: row.get(3)?,
        number: row.get(4)?,
        issuer: row.get(5)?,
        reviewed_at: parse("审查时间", &reviewed_at)?,
        counts: Counts { must: row.get(7)?, should: row.get(8)?, verify: row.get(9)? },
    })
}

/// The document that was reviewed.
pub(crate) fn document(connection: &Connection, id: i64) -> Result<i64, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT document_id FROM review WHERE id = ?1")?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or(ArchiveError::NotFound(id))
}

/// Ids of a document's reviews, newest first.
pub(crate) fn of_document(
    connection: &Connection,
    document: i64,
) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection
        .prepare_cached("SELECT id FROM review WHERE document_id = ?1 ORDER BY id DESC")?;
    let ids = statement.query_map([document], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Digest of the whole row; its findings have their own.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, document_id, name, path, reviewed_at, day, engine, sha256, packs,
                   library, profile, regimes, checked, must, should, verify, model
               FROM review WHERE id = ?1";
    digest(connection, sql, [id])
}
