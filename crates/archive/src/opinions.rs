//! Keeps opinions on a dossier's draft and what became of them.

use engine::opinion::{Answer, Opinion};
use jiff::civil::DateTime;
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change};
use crate::table::{dossier, opinion};
use crate::{Archive, ArchiveError};

/// An opinion with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOpinion {
    /// Its number.
    pub id: i64,
    /// Name of the file it came in.
    pub source: String,
    /// The opinion.
    pub opinion: Opinion,
    /// The last answer.
    pub answer: Option<StoredAnswer>,
}

/// What became of an opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// Adopted or not.
    pub answer: Answer,
    /// Why, or what was changed; may be empty where it was adopted.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

/// One answer to several opinions.
#[derive(Debug, Clone, Copy)]
pub struct NewAnswer<'a> {
    /// Their numbers.
    pub opinions: &'a [i64],
    /// Adopted or not.
    pub answer: Answer,
    /// Why.
    pub reason: &'a str,
    /// Who says so.
    pub by: &'a str,
}

impl Archive {
    /// Keeps opinions that came in one file.
    ///
    /// # Errors
    /// There is no such dossier; nothing was written.
    pub fn keep_opinions(
        &self,
        dossier: i64,
        source: &str,
        opinions: &[Opinion],
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        if opinions.is_empty() {
            return Ok(());
        }
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        dossier::row(&transaction, dossier)?;
        insert(&transaction, dossier, (source, opinions), now)?;
        transaction.commit()?;
        Ok(())
    }

    /// Keeps an answer to opinions.
    ///
    /// # Errors
    /// One of the opinions is not there; nothing was written.
    pub fn answer_opinions(&self, new: NewAnswer<'_>, now: DateTime) -> Result<(), ArchiveError> {
        if new.opinions.is_empty() {
            return Ok(());
        }
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert_answers(&transaction, &new, now, now)?;
        transaction.commit()?;
        Ok(())
    }

    /// The opinions on a dossier's draft, in the order in which they came.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn opinions(&self, dossier: i64) -> Result<Vec<StoredOpinion>, ArchiveError> {
        opinion::of_dossier(&self.connection(), dossier)
    }
}

/// Rows and event of opinions that came in one file; gives the first and last id.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    dossier: i64,
    (source, opinions): (&str, &[Opinion]),
    now: DateTime,
) -> Result<(i64, i64), ArchiveError> {
    let (first, last) = opinion::insert(transaction, dossier, source, opinions, now)?;
    let rows = opinion::fingerprint(transaction, (first, last))?;
    event::append(transaction, &Change::Opinions { dossier, first, last, rows }, now)?;
    Ok((first, last))
}

/// Rows and event of an answer that was given at `made`.
pub(crate) fn insert_answers(
    transaction: &Transaction<'_>,
    new: &NewAnswer<'_>,
    made: DateTime,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let (first, last) = opinion::insert_answers(transaction, new, made)?;
    let rows = opinion::fingerprint_answers(transaction, (first, last))?;
    event::append(transaction, &Change::Answers { first, last, rows }, now)
}
