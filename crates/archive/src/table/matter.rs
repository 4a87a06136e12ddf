//! Table `matter`: a case, from draft to filing. `version` holds the reviews of its
//! successive texts, `step` where it has stood.
//! `uid` is the same on every machine that a case travels to.
//!
//! A case that was never moved has no row: it is a draft under self-check. The database
//! itself refuses to change or delete what stands here.

use jiff::civil::DateTime;
use review::CaseStep;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, VersionRow};

pub(crate) const V4: &str = concat!(
    "
CREATE TABLE matter (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,
    opened_at TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    id        INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id),
    review_id INTEGER NOT NULL UNIQUE REFERENCES review (id),
    by        TEXT NOT NULL,
    added_at  TEXT NOT NULL
) STRICT;
CREATE INDEX version_of_matter ON version (matter_id, id);
CREATE TABLE step (
    id         INTEGER PRIMARY KEY,
    matter_id  INTEGER NOT NULL REFERENCES matter (id),
    review_id  INTEGER NOT NULL REFERENCES review (id),
    state      TEXT NOT NULL,
    note       TEXT NOT NULL,
    regardless INTEGER NOT NULL,
    by         TEXT NOT NULL,
    at         TEXT NOT NULL,
    due        TEXT
) STRICT;
CREATE INDEX step_of_matter ON step (matter_id, id);
",
    kept!("matter", "version", "step"),
);

/// Opens a case and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    uid: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached("INSERT INTO matter (uid, opened_at) VALUES (?1, ?2)")?
        .execute(params![uid, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// Adds a version and returns its id.
pub(crate) fn insert_version(
    connection: &Connection,
    matter: i64,
    review: i64,
    by: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO version (matter_id, review_id, by, added_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![matter, review, by, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// Adds a step and returns its id.
pub(crate) fn insert_step(
    connection: &Connection,
    matter: i64,
    step: &CaseStep,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO step (matter_id, review_id, state, note, regardless, by, at, due)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            matter,
            step.review,
            to_json(&step.state)?,
            step.note,
            step.regardless,
            step.by,
            step.at.to_string(),
            step.due.map(|due| due.to_string()),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// The case that a review is a version of.
pub(crate) fn of_review(connection: &Connection, review: i64) -> Result<Option<i64>, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT matter_id FROM version WHERE review_id = ?1")?;
    Ok(statement.query_row([review], |row| row.get(0)).optional()?)
}

/// Ids of the documents that are versions of a case that `document` is a version of.
pub(crate) fn documents_with(
    connection: &Connection,
    document: i64,
) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT review.document_id FROM version
         JOIN review ON review.id = version.review_id
         WHERE version.matter_id IN (SELECT version.matter_id FROM version
            JOIN review ON review.id = version.review_id WHERE review.document_id = ?1)",
    )?;
    let ids = statement.query_map([document], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The case that has this number on every machine.
pub(crate) fn by_uid(connection: &Connection, uid: &str) -> Result<Option<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT id FROM matter WHERE uid = ?1")?;
    Ok(statement.query_row([uid], |row| row.get(0)).optional()?)
}

/// The number that a case has on every machine.
pub(crate) fn uid(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT uid FROM matter WHERE id = ?1")?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or(ArchiveError::NotFound(id))
}

/// Ids of all cases, newest first.
pub(crate) fn ids(connection: &Connection) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT id FROM matter ORDER BY id DESC")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The versions of a case, oldest first.
pub(crate) fn versions(
    connection: &Connection,
    matter: i64,
) -> Result<Vec<VersionRow>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT review_id, by, added_at FROM version WHERE matter_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([matter])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let added_at: String = row.get(2)?;
        versions.push(VersionRow {
            review: row.get(0)?,
            by: row.get(1)?,
            added_at: parse("登记时间", &added_at)?,
        });
    }
    Ok(versions)
}

/// The steps of a case, oldest first.
pub(crate) fn steps(connection: &Connection, matter: i64) -> Result<Vec<CaseStep>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT review_id, state, note, regardless, by, at, due FROM step
         WHERE matter_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([matter])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(read_step(row)?);
    }
    Ok(steps)
}

fn read_step(row: &Row<'_>) -> Result<CaseStep, ArchiveError> {
    let (state, at): (String, String) = (row.get(1)?, row.get(5)?);
    let due: Option<String> = row.get(6)?;
    Ok(CaseStep {
        review: row.get(0)?,
        state: from_json("事项状态", state.as_bytes())?,
        note: row.get(2)?,
        regardless: row.get(3)?,
        by: row.get(4)?,
        at: parse("办理时间", &at)?,
        due: due.map(|due| parse("期限", &due)).transpose()?,
    })
}

/// Digest of a case's row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, "SELECT id, uid, opened_at FROM matter WHERE id = ?1", [id])
}

/// Digest of a version.
pub(crate) fn fingerprint_version(
    connection: &Connection,
    id: i64,
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, matter_id, review_id, by, added_at FROM version WHERE id = ?1";
    digest(connection, sql, [id])
}

/// Digest of a step.
pub(crate) fn fingerprint_step(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, matter_id, review_id, state, note, regardless, by, at, due
               FROM step WHERE id = ?1";
    digest(connection, sql, [id])
}
