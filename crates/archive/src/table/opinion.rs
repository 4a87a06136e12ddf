//! Tables `opinion` and `answer`: opinions on a draft as they came in, and what became
//! of each. A later answer takes the place of an earlier one, which stays.
//!
//! The database itself refuses to change or delete either.

use engine::opinion::{Answer, Opinion};
use jiff::civil::DateTime;
use rusqlite::{Connection, Row, params};

use crate::table::{digest, from_json, parse, to_json};
use crate::{ArchiveError, NewAnswer, StoredAnswer, StoredOpinion};

pub(crate) const V3: &str = "
CREATE TABLE opinion (
    id         INTEGER PRIMARY KEY,
    dossier_id INTEGER NOT NULL REFERENCES dossier (id),
    source     TEXT NOT NULL,
    who        TEXT NOT NULL,
    text       TEXT NOT NULL,
    added_at   TEXT NOT NULL
) STRICT;
CREATE INDEX opinion_of_dossier ON opinion (dossier_id, id);
CREATE TABLE answer (
    id          INTEGER PRIMARY KEY,
    opinion_id  INTEGER NOT NULL REFERENCES opinion (id),
    answer      TEXT NOT NULL,
    reason      TEXT NOT NULL,
    by          TEXT NOT NULL,
    answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX answer_of_opinion ON answer (opinion_id, id);
CREATE TRIGGER opinion_stays BEFORE UPDATE ON opinion
    BEGIN SELECT raise(ABORT, 'an opinion never changes'); END;
CREATE TRIGGER opinion_is_kept BEFORE DELETE ON opinion
    BEGIN SELECT raise(ABORT, 'an opinion is never deleted'); END;
CREATE TRIGGER answer_stays BEFORE UPDATE ON answer
    BEGIN SELECT raise(ABORT, 'an answer never changes'); END;
CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer
    BEGIN SELECT raise(ABORT, 'an answer is never deleted'); END;
";

/// Puts opinions in and returns the first and last id.
pub(crate) fn insert(
    connection: &Connection,
    dossier: i64,
    source: &str,
    opinions: &[Opinion],
    now: DateTime,
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO opinion (dossier_id, source, who, text, added_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut ids = Vec::with_capacity(opinions.len());
    for opinion in opinions {
        statement.execute(params![dossier, source, opinion.who, opinion.text, now.to_string()])?;
        ids.push(connection.last_insert_rowid());
    }
    let first = ids.first().copied().unwrap_or_default();
    Ok((first, ids.last().copied().unwrap_or_default()))
}

/// Puts the same answer to several opinions in and returns the first and last id.
pub(crate) fn insert_answers(
    connection: &Connection,
    new: &NewAnswer<'_>,
    now: DateTime,
) -> Result<(i64, i64), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO answer (opinion_id, answer, reason, by, answered_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut ids = Vec::with_capacity(new.opinions.len());
    for opinion in new.opinions {
        let answer = to_json(&new.answer)?;
        statement.execute(params![opinion, answer, new.reason, new.by, now.to_string()])?;
        ids.push(connection.last_insert_rowid());
    }
    let first = ids.first().copied().unwrap_or_default();
    Ok((first, ids.last().copied().unwrap_or_default()))
}

/// A dossier's opinions in the order in which they came, each with its last answer.
pub(crate) fn of_dossier(
    connection: &Connection,
    dossier: i64,
) -> Result<Vec<StoredOpinion>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT opinion.id, opinion.source, opinion.who, opinion.text,
            answer.answer, answer.reason, answer.by, answer.answered_at
         FROM opinion LEFT JOIN answer ON answer.id =
            (SELECT max(id) FROM answer WHERE answer.opinion_id = opinion.id)
         WHERE opinion.dossier_id = ?1 ORDER BY opinion.id",
    )?;
    let mut rows = statement.query([dossier])?;
    let mut opinions = Vec::new();
    while let Some(row) = rows.next()? {
        opinions.push(StoredOpinion {
            id: row.get(0)?,
            source: row.get(1)?,
            opinion: Opinion { who: row.get(2)?, text: row.get(3)? },
            answer: answer(row)?,
        });
    }
    Ok(opinions)
}

fn answer(row: &Row<'_>) -> Result<Option<StoredAnswer>, ArchiveError> {
    let Some(json) = row.get::<_, Option<String>>(4)? else { return Ok(None) };
    let answer: Answer = from_json("意见答复", json.as_bytes())?;
    let at: String = row.get(7)?;
    Ok(Some(StoredAnswer {
        answer,
        reason: row.get(5)?,
        by: row.get(6)?,
        at: parse("答复时间", &at)?,
    }))
}

/// How many opinions and answers there are.
pub(crate) fn count(connection: &Connection) -> Result<(i64, i64), ArchiveError> {
    let of = |sql: &str| connection.query_row(sql, [], |row| row.get(0));
    Ok((of("SELECT count(*) FROM opinion")?, of("SELECT count(*) FROM answer")?))
}

/// Digest of the opinions of these ids.
pub(crate) fn fingerprint(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, dossier_id, source, who, text, added_at FROM opinion
               WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}

/// Digest of the answers of these ids.
pub(crate) fn fingerprint_answers(
    connection: &Connection,
    (first, last): (i64, i64),
) -> Result<String, ArchiveError> {
    let sql = "SELECT id, opinion_id, answer, reason, by, answered_at FROM answer
               WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    digest(connection, sql, [first, last])
}
