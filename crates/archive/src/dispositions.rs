//! Keeps what people make of findings.

use jiff::civil::DateTime;
use review::{Decision, Disposition};
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::disposition;
use crate::table::event::{self, Change};
use crate::{Archive, ArchiveError};

/// One decision on several findings of a review.
#[derive(Debug, Clone, Copy)]
pub struct NewDisposition<'a> {
    /// The review.
    pub review: i64,
    /// Indices of its findings.
    pub findings: &'a [usize],
    /// What is done; `None` takes the last decision back.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: &'a str,
    /// Who decides.
    pub by: &'a str,
}

impl Archive {
    /// Keeps a decision.
    ///
    /// # Errors
    /// One of the findings is not there; nothing was written.
    pub fn decide(&self, new: NewDisposition<'_>, now: DateTime) -> Result<(), ArchiveError> {
        if new.findings.is_empty() {
            return Ok(());
        }
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert(&transaction, &new, now, now)?;
        transaction.commit()?;
        Ok(())
    }

    /// What became of a review's findings; those without a decision are left out.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn dispositions(&self, review: i64) -> Result<Vec<Disposition>, ArchiveError> {
        disposition::of_review(&self.connection(), review)
    }
}

/// Rows and event of a decision that was made at `made`.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    new: &NewDisposition<'_>,
    made: DateTime,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let (first, last) = disposition::insert(transaction, new, made)?;
    let rows = disposition::fingerprint(transaction, (first, last))?;
    let change = Change::Dispositions { review: new.review, first, last, rows };
    event::append(transaction, &change, now)
}
