//! Which documents are at an end, or go on, because others say so.
//!
//! A draft ends nothing and prolongs nothing, whatever its text says: neither while its case
//! is on the way nor as an earlier version. What a cleanup decides is on record with its publication.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use archive::Entry as Listed;
use engine::standing::{Corrected, Ended, Kind, Life, Prolonged, State};
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
        let mut issued = HashMap::new();
        let mut ended: HashMap<i64, Vec<Ended>> = HashMap::new();
        for ending in self.archive.endings()? {
            let by = entries.binary_search_by_key(&ending.by, |entry| entry.row.id);
            let Some((entry, (_, life))) =
                by.ok().and_then(|at| Some((entries.get(at)?, known.get(at)?)))
            else {
                continue;
            };
            if !self.counts(entry, &cleanups, &mut issued)? {
                continue;
            }
            let state = match ending.kind {
                Kind::Voids => State::Void,
                Kind::Replaces => State::Replaced,
                Kind::Repeals
                | Kind::RestsOn
                | Kind::Amends
                | Kind::Prolongs
                | Kind::Forwards
                | Kind::Cites => State::Repealed,
            };
            let from = life.effective.map(|known| known.day).or(entry.row.date);
            let by = entry.row.title.clone();
            ended.entry(ending.document).or_default().push(Ended { state, from, by });
        }
        Ok(ended)
    }

    /// Which documents are prolonged by others, and until when.
    pub(super) fn prolonged(
        &self,
        entries: &[Listed],
    ) -> Result<HashMap<i64, Vec<Prolonged>>, Failure> {
        let prolongings = self.archive.prolongings()?;
        if prolongings.is_empty() {
            return Ok(HashMap::new());
        }
        let cleanups = self.archive.campaign_drafts()?;
        let mut issued = HashMap::new();
        let mut prolonged: HashMap<i64, Vec<Prolonged>> = HashMap::new();
        for one in prolongings {
            let by = entries.binary_search_by_key(&one.by, |entry| entry.row.id);
            let Some(entry) = by.ok().and_then(|at| entries.get(at)) else { continue };
            if self.counts(entry, &cleanups, &mut issued)? {
                let by = entry.row.title.clone();
                prolonged.entry(one.document).or_default().push(Prolonged { until: one.until, by });
            }
        }
        Ok(prolonged)
    }

    /// Whether what a document says of others counts; `issued` is kept from one to the next.
    fn counts(
        &self,
        entry: &Listed,
        cleanups: &[i64],
        issued: &mut HashMap<i64, bool>,
    ) -> Result<bool, Failure> {
        let issued = match issued.entry(entry.row.id) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(open) => *open.insert(self.is_issued(entry.row.id, cleanups)?),
        };
        Ok(issued && !entry.read.standing.draft)
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
