//! One format, one file.

pub(crate) mod charset;
pub(crate) mod doc;
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod pdf;
pub(crate) mod text;
