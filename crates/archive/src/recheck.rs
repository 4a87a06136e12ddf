//! Every kept document as it was last read, with what was last found in it, for those who
//! check the whole archive again.
//!
//! Reads beside whoever writes, over a connection of its own, so that several can read
//! at once. Deliberately absent: the checking.

use std::path::Path;

use ::document::Document;
use engine::Finding;
use jiff::civil::DateTime;
use rusqlite::Connection;

use crate::table::{correction, document, finding, review};
use crate::{Archive, ArchiveError, DocumentRow, folder};

/// A document with the last review of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastRead {
    /// What is known of the document, corrections included.
    pub row: DocumentRow,
    /// As it was read for the last review, or when it was first kept.
    pub document: Document,
    /// The last review; `None` where nobody ever reviewed it.
    pub last: Option<LastReview>,
}

/// What was last found in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastReview {
    /// Id of the review.
    pub id: i64,
    /// Local time.
    pub reviewed_at: DateTime,
    /// In their order.
    pub findings: Vec<Finding>,
}

/// The kept documents, open for reading beside whoever writes.
pub struct StoredDocuments {
    connection: Connection,
}

impl StoredDocuments {
    /// Opens the documents of the archive in `folder`.
    ///
    /// # Errors
    /// There is no archive, or it can't be read.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        Ok(Self { connection: folder::reader(folder)? })
    }

    /// One document with its last review.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn last_read(&self, id: i64) -> Result<LastRead, ArchiveError> {
        let connection = &self.connection;
        let row = correction::corrected(connection, document::row(connection, id)?)?;
        let newest = review::of_document(connection, id)?.first().copied();
        let (last, model) = match newest {
            Some(newest) => {
                let (reviewed_at, model) = review::made(connection, newest)?;
                let findings = finding::of(connection, newest)?;
                (Some(LastReview { id: newest, reviewed_at, findings }), model)
            }
            None => (None, None),
        };
        let model = match model {
            Some(model) => model,
            None => document::model(connection, id)?,
        };
        Ok(LastRead { row, document: document::parse_model(&model)?, last })
    }
}

impl Archive {
    /// Every document with the number of its last review, oldest first; corrections
    /// are included.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn rows(&self) -> Result<Vec<(DocumentRow, Option<i64>)>, ArchiveError> {
        let connection = self.connection();
        let mut rows = document::rows(&connection)?;
        for one in correction::newest(&connection)? {
            if let Ok(at) = rows.binary_search_by_key(&one.document, |row| row.id) {
                correction::apply(&mut rows[at], &one)?;
            }
        }
        let last = review::last_of_each(&connection)?;
        let with_last = |row: DocumentRow| {
            let last = last.get(&row.id).copied();
            (row, last)
        };
        Ok(rows.into_iter().map(with_last).collect())
    }
}
