//! Keeps people and their sealed keys.

use jiff::civil::DateTime;
use review::key::Sealed;
use review::{Person, PersonRole};
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change, One};
use crate::table::person;
use crate::{Archive, ArchiveError};

/// Somebody who is to decide and sign.
#[derive(Debug, Clone, Copy)]
pub struct NewPerson<'a> {
    /// 姓名
    pub name: &'a str,
    /// What they do.
    pub roles: &'a [PersonRole],
    /// As [`Person::public_key`].
    pub public_key: &'a str,
    /// The private key; `None` where it is on another machine.
    pub sealed: Option<&'a Sealed>,
}

impl Archive {
    /// Keeps a person with their key and returns the number.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn add_person(&self, new: NewPerson<'_>, now: DateTime) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = insert(&transaction, &new, now)?;
        transaction.commit()?;
        Ok(id)
    }

    /// Keeps a person's key under another passphrase.
    ///
    /// # Errors
    /// There is no such person; nothing was written.
    pub fn seal_anew(
        &self,
        person: i64,
        sealed: &Sealed,
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        person::one(&transaction, person)?;
        seal(&transaction, person, sealed, now)?;
        transaction.commit()?;
        Ok(())
    }

    /// Everybody, in the order in which they came.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn people(&self) -> Result<Vec<Person>, ArchiveError> {
        person::all(&self.connection())
    }

    /// One person and their sealed key; `None` where that is on another machine.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn person(&self, id: i64) -> Result<(Person, Option<Sealed>), ArchiveError> {
        let connection = self.connection();
        Ok((person::one(&connection, id)?, person::seal(&connection, id)?))
    }
}

/// Rows and events of a person.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    new: &NewPerson<'_>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = person::insert(transaction, new, now)?;
    let row = person::fingerprint(transaction, id)?;
    event::append(transaction, &Change::Person(One { id, row }), now)?;
    if let Some(sealed) = new.sealed {
        seal(transaction, id, sealed, now)?;
    }
    Ok(id)
}

fn seal(
    transaction: &Transaction<'_>,
    person: i64,
    sealed: &Sealed,
    now: DateTime,
) -> Result<(), ArchiveError> {
    let id = person::insert_seal(transaction, person, sealed, now)?;
    let row = person::fingerprint_seal(transaction, id)?;
    event::append(transaction, &Change::Seal(One { id, row }), now)
}
