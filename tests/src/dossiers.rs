//! The dossiers of `tests/dossiers`: a case says what differs from a dossier in good
//! order, files are made of it, and what the program says is held against what the law
//! says. Nothing here knows how the program comes to its answer.

mod case;
mod compare;
mod files;
mod spec;
mod table;

pub use case::{Case, Paper, all};
pub use compare::mismatches;
pub use files::write;
pub use spec::{Format, State, Step};
pub use table::table;
