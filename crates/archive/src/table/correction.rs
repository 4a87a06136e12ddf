//! Table `correction`: what people know better of a document than was read from it. The
//! newest one of a field counts; one without a value takes the earlier ones back.
//!
//! The database itself refuses to change or delete them.

use jiff::civil::{Date, DateTime};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::document::DocumentRow;
use crate::table::{digest, parse};
use crate::{ArchiveError, NewCorrection};

pub(crate) const V5: &str = concat!(
    "
CREATE TABLE correction (
    id           INTEGER PRIMARY KEY,
    document_id  INTEGER NOT NULL REFERENCES document (id),
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    by           TEXT NOT NULL,
    corrected_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_of_document ON correction (document_id, field, id);
",
    kept!("correction"),
);

/// From which day a state holds. Nothing else has one.
pub(crate) const V8: &str = "ALTER TABLE correction ADD COLUMN since TEXT;";

const ROW: &str = "id, document_id, field, value, reason, by, corrected_at, since";

/// What can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// 标题
    Title,
    /// 文号
    Number,
    /// 机关
    Issuer,
    /// 成文日期
    Issued,
    /// 文种
    Kind,
    /// 施行日期
    Effective,
    /// 有效期至
    Expires,
    /// 状态
    State,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Number,
        Self::Issuer,
        Self::Issued,
        Self::Kind,
        Self::Effective,
        Self::Expires,
        Self::State,
    ];

    /// As it is shown and kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "标题",
            Self::Number => "文号",
            Self::Issuer => "机关",
            Self::Issued => "成文日期",
            Self::Kind => "文种",
            Self::Effective => "施行日期",
            Self::Expires => "有效期至",
            Self::State => "状态",
        }
    }

    /// By its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// True where the value is a day, as ISO writes it.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Issued | Self::Effective | Self::Expires)
    }
}

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The document.
    pub document: i64,
    /// What of it.
    pub field: Field,
    /// What it is instead; days as ISO writes them; empty for what was read.
    pub value: String,
    /// 理由
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// Local time.
    pub at: DateTime,
    /// The first day on which a state holds; `None` where it holds on every day.
    pub since: Option<Date>,
}

/// Puts one in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    document: i64,
    new: &NewCorrection<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO correction (document_id, field, value, reason, by, corrected_at, since)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            document,
            new.field.name(),
            new.value,
            new.reason,
            new.by,
            now.to_string(),
            new.since.map(|day| day.to_string()),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// The document that a correction is of.
pub(crate) fn document(connection: &Connection, id: i64) -> Result<i64, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT document_id FROM correction WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

/// Every correction of a document, oldest first.
pub(crate) fn of_document(
    connection: &Connection,
    document: i64,
) -> Result<Vec<Correction>, ArchiveError> {
    // Mostly there are none, and SQLite would make ready to sort them all the same.
    let mut statement = connection
        .prepare_cached(&format!("SELECT {ROW} FROM correction WHERE document_id = ?1"))?;
    let mut rows = statement.query([document])?;
    let mut found: Vec<(i64, Correction)> = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((row.get(0)?, read(row)?));
    }
    found.sort_unstable_by_key(|(id, _)| *id);
    Ok(found.into_iter().map(|(_, correction)| correction).collect())
}

/// Those that count, of all documents: the newest of each field, where it has a value.
pub(crate) fn newest(connection: &Connection) -> Result<Vec<Correction>, ArchiveError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {ROW} FROM correction WHERE value <> ''
            AND id IN (SELECT max(id) FROM correction GROUP BY document_id, field)
         ORDER BY document_id, id"
    ))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// Those of one document that count.
pub(crate) fn counting(all: Vec<Correction>) -> Vec<Correction> {
    let mut newest: Vec<Correction> = Vec::new();
    for correction in all {
        newest.retain(|other| other.field != correction.field);
        newest.push(correction);
    }
    newest.retain(|correction| !correction.value.is_empty());
    newest
}

/// The row with what people know better.
pub(crate) fn corrected(
    connection: &Connection,
    mut row: DocumentRow,
) -> Result<DocumentRow, ArchiveError> {
    for correction in counting(of_document(connection, row.id)?) {
        apply(&mut row, &correction)?;
    }
    Ok(row)
}

/// Puts one correction into a row.
pub(crate) fn apply(row: &mut DocumentRow, correction: &Correction) -> Result<(), ArchiveError> {
    let value = correction.value.clone();
    match correction.field {
        Field::Title => row.title = value,
        Field::Number => row.number = Some(value),
        Field::Issuer => row.issuer = Some(value),
        Field::Issued => row.date = Some(parse("成文日期", &value)?),
        Field::Kind => row.kind = Some(value),
        Field::State => row.status = value,
        Field::Effective | Field::Expires => {}
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Correction, ArchiveError> {
    let (field, at): (String, String) = (row.get(2)?, row.get(6)?);
    let since: Option<String> = row.get(7)?;
    Ok(Correction {
        document: row.get(1)?,
        field: Field::named(&field).ok_or_else(|| ArchiveError::damaged("更正的项目", &field))?,
        value: row.get(3)?,
        reason: row.get(4)?,
        by: row.get(5)?,
        at: parse("更正时间", &at)?,
        since: since.map(|day| parse("状态的起始日", &day)).transpose()?,
    })
}

/// Digest of one row. One without `since` has the digest that rows had before there was
/// such a column.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let mut statement =
        connection.prepare_cached("SELECT since IS NOT NULL FROM correction WHERE id = ?1")?;
    let dated: bool = statement.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default();
    let columns = if dated { ROW } else { ROW.trim_end_matches(", since") };
    digest(connection, &format!("SELECT {columns} FROM correction WHERE id = ?1"), [id])
}
