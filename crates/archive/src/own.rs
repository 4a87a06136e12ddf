//! Keeps what people found themselves.

use document::Span;
use engine::Strength;
use jiff::civil::DateTime;
use review::OwnFinding;
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change, One};
use crate::table::own;
use crate::{Archive, ArchiveError};

/// A problem that a person found.
#[derive(Debug, Clone, Copy)]
pub struct NewOwnFinding<'a> {
    /// The review.
    pub review: i64,
    /// Where it stands.
    pub span: Span,
    /// The words it stands on.
    pub quote: &'a str,
    /// The place in words.
    pub locator: &'a str,
    /// How firm it is.
    pub strength: Strength,
    /// What is wrong.
    pub problem: &'a str,
    /// 依据
    pub basis: &'a str,
    /// 修改建议
    pub fix: &'a str,
    /// Who found it.
    pub by: &'a str,
}

impl Archive {
    /// Keeps a finding of a person's own; `withdraws` takes an earlier one back instead.
    ///
    /// # Errors
    /// There is no such review or finding; nothing was written.
    pub fn keep_own_finding(
        &self,
        new: NewOwnFinding<'_>,
        withdraws: Option<i64>,
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert(&transaction, &new, withdraws, (now, now))?;
        transaction.commit()?;
        Ok(())
    }

    /// What people found in a review and did not take back, by place.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn own_findings(&self, review: i64) -> Result<Vec<OwnFinding>, ArchiveError> {
        own::of_review(&self.connection(), review)
    }
}

/// Row and event of a finding that was made at the first of the two times.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    new: &NewOwnFinding<'_>,
    withdraws: Option<i64>,
    (found, now): (DateTime, DateTime),
) -> Result<(), ArchiveError> {
    let id = own::insert(transaction, new, withdraws, found)?;
    let row = own::fingerprint(transaction, id)?;
    event::append(transaction, &Change::OwnFinding(One { id, row }), now)
}
