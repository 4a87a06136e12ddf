//! Microsoft Works 3 and 4 (.wps): the text stands in one piece behind a fixed head.
//!
//! Later Works files are laid out otherwise and are not read; pictures are not counted.

use encoding_rs::{GBK, WINDOWS_1252};

use super::fib::u32_at;
use crate::build::{Builder, Piece};
use crate::{Document, Format, ReadError};

/// The stream that holds the text.
pub(crate) const STREAM: &str = "/MN0";
const HEAD: usize = 0x100;
/// Where the head says how far the text reaches.
const END: usize = 0x26;

/// Reads the text of the stream.
pub(crate) fn read(stream: &[u8]) -> Result<Document, ReadError> {
    let end = u32_at(stream, END).map_or(0, |end| end as usize).min(stream.len());
    let bytes = stream.get(HEAD..end).ok_or(ReadError::Corrupt)?;
    let (chinese, broken) = GBK.decode_without_bom_handling(bytes);
    let text = if broken { WINDOWS_1252.decode_without_bom_handling(bytes).0 } else { chinese };
    let mut builder = Builder::default();
    builder.push(&Piece::paragraph(text));
    Ok(builder.finish(Format::Doc))
}
