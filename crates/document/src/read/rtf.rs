//! Rich text, as Word, WPS, WordPad and the Mac's editor write it.
//!
//! Automatic numbers are taken as the file shows them and not computed. Comments
//! and deleted text are left out; pictures and objects are counted as unread.

mod charset;
mod group;
mod special;
mod stories;
mod story;
mod styles;
#[cfg(test)]
mod tests;
mod token;
mod walk;

pub(crate) use charset::code_page_encoding;

use crate::build::Builder;
use crate::{Document, Format};

/// Reads the body with its text boxes, then notes, then headers and footers.
pub(crate) fn read(bytes: &[u8]) -> Document {
    let mut builder = Builder::default();
    walk::Walker::new(&mut builder).walk(bytes);
    builder.finish(Format::Rtf)
}
