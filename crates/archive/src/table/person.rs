//! Table `person`: who decides and signs, with the public key; `seal` holds the private
//! key under a passphrase. A new passphrase makes a new seal; the last one counts.
//!
//! The database itself refuses to change or delete them: signatures rest on them.

use jiff::civil::DateTime;
use review::Person;
use review::key::Sealed;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewPerson};

pub(crate) const V4: &str = concat!(
    "
CREATE TABLE person (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    roles      TEXT NOT NULL,
    public_key TEXT NOT NULL UNIQUE,
    added_at   TEXT NOT NULL
) STRICT;
CREATE TABLE seal (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    sealed    TEXT NOT NULL,
    sealed_at TEXT NOT NULL
) STRICT;
",
    kept!("person", "seal"),
);

const ROW: &str = "id, name, roles, public_key, added_at";

/// Puts a person in and returns the id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewPerson<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO person (name, roles, public_key, added_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![new.name, to_json(new.roles)?, new.public_key, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// Puts a seal in and returns its id.
pub(crate) fn insert_seal(
    connection: &Connection,
    person: i64,
    sealed: &Sealed,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached("INSERT INTO seal (person_id, sealed, sealed_at) VALUES (?1, ?2, ?3)")?
        .execute(params![person, to_json(sealed)?, now.to_string()])?;
    Ok(connection.last_insert_rowid())
}

/// Everybody, in the order in which they came.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Person>, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {ROW} FROM person ORDER BY id"))?;
    let mut rows = statement.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        people.push(read(row)?);
    }
    Ok(people)
}

/// One person.
pub(crate) fn one(connection: &Connection, id: i64) -> Result<Person, ArchiveError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {ROW} FROM person WHERE id = ?1"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(read).transpose()?.ok_or(ArchiveError::NotFound(id))
}

fn read(row: &Row<'_>) -> Result<Person, ArchiveError> {
    let (roles, added_at): (String, String) = (row.get(2)?, row.get(4)?);
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        roles: from_json("人员角色", roles.as_bytes())?,
        public_key: row.get(3)?,
        added_at: parse("登记时间", &added_at)?,
    })
}

/// The seal that counts; `None` where the key is on another machine.
pub(crate) fn seal(connection: &Connection, person: i64) -> Result<Option<Sealed>, ArchiveError> {
    let mut statement = connection
        .prepare_cached("SELECT sealed FROM seal WHERE person_id = ?1 ORDER BY id DESC LIMIT 1")?;
    let sealed: Option<String> = statement.query_row([person], |row| row.get(0)).optional()?;
    sealed.map(|sealed| from_json("密钥", sealed.as_bytes())).transpose()
}

/// The person with this public key.
pub(crate) fn by_key(
    connection: &Connection,
    public_key: &str,
) -> Result<Option<i64>, ArchiveError> {
    let mut statement = connection.prepare_cached("SELECT id FROM person WHERE public_key = ?1")?;
    Ok(statement.query_row([public_key], |row| row.get(0)).optional()?)
}

/// Digest of a person's row.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, &format!("SELECT {ROW} FROM person WHERE id = ?1"), [id])
}

/// Digest of a seal.
pub(crate) fn fingerprint_seal(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    digest(connection, "SELECT id, person_id, sealed, sealed_at FROM seal WHERE id = ?1", [id])
}
