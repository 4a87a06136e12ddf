//! One rule alone on everything that is kept: what a change of it would do.
//!
//! Regimes are set aside, as the rule keeper asks about the words.

use archive::DocumentRow;
use engine::Finding;
use jiff::civil::Date;

use crate::App;
use crate::dto::Failure;

/// A kept document and what the rule found in it.
pub struct Tried {
    /// The document.
    pub document: DocumentRow,
    /// Sorted by span.
    pub findings: Vec<Finding>,
}

impl App {
    /// Applies one rule to every kept document, oldest first, and gives each to `done`
    /// with its place and the number of all; stops where `done` says so.
    ///
    /// # Errors
    /// The rules don't compile, or the archive can't be read.
    pub fn try_in_archive(
        &self,
        rule: &str,
        day: Date,
        mut done: impl FnMut(usize, usize, Result<Tried, Failure>) -> bool,
    ) -> Result<(), Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let ids = self.archive.documents()?;
        for (at, id) in ids.iter().enumerate() {
            let tried = self.archive.document(*id).map_err(Failure::from).map(|kept| {
                let found = ruleset.engine.check_rule(rule, &kept.document, library.as_ref(), day);
                Tried { document: kept.row, findings: found.unwrap_or_default() }
            });
            if !done(at + 1, ids.len(), tried) {
                break;
            }
        }
        Ok(())
    }
}
