//! The tables, a file each: struct, SQL, migration and queries. SQL stands nowhere else.

/// The triggers by which the database itself refuses to change or delete rows of a table.
macro_rules! kept {
    ($($table:literal),+) => {
        concat!($(
            "CREATE TRIGGER ", $table, "_stays BEFORE UPDATE ON ", $table,
            " BEGIN SELECT raise(ABORT, 'what is kept never changes'); END;\n",
            "CREATE TRIGGER ", $table, "_is_kept BEFORE DELETE ON ", $table,
            " BEGIN SELECT raise(ABORT, 'what is kept is never deleted'); END;\n",
        )+)
    };
}

pub(crate) mod article;
pub(crate) mod assessment;
pub(crate) mod campaign;
pub(crate) mod cleanup_conclusion;
pub(crate) mod copy;
pub(crate) mod correction;
pub(crate) mod disposition;
pub(crate) mod document;
pub(crate) mod dossier;
pub(crate) mod event;
pub(crate) mod finding;
pub(crate) mod legality;
pub(crate) mod matter;
pub(crate) mod opinion;
pub(crate) mod own;
pub(crate) mod owner_view;
pub(crate) mod packed;
pub(crate) mod person;
pub(crate) mod proposal;
pub(crate) mod relation;
pub(crate) mod review;
pub(crate) mod standing;
pub(crate) mod statute;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::ArchiveError;

/// SHA-256 over every value that a query returns, row by row. Each value is
/// preceded by its type and length, so that nothing can move from one column
/// to the next unseen.
pub(crate) fn digest(
    connection: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<String, ArchiveError> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(params)?;
    let mut digest = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => digest.update(b"n"),
                ValueRef::Integer(value) => feed(&mut digest, b'i', &value.to_be_bytes()),
                ValueRef::Real(value) => feed(&mut digest, b'r', &value.to_be_bytes()),
                ValueRef::Text(value) => feed(&mut digest, b't', value),
                ValueRef::Blob(value) => feed(&mut digest, b'b', value),
            }
        }
    }
    Ok(hex(&digest.finalize()))
}

fn feed(digest: &mut Sha256, kind: u8, value: &[u8]) {
    digest.update([kind]);
    digest.update((value.len() as u64).to_be_bytes());
    digest.update(value);
}

/// Ids of all rows of a table that has them, oldest first.
pub(crate) fn ids(connection: &Connection, table: &'static str) -> Result<Vec<i64>, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT id FROM {table} ORDER BY id"))?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// SHA-256 of bytes in lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A value as the JSON that a column holds.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String, ArchiveError> {
    serde_json::to_string(value).map_err(|error| ArchiveError::Failed(error.to_string()))
}

/// What a JSON column holds; `what` names it for the message.
pub(crate) fn from_json<T: DeserializeOwned>(what: &str, json: &[u8]) -> Result<T, ArchiveError> {
    serde_json::from_slice(json).map_err(|error| ArchiveError::damaged(what, error))
}

/// What a text column holds that was written with `to_string`.
pub(crate) fn parse<T: std::str::FromStr>(what: &str, text: &str) -> Result<T, ArchiveError>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|error| ArchiveError::damaged(what, error))
}
