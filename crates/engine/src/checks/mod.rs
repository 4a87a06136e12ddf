//! Kinds of check: a closed list, one file each.

pub(crate) mod citation;
pub(crate) mod pattern;
mod sentence;
pub(crate) mod structure;

pub use sentence::written;
