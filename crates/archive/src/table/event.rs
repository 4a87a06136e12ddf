//! Table `event`: what happened to the archive, in order, chained by SM3.
//!
//! An event's payload holds the digests of the rows it made, so that the chain
//! vouches for them too. The database refuses to change or delete an event.

use jiff::civil::DateTime;
use review::chain::{self, Event};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::ArchiveError;
use crate::table::{from_json, to_json};

pub(crate) const V1: &str = "
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    kind     TEXT NOT NULL,
    payload  TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_stays BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'an event never changes'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'an event is never deleted'); END;
";

/// What can happen. The fields are the payload; the variant is the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload")]
pub(crate) enum Change {
    /// A document came in.
    #[serde(rename = "document.kept")]
    Document {
        /// Its id.
        document: i64,
        /// SHA-256 of its bytes.
        sha256: String,
        /// Digest of its row.
        row: String,
    },
    /// A review came in.
    #[serde(rename = "review.kept")]
    Review {
        /// Its id.
        review: i64,
        /// The document that was reviewed.
        document: i64,
        /// Digest of its row.
        row: String,
        /// Digest of its findings.
        findings: String,
    },
    /// The full text of a statute came in.
    #[serde(rename = "statute.kept")]
    Statute {
        /// Its id.
        statute: i64,
        /// Digest of its row.
        row: String,
        /// Digest of its articles.
        articles: String,
    },
    /// A dossier came in.
    #[serde(rename = "dossier.kept")]
    Dossier {
        /// Its id.
        dossier: i64,
        /// Digest of its row and files.
        row: String,
    },
    /// Opinions on a dossier's draft came in.
    #[serde(rename = "opinions.kept")]
    Opinions {
        /// The dossier.
        dossier: i64,
        /// The first one's id.
        first: i64,
        /// The last one's id.
        last: i64,
        /// Digest of their rows.
        rows: String,
    },
    /// Opinions were answered.
    #[serde(rename = "opinions.answered")]
    Answers {
        /// The first answer's id.
        first: i64,
        /// The last answer's id.
        last: i64,
        /// Digest of their rows.
        rows: String,
    },
    /// Findings were decided on.
    #[serde(rename = "findings.decided")]
    Dispositions {
        /// The review.
        review: i64,
        /// The first disposition's id.
        first: i64,
        /// The last one's id.
        last: i64,
        /// Digest of their rows.
        rows: String,
    },
    /// Somebody was given a key.
    #[serde(rename = "person.added")]
    Person(One),
    /// A key was sealed under a passphrase.
    #[serde(rename = "seal.kept")]
    Seal(One),
    /// A person found something, or took it back.
    #[serde(rename = "finding.own")]
    OwnFinding(One),
    /// A case was opened.
    #[serde(rename = "case.opened")]
    Case(One),
    /// A text became the newest version of a case.
    #[serde(rename = "version.added")]
    Version(One),
    /// A case took a step.
    #[serde(rename = "case.moved")]
    Step(One),
    /// A legality opinion was saved.
    #[serde(rename = "opinion.saved")]
    LegalityOpinion(One),
    /// A legality opinion was signed.
    #[serde(rename = "opinion.signed")]
    Signature(One),
    /// Something known of a document was corrected.
    #[serde(rename = "document.corrected")]
    Correction(One),
    /// A file came in that says the same as a kept document.
    #[serde(rename = "copy.kept")]
    Copy(One),
    /// A cleanup campaign was opened.
    #[serde(rename = "campaign.opened")]
    Campaign(One),
    /// A campaign's proposals were made.
    #[serde(rename = "campaign.proposed")]
    Proposals(Rows),
    /// Owners said what they think of them.
    #[serde(rename = "campaign.heard")]
    OwnerViews(Rows),
    /// Documents of a campaign were decided on.
    #[serde(rename = "campaign.decided")]
    Conclusions(Rows),
    /// The text of a campaign's decision went to review.
    #[serde(rename = "campaign.written")]
    CampaignDraft(One),
    /// A campaign's result was published.
    #[serde(rename = "campaign.published")]
    Publication(One),
    /// A dossier was assessed.
    #[serde(rename = "dossier.assessed")]
    Assessment {
        /// Its id.
        assessment: i64,
        /// The dossier.
        dossier: i64,
        /// Digest of its row.
        row: String,
    },
}

