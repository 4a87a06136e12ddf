//! What is in force in place of an instrument that is not: its successor's successor,
//! where that was replaced in turn.

use jiff::civil::Date;

use crate::catalogue::{Library, Status};

/// Facts that lead in a circle end here.
const LONGEST_CHAIN: usize = 5;

/// The last successor known on the day; `None` where none is named.
pub fn successor(library: &dyn Library, title: &str, day: Date) -> Option<String> {
    let mut last = None;
    for _ in 0..LONGEST_CHAIN {
        match library.status(last.as_deref().unwrap_or(title), day) {
            Status::Repealed { by: Some(by), .. } => last = Some(by),
            Status::Repealed { by: None, .. }
            | Status::InForce
            | Status::NotYet { .. }
            | Status::Unknown => break,
        }
    }
    last
}
