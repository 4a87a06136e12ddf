//! Table `conclusion`: what is decided on a campaign's documents. A later row takes the
//! place of an earlier one, which stays; one without an outcome takes it back.
//!
//! The database itself refuses to change or delete a row.

use review::campaign::Decided;
use rusqlite::{Connection, params};

use crate::ArchiveError;
use crate::table::{digest, from_json, parse, to_json};

pub(crate) const V7: &str = concat!(
    "
CREATE TABLE conclusion (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    document_id INTEGER NOT NULL REFERENCES document (id),
    outcome     TEXT,
    reason      TEXT NOT NULL,
    by          TEXT NOT NULL,
    decided_at  TEXT NOT NULL
) STRICT;
CREATE INDEX conclusion_of_campaign ON conclusion (campaign_id, document_id, id);
",
    kept!("conclusion"),
);

/// Puts decisions in and returns the first and last id.
pub(crate) fn insert(
    connection: &Connection,
    campaign: i64,
    decided: &[Decided],
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO conclusion (campaign_id, document_id, outcome, reason, by, decided_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut range = (0, 0);
    for one in decided {
        let outcome = one.outcome.map(|outcome| to_json(&outcome)).transpose()?;
        let at = one.at.to_string();
        statement.execute(params![campaign, one.document, outcome, one.reason, one.by, at])?;
        let id = connection.last_insert_rowid();
        range = (if range.0 == 0 { id } else { range.0 }, id);
    }
    Ok(range)
}

/// The decisions of a campaign that count.
pub(crate) fn of_campaign(
    connection: &Connection,
    campaign: i64,
) -> Result<Vec<Decided>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document_id, outcome, reason, by, decided_at FROM conclusion
         WHERE outcome IS NOT NULL AND id IN
            (SELECT max(id) FROM conclusion WHERE campaign_id = ?1 GROUP BY document_id)
         ORDER BY id",
    )?;
    let mut rows = statement.query([campaign])?;
    let mut decided = Vec::new();
    while let Some(row) = rows.next()? {
        let (outcome, at): (Option<String>, String) = (row.get(1)?, row.get(4)?);
        decided.push(Decided {
            document: row.get(0)?,
            outcome: outcome.map(|json| from_json("清理结论", json.as_bytes())).transpose()?,
            reason: row.get(2)?,
            by: row.get(3)?,
            at: parse("决定时间", &at)?,
        });
    }
    Ok(decided)
}

/// The newest row of a campaign.
pub(crate) fn newest(connection: &Connection, campaign: i64) -> Result<Option<i64>, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT max(id) FROM conclusion WHERE campaign_id = ?1")?;
    Ok(statement.query_row([campaign], |row| row.get(0))?)
}

/// Digest of some rows, by first and last id.
pub(crate) fn fingerprint(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, campaign_id, document_id, outcome, reason, by, decided_at
               FROM conclusion WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}
