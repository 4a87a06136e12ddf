//! Table `owner_view`: what the owners of documents say of a campaign's proposals, as it
//! came in.
//!
//! The database itself refuses to change or delete a view.

use review::campaign::OwnerView;
use rusqlite::{Connection, params};

use crate::ArchiveError;
use crate::table::{digest, from_json, parse, to_json};

pub(crate) const V7: &str = concat!(
    "
CREATE TABLE owner_view (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    document_id INTEGER NOT NULL REFERENCES document (id),
    outcome     TEXT,
    reason      TEXT NOT NULL,
    by          TEXT NOT NULL,
    source      TEXT NOT NULL,
    added_at    TEXT NOT NULL
) STRICT;
CREATE INDEX owner_view_of_campaign ON owner_view (campaign_id, id);
",
    kept!("owner_view"),
);

/// Puts views in and returns the first and last id.
pub(crate) fn insert(
    connection: &Connection,
    campaign: i64,
    views: &[OwnerView],
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO owner_view (campaign_id, document_id, outcome, reason, by, source, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut range = (0, 0);
    for view in views {
        let outcome = view.outcome.map(|outcome| to_json(&outcome)).transpose()?;
        let at = view.at.to_string();
        statement.execute(params![
            campaign,
            view.document,
            outcome,
            view.reason,
            view.by,
            view.source,
            at
        ])?;
        let id = connection.last_insert_rowid();
        range = (if range.0 == 0 { id } else { range.0 }, id);
    }
    Ok(range)
}

/// A campaign's views in the order in which they came.
pub(crate) fn of_campaign(
    connection: &Connection,
    campaign: i64,
) -> Result<Vec<OwnerView>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT document_id, outcome, reason, by, source, added_at FROM owner_view
         WHERE campaign_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([campaign])?;
    let mut views = Vec::new();
    while let Some(row) = rows.next()? {
        let (outcome, at): (Option<String>, String) = (row.get(1)?, row.get(5)?);
        views.push(OwnerView {
            document: row.get(0)?,
            outcome: outcome.map(|json| from_json("责任单位意见", json.as_bytes())).transpose()?,
            reason: row.get(2)?,
            by: row.get(3)?,
            source: row.get(4)?,
            at: parse("登记时间", &at)?,
        });
    }
    Ok(views)
}

/// Digest of some rows, by first and last id.
pub(crate) fn fingerprint(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, campaign_id, document_id, outcome, reason, by, source, added_at
               FROM owner_view WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}
