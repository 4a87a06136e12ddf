//! Table `legality_opinion`: the words of a legality opinion each time they were saved;
//! the last one of a review counts. `signature` binds one of them to a person's key.
//!
//! The database itself refuses to change or delete them. A correction is a new opinion.

use jiff::civil::DateTime;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{
    ArchiveError, NewLegalityOpinion, NewSignature, StoredLegalityOpinion, StoredSignature,
};

pub(crate) const V4: &str = concat!(
    "
CREATE TABLE legality_opinion (
    id         INTEGER PRIMARY KEY,
    review_id  INTEGER NOT NULL REFERENCES review (id),
    conclusion TEXT,
    number     TEXT NOT NULL,
    addressee  TEXT NOT NULL,
    text       TEXT NOT NULL,
    by         TEXT NOT NULL,
    saved_at   TEXT NOT NULL
) STRICT;
CREATE INDEX legality_opinion_of_review ON legality_opinion (review_id, id);
CREATE TABLE signature (
    id         INTEGER PRIMARY KEY,
    opinion_id INTEGER NOT NULL REFERENCES legality_opinion (id),
    person_id  INTEGER NOT NULL REFERENCES person (id),
    statement  TEXT NOT NULL,
    signature  TEXT NOT NULL,
    signed_at  TEXT NOT NULL
) STRICT;
CREATE INDEX signature_of_opinion ON signature (opinion_id);
",
    kept!("legality_opinion", "signature"),
);

/// Puts an opinion in and returns its id.
pub(crate) fn insert(
    connection: &Connection,
    new: &NewLegalityOpinion<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let conclusion = new.conclusion.map(|conclusion| to_json(&conclusion)).transpose()?;
    connection
        .prepare_cached(
            "INSERT INTO legality_opinion
             (review_id, conclusion, number, addressee, text, by, saved_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            new.review,
            conclusion,
            new.number,
            new.addressee,
            new.text,
            new.by,
            now.to_string(),
        ])?;
    Ok(connection.last_insert_rowid())
}

/// Puts a signature in and returns its id.
pub(crate) fn insert_signature(
    connection: &Connection,
    new: &NewSignature<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    connection
        .prepare_cached(
            "INSERT INTO signature (opinion_id, person_id, statement, signature, signed_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(
            params![new.opinion, new.person, new.statement, new.signature, now.to_string(),],
        )?;
    Ok(connection.last_insert_rowid())
}

/// The last opinion on a review.
pub(crate) fn last(
    connection: &Connection,
    review: i64,
) -> Result<Option<StoredLegalityOpinion>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, conclusion, number, addressee, text, by, saved_at FROM legality_opinion
         WHERE review_id = ?1 ORDER BY id DESC LIMIT 1",
    )?;
    let mut rows = statement.query([review])?;
    rows.next()?.map(read).transpose()
}

fn read(row: &Row<'_>) -> Result<StoredLegalityOpinion, ArchiveError> {
    let conclusion: Option<String> = row.get(1)?;
    let saved_at: String = row.get(6)?;
    Ok(StoredLegalityOpinion {
        id: row.get(0)?,
        conclusion: conclusion.map(|json| from_json("审核结论", json.as_bytes())).transpose()?,
        number: row.get(2)?,
        addressee: row.get(3)?,
        text: row.get(4)?,
        by: row.get(5)?,
        saved_at: parse("保存时间", &saved_at)?,
    })
}

/// All opinions on a review with the signatures under them, oldest first.
pub(crate) fn all(
    connection: &Connection,
    review: i64,
) -> Result<Vec<(StoredLegalityOpinion, Vec<StoredSignature>)>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, conclusion, number, addressee, text, by, saved_at FROM legality_opinion
         WHERE review_id = ?1 ORDER BY id",
    )?;
    let mut signed = connection.prepare_cached(
        "SELECT opinion_id, person_id, statement, signature, signed_at
         FROM signature WHERE opinion_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([review])?;
    let mut opinions = Vec::new();
    while let Some(row) = rows.next()? {
        let opinion = read(row)?;
        let mut under = signed.query([opinion.id])?;
        let mut signatures = Vec::new();
        while let Some(row) = under.next()? {
            signatures.push(read_signature(row)?);
        }
        opinions.push((opinion, signatures));
    }
    Ok(opinions)
}

/// The last signature under any opinion on a review.
pub(crate) fn signature(
    connection: &Connection,
    review: i64,
) -> Result<Option<StoredSignature>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT signature.opinion_id, signature.person_id, signature.statement,
            signature.signature, signature.signed_at
         FROM signature JOIN legality_opinion ON legality_opinion.id = signature.opinion_id
         WHERE legality_opinion.review_id = ?1 ORDER BY signature.id DESC LIMIT 1",
    )?;
    let mut rows = statement.query([review])?;
    rows.next()?.map(read_signature).transpose()
}

fn read_signature(row: &Row<'_>) -> Result<StoredSignature, ArchiveError> {
    let signed_at: String = row.get(4)?;
    Ok(StoredSignature {
        opinion: row.get(0)?,
        person: row.get(1)?,
        statement: row.get(2)?,
        signature: row.get(3)?,
        signed_at: parse("签署时间", &signed_at)?,
    })
}

/// The words and the public key that a signature has to hold for.
pub(crate) fn signed(
    connection: &Connection,
    id: i64,
) -> Result<Option<(String, String, String)>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT person.public_key, signature.statement, signature.signature
         FROM signature JOIN person ON person.id = signature.person_id WHERE signature.id = ?1",
    )?;
    Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?)
}

/// Numbers that signed opinions bear.
pub(crate) fn numbers(connection: &Connection) -> Result<Vec<String>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT legality_opinion.number FROM legality_opinion
         JOIN signature ON signature.opinion_id = legality_opinion.id",
    )?;
    let numbers = statement.query_map([], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// Digest of an opinion.
pub(crate) fn fingerprint(connection: &Connection, id: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT id, review_id, conclusion, number, addressee, text, by, saved_at
               FROM legality_opinion WHERE id = ?1";
    digest(connection, sql, [id])
}

/// Digest of a signature.
pub(crate) fn fingerprint_signature(
    connection: &Connection,
    id: i64,
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, opinion_id, person_id, statement, signature, signed_at
               FROM signature WHERE id = ?1";
    digest(connection, sql, [id])
}
