//! Which documents are at an end because others say so.
//!
//! A draft ends nothing, whatever its text says: neither while its case is on the way nor as
//! an earlier version. What a cleanup decides is on record with its publication.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use archive::Entry as Listed;
use engine::standing::{Corrected, Ended, Kind, Life, State};
use review::CaseState;

use crate::App;
use crate::dto::Failure;

impl App {
    /// Which documents are ended by others, and from when.
    pub(super) fn ended(
        &self,
        entries: &[Listed],
        known: &[(Corrected, Life)],
    ) -> Result<HashMap<i64, Vec<Ended>>, Failure> {
        let cleanups = self.archive.campaign_drafts()?;
        let mut issued: HashMap<i64, bool> = HashMap::new();
        let mut ended: HashMap<i64, Vec<Ended>> = HashMap::new();
        for ending in self.archive.endings()? {
            let by = entries.binary_search_by_key(&ending.by, |entry| entry.row.id);
            let Some((entry, (_, life))) =
                by.ok().and_then(|at| Some((entries.get(at)?, known.get(at)?)))
            else {
                continue;
            };
            let issued = match issued.entry(ending.by) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(open) => *open.insert(self.is_issued(ending.by, &cleanups)?),
            };
            if entry.read.standing.draft || !issued {
                continue;
            }
            let state = match ending.kind {
                Kind::Voids => State::Void,
                Kind::Replaces => State::Replaced,
                Kind::Repeals | Kind::RestsOn | Kind::Amends | Kind::Forwards | Kind::Cites => {
                    State::Repealed
                }
            };
            let from = life.effective.map(|known| known.day).or(entry.row.date);
            let by = entry.row.title.clone();
            ended.entry(ending.document).or_default().push(Ended { state, from, by });
        }
        Ok(ended)
    }

    /// True unless a document is known to be a draft by where it stands here; `cleanups` are
    /// the reviews of cleanups' decisions.
    fn is_issued(&self, document: i64, cleanups: &[i64]) -> Result<bool, Failure> {
        let reviews = self.archive.reviews_of(document)?;
        for review in &reviews {
            if cleanups.contains(review) {
                return Ok(false);
            }
            let Some(case) = self.archive.case_of(*review)? else { continue };
            let decides = case.versions.iter().any(|one| cleanups.contains(&one.review));
            let newest = case.versions.last().is_some_and(|one| reviews.contains(&one.review));
            let over = case.steps.last().is_some_and(|step| step.state >= CaseState::Published);
            return Ok(!decides && newest && over);
        }
        Ok(true)
    }
}
