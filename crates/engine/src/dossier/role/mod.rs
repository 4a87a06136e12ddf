//! 材料是什么: the role of each file, with a reason and how sure it is.
//!
//! What a person said comes first. A file on its own is read by its content and then
//! its name (`single`); which of several texts is the draft, and whose legality
//! opinion is whose, only the whole dossier tells (`whole`). Nothing here decides: a
//! doubtful role says so and is changed by a person.

mod legality;
mod sight;
mod signs;
mod single;
mod sort;
#[cfg(test)]
mod tests;
mod texts;
mod title;
mod whole;

use super::{DossierFile, Guess};

pub(super) use sight::is_running;
pub(super) use sort::{Sort, sort_of};
pub(super) use title::{Stage, Title, core, folded, same, take_apart};
pub use whole::guesses;

/// What a file is, by itself.
pub fn guess(file: &DossierFile) -> Guess {
    single::read(&sight::Sight::new(file)).guess
}
