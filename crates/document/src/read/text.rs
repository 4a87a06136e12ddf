//! Plain text whose characters are known already: lines become blocks.

use crate::build::{Builder, Piece};
use crate::{Document, Format};

/// One line, one block.
pub(crate) fn from_str(text: &str) -> Document {
    let mut builder = Builder::default();
    for line in text.lines() {
        builder.push(&Piece::paragraph(line));
    }
    builder.finish(Format::Text)
}
