//! Keeps cleanup campaigns: proposals, owners' views, decisions, the decision's text under
//! review, and the publication. Everything stays for ever.
//!
//! Deliberately absent: what may follow on what (`review::campaign`).

use jiff::civil::{Date, DateTime};
use review::CaseStep;
use review::campaign::{Campaign, Decided, OwnerView, Proposal};
use rusqlite::{Transaction, TransactionBehavior};

use crate::table::event::{self, Change, One, Rows};
use crate::table::{campaign, cleanup_conclusion, ids, owner_view, proposal};
use crate::{Archive, ArchiveError, NewCorrection, cases, correct};

/// Digits of a campaign's number.
const UID: usize = 16;

/// A campaign as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCampaign {
    /// Its number here.
    pub id: i64,
    /// What its sheets are told by.
    pub uid: String,
    /// As it was laid down.
    pub campaign: Campaign,
    /// Who started it.
    pub by: String,
    /// Local time.
    pub opened_at: DateTime,
}

/// The decision's text that went to legality review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignDraft {
    /// The review of it.
    pub review: i64,
    /// The newest row of decisions that it holds.
    pub conclusion: i64,
    /// Who wrote it.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

/// A result that is to be published.
#[derive(Debug, Clone, Copy)]
pub struct NewPublication<'a> {
    /// The campaign.
    pub campaign: i64,
    /// 公布日期
    pub day: Date,
    /// 文号 of the decision.
    pub number: &'a str,
    /// What the person who recorded it says.
    pub note: &'a str,
    /// True where it was refused and happened nevertheless.
    pub regardless: bool,
    /// Who recorded it.
    pub by: &'a str,
}

/// A result that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPublication {
    /// 公布日期
    pub day: Date,
    /// 文号 of the decision.
    pub number: String,
    /// What the person who recorded it says.
    pub note: String,
    /// True where it was refused and happened nevertheless.
    pub regardless: bool,
    /// Who recorded it.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

impl Archive {
    /// Opens a campaign with its proposals and returns its number.
    ///
    /// # Errors
    /// A document is not there; nothing was written.
    pub fn open_campaign(
        &self,
        new: &Campaign,
        proposals: &[Proposal],
        by: &str,
        now: DateTime,
    ) -> Result<i64, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut uid = event::last(&transaction)?.hash;
        uid.truncate(UID);
        let id = campaign::insert(&transaction, &uid, new, by, now)?;
        let row = campaign::fingerprint(&transaction, id)?;
        event::append(&transaction, &Change::Campaign(One { id, row }), now)?;
        if !proposals.is_empty() {
            let range = proposal::insert(&transaction, id, proposals)?;
            let rows = Rows::new(range, proposal::fingerprint(&transaction, range)?);
            event::append(&transaction, &Change::Proposals(rows), now)?;
        }
        transaction.commit()?;
        Ok(id)
    }

    /// All campaigns, newest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn campaigns(&self) -> Result<Vec<StoredCampaign>, ArchiveError> {
        let connection = self.connection();
        let ids = ids(&connection, "campaign")?;
        ids.into_iter().rev().map(|id| campaign::row(&connection, id)).collect()
    }

    /// One campaign.
    ///
    /// # Errors
    /// `NotFound`, or what is stored no longer reads.
    pub fn campaign(&self, id: i64) -> Result<StoredCampaign, ArchiveError> {
        campaign::row(&self.connection(), id)
    }

    /// A campaign's proposals in the order in which they were made.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn proposals(&self, campaign: i64) -> Result<Vec<Proposal>, ArchiveError> {
        proposal::of_campaign(&self.connection(), campaign)
    }

    /// Keeps what owners say.
    ///
    /// # Errors
    /// A document is not there; nothing was written.
    pub fn keep_owner_views(
        &self,
        campaign: i64,
        views: &[OwnerView],
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        if views.is_empty() {
            return Ok(());
        }
        self.write(|transaction| {
            let range = owner_view::insert(transaction, campaign, views)?;
            let rows = Rows::new(range, owner_view::fingerprint(transaction, range)?);
            event::append(transaction, &Change::OwnerViews(rows), now)
        })
    }

    /// What owners said, in the order in which it came.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn owner_views(&self, campaign: i64) -> Result<Vec<OwnerView>, ArchiveError> {
        owner_view::of_campaign(&self.connection(), campaign)
    }

    /// Keeps decisions.
    ///
    /// # Errors
    /// A document is not there; nothing was written.
    pub fn keep_conclusions(
        &self,
        campaign: i64,
        decided: &[Decided],
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        if decided.is_empty() {
            return Ok(());
        }
        self.write(|transaction| {
            let range = cleanup_conclusion::insert(transaction, campaign, decided)?;
            let rows = Rows::new(range, cleanup_conclusion::fingerprint(transaction, range)?);
            event::append(transaction, &Change::Conclusions(rows), now)
        })
    }

    /// The decisions that count, and the newest row of them all.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn conclusions(&self, campaign: i64) -> Result<(Vec<Decided>, Option<i64>), ArchiveError> {
        let connection = self.connection();
        let newest = cleanup_conclusion::newest(&connection, campaign)?;
        Ok((cleanup_conclusion::of_campaign(&connection, campaign)?, newest))
    }

    /// Ties a review of the decision's text to what was decided until then.
    ///
    /// # Errors
    /// There is no such review; nothing was written.
    pub fn keep_campaign_draft(
        &self,
        campaign: i64,
        review: i64,
        conclusion: i64,
        by: &str,
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        self.write(|transaction| {
            let tied = (review, conclusion);
            let id = campaign::insert_draft(transaction, campaign, tied, by, now)?;
            let row = campaign::fingerprint_draft(transaction, id)?;
            event::append(transaction, &Change::CampaignDraft(One { id, row }), now)
        })
    }

    /// Reviews of decisions' texts, of all campaigns.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn campaign_drafts(&self) -> Result<Vec<i64>, ArchiveError> {
        campaign::drafts(&self.connection())
    }

    /// The last text of the decision that went to review, and the publication.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn campaign_end(
        &self,
        id: i64,
    ) -> Result<(Option<CampaignDraft>, Option<StoredPublication>), ArchiveError> {
        let connection = self.connection();
        Ok((campaign::draft(&connection, id)?, campaign::publication(&connection, id)?))
    }

    /// Publishes a campaign's result: with it the documents' states change, and the case of
    /// the decision's text takes its step.
    ///
    /// # Errors
    /// It was published before; nothing was written.
    pub fn publish_campaign(
        &self,
        new: NewPublication<'_>,
        states: &[(i64, NewCorrection<'_>)],
        step: Option<&CaseStep>,
        now: DateTime,
    ) -> Result<(), ArchiveError> {
        self.write(|transaction| {
            if let Some(step) = step {
                let matter = cases::opened(transaction, step.review, &step.by, step.at)?;
                cases::insert_step(transaction, matter, step, step.at)?;
            }
            for (document, state) in states {
                correct::insert(transaction, *document, state, now, now)?;
            }
            let id = campaign::insert_publication(transaction, &new, now)?;
            let row = campaign::fingerprint_publication(transaction, id)?;
            event::append(transaction, &Change::Publication(One { id, row }), now)
        })
    }

    fn write(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<(), ArchiveError>,
    ) -> Result<(), ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&transaction)?;
        transaction.commit()?;
        Ok(())
    }
}
