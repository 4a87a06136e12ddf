//! Tables `standing` and `name` of the register: what was read of a document's life, and
//! what it is called. They stand in a file of their own and can be built anew.

use document::Span;
use engine::standing::{Effect, Length, Standing, Term};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::ArchiveError;
use crate::table::event::Mark;
use crate::table::{from_json, parse, to_json};

pub(crate) const SCHEMA: &str = "
CREATE TABLE mark (layout INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE standing (
    document     INTEGER PRIMARY KEY,
    normative    TEXT NOT NULL,
    law          INTEGER NOT NULL,
    trial        INTEGER NOT NULL,
    draft        INTEGER NOT NULL,
    issued       TEXT,
    effect       TEXT NOT NULL,
    effect_day   TEXT,
    effect_after TEXT,
    effect_start INTEGER,
    effect_end   INTEGER,
    effect_quote TEXT NOT NULL,
    term         TEXT NOT NULL,
    term_last    TEXT,
    term_months  INTEGER,
    term_days    INTEGER,
    term_start   INTEGER,
    term_end     INTEGER,
    term_quote   TEXT NOT NULL
) STRICT;
CREATE TABLE name (
    key      TEXT NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_of_document ON name (document);
";

/// Changes whenever the same document would be read differently.
const LAYOUT: u32 = 3;

/// What was read of a document's life, with the sentences that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStanding {
    /// What was read.
    pub standing: Standing,
    /// The sentence that says from when it applies; empty for none.
    pub effect_quote: String,
    /// The sentence that says how long; empty for none.
    pub term_quote: String,
}

/// How far the register has come; `None` where it is of another layout or empty.
pub(crate) fn mark(connection: &Connection) -> Result<Option<Mark>, ArchiveError> {
    let there: i64 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'mark'",
        [],
        |row| row.get(0),
    )?;
    if there == 0 {
        return Ok(None);
    }
    let mut statement =
        connection.prepare_cached("SELECT seq, hash FROM mark WHERE layout = ?1")?;
    let mark =
        statement.query_row([LAYOUT], |row| Ok(Mark { seq: row.get(0)?, hash: row.get(1)? }));
    Ok(mark.optional()?)
}

/// Says how far the register has come.
pub(crate) fn set_mark(connection: &Connection, mark: &Mark) -> Result<(), ArchiveError> {
    connection.execute("DELETE FROM mark", [])?;
    connection.execute(
        "INSERT INTO mark (layout, seq, hash) VALUES (?1, ?2, ?3)",
        params![LAYOUT, mark.seq, mark.hash],
    )?;
    Ok(())
}

/// Puts in what was read of a document.
pub(crate) fn insert(
    connection: &Connection,
    document: i64,
    stored: &StoredStanding,
) -> Result<(), ArchiveError> {
    let Standing { normative, law, trial, draft, issued, effect, term } = &stored.standing;
    let (what, day, after) = match effect {
        Effect::On { day, .. } => ("on", Some(day.to_string()), None),
        Effect::Issued { after, .. } => {
            ("issued", None, Some(to_json(&(after.months, after.days))?))
        }
        Effect::Unclear { .. } => ("unclear", None, None),
        Effect::Unsaid => ("unsaid", None, None),
    };
    let (how, last, length) = match term {
        Term::Until { last, .. } => ("until", Some(last.to_string()), None),
        Term::For { length, .. } => ("for", None, Some(*length)),
        Term::Open { .. } => ("open", None, None),
        Term::Endless { .. } => ("endless", None, None),
        Term::Unsaid => ("unsaid", None, None),
    };
    connection
        .prepare_cached(
            "INSERT INTO standing VALUES
             (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        )?
        .execute(params![
            document,
            to_json(normative)?,
            law,
            trial,
            draft,
            issued.map(|day| day.to_string()),
            what,
            day,
            after,
            effect.span().map(|span| span.start),
            effect.span().map(|span| span.end),
            stored.effect_quote,
            how,
            last,
            length.map(|length| length.months),
            length.map(|length| length.days),
            term.span().map(|span| span.start),
            term.span().map(|span| span.end),
            stored.term_quote,
        ])?;
    Ok(())
}

/// What was read of every document, by its number.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(i64, StoredStanding)>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT * FROM standing ORDER BY document")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<(i64, StoredStanding), ArchiveError> {
    let damaged = |what: &str| ArchiveError::damaged("效力台账", what);
    let day = |column: usize| -> Result<_, ArchiveError> {
        let day: Option<String> = row.get(column)?;
        day.map(|day| parse("日期", &day)).transpose()
    };
    let span = |column: usize| -> Result<Span, ArchiveError> {
        Ok(Span::new(row.get(column)?, row.get(column + 1)?))
    };
    let (normative, effect, term): (String, String, String) =
        (row.get(1)?, row.get(6)?, row.get(12)?);
    let effect = match effect.as_str() {
        "on" => Effect::On { day: day(7)?.ok_or_else(|| damaged("施行日期"))?, span: span(9)? },
        "issued" => {
            let after: String = row.get(8)?;
            let (months, days) = from_json("施行日期", after.as_bytes())?;
            Effect::Issued { after: Length { months, days }, span: span(9)? }
        }
        "unclear" => Effect::Unclear { span: span(9)? },
        _ => Effect::Unsaid,
    };
    let term = match term.as_str() {
        "until" => {
            Term::Until { last: day(13)?.ok_or_else(|| damaged("有效期"))?, span: span(16)? }
        }
        "for" => Term::For {
            length: Length { months: row.get(14)?, days: row.get(15)? },
            span: span(16)?,
        },
        "open" => Term::Open { span: span(16)? },
        "endless" => Term::Endless { span: span(16)? },
        _ => Term::Unsaid,
    };
    let standing = Standing {
        normative: from_json("认定", normative.as_bytes())?,
        law: row.get(2)?,
        trial: row.get(3)?,
        draft: row.get(4)?,
        issued: day(5)?,
        effect,
        term,
    };
    let stored = StoredStanding { standing, effect_quote: row.get(11)?, term_quote: row.get(18)? };
    Ok((row.get(0)?, stored))
}

/// Says what a document is called, in place of what was said before.
pub(crate) fn set_names(
    connection: &Connection,
    document: i64,
    keys: &[String],
) -> Result<(), ArchiveError> {
    connection.prepare_cached("DELETE FROM name WHERE document = ?1")?.execute([document])?;
    let mut statement =
        connection.prepare_cached("INSERT OR IGNORE INTO name (key, document) VALUES (?1, ?2)")?;
    for key in keys {
        statement.execute(params![key, document])?;
    }
    Ok(())
}

/// The documents that are called so.
pub(crate) fn named(connection: &Connection, key: &str) -> Result<Vec<i64>, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT document FROM name WHERE key = ?1 ORDER BY document")?;
    let found = statement.query_map([key], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// What a document is called.
pub(crate) fn names(connection: &Connection, document: i64) -> Result<Vec<String>, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT key FROM name WHERE document = ?1 ORDER BY key")?;
    let found = statement.query_map([document], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
