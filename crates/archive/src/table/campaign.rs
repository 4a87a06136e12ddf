//! Tables `campaign`, `campaign_draft` and `publication`: a cleanup as it was laid down,
//! the reviews of its decision's text, and the day on which the result was published.
//!
//! The database itself refuses to change or delete what stands here.

use jiff::civil::{Date, DateTime};
use review::campaign::Campaign;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, CampaignDraft, NewPublication, StoredCampaign, StoredPublication};

pub(crate) const V7: &str = concat!(
    "
CREATE TABLE campaign (
    id        INTEGER PRIMARY KEY,
    uid       TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    day       TEXT NOT NULL,
    scope     TEXT NOT NULL,
    causes    TEXT NOT NULL,
    left_out  TEXT NOT NULL,
    by        TEXT NOT NULL,
    opened_at TEXT NOT NULL
) STRICT;
CREATE TABLE campaign_draft (
    id            INTEGER PRIMARY KEY,
    campaign_id   INTEGER NOT NULL REFERENCES campaign (id),
    review_id     INTEGER NOT NULL REFERENCES review (id),
    conclusion_id INTEGER NOT NULL REFERENCES conclusion (id),
    by            TEXT NOT NULL,
    written_at    TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_draft_of_campaign ON campaign_draft (campaign_id, id);
CREATE TABLE publication (
    id           INTEGER PRIMARY KEY,
    campaign_id  INTEGER NOT NULL UNIQUE REFERENCES campaign (id),
    day          TEXT NOT NULL,
    number       TEXT NOT NULL,
    note         TEXT NOT NULL,
    regardless   INTEGER NOT NULL,
    by           TEXT NOT NULL,
    published_at TEXT NOT NULL
) STRICT;
",
    kept!("campaign", "campaign_draft", "publication"),
);

const ROW: &str = "id, uid, name, day, scope, causes, left_out, by, opened_at";

/// Opens a campaign and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    uid: &str,
    campaign: &Campaign,
    by: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO campaign (uid, name, day, scope, causes, left_out, by, opened_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            uid,
            campaign.name,
            campaign.day.to_string(),
            to_json(&campaign.scope)?,
            to_json(&campaign.causes)?,
            to_json(&campaign.left_out)?,
            by,
            now.to_string(),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// One campaign.
pub(crate) fn row(connection: &Connection, id: i64) -> Result<StoredCampaign, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {ROW} FROM campaign WHERE id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(read).transpose()?.ok_or(ArchiveError::NotFound(id))
}

fn read(row: &Row<'_>) -> Result<StoredCampaign, ArchiveError> {
    let text = |column: usize| row.get::<_, String>(column);
    Ok(StoredCampaign {
        id: row.get(0)?,
        uid: text(1)?,
        campaign: Campaign {
            name: text(2)?,
            day: parse("清理基准日", &text(3)?)?,
            scope: from_json("清理范围", text(4)?.as_bytes())?,
            causes: from_json("清理事由", text(5)?.as_bytes())?,
            left_out: from_json("未列入清理的文件", text(6)?.as_bytes())?,
        },
        by: text(7)?,
        opened_at: parse("清理开始时间", &text(8)?)?,
    })
}

/// Ties a review of the decision's text to what was decided until then.
pub(crate) fn insert_draft(
    connection: &Connection,
    campaign: i64,
    (review, conclusion): (i64, i64),
    by: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO campaign_draft (campaign_id, review_id, conclusion_id, by, written_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![campaign, review, conclusion, by, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// The last text of the decision that went to review.
pub(crate) fn draft(
    connection: &Connection,
    campaign: i64,
) -> Result<Option<CampaignDraft>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT review_id, conclusion_id, by, written_at FROM campaign_draft
         WHERE campaign_id = ?1 ORDER BY id DESC LIMIT 1",
    )?;
    let mut rows = statement.query([campaign])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let at: String = row.get(3)?;
    Ok(Some(CampaignDraft {
        review: row.get(0)?,
        conclusion: row.get(1)?,
        by: row.get(2)?,
        at: parse("送审时间", &at)?,
    }))
}

/// Reviews of decisions' texts, of all campaigns.
pub(crate) fn drafts(connection: &Connection) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT review_id FROM campaign_draft")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Publishes a campaign's result.
pub(crate) fn insert_publication(
    connection: &Connection,
    new: &NewPublication<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO publication (campaign_id, day, number, note, regardless, by, published_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            new.campaign,
            new.day.to_string(),
            new.number,
            new.note,
            new.regardless,
            new.by,
            now.to_string(),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// The publication of a campaign's result.
pub(crate) fn publication(
    connection: &Connection,
    campaign: i64,
) -> Result<Option<StoredPublication>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT day, number, note, regardless, by, published_at FROM publication
         WHERE campaign_id = ?1",
    )?;
    let row = statement.query_row([campaign], |row| {
        let text = |column: usize| row.get::<_, String>(column);
        Ok((text(0)?, text(1)?, text(2)?, row.get::<_, bool>(3)?, text(4)?, text(5)?))
    });
    let Some((day, number, note, regardless, by, at)) = row.optional()? else { return Ok(None) };
    let day: Date = parse("公布日期", &day)?;
    let at: DateTime = parse("登记时间", &at)?;
    Ok(Some(StoredPublication { day, number, note, regardless, by, at }))
}

/// Digest of a campaign's row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, &format!("SELECT {ROW} FROM campaign WHERE id = ?1"), [id])
}

/// Digest of a draft's row.
pub(crate) fn fingerprint_draft(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, campaign_id, review_id, conclusion_id, by, written_at
               FROM campaign_draft WHERE id = ?1";
    digest(connection, sql, [id])
}

/// Digest of a publication's row.
pub(crate) fn fingerprint_publication(
    connection: &Connection,
    id: i64,
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, campaign_id, day, number, note, regardless, by, published_at
               FROM publication WHERE id = ?1";
    digest(connection, sql, [id])
}
