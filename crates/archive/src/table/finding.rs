//! Table `finding`: every field of every finding of a review.
//!
//! Findings come and go with their review, which never changes; the database
//! refuses it here as well.

use document::Span;
use engine::Finding;
use rusqlite::{Connection, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ArchiveError;
use crate::table::{digest, from_json, to_json};

pub(crate) const V1: &str = "
CREATE TABLE finding (
    review_id  INTEGER NOT NULL REFERENCES review (id),
    ordinal    INTEGER NOT NULL,
    rule       TEXT NOT NULL,
    domain     TEXT NOT NULL,
    strength   TEXT NOT NULL,
    title      TEXT NOT NULL,
    message    TEXT NOT NULL,
    basis      TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    quote      TEXT NOT NULL,
    locator    TEXT NOT NULL,
    ask        TEXT,
    fix        TEXT,
    exception  TEXT,
    PRIMARY KEY (review_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER finding_stays BEFORE UPDATE ON finding
    BEGIN SELECT raise(ABORT, 'a finding never changes'); END;
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
    BEGIN SELECT raise(ABORT, 'a finding is never deleted'); END;
";

/// Puts a review's findings in, in their order.
pub(crate) fn insert(
    connection: &Connection,
    review: i64,
    findings: &[Finding],
) -> Result<(), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO finding (review_id, ordinal, rule, domain, strength, title, message, basis,
            span_start, span_end, quote, locator, ask, fix, exception)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?;
    for (ordinal, finding) in findings.iter().enumerate() {
        statement.execute(params![
            review,
            ordinal,
            finding.rule,
            name(&finding.domain)?,
            name(&finding.strength)?,
            finding.title,
            finding.message,
            to_json(&finding.basis)?,
            finding.span.start,
            finding.span.end,
            finding.quote,
            finding.locator,
            finding.ask,
            finding.fix,
            finding.exception,
        ])?;
    }
    Ok(())
}

/// The findings of a review, in their order.
pub(crate) fn of(connection: &Connection, review: i64) -> Result<Vec<Finding>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT rule, domain, strength, title, message, basis, span_start, span_end, quote,
            locator, ask, fix, exception
         FROM finding WHERE review_id = ?1 ORDER BY ordinal",
    )?;
    let mut rows = statement.query([review])?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next()? {
        findings.push(read(row)?);
    }
    Ok(findings)
}

/// Digest of all findings of a review.
pub(crate) fn fingerprint(connection: &Connection, review: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT review_id, ordinal, rule, domain, strength, title, message, basis,
                   span_start, span_end, quote, locator, ask, fix, exception
               FROM finding WHERE review_id = ?1 ORDER BY ordinal";
    digest(connection, sql, [review])
}

fn read(row: &Row<'_>) -> Result<Finding, ArchiveError> {
    let basis: String = row.get(5)?;
    Ok(Finding {
        rule: row.get(0)?,
        domain: named("问题类别", row.get(1)?)?,
        strength: named("问题强度", row.get(2)?)?,
        title: row.get(3)?,
        message: row.get(4)?,
        basis: from_json("依据条款", basis.as_bytes())?,
        span: Span::new(row.get(6)?, row.get(7)?),
        quote: row.get(8)?,
        locator: row.get(9)?,
        ask: row.get(10)?,
        fix: row.get(11)?,
        exception: row.get(12)?,
    })
}

/// The name that serde gives a variant, without the quotes of JSON.
fn name<T: Serialize>(value: &T) -> Result<String, ArchiveError> {
    Ok(to_json(value)?.trim_matches('"').to_owned())
}

fn named<T: DeserializeOwned>(what: &str, name: String) -> Result<T, ArchiveError> {
    let value = serde_json::Value::String(name);
    serde_json::from_value(value).map_err(|error| ArchiveError::damaged(what, error))
}
