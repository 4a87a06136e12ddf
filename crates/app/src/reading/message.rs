//! What parent and child say to each other.

use document::{Document, ReadError, RecognisedPage};
use serde::{Deserialize, Serialize};

/// The parent's question; the file's bytes follow.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Request {
    /// Everything that is in the file.
    Read {
        /// The file's name, which breaks ties between plain formats.
        name: String,
        /// Documents of a bundle that are read already.
        first: usize,
    },
    /// A page as it looks.
    Draw {
        /// Counted from 1.
        page: u32,
        /// In pixels.
        width: u32,
    },
    /// Which pages are only pictures.
    PicturePages {
        /// The file's name.
        name: String,
    },
    /// A single document, some of whose pages were recognised.
    Recognised {
        /// The file's name.
        name: String,
        /// Those pages.
        pages: Vec<RecognisedPage>,
    },
}

/// The child's answer. To `Request::Read` it is `Member`, its bytes and `Read` for each
/// document of a bundle, or one `Read` for a file that is a document itself; in the end
/// `Done`. Each of the other questions has one answer.
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
    /// The page was drawn, and its picture follows; or why it was not.
    Drawn(Result<(), ReadError>),
    /// Pages that are only pictures, counted from 1.
    PicturePages(Result<Vec<u32>, ReadError>),
    /// Nothing more comes; the error concerns the file as a whole.
    Done(Result<(), ReadError>),
}
