//! 批注稿: notes on a paper as comments in a Word file, and as tracked changes where a
//! note has the right words ready.
//!
//! In the drafter's own .docx every byte stays what and where it was: tags are put in
//! between, comments added to the package, and every other member is copied as it is
//! packed. Other formats are written out as a new .docx of their text. Deliberately
//! absent: what the notes say, files, and the clock.

mod comments;
mod edits;
mod marks;
mod package;
mod related;
mod scan;
mod spots;
#[cfg(test)]
mod tests;
mod text;
mod wording;
mod xml;

use document::{ReadError, Span, trace};
use jiff::civil::DateTime;

use package::Package;

pub use text::text;
pub use wording::{PROGRAM, say, say_own};

/// What is said about one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The place in the extracted text.
    pub span: Span,
    /// The text there; a note whose quote the file does not have there is put at the
    /// beginning.
    pub quote: String,
    /// Paragraphs of the comment, the first one its heading.
    pub paragraphs: Vec<String>,
    /// Who says so.
    pub author: String,
    /// Local time.
    pub at: DateTime,
    /// The words that are to stand there, where a plain exchange mends it.
    pub replacement: Option<String>,
}

/// How a note was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// A comment on exactly its place.
    Exact,
    /// A comment on exactly its place and the change itself, tracked.
    Changed,
    /// A comment as near as Word allows; the comment says so.
    Near,
}

/// A file with the notes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotated {
    /// The .docx.
    pub bytes: Vec<u8>,
    /// One for each note, in their order.
    pub marked: Vec<Marked>,
}

/// Why notes can't be put into a file.
#[derive(Debug, thiserror::Error)]
pub enum AnnotateError {
    /// It is no Word file in OOXML, or can't be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The package can be read but not safely added to.
    #[error("这个 Word 文件的内部结构不规范，不能直接加批注，请用 Word 另存一份 .docx 再试")]
    Unsafe,
}

/// Puts the notes into a .docx.
///
/// # Errors
/// The file is no .docx, or its package is not well-formed.
pub fn word(bytes: &[u8], name: &str, notes: &[Note]) -> Result<Annotated, AnnotateError> {
    if notes.is_empty() {
        return Ok(Annotated { bytes: bytes.to_vec(), marked: Vec::new() });
    }
    let (document, sources) = trace(bytes, name)?;
    let mut package = Package::open(bytes)?;
    let marked = marks::put(&mut package, &document, &sources, notes)?;
    Ok(Annotated { bytes: package.finish()?, marked })
}
