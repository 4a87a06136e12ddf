//! Keeps cases: their versions, where they have stood, the opinions on them and the
//! signatures under those.
//!
//! Deliberately absent: what may follow on what (`review::Standing`). Signing moves the
//! case in the same transaction, so that neither is ever seen without the other.

use jiff::civil::DateTime;
use review::{CaseStep, Conclusion};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::dispositions::{self, NewDisposition};
use crate::table::event::{self, Change, One};
use crate::table::{legality, matter};
use crate::{Archive, ArchiveError};

/// Digits of a case's number.
const UID: usize = 32;

/// One text of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// The review of it.
    pub review: i64,
    /// Who brought it in.
    pub by: String,
    /// Local time.
    pub added_at: DateTime,
}

/// A case that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCase {
    /// Its number.
    pub id: i64,
    /// The same on every machine.
    pub uid: String,
    /// Oldest first; never empty.
    pub versions: Vec<VersionRow>,
    /// Oldest first.
    pub steps: Vec<CaseStep>,
}

/// An opinion that is to be saved.
#[derive(Debug, Clone, Copy)]
pub struct NewLegalityOpinion<'a> {
    /// The review that it is on.
    pub review: i64,
    /// `None` while it is open.
    pub conclusion: Option<Conclusion>,
    /// 编号
    pub number: &'a str,
    /// 主送
    pub addressee: &'a str,
    /// Paragraphs, one a line.
    pub text: &'a str,
    /// Who wrote it.
    pub by: &'a str,
}

/// An opinion as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLegalityOpinion {
    /// Its number in the archive.
    pub id: i64,
    /// `None` while it is open.
    pub conclusion: Option<Conclusion>,
    /// 编号
    pub number: String,
    /// 主送
    pub addressee: String,
    /// Paragraphs, one a line.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// Local time.
    pub saved_at: DateTime,
}

/// A signature that was made.
#[derive(Debug, Clone, Copy)]
pub struct NewSignature<'a> {
    /// The opinion.
    pub opinion: i64,
    /// Who signed.
    pub person: i64,
    /// The bytes that were signed.
    pub statement: &'a str,
    /// As `review::key` makes it.
    pub signature: &'a str,
}

/// A signature as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSignature {
    /// The opinion.
    pub opinion: i64,
    /// Who signed.
    pub person: i64,
    /// The bytes that were signed.
    pub statement: String,
    /// As `review::key` makes it.
    pub signature: String,
    /// Local time.
    pub signed_at: DateTime,
}

impl Archive {
    /// The case that a review is a version of; `None` where none was opened.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn case_of(&self, review: i64) -> Result<Option<StoredCase>, ArchiveError> {
        let connection = self.connection();
        let id = matter::of_review(&connection, review)?;
        id.map(|id| stored(&connection, id)).transpose()
    }

    /// All cases that were opened, newest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn cases(&self) -> Result<Vec<StoredCase>, ArchiveError> {
        let connection = self.connection();
        matter::ids(&connection)?.into_iter().map(|id| stored(&connection, id)).collect()
    }

    /// Records a step of the case that its review belongs to, opening the case where there
    /// is none.
    ///
    /// # Errors
    /// There is no such review; nothing was written.
    pub fn keep_step(&self, step: &CaseStep) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let matter = opened(&transaction, step.review, &step.by, step.at)?;
        insert_step(&transaction, matter, step, step.at)?;
        transaction.commit()?;
        Ok(())
    }

    /// Makes `next` the newest version of the case that `review` belongs to, with the
    /// decisions that were carried over to it.
    ///
    /// # Errors
    /// `next` is a version of a case already, or is not there; nothing was written.
    pub fn keep_version(
        &self,
        review: i64,
        next: i64,
        by: &str,
        carried: &[NewDisposition<'_>],
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let matter = opened(&transaction, review, by, now)?;
        insert_version(&transaction, matter, next, by, now)?;
        carried.iter().try_for_each(|new| dispositions::insert(&transaction, new, now, now))?;
        transaction.commit()?;
        Ok(())
    }

    /// Saves an opinion and returns its number in the archive.
    ///
    /// # Errors
    /// There is no such review; nothing was written.
    pub fn keep_legality_opinion(
        &self,
        new: NewLegalityOpinion<'_>,
        now: DateTime,
    ) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = insert_opinion(&transaction, &new, now, now)?;
        transaction.commit()?;
        Ok(id)
    }

    /// Keeps a signature together with the step that it brings the case to.
    ///
    /// # Errors
    /// There is no such opinion or person; nothing was written.
    pub fn keep_signature(
        &self,
        new: NewSignature<'_>,
        step: &CaseStep,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert_signature(&transaction, &new, step.at, step.at)?;
        let matter = opened(&transaction, step.review, &step.by, step.at)?;
        insert_step(&transaction, matter, step, step.at)?;
        transaction.commit()?;
        Ok(())
    }

    /// The last opinion on a review, and the last signature under one of its opinions.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn legality_opinion(
        &self,
        review: i64,
    ) -> Result<(Option<StoredLegalityOpinion>, Option<StoredSignature>), ArchiveError> {
        let connection = self.connection();
        Ok((legality::last(&connection, review)?, legality::signature(&connection, review)?))
    }

    /// All opinions on a review with the signatures under them, oldest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn legality_opinions(
        &self,
        review: i64,
    ) -> Result<Vec<(StoredLegalityOpinion, Vec<StoredSignature>)>, ArchiveError> {
        legality::all(&self.connection(), review)
    }

    /// Numbers that signed opinions bear.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn opinion_numbers(&self) -> Result<Vec<String>, ArchiveError> {
        legality::numbers(&self.connection())
    }
}

