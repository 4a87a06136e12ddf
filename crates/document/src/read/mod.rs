//! One format, one file.

pub(crate) mod charset;
pub(crate) mod doc;
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod mhtml;
pub(crate) mod text;
