//! The archive's documents with where they stand on a day.

use archive::{DocumentRow, Field};
use engine::standing::State;
use jiff::civil::Date;

use crate::App;
use crate::dto::Failure;

/// One document.
pub(super) struct Known {
    pub(super) row: DocumentRow,
    pub(super) state: State,
    /// Why it stands there, a Chinese sentence without its stop.
    pub(super) why: String,
    /// True where a person said that it is 废止, 失效 or replaced.
    pub(super) over: bool,
    /// True for 征求意见稿 and the like.
    pub(super) draft: bool,
}

impl App {
    /// All documents, the oldest first.
    pub(super) fn known(&self, day: Date) -> Result<Vec<Known>, Failure> {
        let known = self.lines(day)?.into_iter().map(|line| {
            let over = matches!(line.state, State::Repealed | State::Void | State::Replaced);
            let said = line.entry.corrections.iter().any(|one| one.field == Field::State);
            Known {
                over: over && said,
                draft: line.entry.read.standing.draft,
                row: line.entry.row,
                state: line.state,
                why: line.why,
            }
        });
        Ok(known.collect())
    }
}
