//! Keeps dossiers and what was made of them, and takes them out again.
//!
//! The files themselves are documents like all others; a dossier only names them.

use document::Document;
use engine::dossier::{Assessment, Given};
use jiff::civil::{Date, DateTime};
use review::MadeWith;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::table::event::{self, Change};
use crate::table::{assessment, document as documents, dossier};
use crate::{Archive, ArchiveError};

/// A dossier in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierRow {
    /// Its number.
    pub id: i64,
    /// Name of its folder or zip.
    pub name: String,
    /// Where it was opened.
    pub path: String,
    /// When it was first kept, local time.
    pub added_at: DateTime,
}

/// A file of a dossier: a kept document, or why it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierMember {
    /// Path below the dossier's folder, with `/`.
    pub name: String,
    /// Id of the document, or error code and message.
    pub held: Result<i64, (String, String)>,
}

/// An assessment to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewAssessment<'a> {
    /// The dossier.
    pub dossier: i64,
    /// The review of its draft, where it has one.
    pub review: Option<i64>,
    /// The day it was made for.
    pub day: Date,
    /// Everything that it depends on besides the day and what people said.
    pub made_with: &'a MadeWith,
    /// What people said.
    pub given: &'a Given,
    /// What came of it.
    pub result: &'a Assessment,
}

/// A kept assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAssessment {
    /// Its number.
    pub id: i64,
    /// The review of the draft.
    pub review: Option<i64>,
    /// Local time.
    pub assessed_at: DateTime,
    /// The day it was made for.
    pub day: Date,
    /// What it depends on.
    pub made_with: MadeWith,
    /// What people had said by then.
    pub given: Given,
    /// What came of it.
    pub result: Assessment,
}

/// A dossier with everything that it needs to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDossier {
    /// The dossier.
    pub row: DossierRow,
    /// Its files in order.
    pub members: Vec<DossierMember>,
    /// The last assessment.
    pub last: StoredAssessment,
}

impl Archive {
    /// Keeps a dossier of documents that are kept already.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn keep_dossier(
        &self,
        name: &str,
        path: &str,
        members: &[DossierMember],
        now: DateTime,
    ) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = insert(&transaction, (name, path), members, now)?;
        transaction.commit()?;
        Ok(id)
    }

    /// Keeps what was made of a dossier.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn keep_assessment(
        &self,
        new: NewAssessment<'_>,
        now: DateTime,
    ) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = insert_assessment(&transaction, &new, now, now)?;
        transaction.commit()?;
        Ok(id)
    }

    /// One dossier with its last assessment.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn dossier(&self, id: i64) -> Result<StoredDossier, ArchiveError> {
        let connection = self.connection();
        Ok(StoredDossier {
            row: dossier::row(&connection, id)?,
            members: dossier::members(&connection, id)?,
            last: assessment::last(&connection, id)?,
        })
    }

    /// Everything that was made of a dossier, oldest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn assessments(&self, dossier: i64) -> Result<Vec<StoredAssessment>, ArchiveError> {
        assessment::of_dossier(&self.connection(), dossier)
    }

    /// Name and SHA-256 of a dossier's files; those that could not be read have none.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn digests(
        &self,
        members: &[DossierMember],
    ) -> Result<Vec<(String, Option<String>)>, ArchiveError> {
        digests(&self.connection(), members)
    }

    /// The documents of a dossier's files that could be read, with their digests.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn dossier_documents(
        &self,
        members: &[DossierMember],
    ) -> Result<Vec<(String, String, Document)>, ArchiveError> {
        let connection = self.connection();
        let mut read = Vec::with_capacity(members.len());
        for member in members {
            let Ok(id) = member.held else { continue };
            let sha256 = documents::row(&connection, id)?.sha256;
            let model = documents::model(&connection, id)?;
            read.push((member.name.clone(), sha256, documents::parse_model(&model)?));
        }
        Ok(read)
    }

    /// The dossier whose draft a review is of.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn dossier_of(&self, review: i64) -> Result<Option<i64>, ArchiveError> {
        assessment::dossier_of(&self.connection(), review)
    }
}

/// Rows and event of a dossier with its name and place.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    (name, path): (&str, &str),
    members: &[DossierMember],
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = dossier::insert(transaction, name, path, members, now)?;
    let row = dossier::fingerprint(transaction, id)?;
    event::append(transaction, &Change::Dossier { dossier: id, row }, now)?;
    Ok(id)
}

/// Row and event of what was made of a dossier at `made`.
pub(crate) fn insert_assessment(
    transaction: &Transaction<'_>,
    new: &NewAssessment<'_>,
    made: DateTime,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = assessment::insert(transaction, new, made)?;
    let row = assessment::fingerprint(transaction, id)?;
    let change = Change::Assessment { assessment: id, dossier: new.dossier, row };
    event::append(transaction, &change, now)?;
    Ok(id)
}

/// Name and SHA-256 of files; those that could not be read have none.
pub(crate) fn digests(
    connection: &Connection,
    members: &[DossierMember],
) -> Result<Vec<(String, Option<String>)>, ArchiveError> {
    let mut digests = Vec::with_capacity(members.len());
    for member in members {
        let digest = match member.held {
            Ok(document) => Some(documents::row(connection, document)?.sha256),
            Err(_) => None,
        };
        digests.push((member.name.clone(), digest));
    }
    Ok(digests)
}
