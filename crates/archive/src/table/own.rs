//! Table `own_finding`: problems that people found. A row that takes another back names
//! it in `withdraws` and says nothing else.
//!
//! The database itself refuses to change or delete them.

use document::Span;
use jiff::civil::DateTime;
use review::OwnFinding;
use rusqlite::{Connection, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewOwnFinding};

pub(crate) const V4: &str = concat!(
    "
CREATE TABLE own_finding (
    id         INTEGER PRIMARY KEY,
    review_id  INTEGER NOT NULL REFERENCES review (id),
    withdraws  INTEGER REFERENCES own_finding (id),
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    quote      TEXT NOT NULL,
    locator    TEXT NOT NULL,
    strength   TEXT NOT NULL,
    problem    TEXT NOT NULL,
    basis      TEXT NOT NULL,
    fix        TEXT NOT NULL,
    by         TEXT NOT NULL,
    found_at   TEXT NOT NULL
) STRICT;
CREATE INDEX own_finding_of_review ON own_finding (review_id, id);
",
    kept!("own_finding"),
);

const ROW: &str = "id, review_id, withdraws, span_start, span_end, quote, locator, strength,
    problem, basis, fix, by, found_at";

/// Puts a finding in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewOwnFinding<'_>,
    withdraws: Option<i64>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO own_finding (review_id, withdraws, span_start, span_end, quote, locator,
                strength, problem, basis, fix, by, found_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            new.review,
            withdraws,
            new.span.start,
            new.span.end,
            new.quote,
            new.locator,
            to_json(&new.strength)?,
            new.problem,
            new.basis,
            new.fix,
            new.by,
            now.to_string(),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// What people found in a review and did not take back, by place.
pub(crate) fn of_review(
    connection: &Connection,
    review: i64,
) -> Result<Vec<OwnFinding>, ArchiveError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {ROW} FROM own_finding
         WHERE review_id = ?1 AND withdraws IS NULL
            AND id NOT IN (SELECT withdraws FROM own_finding WHERE withdraws IS NOT NULL)
         ORDER BY span_start, id"
    ))?;
    let mut rows = statement.query([review])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// True where the review has had this finding, taken back since or not.
pub(crate) fn has(
    connection: &Connection,
    review: i64,
    own: &OwnFinding,
) -> Result<bool, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*) FROM own_finding WHERE review_id = ?1 AND withdraws IS NULL
            AND span_start = ?2 AND problem = ?3 AND by = ?4 AND found_at = ?5",
    )?;
    let (start, at) = (own.span.start, own.at.to_string());
    let count: i64 =
        statement.query_row(params![review, start, own.problem, own.by, at], |row| row.get(0))?;
    Ok(count > 0)
}

fn read(row: &Row<'_>) -> Result<OwnFinding, ArchiveError> {
    let (strength, at): (String, String) = (row.get(7)?, row.get(12)?);
    Ok(OwnFinding {
        id: row.get(0)?,
        span: Span::new(row.get(3)?, row.get(4)?),
        quote: row.get(5)?,
        locator: row.get(6)?,
        strength: from_json("问题强度", strength.as_bytes())?,
        problem: row.get(8)?,
        basis: row.get(9)?,
        fix: row.get(10)?,
        by: row.get(11)?,
        at: parse("登记时间", &at)?,
    })
}

/// Digest of one row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, &format!("SELECT {ROW} FROM own_finding WHERE id = ?1"), [id])
}
