//! Table `packed`: zips that came in whole, with the documents that their members are.
//!
//! A memory that spares reading: it can be emptied at any time and so has no events. A zip
//! of which anything could not be read is deliberately not remembered.

use rusqlite::{Connection, params};

use crate::ArchiveError;

pub(crate) const V8: &str = "
CREATE TABLE packed (
    sha256      TEXT NOT NULL,
    member      TEXT NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (sha256, member)
) STRICT, WITHOUT ROWID;
";

/// Remembers a zip by the digest of its bytes; members by their paths below it.
pub(crate) fn insert(
    connection: &Connection,
    sha256: &str,
    members: &[(String, i64)],
) -> Result<(), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT OR IGNORE INTO packed (sha256, member, document_id) VALUES (?1, ?2, ?3)",
    )?;
    for (member, document) in members {
        statement.execute(params![sha256, member, document])?;
    }
    Ok(())
}

/// Digests of the zips that are remembered.
pub(crate) fn known(connection: &Connection) -> Result<Vec<String>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT DISTINCT sha256 FROM packed")?;
    let known = statement.query_map([], |row| row.get(0))?;
    Ok(known.collect::<Result<_, _>>()?)
}

/// The members of one, by their paths.
pub(crate) fn members(
    connection: &Connection,
    sha256: &str,
) -> Result<Vec<(String, i64)>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT member, document_id FROM packed WHERE sha256 = ?1 ORDER BY member",
    )?;
    let members = statement.query_map([sha256], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(members.collect::<Result<_, _>>()?)
}
