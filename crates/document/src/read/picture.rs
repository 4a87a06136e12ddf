//! A picture of a page: holds no text of its own, only what was recognised in it.

use crate::build::Builder;
use crate::layout;
use crate::{Document, Format, RecognisedPage, UnreadWhy};

/// True for the kinds of pictures in which text can be recognised.
pub(crate) fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xff\xd8\xff")
}

/// The text that was recognised.
pub(crate) fn read(recognised: &[RecognisedPage]) -> Document {
    let mut out = Builder::default();
    let sheets = recognised.iter().map(|page| page.sheet(1.0)).collect();
    layout::write(&layout::flow(sheets), &mut out);
    out.recognised(recognised);
    if out.is_empty() {
        out.unread("这张图片", UnreadWhy::Scanned);
    }
    out.finish(Format::Picture)
}
