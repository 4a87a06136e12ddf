//! The dossier of a review's case: the one whose draft it is of, or else that of the version
//! before it, since a new draft comes without its papers.

use crate::App;
use crate::dossier::view;
use crate::dto::{Failure, StepBarView};

impl App {
    /// `None` where no version up to this one came in a dossier.
    pub(crate) fn dossier_of_case(&self, review: i64) -> Result<Option<i64>, Failure> {
        let own = self.archive.dossier_of(review)?;
        if own.is_some() {
            return Ok(own);
        }
        let mut last = None;
        for version in self.archive.case_of(review)?.map_or_else(Vec::new, |case| case.versions) {
            if version.review == review {
                break;
            }
            last = self.archive.dossier_of(version.review)?.or(last);
        }
        Ok(last)
    }

    /// The steps of the dossier of a review's case.
    pub(crate) fn step_bar(&self, review: i64) -> Result<Option<StepBarView>, Failure> {
        let Some(id) = self.dossier_of_case(review)? else { return Ok(None) };
        let stored = self.archive.dossier(id)?;
        let steps = view::steps(&stored.last, &self.ruleset()?.library());
        Ok(Some(StepBarView { dossier: id, steps }))
    }
}
