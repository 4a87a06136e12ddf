//! Table `relation` of the register: what documents say of each other and of the law.
//! It stands in a file of its own and can be built anew.

use document::Span;
use engine::standing::{Kind, Relation};
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};
use statutes::{number_key, title_key};

use crate::ArchiveError;
use crate::table::{from_json, parse, to_json};

pub(crate) const SCHEMA: &str = "
CREATE TABLE relation (
    id         INTEGER PRIMARY KEY,
    document   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    title_key  TEXT NOT NULL,
    number     TEXT,
    number_key TEXT,
    articles   TEXT NOT NULL,
    until      TEXT,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    quote      TEXT NOT NULL
) STRICT;
CREATE INDEX relation_of_document ON relation (document, id);
CREATE INDEX relation_title ON relation (title_key);
CREATE INDEX relation_number ON relation (number_key);
CREATE INDEX relation_kind ON relation (kind);
";

const ROW: &str = "document, kind, title, title_key, number, number_key, articles, until, span_start, span_end, quote";

/// What one document says of another instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRelation {
    /// The document that says it.
    pub document: i64,
    /// What it says.
    pub kind: Kind,
    /// Title of the other one; empty where only its number is named.
    pub title: String,
    /// Number of the other one, as it is written.
    pub number: Option<String>,
    /// Articles, with 之N; empty for the whole.
    pub articles: Vec<(u32, u32)>,
    /// The new last day of what is prolonged.
    pub until: Option<Date>,
    /// The words.
    pub span: Span,
    /// The sentence that says it.
    pub quote: String,
    pub(crate) title_key: String,
    pub(crate) number_key: Option<String>,
}

/// Puts in what a document says, with the sentences.
pub(crate) fn insert(
    connection: &Connection,
    document: i64,
    said: &[(Relation, String)],
) -> Result<(), ArchiveError> {
    let mut statement = connection.prepare_cached(&format!(
        "INSERT INTO relation ({ROW}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    ))?;
    for (relation, quote) in said {
        statement.execute(params![
            document,
            relation.kind.code(),
            relation.title,
            title_key(&relation.title),
            relation.number,
            relation.number.as_deref().map(number_key),
            to_json(&relation.articles)?,
            relation.until.map(|day| day.to_string()),
            relation.span.start,
            relation.span.end,
            quote,
        ])?;
    }
    Ok(())
}

/// What a document says, in its order.
pub(crate) fn of_document(
    connection: &Connection,
    document: i64,
) -> Result<Vec<StoredRelation>, ArchiveError> {
    select(connection, "document = ?1", &document.to_string())
}

/// Everything of one kind.
pub(crate) fn of_kind(
    connection: &Connection,
    kind: Kind,
) -> Result<Vec<StoredRelation>, ArchiveError> {
    select(connection, "kind = ?1", kind.code())
}

/// What is said of a title.
pub(crate) fn of_title(
    connection: &Connection,
    key: &str,
) -> Result<Vec<StoredRelation>, ArchiveError> {
    select(connection, "title_key = ?1", key)
}

/// What is said of a number.
pub(crate) fn of_number(
    connection: &Connection,
    key: &str,
) -> Result<Vec<StoredRelation>, ArchiveError> {
    select(connection, "number_key = ?1", key)
}

fn select(
    connection: &Connection,
    condition: &'static str,
    value: &str,
) -> Result<Vec<StoredRelation>, ArchiveError> {
    let mut statement = connection
        .prepare_cached(&format!("SELECT {ROW} FROM relation WHERE {condition} ORDER BY id"))?;
    let mut rows = statement.query([value])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<StoredRelation, ArchiveError> {
    let (kind, articles): (String, String) = (row.get(1)?, row.get(6)?);
    let until: Option<String> = row.get(7)?;
    Ok(StoredRelation {
        document: row.get(0)?,
        kind: Kind::coded(&kind).ok_or_else(|| ArchiveError::damaged("文件关系", &kind))?,
        title: row.get(2)?,
        title_key: row.get(3)?,
        number: row.get(4)?,
        number_key: row.get(5)?,
        articles: from_json("条款", articles.as_bytes())?,
        until: until.map(|day| parse("延长至", &day)).transpose()?,
        span: Span::new(row.get(8)?, row.get(9)?),
        quote: row.get(10)?,
    })
}
