//! Table `document`: a file's bytes once, and what was read from them.
//!
//! The blobs stand last, so that a list of titles never walks through them.

use std::borrow::Cow;
use std::fmt::{self, Formatter};

use document::Document;
use jiff::civil::{Date, DateTime};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::table::{digest, from_json, parse};
use crate::{ArchiveError, NewDocument};

pub(crate) const V1: &str = "
CREATE TABLE document (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    path     TEXT NOT NULL,
    title    TEXT NOT NULL,
    number   TEXT,
    issuer   TEXT,
    date     TEXT,
    kind     TEXT,
    status   TEXT NOT NULL DEFAULT '待核',
    added_at TEXT NOT NULL,
    model    BLOB NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;
";

/// What is known of a document without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its number in the archive.
    pub id: i64,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// File name under which it was first kept.
    pub name: String,
    /// Path under which it was first kept.
    pub path: String,
    /// 标题, or the file's name where none was found.
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// 成文日期
    pub date: Option<Date>,
    /// 文种
    pub kind: Option<String>,
    /// 待核 until somebody has found out whether it is in force.
    pub status: String,
    /// When it was first kept, local time.
    pub added_at: DateTime,
}

const ROW: &str = "id, sha256, name, path, title, number, issuer, date, kind, status, added_at";

impl DocumentRow {
    fn read(row: &Row<'_>) -> Result<Self, ArchiveError> {
        let date: Option<String> = row.get(7)?;
        let added_at: String = row.get(10)?;
        Ok(Self {
            id: row.get(0)?,
            sha256: row.get(1)?,
            name: row.get(2)?,
            path: row.get(3)?,
            title: row.get(4)?,
            number: row.get(5)?,
            issuer: row.get(6)?,
            date: date.map(|date| parse("成文日期", &date)).transpose()?,
            kind: row.get(8)?,
            status: row.get(9)?,
            added_at: parse("登记时间", &added_at)?,
        })
    }
}

/// Puts a document in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewDocument<'_>,
    model: &[u8],
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let paper = &new.document.paper;
    let text = |field: &Option<document::Field>| field.as_ref().map(|field| field.text.clone());
    connection
        .prepare_cached(
            "INSERT INTO document
            (sha256, name, path, title, number, issuer, date, kind, added_at, model, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            new.sha256,
            new.name,
            new.path,
            text(&paper.title).unwrap_or_else(|| new.name.to_owned()),
            text(&paper.number),
            text(&paper.issuer),
            paper.date.map(|date| date.to_string()),
            paper.kind,
            now.to_string(),
            model,
            new.bytes,
        ])?;
    Ok(connection.last_insert_rowid())
}

/// Id of the document with these bytes.
pub(crate) fn known(connection: &Connection, sha256: &str) -> Result<Option<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT id FROM document WHERE sha256 = ?1")?;
    Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
}

/// SHA-256 of every document's file, with its id.
pub(crate) fn files(connection: &Connection) -> Result<Vec<(String, i64)>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT sha256, id FROM document")?;
    let files = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(files.collect::<Result<_, _>>()?)
}

/// What is known of one document.
pub(crate) fn row(connection: &Connection, id: i64) -> Result<DocumentRow, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {ROW} FROM document WHERE id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(DocumentRow::read).transpose()?.ok_or(ArchiveError::NotFound(id))
}

/// What is known of every document, oldest first.
pub(crate) fn rows(connection: &Connection) -> Result<Vec<DocumentRow>, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {ROW} FROM document ORDER BY id"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(DocumentRow::read(row)?);
    }
    Ok(found)
}

/// The document as it was read, in JSON.
pub(crate) fn model(connection: &Connection, id: i64) -> Result<Vec<u8>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT model FROM document WHERE id = ?1")?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or(ArchiveError::NotFound(id))
}

/// Text of a document as it was read. What stands behind it in the JSON, which is several
/// times as long, is not looked at.
pub(crate) fn text(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let model = model(connection, id)?;
    let mut text = None;
    let read = serde_json::Deserializer::from_slice(&model).deserialize_map(UpToText(&mut text));
    // Where the text was found, the error is only that the rest was left.
    text.ok_or_else(|| match read {
        Ok(()) => ArchiveError::damaged("文稿内容", "text"),
        Err(error) => ArchiveError::damaged("文稿内容", error),
    })
}

struct UpToText<'a>(&'a mut Option<String>);

impl<'de> Visitor<'de> for UpToText<'_> {
    type Value = ();

    fn expecting(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str("a document")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "text" {
                *self.0 = Some(map.next_value()?);
                break;
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// A document out of its JSON.
pub(crate) fn parse_model(model: &[u8]) -> Result<Document, ArchiveError> {
    from_json("文稿内容", model)
}

/// The file as it was.
pub(crate) fn bytes(connection: &Connection, id: i64) -> Result<Vec<u8>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT bytes FROM document WHERE id = ?1")?;
    statement.query_row([id], |row| row.get(0)).optional()?.ok_or(ArchiveError::NotFound(id))
}

/// How many there are.
pub(crate) fn count(connection: &Connection) -> Result<usize, ArchiveError> {
    Ok(connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?)
}

/// Ids of all documents, oldest first.
pub(crate) fn ids(connection: &Connection) -> Result<Vec<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT id FROM document ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Digest of everything in the row that never changes. `status` does change, and
/// the file's bytes are covered by `sha256`, which is verified on its own.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, sha256, name, path, title, number, issuer, date, kind, added_at, model
               FROM document WHERE id = ?1";
    digest(connection, sql, [id])
}
