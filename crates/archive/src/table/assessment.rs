//! Table `assessment`: one reading of a dossier, with what people had said of it by
//! then. A new word of a person makes a new assessment; the last one counts.
//!
//! The database itself refuses to change or delete them.

use engine::dossier::{Assessment, Given};
use jiff::civil::DateTime;
use review::MadeWith;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewAssessment, StoredAssessment};

pub(crate) const V3: &str = "
CREATE TABLE assessment (
    id          INTEGER PRIMARY KEY,
    dossier_id  INTEGER NOT NULL REFERENCES dossier (id),
    review_id   INTEGER REFERENCES review (id),
    assessed_at TEXT NOT NULL,
    day         TEXT NOT NULL,
    made_with   TEXT NOT NULL,
    given       TEXT NOT NULL,
    result      TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_of_dossier ON assessment (dossier_id, id);
CREATE INDEX assessment_of_review ON assessment (review_id);
CREATE TRIGGER assessment_stays BEFORE UPDATE ON assessment
    BEGIN SELECT raise(ABORT, 'an assessment never changes'); END;
CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment
    BEGIN SELECT raise(ABORT, 'an assessment is never deleted'); END;
";

/// Puts an assessment in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewAssessment<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO assessment
            (dossier_id, review_id, assessed_at, day, made_with, given, result)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            new.dossier,
            new.review,
            now.to_string(),
            new.day.to_string(),
            to_json(new.made_with)?,
            to_json(new.given)?,
            to_json(new.result)?,
        ])?;
    Ok(connection.last_insert_rowid())
}

const ROW: &str = "id, review_id, assessed_at, day, made_with, given, result";

/// The last assessment of a dossier.
pub(crate) fn last(
    connection: &Connection,
    dossier: i64,
) -> Result<StoredAssessment, ArchiveError> {
    let sql =
        format!("SELECT {ROW} FROM assessment WHERE dossier_id = ?1 ORDER BY id DESC LIMIT 1");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([dossier])?;
    read(rows.next()?.ok_or(ArchiveError::NotFound(dossier))?)
}

/// Every assessment of a dossier, oldest first.
pub(crate) fn of_dossier(
    connection: &Connection,
    dossier: i64,
) -> Result<Vec<StoredAssessment>, ArchiveError> {
    let sql = format!("SELECT {ROW} FROM assessment WHERE dossier_id = ?1 ORDER BY id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([dossier])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<StoredAssessment, ArchiveError> {
    let text = |column: usize| row.get::<_, String>(column);
    let made_with: MadeWith = from_json("审查依据", text(4)?.as_bytes())?;
    let given: Given = from_json("人工认定", text(5)?.as_bytes())?;
    let result: Assessment = from_json("程序核对结果", text(6)?.as_bytes())?;
    Ok(StoredAssessment {
        id: row.get(0)?,
        review: row.get(1)?,
        assessed_at: parse("核对时间", &text(2)?)?,
        day: parse("审查基准日", &text(3)?)?,
        made_with,
        given,
        result,
    })
}

/// The dossier whose draft a review is of.
pub(crate) fn dossier_of(
    connection: &Connection,
    review: i64,
) -> Result<Option<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT dossier_id FROM assessment WHERE review_id = ?1 ORDER BY id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([review], |row| row.get(0)).optional()?)
}

/// Digest of the whole row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, dossier_id, review_id, assessed_at, day, made_with, given, result
               FROM assessment WHERE id = ?1";
    digest(connection, sql, [id])
}
