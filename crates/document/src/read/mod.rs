//! One format, one file.

pub(crate) mod charset;
pub(crate) mod doc;
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod mhtml;
#[cfg(test)]
mod mutate;
pub(crate) mod ofd;
pub(crate) mod pdf;
pub(crate) mod picture;
pub(crate) mod rtf;
pub(crate) mod sheet;
pub(crate) mod text;
