//! What is in force on a day: the catalogue of instruments, and the citations
//! that a text makes of them.
//!
//! Imported full texts are taken apart here and kept elsewhere. Deliberately
//! absent: files, clocks, digests by cryptographic hash (the shells have those). A title that the catalogue does
//! not hold is `Unknown`, never repealed.

mod catalogue;
mod changes;
mod citations;
mod held;
mod near;
mod numerals;
mod shelf;
mod spec;
mod successor;
mod text;
mod title;

pub use catalogue::{Catalogue, CatalogueError, Library, Passage, Status};
pub use changes::{ArticleChange, Change, changes};
pub use citations::{Citation, NumberCitation, Place, citations, document_numbers};
pub use held::Held;
pub use numerals::{numeral, written};
pub use shelf::{Beside, Shelf, Texts};
pub use spec::{Instrument, Standing, TextId, Version};
pub use successor::successor;
pub use text::{Article, ArticleNumber, FullText, Item, Numbering, Paragraph, Unrecognised};
pub use title::{number_key, same_title, title_key, title_key_without_issuer};
