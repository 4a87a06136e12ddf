//! Table `statute`: a version of an instrument whose full text was imported; its
//! articles have a table of their own.
//!
//! The database itself refuses to change or delete a text: reviews rest on it.

use jiff::civil::DateTime;
use rusqlite::{Connection, OptionalExtension, params};
use statutes::{Held, Numbering};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewStatute};

pub(crate) const V2: &str = "
CREATE TABLE statute (
    id        INTEGER PRIMARY KEY,
    sha256    TEXT NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    number    TEXT,
    issuer    TEXT,
    kind      TEXT NOT NULL,
    passed    TEXT,
    starts    TEXT,
    numbering TEXT NOT NULL,
    last      INTEGER NOT NULL,
    chars     INTEGER NOT NULL,
    repeals   TEXT NOT NULL,
    name      TEXT NOT NULL,
    added_at  TEXT NOT NULL
) STRICT;
CREATE TRIGGER statute_stays BEFORE UPDATE ON statute
    BEGIN SELECT raise(ABORT, 'a text never changes'); END;
CREATE TRIGGER statute_is_kept BEFORE DELETE ON statute
    BEGIN SELECT raise(ABORT, 'a text is never deleted'); END;
";

/// Puts a text in without its articles and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewStatute,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let text = &new.text;
    connection
        .prepare_cached(
            "INSERT INTO statute (sha256, title, number, issuer, kind, passed, starts, numbering,
            last, chars, repeals, name, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            new.sha256,
            text.title,
            text.number,
            text.by,
            text.kind,
            text.passed.map(|day| day.to_string()),
            text.from.map(|day| day.to_string()),
            to_json(&text.numbering)?,
            text.last(),
            new.chars,
            to_json(&text.repeals)?,
            new.name,
            now.to_string(),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// True where a text with these words is kept.
pub(crate) fn known(connection: &Connection, sha256: &str) -> Result<bool, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM statute WHERE sha256 = ?1")?;
    Ok(statement.query_row([sha256], |_| Ok(())).optional()?.is_some())
}

/// The facts of every text. Of two texts of one version the fuller stands first,
/// whichever was imported first.
pub(crate) fn held(connection: &Connection) -> Result<Vec<Held>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, title, number, issuer, kind, passed, starts, last, repeals, sha256, numbering
         FROM statute ORDER BY title, passed, last DESC, chars DESC, sha256",
    )?;
    let mut rows = statement.query([])?;
    let mut held = Vec::new();
    while let Some(row) = rows.next()? {
        let day = |column: usize, what: &str| -> Result<_, ArchiveError> {
            let text: Option<String> = row.get(column)?;
            text.map(|text| parse(what, &text)).transpose()
        };
        let repeals: String = row.get(8)?;
        let numbering: String = row.get(10)?;
        let numbering: Numbering = from_json("编号方式", numbering.as_bytes())?;
        held.push(Held {
            id: row.get(0)?,
            title: row.get(1)?,
            number: row.get(2)?,
            by: row.get(3)?,
            kind: row.get(4)?,
            passed: day(5, "公布日期")?,
            from: day(6, "施行日期")?,
            articles: (numbering == Numbering::Articles).then(|| row.get(7)).transpose()?,
            repeals: from_json("废止的文件", repeals.as_bytes())?,
            sha256: row.get(9)?,
        });
    }
    Ok(held)
}

/// Digest of the row; the articles have their own.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, sha256, title, number, issuer, kind, passed, starts, numbering, last,
                   chars, repeals, name, added_at
               FROM statute WHERE id = ?1";
    digest(connection, sql, [id])
}
