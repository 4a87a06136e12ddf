//! Takes in what was issued in the past: many documents in one transaction.
//!
//! The same bytes are known, the same words in other bytes are a copy of which only a
//! record is made. Deliberately absent: reviews, and reading files.

use std::collections::{HashMap, HashSet};

use jiff::civil::DateTime;
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change, One};
use crate::table::{copy, document, packed};
use crate::{Archive, ArchiveError, NewDocument, keep};

/// Documents from before wordings were noted, noted at once.
const BATCH: usize = 256;

/// What taking a file in came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A document that was not there.
    New(i64),
    /// These bytes were there already, as this document or as a copy of it.
    Known(i64),
    /// Its words are those of this document, which was kept from this path.
    Copy(i64, String),
}

impl Archive {
    /// The files that need not be read again, by SHA-256, with their documents. Comes
    /// before `take_in`: it also notes what older programs left out.
    ///
    /// # Errors
    /// The archive can't be read or written.
    pub fn known_files(&self) -> Result<HashMap<String, i64>, ArchiveError> {
        loop {
            let mut connection = self.connection();
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let more = copy::note_missing(&transaction, BATCH)?;
            transaction.commit()?;
            if !more {
                let mut known: HashMap<String, i64> =
                    copy::files(&connection)?.into_iter().collect();
                known.extend(document::files(&connection)?);
                return Ok(known);
            }
        }
    }

    /// Digests of the zips that came in whole and need not be opened again.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn known_zips(&self) -> Result<HashSet<String>, ArchiveError> {
        Ok(packed::known(&self.connection())?.into_iter().collect())
    }

    /// The members of such a zip by their paths below it, with their documents.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn members_of(&self, sha256: &str) -> Result<Vec<(String, i64)>, ArchiveError> {
        packed::members(&self.connection(), sha256)
    }

    /// Remembers a zip of which every member came in.
    ///
    /// # Errors
    /// There is no such document; nothing was written.
    pub fn remember_zip(
        &self,
        sha256: &str,
        members: &[(String, i64)],
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        packed::insert(&transaction, sha256, members)?;
        transaction.commit()?;
        Ok(())
    }

    /// Takes files in, in one transaction. When this returns, all of them have reached
    /// the disk.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn take_in(
        &self,
        new: &[NewDocument<'_>],
        now: DateTime,
    ) -> Result<Vec<Taken>, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let taken = new.iter().map(|new| one(&transaction, new, now));
        let taken = taken.collect::<Result<_, _>>()?;
        transaction.commit()?;
        Ok(taken)
    }
}

fn one(
    transaction: &Transaction<'_>,
    new: &NewDocument<'_>,
    now: DateTime,
) -> Result<Taken, ArchiveError> {
    let held = document::known(transaction, new.sha256)?;
    if let Some(id) =
        held.map_or_else(|| copy::known(transaction, new.sha256), |id| Ok(Some(id)))?
    {
        return Ok(Taken::Known(id));
    }
    let wording = copy::wording(new.document);
    let same = wording.as_deref().map(|wording| copy::same(transaction, wording)).transpose()?;
    let Some(id) = same.flatten() else {
        return Ok(Taken::New(keep::insert(transaction, new, None, now)?.document));
    };
    let copy = copy::insert(transaction, id, new, now)?;
    let row = copy::fingerprint(transaction, copy)?;
    event::append(transaction, &Change::Copy(One { id: copy, row }), now)?;
    Ok(Taken::Copy(id, document::row(transaction, id)?.path))
}