fn stored(connection: &Connection, id: i64) -> Result<StoredCase, ArchiveError> {
    Ok(StoredCase {
        id,
        uid: matter::uid(connection, id)?,
        versions: matter::versions(connection, id)?,
        steps: matter::steps(connection, id)?,
    })
}

/// The case of a review, opened where there is none.
pub(crate) fn opened(
    transaction: &Transaction<'_>,
    review: i64,
    by: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    if let Some(matter) = matter::of_review(transaction, review)? {
        return Ok(matter);
    }
    // No two archives have the same history, and none opens two cases on the same event.
    let mut uid = event::last(transaction)?.hash;
    uid.truncate(UID);
    let id = open(transaction, &uid, now)?;
    insert_version(transaction, id, review, by, now)?;
    Ok(id)
}

/// Row and event of a case.
pub(crate) fn open(
    transaction: &Transaction<'_>,
    uid: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = matter::insert(transaction, uid, now)?;
    let row = matter::fingerprint(transaction, id)?;
    event::append(transaction, &Change::Case(One { id, row }), now)?;
    Ok(id)
}

/// Row and event of a version.
pub(crate) fn insert_version(
    transaction: &Transaction<'_>,
    matter: i64,
    review: i64,
    by: &str,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let id = matter::insert_version(transaction, matter, review, by, now)?;
    let row = matter::fingerprint_version(transaction, id)?;
    event::append(transaction, &Change::Version(One { id, row }), now)
}

/// Row and event of a step, taken at its time and recorded now.
pub(crate) fn insert_step(
    transaction: &Transaction<'_>,
    matter: i64,
    step: &CaseStep,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let id = matter::insert_step(transaction, matter, step)?;
    let row = matter::fingerprint_step(transaction, id)?;
    event::append(transaction, &Change::Step(One { id, row }), now)
}

/// Row and event of an opinion that was saved at `saved`.
pub(crate) fn insert_opinion(
    transaction: &Transaction<'_>,
    new: &NewLegalityOpinion<'_>,
    saved: DateTime,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = legality::insert(transaction, new, saved)?;
    let row = legality::fingerprint(transaction, id)?;
    event::append(transaction, &Change::LegalityOpinion(One { id, row }), now)?;
    Ok(id)
}

/// Row and event of a signature that was made at `signed`.
pub(crate) fn insert_signature(
    transaction: &Transaction<'_>,
    new: &NewSignature<'_>,
    signed: DateTime,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let id = legality::insert_signature(transaction, new, signed)?;
    let row = legality::fingerprint_signature(transaction, id)?;
    event::append(transaction, &Change::Signature(One { id, row }), now)
}
