//! Untrusted files are parsed in a child process: this program executed again.
//!
//! `serve` is the child's side, `reader` the parent's, `aside` its further questions. One child reads many files one
//! after the other; when it dies or takes too long, that one document has failed and
//! the rest gets a new child. The parent streams files in and takes documents out one
//! by one, so that its memory does not depend on what the user chose.

mod aside;
mod bytes;
mod child;
mod frame;
mod limits;
mod message;
mod reader;
mod serve;

pub use bytes::Bytes;
pub(crate) use reader::{Found, Reader};
pub use serve::serve_reader;
