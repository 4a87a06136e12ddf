//! 工作台: what was reviewed last, and what waits for somebody.

use jiff::civil::{Date, DateTime};
use review::{CaseState, CaseStep};

use crate::App;
use crate::dossier::short;
use crate::dto::{DeskView, Failure, WaitingView};
use crate::view;

/// Reviews on the first screen.
const RECENT: usize = 20;

impl App {
    /// 工作台
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn desk(&self, now: DateTime) -> Result<DeskView, Failure> {
        let notices = self.ruleset().err().map(|failure| failure.message).into_iter().collect();
        let recent = self.archive.recent(RECENT)?.into_iter().map(view::row).collect();
        let archived = self.archive.count()?;
        let mut notices: Vec<String> = notices;
        // A register that can't be read keeps nobody from working.
        let expiring = self.expiring(now.date()).unwrap_or_else(|failure| {
            notices.push(failure.message);
            Vec::new()
        });
        let waiting = self.waiting(now.date())?;
        let campaigns = self.running_campaigns()?;
        let updating = self.register_update().unwrap_or_default();
        Ok(DeskView { recent, archived, notices, waiting, campaigns, expiring, updating })
    }

    /// Cases with a term first, the nearest first; then drafts with findings that nobody
    /// has decided on.
    fn waiting(&self, today: Date) -> Result<Vec<WaitingView>, Failure> {
        let (mut cases, mut with_case) = (Vec::new(), Vec::new());
        for case in self.archive.cases()? {
            with_case.extend(case.versions.iter().map(|version| version.review));
            let newest = case.versions.last().map(|version| version.review);
            let (Some(step), Some(review)) = (case.steps.last(), newest) else { continue };
            let Some(what) = what(step.state) else { continue };
            cases.push((step.due, self.case_waiting(review, step, what, today)?));
        }
        cases.sort_by_key(|(due, waiting)| (due.is_none(), *due, waiting.review));
        let mut waiting: Vec<WaitingView> = cases.into_iter().map(|(_, waiting)| waiting).collect();
        for recent in self.archive.recent(RECENT)? {
            let open = self.archive.undecided(recent.review)?;
            if open == 0 || with_case.contains(&recent.review) {
                continue;
            }
            waiting.push(WaitingView {
                review: recent.review,
                title: recent.title,
                state: short(&CaseState::Drafting),
                state_name: CaseState::Drafting.name().into(),
                what: format!("还有{open}条问题没有处理"),
                due: None,
                working_days_left: None,
            });
        }
        Ok(waiting)
    }

    fn case_waiting(
        &self,
        review: i64,
        step: &CaseStep,
        what: &str,
        today: Date,
    ) -> Result<WaitingView, Failure> {
        Ok(WaitingView {
            review,
            title: self.archive.title_of(review)?,
            state: short(&step.state),
            state_name: step.state.name().into(),
            what: what.into(),
            due: step.due.map(|due| due.to_string()),
            working_days_left: step.due.and_then(|due| self.days_left(today, due)),
        })
    }
}

/// What has to follow on a state; `None` where nothing has to.
fn what(state: CaseState) -> Option<&'static str> {
    match state {
        CaseState::Submitted => Some("等待受理审核"),
        CaseState::UnderReview => Some("等待出具审核意见"),
        CaseState::Returned => Some("等待补正后重新送审"),
        CaseState::Opined => Some("等待集体讨论，或者修改后重新送审"),
        CaseState::Deliberated => Some("等待公布"),
        CaseState::Published => Some("等待备案"),
        CaseState::Drafting | CaseState::Filed => None,
    }
}
