//! A campaign with everything that was recorded on it.

use std::collections::HashMap;

use archive::{CampaignDraft, DocumentRow, StoredCampaign, StoredPublication};
use review::campaign::{Decided, OwnerView, Progress, Proposal, conflicts};

use crate::App;
use crate::dto::Failure;

/// All of it.
pub(super) struct Held {
    pub(super) stored: StoredCampaign,
    /// In the order of the proposals.
    pub(super) all: Vec<One>,
    /// The newest row of decisions.
    pub(super) newest_conclusion: Option<i64>,
    pub(super) draft: Option<CampaignDraft>,
    pub(super) publication: Option<StoredPublication>,
}

/// One document.
pub(super) struct One {
    pub(super) row: DocumentRow,
    pub(super) proposal: Proposal,
    pub(super) views: Vec<OwnerView>,
    pub(super) conflict: bool,
    pub(super) decided: Option<Decided>,
}

impl Held {
    pub(super) fn load(app: &App, stored: StoredCampaign) -> Result<Self, Failure> {
        let id = stored.id;
        let views = app.archive.owner_views(id)?;
        let disagreed: Vec<i64> = conflicts(&views).iter().map(|one| one.document).collect();
        let mut views_of: HashMap<i64, Vec<OwnerView>> = HashMap::new();
        for view in views {
            views_of.entry(view.document).or_default().push(view);
        }
        let (decided, newest_conclusion) = app.archive.conclusions(id)?;
        let mut decided: HashMap<i64, Decided> =
            decided.into_iter().map(|one| (one.document, one)).collect();
        let (draft, publication) = app.archive.campaign_end(id)?;
        let all = app.archive.proposals(id)?.into_iter().map(|proposal| {
            let document = proposal.document;
            Ok(One {
                row: app.archive.document_row(document)?,
                views: views_of.remove(&document).unwrap_or_default(),
                conflict: disagreed.contains(&document),
                decided: decided.remove(&document),
                proposal,
            })
        });
        let all = all.collect::<Result<_, Failure>>()?;
        Ok(Self { stored, all, newest_conclusion, draft, publication })
    }

    pub(super) fn count(&self) -> Progress {
        Progress::count(self.all.iter().map(|one| {
            (one.decided.as_ref().and_then(|decided| decided.outcome), !one.views.is_empty())
        }))
    }
}

impl One {
    /// 责任单位; empty where the document doesn't say.
    pub(super) fn owner(&self) -> &str {
        self.row.issuer.as_deref().unwrap_or_default()
    }

    /// The kinds of causes, in words: what a catalogue says for a reason.
    pub(super) fn kinds(&self) -> String {
        let mut kinds: Vec<_> = self.proposal.causes.iter().map(|cause| cause.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join("、")
    }
}
