//! Decisions on a campaign's documents, one by one or many at once.

use jiff::civil::DateTime;
use review::campaign::{Decided, Outcome, Stage};

use super::held::{Held, One};
use super::rows::matching;
use super::{refused, wrong};
use crate::App;
use crate::dto::{CampaignView, CleanupGiven, Failure};

/// Stands for what was proposed for each.
const PROPOSED: &str = "proposed";

impl App {
    /// Decides, or takes decisions back.
    ///
    /// # Errors
    /// A reason is missing, the result is published, or the archive can't be written.
    pub fn decide_proposals(
        &self,
        campaign: i64,
        given: &CleanupGiven,
        now: DateTime,
    ) -> Result<CampaignView, Failure> {
        let by = self.acting(&given.by, now)?;
        let held = self.open_held(campaign)?;
        let chosen = chosen(&held, given)?;
        let decided = chosen.into_iter().filter_map(|one| {
            let outcome = match given.outcome.as_deref() {
                None => None,
                // A person has to look.
                Some(PROPOSED) if one.proposal.outcome == Outcome::Unclear => return None,
                Some(PROPOSED) => Some(one.proposal.outcome),
                Some(code) => match Outcome::coded(code).filter(|one| *one != Outcome::Unclear) {
                    None => return Some(Err(wrong("结论只能是继续有效、修改、废止或者失效"))),
                    known => known,
                },
            };
            let reason = reason(one, outcome, given.reason.trim());
            Some(reason.map(|reason| Decided {
                document: one.row.id,
                outcome,
                reason,
                by: by.clone(),
                at: now,
            }))
        });
        let decided = decided.collect::<Result<Vec<_>, _>>()?;
        self.archive.keep_conclusions(campaign, &decided, now)?;
        self.campaign(campaign)
    }

    /// A campaign that may still be changed.
    pub(super) fn open_held(&self, campaign: i64) -> Result<Held, Failure> {
        let held = self.held(self.archive.campaign(campaign)?)?;
        Stage::of(&held.count(), None, held.publication.is_some()).may_change().map_err(refused)?;
        Ok(held)
    }
}

fn chosen<'a>(held: &'a Held, given: &CleanupGiven) -> Result<Vec<&'a One>, Failure> {
    let Some(asked) = &given.asked else {
        let find = |id: &i64| {
            let found = held.all.iter().find(|one| one.row.id == *id);
            found.ok_or_else(|| wrong("这份文件不在本次清理的范围内，请重新打开清理页"))
        };
        return given.documents.iter().map(find).collect();
    };
    let mut found = matching(held, asked)?;
    found.retain(|one| one.decided.is_none());
    Ok(found)
}

/// What the catalogue says: what the person wrote, or else the causes by name. What is
/// to end or to change for no cause at all needs a reason.
fn reason(one: &One, outcome: Option<Outcome>, written: &str) -> Result<String, Failure> {
    let Some(outcome) = outcome else { return Ok(String::new()) };
    if !written.is_empty() {
        return Ok(written.to_owned());
    }
    match outcome {
        Outcome::Keep | Outcome::Unclear => Ok(String::new()),
        Outcome::Amend | Outcome::Repeal | Outcome::Lapse => match one.kinds() {
            kinds if kinds.is_empty() => Err(Failure::new(
                "no-reason",
                format!("《{}》没有发现清理事由，{}要写明理由", one.row.title, outcome.name()),
            )),
            kinds => Ok(kinds),
        },
    }
}
