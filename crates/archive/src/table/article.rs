//! Table `article`: the provisions of an imported text, each with its words for
//! searching and its paragraphs and items for looking up.

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use statutes::{Article, ArticleNumber, TextId};

use crate::table::{digest, from_json, to_json};
use crate::{ArchiveError, ArticleHit};

pub(crate) const V2: &str = "
CREATE TABLE article (
    statute_id INTEGER NOT NULL REFERENCES statute (id),
    ordinal    INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    inserted   INTEGER NOT NULL,
    label      TEXT NOT NULL,
    words      TEXT NOT NULL,
    model      TEXT NOT NULL,
    PRIMARY KEY (statute_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_of_statute ON article (statute_id, number, inserted);
CREATE TRIGGER article_stays BEFORE UPDATE ON article
    BEGIN SELECT raise(ABORT, 'an article never changes'); END;
CREATE TRIGGER article_is_kept BEFORE DELETE ON article
    BEGIN SELECT raise(ABORT, 'an article is never deleted'); END;
";

/// Puts the articles of a text in.
pub(crate) fn insert(
    connection: &Connection,
    statute: TextId,
    articles: &[Article],
) -> Result<(), ArchiveError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO article (statute_id, ordinal, number, inserted, label, words, model)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (ordinal, article) in articles.iter().enumerate() {
        statement.execute(params![
            statute,
            ordinal,
            article.number.number,
            article.number.inserted,
            article.label,
            article.words(None, None).unwrap_or_default(),
            to_json(article)?,
        ])?;
    }
    Ok(())
}

/// One article.
pub(crate) fn find(
    connection: &Connection,
    statute: TextId,
    number: ArticleNumber,
) -> Result<Option<Article>, ArchiveError> {
    let mut statement = connection.prepare_cached(
        "SELECT model FROM article WHERE statute_id = ?1 AND number = ?2 AND inserted = ?3
         ORDER BY ordinal LIMIT 1",
    )?;
    let found = statement
        .query_row(params![statute, number.number, number.inserted], |row| row.get::<_, String>(0));
    found.optional()?.map(|model| from_json("条文", model.as_bytes())).transpose()
}

/// Every article of a text, in order.
pub(crate) fn of(connection: &Connection, statute: TextId) -> Result<Vec<Article>, ArchiveError> {
    let mut statement = connection
        .prepare_cached("SELECT model FROM article WHERE statute_id = ?1 ORDER BY ordinal")?;
    let mut rows = statement.query([statute])?;
    let mut articles = Vec::new();
    while let Some(row) = rows.next()? {
        let model: String = row.get(0)?;
        articles.push(from_json("条文", model.as_bytes())?);
    }
    Ok(articles)
}

/// Articles that hold every word, in the order of their titles; a title may hold
/// some of the words. Not an index: a library of a few thousand texts is read
/// through in a moment.
pub(crate) fn search(
    connection: &Connection,
    words: &[&str],
) -> Result<Vec<ArticleHit>, ArchiveError> {
    let holds: Vec<String> = (1..=words.len())
        .map(|at| format!("(instr(article.words, ?{at}) > 0 OR instr(statute.title, ?{at}) > 0)"))
        .collect();
    let any: Vec<String> =
        (1..=words.len()).map(|at| format!("instr(article.words, ?{at}) > 0")).collect();
    let sql = format!(
        "SELECT statute.id, statute.title, article.label, article.words
         FROM article JOIN statute ON statute.id = article.statute_id
         WHERE {} AND ({}) ORDER BY statute.title, statute.passed DESC, statute.id, ordinal",
        holds.join(" AND "),
        any.join(" OR "),
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query(params_from_iter(words))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(ArticleHit {
            text: row.get(0)?,
            title: row.get(1)?,
            label: row.get(2)?,
            words: row.get(3)?,
        });
    }
    Ok(hits)
}

/// Digest of all articles of a text.
pub(crate) fn fingerprint(connection: &Connection, statute: i64) -> Result<String, ArchiveError> {
    let sql = "SELECT statute_id, ordinal, number, inserted, label, words, model
               FROM article WHERE statute_id = ?1 ORDER BY ordinal";
    digest(connection, sql, [statute])
}
