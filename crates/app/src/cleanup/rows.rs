//! Proposals as they are listed: filtered and by the page.

use archive::DocumentRow;
use review::campaign::{Cause, Decided, Kind, Outcome, OwnerView, Proposal};

use super::held::{Held, One};
use super::wrong;
use crate::App;
use crate::dto::{
    CauseView, CleanupDecision, Failure, OwnerViewRow, ProposalRow, ProposalsAsked, ProposalsView,
};
use crate::view;

/// Most rows of a page.
const PAGE: usize = 500;

impl App {
    /// The proposals of a campaign that are asked for.
    ///
    /// # Errors
    /// There is no such campaign, or it can't be read.
    pub fn proposals(
        &self,
        campaign: i64,
        asked: &ProposalsAsked,
    ) -> Result<ProposalsView, Failure> {
        let held = self.held(self.archive.campaign(campaign)?)?;
        let found = matching(&held, asked)?;
        let page = found.iter().skip(asked.offset).take(asked.limit.min(PAGE));
        Ok(ProposalsView {
            total: found.len(),
            undecided: found.iter().filter(|one| one.decided.is_none()).count(),
            rows: page.map(|one| self.proposal_row(one)).collect::<Result<_, _>>()?,
        })
    }

    /// Proposals that are not kept.
    pub(super) fn scanned_rows(
        &self,
        proposals: Vec<Proposal>,
    ) -> Result<Vec<ProposalRow>, Failure> {
        let rows = proposals.into_iter().map(|proposal| {
            let row = self.archive.document_row(proposal.document)?;
            let one = One { row, proposal, views: Vec::new(), conflict: false, decided: None };
            self.proposal_row(&one)
        });
        rows.collect()
    }

    fn proposal_row(&self, one: &One) -> Result<ProposalRow, Failure> {
        let DocumentRow { id, title, number, date, .. } = one.row.clone();
        Ok(ProposalRow {
            document: id,
            title,
            number,
            date: date.map(|date| date.to_string()),
            owner: one.owner().to_owned(),
            review: self.archive.reviews_of(id)?.first().copied(),
            causes: one.proposal.causes.iter().map(cause).collect(),
            proposed: one.proposal.outcome.code().into(),
            proposed_name: one.proposal.outcome.name().into(),
            views: one.views.iter().map(owner_view).collect(),
            conflict: one.conflict,
            decision: one.decided.as_ref().and_then(decision),
        })
    }
}

/// Those that are asked for, in their order.
pub(super) fn matching<'a>(
    held: &'a Held,
    asked: &ProposalsAsked,
) -> Result<Vec<&'a One>, Failure> {
    let unknown = || wrong("没有这种筛选条件，请重新选择");
    let kind = asked.cause.as_deref().map(|code| Kind::coded(code).ok_or_else(unknown));
    let kind = kind.transpose()?;
    let outcome = asked.proposed.as_deref().map(|code| Outcome::coded(code).ok_or_else(unknown));
    let outcome = outcome.transpose()?;
    let only: fn(&One) -> bool = match asked.only.as_deref() {
        None => |_| true,
        Some("undecided") => |one| one.decided.is_none(),
        Some("decided") => |one| one.decided.is_some(),
        Some("heard") => |one| !one.views.is_empty(),
        Some("conflict") => |one| one.conflict,
        Some(_) => return Err(unknown()),
    };
    let words = asked.text.trim();
    let matches = |one: &&One| {
        kind.is_none_or(|kind| one.proposal.causes.iter().any(|cause| cause.kind == kind))
            && outcome.is_none_or(|outcome| one.proposal.outcome == outcome)
            && asked.owner.as_deref().is_none_or(|owner| one.owner() == owner)
            && only(one)
            && (one.row.title.contains(words)
                || one.row.number.as_deref().is_some_and(|number| number.contains(words)))
    };
    Ok(held.all.iter().filter(matches).collect())
}

fn cause(cause: &Cause) -> CauseView {
    let place = cause.place.as_ref();
    CauseView {
        cause: cause.kind.code().into(),
        name: cause.kind.name().into(),
        message: cause.message.clone(),
        span: place.map(|place| view::span(place.span)),
        locator: place.map_or_else(String::new, |place| place.locator.clone()),
        quote: place.map_or_else(String::new, |place| place.quote.clone()),
        provision: cause.provision.clone(),
        outcome: cause.outcome.code().into(),
        outcome_name: cause.outcome.name().into(),
    }
}

fn owner_view(view: &OwnerView) -> OwnerViewRow {
    OwnerViewRow {
        outcome: view.outcome.map(|outcome| outcome.code().into()),
        outcome_name: view.outcome.map(|outcome| outcome.name().into()),
        reason: view.reason.clone(),
        by: view.by.clone(),
        source: view.source.clone(),
        at: view.at.to_string(),
    }
}

fn decision(decided: &Decided) -> Option<CleanupDecision> {
    let outcome = decided.outcome?;
    Some(CleanupDecision {
        outcome: outcome.code().into(),
        outcome_name: outcome.name().into(),
        reason: decided.reason.clone(),
        by: decided.by.clone(),
        at: decided.at.to_string(),
    })
}
