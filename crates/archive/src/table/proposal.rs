//! Table `proposal`: what a campaign proposes for each document, and why.
//!
//! The database itself refuses to change or delete a proposal.

use review::campaign::Proposal;
use rusqlite::{Connection, params};

use crate::ArchiveError;
use crate::table::{digest, from_json, to_json};

pub(crate) const V7: &str = concat!(
    "
CREATE TABLE proposal (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    document_id INTEGER NOT NULL REFERENCES document (id),
    outcome     TEXT NOT NULL,
    causes      TEXT NOT NULL,
    UNIQUE (campaign_id, document_id)
) STRICT;
",
    kept!("proposal"),
);

/// Puts a campaign's proposals in and returns the first and last id.
pub(crate) fn insert(
    connection: &Connection,
    campaign: i64,
    proposals: &[Proposal],
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO proposal (campaign_id, document_id, outcome, causes) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut range = (0, 0);
    for proposal in proposals {
        let (outcome, causes) = (to_json(&proposal.outcome)?, to_json(&proposal.causes)?);
        statement.execute(params![campaign, proposal.document, outcome, causes])?;
        let id = connection.last_insert_rowid();
        range = (if range.0 == 0 { id } else { range.0 }, id);
    }
    Ok(range)
}

/// A campaign's proposals in the order in which they were made.
pub(crate) fn of_campaign(
    connection: &Connection,
    campaign: i64,
) -> Result<Vec<Proposal>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document_id, outcome, causes FROM proposal WHERE campaign_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([campaign])?;
    let mut proposals = Vec::new();
    while let Some(row) = rows.next()? {
        let (outcome, causes): (String, String) = (row.get(1)?, row.get(2)?);
        proposals.push(Proposal {
            document: row.get(0)?,
            outcome: from_json("清理建议", outcome.as_bytes())?,
            causes: from_json("清理理由", causes.as_bytes())?,
        });
    }
    Ok(proposals)
}

/// Digest of some rows, by first and last id.
pub(crate) fn fingerprint(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, campaign_id, document_id, outcome, causes FROM proposal
               WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}
