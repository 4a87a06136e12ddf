//! What parent and child say to each other.

use document::{Document, ReadError};
use serde::{Deserialize, Serialize};

/// The parent's question; the file's bytes follow.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Request {
    /// The file's name, which breaks ties between plain formats.
    pub name: String,
    /// Documents of a bundle that are read already.
    pub first: usize,
}

/// The child's answer: `Member`, its bytes and `Read` for each document of a bundle, or
/// one `Read` for a file that is a document itself; in the end `Done`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    /// What is read next; its bytes follow, none where it can't be unpacked.
    Member {
        /// Path inside the bundle.
        path: String,
        /// Further paths with the same bytes.
        also: Vec<String>,
        /// Documents in all.
        of: usize,
    },
    /// A document, or why there is none.
    Read(Box<Result<Document, ReadError>>),
    /// Nothing more comes; the error concerns the file as a whole.
    Done(Result<(), ReadError>),
}
