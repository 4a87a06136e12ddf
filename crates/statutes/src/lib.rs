//! What is in force on a day: the catalogue of instruments, and the citations
//! that a text makes of them.
//!
//! Deliberately absent: the texts of the instruments, files, clocks, digests by
//! cryptographic hash (the shells have those). A title that the catalogue does
//! not hold is `Unknown`, never repealed.

mod catalogue;
mod citations;
mod numerals;
mod spec;
mod text;
mod title;

pub use catalogue::{Catalogue, CatalogueError, Library, Status};
pub use citations::{Citation, NumberCitation, Place, citations, document_numbers};
pub use numerals::{numeral, written};
pub use spec::{Instrument, Standing, Version};
pub use text::{Article, ArticleNumber, FullText, Item, Numbering, Paragraph, Unrecognised};
pub use title::same_title;
