//! What parent and child say to each other.

use document::{Document, ReadError, RecognisedPage, Span};
use jiff::civil::DateTime;
use report::annotate::{AnnotateError, Annotated, Marked, Note};
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
    /// The sheets of a workbook of rules.
    Sheets,
    /// A Word file with notes in it.
    Annotate {
        /// The file's name.
        name: String,
        /// The notes.
        notes: Vec<SentNote>,
    },
}

/// A sheet on its way from the child: its name and its rows.
pub(super) type SentSheet = (String, Vec<Vec<String>>);

/// A note on its way to the child.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SentNote {
    span: Span,
    quote: String,
    paragraphs: Vec<String>,
    author: String,
    at: DateTime,
    replacement: Option<String>,
}

/// How notes were marked, or why not.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum SentMarks {
    /// One for each note; the file follows.
    Done(Vec<SentMark>),
    /// The file can't be read.
    Unread(ReadError),
    /// The file can't be added to.
    Unsafe,
}

/// How a note was marked.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum SentMark {
    Exact,
    Changed,
    Near,
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
    /// Sheets, where it is a workbook.
    Sheets(Result<Vec<SentSheet>, ReadError>),
    /// How notes were put into the file.
    Annotated(SentMarks),
    /// Nothing more comes; the error concerns the file as a whole.
    Done(Result<(), ReadError>),
}

impl SentNote {
    pub(super) fn new(note: Note) -> Self {
        let Note { span, quote, paragraphs, author, at, replacement } = note;
        Self { span, quote, paragraphs, author, at, replacement }
    }

    pub(super) fn note(&self) -> Note {
        Note {
            span: self.span,
            quote: self.quote.clone(),
            paragraphs: self.paragraphs.clone(),
            author: self.author.clone(),
            at: self.at,
            replacement: self.replacement.clone(),
        }
    }
}

impl SentMarks {
    pub(super) fn new(annotated: &Result<Annotated, AnnotateError>) -> Self {
        match annotated {
            Err(AnnotateError::Read(error)) => Self::Unread(*error),
            Err(AnnotateError::Unsafe) => Self::Unsafe,
            Ok(annotated) => {
                let sent = |marked: &Marked| match marked {
                    Marked::Exact => SentMark::Exact,
                    Marked::Changed => SentMark::Changed,
                    Marked::Near => SentMark::Near,
                };
                Self::Done(annotated.marked.iter().map(sent).collect())
            }
        }
    }
}

impl SentMark {
    pub(super) fn marked(self) -> Marked {
        match self {
            Self::Exact => Marked::Exact,
            Self::Changed => Marked::Changed,
            Self::Near => Marked::Near,
        }
    }
}
