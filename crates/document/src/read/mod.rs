//! One format, one file.

pub(crate) mod charset;
pub(crate) mod text;
