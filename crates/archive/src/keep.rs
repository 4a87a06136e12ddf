//! Keeps a document and its review: rows, events and chain in one transaction.
//!
//! The search index is not touched here. It follows the event log when somebody
//! searches, so that nothing about it can make keeping slow or fail.

use document::Document;
use jiff::civil::DateTime;
use review::Review;
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change};
use crate::table::{self, finding, to_json};
use crate::{Archive, ArchiveError};

/// A file that was read and is to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewDocument<'a> {
    /// File name.
    pub name: &'a str,
    /// Where it was opened.
    pub path: &'a str,
    /// The file, byte for byte.
    pub bytes: &'a [u8],
    /// What was read from it.
    pub document: &'a Document,
    /// SHA-256 of `bytes`, lower-case hex.
    pub sha256: &'a str,
}

/// What keeping came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Id of the document.
    pub document: i64,
    /// Id of the review, where there was one.
    pub review: Option<i64>,
    /// True where the archive held the same bytes already.
    pub known: bool,
}

impl Archive {
    /// Keeps a document, and a review of it where there is one. The same bytes are
    /// one document, to which the review is added. When this returns, the
    /// change has reached the disk.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn keep(
        &self,
        new: NewDocument<'_>,
        review: Option<&Review>,
        now: DateTime,
    ) -> Result<Kept, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let kept = insert(&transaction, &new, review.map(|review| (review, now)), now)?;
        transaction.commit()?;
        Ok(kept)
    }

    /// Keeps a review of a document that is kept already: as it was read for the review
    /// `like`, or as it was read when it was first kept.
    ///
    /// # Errors
    /// There is no such document; nothing was written.
    pub fn keep_review(
        &self,
        document: i64,
        like: Option<i64>,
        review: &Review,
        now: DateTime,
    ) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let row = table::document::row(&transaction, document)?;
        let place = (row.name.as_str(), row.path.as_str());
        let model = match like {
            Some(like) => table::review::made(&transaction, like)?.1,
            None => None,
        };
        let made = (review, now);
        let id = insert_review(&transaction, document, place, made, model.as_deref(), now)?;
        transaction.commit()?;
        Ok(id)
    }
}

/// Row and event of a document that is new, and of its review with the time it was made.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    new: &NewDocument<'_>,
    review: Option<(&Review, DateTime)>,
    now: DateTime,
) -> Result<Kept, ArchiveError> {
    let model = to_json(new.document)?.into_bytes();
    let known = table::document::known(transaction, new.sha256)?;
    let document = match known {
        Some(document) => document,
        None => {
            let document = table::document::insert(transaction, new, &model, now)?;
            let row = table::document::fingerprint(transaction, document)?;
            let sha256 = new.sha256.to_owned();
            event::append(transaction, &Change::Document { document, sha256, row }, now)?;
            let wording = table::copy::wording(new.document);
            table::copy::note(transaction, document, wording.as_deref())?;
            document
        }
    };
    let review = match review {
        None => None,
        Some(review) => {
            let reread = known.is_some() && table::document::model(transaction, document)? != model;
            let own = reread.then_some(model.as_slice());
            Some(insert_review(transaction, document, (new.name, new.path), review, own, now)?)
        }
    };
    Ok(Kept { document, review, known: known.is_some() })
}

/// Row, findings and event of a review that was made at `made`.
fn insert_review(
    transaction: &Transaction<'_>,
    document: i64,
    place: (&str, &str),
    (review, made): (&Review, DateTime),
    model: Option<&[u8]>,
    now: DateTime,
) -> Result<i64, ArchiveError> {
    let id = table::review::insert(transaction, document, place, review, model, made)?;
    let row = table::review::fingerprint(transaction, id)?;
    let findings = finding::fingerprint(transaction, id)?;
    let change = Change::Review { review: id, document, row, findings };
    event::append(transaction, &change, now)?;
    Ok(id)
}
