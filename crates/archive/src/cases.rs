//! Keeps cases: their versions, where they have stood, the opinions on them and the
//! signatures under those.
//!
//! Deliberately absent: what may follow on what (`review::Standing`). Signing moves the
//! case in the same transaction, so that neither is ever seen without the other.

use jiff::civil::DateTime;
use review::{CaseStep, Conclusion};
use rusqlite::{Transaction, TransactionBehavior};

use crate::dispositions::{self, NewDisposition};
use crate::table::event::{self, Change, One};
use crate::table::{legality, matter};
use crate::{Archive, ArchiveError};

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
        let Some(id) = matter::of_review(&connection, review)? else { return Ok(None) };
        let versions = matter::versions(&connection, id)?;
        Ok(Some(StoredCase { id, versions, steps: matter::steps(&connection, id)? }))
    }

    /// All cases that were opened, newest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn cases(&self) -> Result<Vec<StoredCase>, ArchiveError> {
        let connection = self.connection();
        let case = |id| {
            let versions = matter::versions(&connection, id)?;
            Ok(StoredCase { id, versions, steps: matter::steps(&connection, id)? })
        };
        matter::ids(&connection)?.into_iter().map(case).collect()
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
        insert_step(&transaction, matter, step)?;
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
        carried.iter().try_for_each(|new| dispositions::insert(&transaction, new, now))?;
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
        let id = legality::insert(&transaction, &new, now)?;
        let row = legality::fingerprint(&transaction, id)?;
        event::append(&transaction, &Change::LegalityOpinion(One { id, row }), now)?;
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
        let id = legality::insert_signature(&transaction, &new, step.at)?;
        let row = legality::fingerprint_signature(&transaction, id)?;
        event::append(&transaction, &Change::Signature(One { id, row }), step.at)?;
        let matter = opened(&transaction, step.review, &step.by, step.at)?;
        insert_step(&transaction, matter, step)?;
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

    /// Numbers that signed opinions bear.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn opinion_numbers(&self) -> Result<Vec<String>, ArchiveError> {
        legality::numbers(&self.connection())
    }
}

/// The case of a review, opened where there is none.
fn opened(
    transaction: &Transaction<'_>,
    review: i64,
    by: &str,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    if let Some(matter) = matter::of_review(transaction, review)? {
        return Ok(matter);
    }
    let id = matter::insert(transaction, now)?;
    let row = matter::fingerprint(transaction, id)?;
    event::append(transaction, &Change::Case(One { id, row }), now)?;
    insert_version(transaction, id, review, by, now)?;
    Ok(id)
}

fn insert_version(
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

fn insert_step(
    transaction: &Transaction<'_>,
    matter: i64,
    step: &CaseStep,
) -> Result<(), ArchiveError> {
    let id = matter::insert_step(transaction, matter, step)?;
    let row = matter::fingerprint_step(transaction, id)?;
    event::append(transaction, &Change::Step(One { id, row }), step.at)
}
