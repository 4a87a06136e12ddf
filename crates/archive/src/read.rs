//! Takes out again what was kept: lists, one document, one review.
//!
//! Deliberately absent: search, which goes by way of the index.

use document::Document;
use jiff::civil::DateTime;
use review::{Counts, Review};

use crate::table::{self, document::DocumentRow};
use crate::{Archive, ArchiveError};

/// One kept review in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Id of the review.
    pub review: i64,
    /// Id of the document.
    pub document: i64,
    /// 标题, or the file's name.
    pub title: String,
    /// File name as it was opened for this review.
    pub name: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// Local time.
    pub reviewed_at: DateTime,
    /// Findings by strength.
    pub counts: Counts,
}

/// A review with everything that it needs to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredReview {
    /// Id of the review.
    pub id: i64,
    /// File name as it was opened for this review.
    pub name: String,
    /// Path as it was opened for this review.
    pub path: String,
    /// Local time.
    pub reviewed_at: DateTime,
    /// What is known of the document.
    pub row: DocumentRow,
    /// The document as it was read for this review; the findings point into it.
    pub document: Document,
    /// The review itself.
    pub review: Review,
}

/// A document with its reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// What is known of it.
    pub row: DocumentRow,
    /// The document as it was read when it was first kept.
    pub document: Document,
    /// Ids of its reviews, newest first.
    pub reviews: Vec<i64>,
}

impl Archive {
    /// The newest reviews, newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn recent(&self, limit: usize) -> Result<Vec<Recent>, ArchiveError> {
        table::review::recent(&self.connection(), limit)
    }

    /// Title of a review's document.
    ///
    /// # Errors
    /// `NotFound`, or the database can't be read.
    pub fn title_of(&self, review: i64) -> Result<String, ArchiveError> {
        table::review::title(&self.connection(), review)
    }

    /// Title of a document, corrections included.
    ///
    /// # Errors
    /// `NotFound`, or the database can't be read.
    pub fn title_of_document(&self, id: i64) -> Result<String, ArchiveError> {
        let connection = self.connection();
        let row = table::document::row(&connection, id)?;
        Ok(table::correction::corrected(&connection, row)?.title)
    }

    /// How many of a review's findings of must or should nobody has decided on.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn undecided(&self, review: i64) -> Result<usize, ArchiveError> {
        table::disposition::undecided(&self.connection(), review)
    }

    /// How many documents are kept.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn count(&self) -> Result<usize, ArchiveError> {
        table::document::count(&self.connection())
    }

    /// Ids of all documents, oldest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn documents(&self) -> Result<Vec<i64>, ArchiveError> {
        table::document::ids(&self.connection())
    }

    /// One review.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn review(&self, id: i64) -> Result<StoredReview, ArchiveError> {
        let connection = self.connection();
        let stored = table::review::load(&connection, id)?;
        let model = match stored.model {
            Some(model) => model,
            None => table::document::model(&connection, stored.document)?,
        };
        Ok(StoredReview {
            id,
            name: stored.name,
            path: stored.path,
            reviewed_at: stored.reviewed_at,
            row: table::document::row(&connection, stored.document)?,
            document: table::document::parse_model(&model)?,
            review: stored.review,
        })
    }

    /// What is known of one document without opening it, and its newest review.
    ///
    /// # Errors
    /// `NotFound`, or the database can't be read.
    pub fn row(&self, id: i64) -> Result<(DocumentRow, Option<i64>), ArchiveError> {
        let connection = self.connection();
        let row =
            table::correction::corrected(&connection, table::document::row(&connection, id)?)?;
        Ok((row, table::review::of_document(&connection, id)?.first().copied()))
    }

    /// One document.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn document(&self, id: i64) -> Result<StoredDocument, ArchiveError> {
        let connection = self.connection();
        let model = table::document::model(&connection, id)?;
        Ok(StoredDocument {
            row: table::correction::corrected(&connection, table::document::row(&connection, id)?)?,
            document: table::document::parse_model(&model)?,
            reviews: table::review::of_document(&connection, id)?,
        })
    }

    /// What is known of one document, corrections included.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn document_row(&self, id: i64) -> Result<DocumentRow, ArchiveError> {
        let connection = self.connection();
        table::correction::corrected(&connection, table::document::row(&connection, id)?)
    }

    /// Ids of a document's reviews, newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn reviews_of(&self, document: i64) -> Result<Vec<i64>, ArchiveError> {
        table::review::of_document(&self.connection(), document)
    }

    /// Id of the document with these bytes.
    ///
    /// # Errors
    /// `NotFound`, or the database can't be read.
    pub fn document_of(&self, sha256: &str) -> Result<i64, ArchiveError> {
        table::document::known(&self.connection(), sha256)?.ok_or(ArchiveError::NotFound(0))
    }

    /// The file of a document, byte for byte.
    ///
    /// # Errors
    /// `NotFound`, or the database can't be read.
    pub fn original(&self, id: i64) -> Result<Vec<u8>, ArchiveError> {
        table::document::bytes(&self.connection(), id)
    }
}