/// One row that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct One {
    /// Its id.
    pub(crate) id: i64,
    /// Its digest.
    pub(crate) row: String,
}

/// Rows that came in together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rows {
    /// The first one's id.
    pub(crate) first: i64,
    /// The last one's id.
    pub(crate) last: i64,
    /// Digest of them all.
    pub(crate) rows: String,
}

impl Rows {
    pub(crate) fn new((first, last): (i64, i64), rows: String) -> Self {
        Self { first, last, rows }
    }
}

/// How far the log, or an index of it, has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    pub(crate) seq: i64,
    pub(crate) hash: String,
}

impl Mark {
    /// Before the first event.
    pub(crate) fn start() -> Self {
        Self { seq: 0, hash: chain::GENESIS.to_owned() }
    }
}

#[derive(Serialize, Deserialize)]
struct Tagged<T> {
    kind: String,
    payload: T,
}

/// Writes down a change; only inside the transaction that makes it.
pub(crate) fn append(
    connection: &Connection,
    change: &Change,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let last = last(connection)?;
    let seq = last.seq + 1;
    let at = now.to_string();
    let tagged: Tagged<serde_json::Value> = from_json("记录", to_json(change)?.as_bytes())?;
    let payload = tagged.payload.to_string();
    let hash = chain::link(&last.hash, seq, &at, &tagged.kind, &payload);
    connection.prepare_cached(
        "INSERT INTO event (seq, at, kind, payload, previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![seq, at, tagged.kind, payload, last.hash, hash])?;
    Ok(())
}

/// Where the log ends.
pub(crate) fn last(connection: &Connection) -> Result<Mark, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")?;
    let last = statement.query_row([], |row| Ok(Mark { seq: row.get(0)?, hash: row.get(1)? }));
    Ok(last.optional()?.unwrap_or_else(Mark::start))
}

/// True where the log holds exactly this event, or the mark is the start.
pub(crate) fn holds(connection: &Connection, mark: &Mark) -> Result<bool, ArchiveError> {
    if *mark == Mark::start() {
        return Ok(true);
    }
    let mut statement = connection.prepare_cached("SELECT hash FROM event WHERE seq = ?1")?;
    let hash: Option<String> = statement.query_row([mark.seq], |row| row.get(0)).optional()?;
    Ok(hash.as_ref() == Some(&mark.hash))
}

/// The next events after `seq`, at most `limit`.
pub(crate) fn after(
    connection: &Connection,
    seq: i64,
    limit: usize,
) -> Result<Vec<Event>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, kind, payload, previous, hash FROM event
         WHERE seq > ?1 ORDER BY seq LIMIT ?2",
    )?;
    let events = statement.query_map(params![seq, limit], read)?;
    Ok(events.collect::<Result<_, _>>()?)
}

/// One event.
pub(crate) fn one(connection: &Connection, seq: i64) -> Result<Option<Event>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, kind, payload, previous, hash FROM event WHERE seq = ?1",
    )?;
    Ok(statement.query_row([seq], read).optional()?)
}

/// What an event says happened.
pub(crate) fn change(event: &Event) -> Result<Change, ArchiveError> {
    let payload: serde_json::Value = from_json("记录", event.payload.as_bytes())?;
    let tagged = Tagged { kind: event.kind.clone(), payload };
    from_json("记录", to_json(&tagged)?.as_bytes())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        seq: row.get(0)?,
        at: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        previous: row.get(4)?,
        hash: row.get(5)?,
    })
}
