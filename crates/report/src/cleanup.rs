//! What leaves the program about a cleanup campaign: owners' sheets, the catalogues, and
//! the decision that publishes them.

mod catalogue;
mod sheet;
mod style;

pub use catalogue::{Item, List, decision, word, workbook};
pub use sheet::{Filled, Line, Sheet, Unread, read, write};
