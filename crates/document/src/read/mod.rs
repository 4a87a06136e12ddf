//! One format, one file.

pub(crate) mod text;
