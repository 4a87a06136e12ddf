//! How far a campaign has come, together with the case of its decision's text.

use review::campaign::{Barred, Progress as Count, Stage, Written};
use review::{CaseState, Refused};

use super::held::Held;
use crate::App;
use crate::case::Case;
use crate::dto::{CampaignRow, CleanupProgress, Failure, RunningView};

/// What follows on the scan; later, what is still missing says it.
const FIRST: &str = "把征求意见表发给责任单位，或者直接作出结论";
/// What follows where nothing is missing.
const LAST: &str = "清理决定公布以后，登记公布";

/// How far one campaign has come.
pub(super) struct Stand {
    pub(super) count: Count,
    pub(super) published: bool,
    /// The case of the decision's text, once it went to review.
    pub(super) decision: Option<Case>,
    /// True where nothing was decided differently since.
    current: bool,
}

impl App {
    pub(super) fn stand(&self, held: &Held) -> Result<Stand, Failure> {
        let decision = held.draft.as_ref().map(|draft| {
            let newest = self.archive.review(self.newest_of(draft)?)?;
            self.standing(&newest)
        });
        let written = held.draft.as_ref().map(|draft| draft.conclusion);
        Ok(Stand {
            count: held.count(),
            published: held.publication.is_some(),
            decision: decision.transpose()?,
            current: written == held.newest_conclusion,
        })
    }

    /// Campaigns whose result was published in a year, newest first.
    pub(crate) fn published_campaigns(&self, year: i16) -> Result<Vec<CampaignRow>, Failure> {
        let mut published = Vec::new();
        for stored in self.archive.campaigns()? {
            let held = self.held(stored)?;
            if held.publication.as_ref().is_some_and(|one| one.day.year() == year) {
                published.push(self.stand(&held)?.row(&held));
            }
        }
        Ok(published)
    }

    /// Campaigns that are not published, newest first, each with what has to be done next.
    pub(crate) fn running_campaigns(&self) -> Result<Vec<RunningView>, Failure> {
        let mut running = Vec::new();
        for stored in self.archive.campaigns()? {
            let held = self.held(stored)?;
            let stand = self.stand(&held)?;
            // Where nothing is in scope, nothing will ever be decided.
            if stand.published || stand.count.total == 0 {
                continue;
            }
            let next = match (stand.stage(), stand.may_publish()) {
                (Stage::Survey, _) => FIRST.to_owned(),
                (_, Err(barred)) => barred.0,
                (_, Ok(())) => LAST.to_owned(),
            };
            running.push(RunningView { campaign: stand.row(&held), next });
        }
        Ok(running)
    }
}

impl Stand {
    pub(super) fn stage(&self) -> Stage {
        Stage::of(&self.count, self.written(), self.published)
    }

    fn written(&self) -> Option<Written> {
        let case = self.decision.as_ref()?;
        Some(Written { current: self.current, signed: case.standing.signed })
    }

    /// Whether the result can be published, and with it the decision's own case.
    ///
    /// # Errors
    /// One of them may not: the reason, and what has to be done first.
    pub(super) fn may_publish(&self) -> Result<(), Barred> {
        self.count.may_publish(self.written(), self.published)?;
        match self.case_to_move() {
            None => Ok(()),
            Some(case) => (case.standing.may(CaseState::Published, ""))
                .map_err(|Refused(why)| Barred(format!("清理决定{why}"))),
        }
    }

    /// The decision's case, where its publication was not recorded before.
    pub(super) fn case_to_move(&self) -> Option<&Case> {
        let over =
            |case: &&Case| matches!(case.standing.state, CaseState::Published | CaseState::Filed);
        self.decision.as_ref().filter(|case| !over(case))
    }

    pub(super) fn row(&self, held: &Held) -> CampaignRow {
        let (stage, count) = (self.stage(), &self.count);
        let campaign = &held.stored.campaign;
        let [keep, amend, repeal, lapse] = count.lists;
        CampaignRow {
            id: held.stored.id,
            name: campaign.name.clone(),
            day: campaign.day.to_string(),
            scope: campaign.scope.words(),
            by: held.stored.by.clone(),
            opened_at: held.stored.opened_at.to_string(),
            stage: stage.code().into(),
            stage_name: stage.name().into(),
            progress: CleanupProgress {
                total: count.total,
                heard: count.heard,
                decided: count.decided,
                keep,
                amend,
                repeal,
                lapse,
            },
        }
    }
}
