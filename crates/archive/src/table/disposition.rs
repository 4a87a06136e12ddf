//! Table `disposition`: what people made of findings. A later one takes the place of an
//! earlier one, which stays; one without a decision takes it back.
//!
//! The database itself refuses to change or delete them.

use jiff::civil::DateTime;
use review::{Decision, Disposition};
use rusqlite::{Connection, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewDisposition};

pub(crate) const V3: &str = "
CREATE TABLE disposition (
    id         INTEGER PRIMARY KEY,
    review_id  INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    decision   TEXT,
    reason     TEXT NOT NULL,
    by         TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    FOREIGN KEY (review_id, ordinal) REFERENCES finding (review_id, ordinal)
) STRICT;
CREATE INDEX disposition_of_finding ON disposition (review_id, ordinal, id);
CREATE TRIGGER disposition_stays BEFORE UPDATE ON disposition
    BEGIN SELECT raise(ABORT, 'a disposition never changes'); END;
CREATE TRIGGER disposition_is_kept BEFORE DELETE ON disposition
    BEGIN SELECT raise(ABORT, 'a disposition is never deleted'); END;
";

/// Puts the same decision on several findings in and returns the first and last id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewDisposition<'_>,
    now: DateTime,
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO disposition (review_id, ordinal, decision, reason, by, decided_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let decision = new.decision.map(|decision| to_json(&decision)).transpose()?;
    let mut ids = Vec::with_capacity(new.findings.len());
    for finding in new.findings {
        let at = now.to_string();
        statement.execute(params![new.review, finding, decision, new.reason, new.by, at])?;
        ids.push(connection.last_insert_rowid());
    }
    let first = ids.first().copied().unwrap_or_default();
    Ok((first, ids.last().copied().unwrap_or_default()))
}

/// The last disposition of each finding of a review that has one.
pub(crate) fn of_review(
    connection: &Connection,
    review: i64,
) -> Result<Vec<Disposition>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT ordinal, decision, reason, by, decided_at FROM disposition
         WHERE id IN (SELECT max(id) FROM disposition WHERE review_id = ?1 GROUP BY ordinal)
         ORDER BY ordinal",
    )?;
    let mut rows = statement.query([review])?;
    let mut dispositions = Vec::new();
    while let Some(row) = rows.next()? {
        dispositions.push(read(row)?);
    }
    dispositions.retain(|disposition| disposition.decision.is_some());
    Ok(dispositions)
}

fn read(row: &Row<'_>) -> Result<Disposition, ArchiveError> {
    let decision: Option<String> = row.get(1)?;
    let at: String = row.get(4)?;
    let decision: Option<Decision> =
        decision.map(|json| from_json("处理意见", json.as_bytes())).transpose()?;
    Ok(Disposition {
        finding: row.get(0)?,
        decision,
        reason: row.get(2)?,
        by: row.get(3)?,
        at: parse("处理时间", &at)?,
    })
}

/// Holds for a finding that nobody has decided on, or whose decision was taken back.
const OPEN: &str = r#"NOT EXISTS (
    SELECT 1 FROM disposition AS last
    WHERE last.review_id = finding.review_id AND last.ordinal = finding.ordinal
        AND last.decision IN ('"adopted"', '"rejected"')
        AND last.id = (SELECT max(id) FROM disposition AS each
            WHERE each.review_id = last.review_id AND each.ordinal = last.ordinal))"#;

/// How many findings of must or should have no decision that counts.
pub(crate) fn undecided(connection: &Connection, review: i64) -> Result<usize, ArchiveError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT count(*) FROM finding
         WHERE review_id = ?1 AND strength IN ('must', 'should') AND {OPEN}"
    ))?;
    Ok(statement.query_row([review], |row| row.get(0))?)
}

/// Domains of the findings of a document's newest review that have no decision that counts.
pub(crate) fn open_domains(
    connection: &Connection,
    document: i64,
) -> Result<Vec<String>, ArchiveError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT DISTINCT domain FROM finding
         WHERE review_id = (SELECT max(id) FROM review WHERE document_id = ?1) AND {OPEN}
         ORDER BY domain"
    ))?;
    let domains = statement.query_map([document], |row| row.get(0))?;
    Ok(domains.collect::<Result<_, _>>()?)
}

/// How many there are.
pub(crate) fn count(connection: &Connection) -> Result<i64, ArchiveError> {
    Ok(connection.query_row("SELECT count(*) FROM disposition", [], |row| row.get(0))?)
}

/// Digest of the dispositions of these ids.
pub(crate) fn fingerprint(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, review_id, ordinal, decision, reason, by, decided_at FROM disposition
               WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}
