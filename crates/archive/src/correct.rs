//! Keeps what people know better of documents than was read from them.

use jiff::civil::{Date, DateTime};
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::correction::{self, Correction, Field};
use crate::table::event::{self, Change, One};
use crate::{Archive, ArchiveError};

/// The same correction of one document or of many.
#[derive(Debug, Clone, Copy)]
pub struct NewCorrection<'a> {
    /// What is corrected.
    pub field: Field,
    /// What it is instead; days as ISO writes them; empty to go back to what was read.
    pub value: &'a str,
    /// 理由
    pub reason: &'a str,
    /// Who says so.
    pub by: &'a str,
    /// The first day on which a state holds; `None` where it holds on every day.
    pub since: Option<Date>,
}

impl Archive {
    /// Corrects documents, all of them or none.
    ///
    /// # Errors
    /// There is no such document; nothing was written.
    pub fn correct(
        &self,
        corrections: &[(i64, NewCorrection<'_>)],
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (document, new) in corrections {
            insert(&transaction, *document, new, now, now)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Every correction of a document, oldest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn corrections(&self, document: i64) -> Result<Vec<Correction>, ArchiveError> {
        correction::of_document(&self.connection(), document)
    }
}

/// Row and event of a correction that was made at `made`.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    document: i64,
    new: &NewCorrection<'_>,
    made: DateTime,
    now: DateTime,
) -> Result<(), ArchiveError> {
    crate::table::document::row(transaction, document)?;
    let id = correction::insert(transaction, document, new, made)?;
    let row = correction::fingerprint(transaction, id)?;
    event::append(transaction, &Change::Correction(One { id, row }), now)
}
