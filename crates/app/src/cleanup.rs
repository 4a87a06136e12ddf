//! 清理: campaigns over what the archive holds, from the scan to the publication.
//!
//! The program proposes and people decide. Deliberately absent: what follows from what
//! (`review::campaign`), and a way past the legality review that leaves no trace.

mod decide;
mod export;
mod held;
mod known;
mod publish;
mod rows;
mod scan;
mod sheets;
mod stand;

use std::sync::atomic::AtomicBool;

use archive::{CampaignDraft, StoredCampaign, StoredPublication};
use engine::spec::Look;
use jiff::civil::{Date, DateTime};
use review::campaign::{Kind, LeftOut, Outcome, Scope, Stage, Telling};

use crate::dto::{
    CampaignGiven, CampaignView, CampaignsView, CountedView, Failure, NamedView, Progress,
    PublicationView, ScannedView,
};
use crate::{App, Ruleset};
use held::Held;

/// The rule that reports a body that no longer exists.
const BODY: &str = "validity-body-gone";

impl App {
    /// 清理: all campaigns, and what a new one can be limited to.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn campaigns(&self, day: Date) -> Result<CampaignsView, Failure> {
        let rows = self.archive.campaigns()?.into_iter().map(|stored| {
            let held = self.held(stored)?;
            Ok(self.stand(&held)?.row(&held))
        });
        let campaigns = rows.collect::<Result<Vec<_>, Failure>>()?;
        let known = self.known(day)?;
        let mut issuers: Vec<String> =
            known.iter().filter_map(|one| one.row.issuer.clone()).collect();
        let mut kinds: Vec<String> = known.iter().filter_map(|one| one.row.kind.clone()).collect();
        let mut years: Vec<i16> =
            known.iter().filter_map(|one| one.row.date.map(Date::year)).collect();
        issuers.sort();
        issuers.dedup();
        kinds.sort();
        kinds.dedup();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let causes = Kind::ALL.map(|kind| named(kind.code(), kind.name())).to_vec();
        // The register may still be on its way.
        let archived = self.archive.count()?;
        Ok(CampaignsView { campaigns, causes, issuers, years, kinds, archived })
    }

    /// Looks through the archive and keeps what is proposed; gives the campaign's number,
    /// or nothing where it was cancelled.
    ///
    /// # Errors
    /// Something is missing, the rules don't compile, or the archive can't be written.
    pub fn start_campaign(
        &self,
        given: &CampaignGiven,
        now: DateTime,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<Option<i64>, Failure> {
        let by = self.acting(&given.by, now)?;
        let mut campaign = laid_down(given)?;
        let Some(scanned) = self.scan(&campaign, progress, cancel)? else { return Ok(None) };
        campaign.left_out = scanned.left_out;
        Ok(Some(self.archive.open_campaign(&campaign, &scanned.proposals, &by, now)?))
    }

    /// What a campaign over everything would propose on a day; nothing is kept.
    ///
    /// # Errors
    /// The rules don't compile, or the archive can't be read.
    pub fn scan_archive(
        &self,
        day: Date,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<ScannedView, Failure> {
        let campaign = review::campaign::Campaign {
            name: String::new(),
            day,
            scope: Scope::default(),
            causes: Kind::ALL.to_vec(),
            left_out: LeftOut::default(),
        };
        let never = AtomicBool::new(false);
        let scanned = self.scan(&campaign, progress, &never)?.unwrap_or_default();
        Ok(ScannedView {
            left_out: left_out(&scanned.left_out),
            rows: self.scanned_rows(scanned.proposals)?,
        })
    }

    /// One campaign.
    ///
    /// # Errors
    /// There is no such campaign, or it can't be read.
    pub fn campaign(&self, id: i64) -> Result<CampaignView, Failure> {
        let held = self.held(self.archive.campaign(id)?)?;
        let stand = self.stand(&held)?;
        let with =
            |test: &dyn Fn(&held::One) -> bool| held.all.iter().filter(|one| test(one)).count();
        let causes = held.stored.campaign.causes.iter().map(|kind| CountedView {
            id: kind.code().into(),
            name: kind.name().into(),
            count: with(&|one| one.proposal.causes.iter().any(|cause| cause.kind == *kind)),
        });
        let proposed = Outcome::LISTS.into_iter().chain([Outcome::Unclear]).map(|outcome| {
            let count = with(&|one| one.proposal.outcome == outcome);
            CountedView { id: outcome.code().into(), name: outcome.name().into(), count }
        });
        let mut owners: Vec<&str> = held.all.iter().map(|one| one.owner()).collect();
        owners.sort_unstable();
        owners.dedup();
        let owners = owners.into_iter().map(|owner| CountedView {
            id: owner.into(),
            name: if owner.is_empty() { NO_OWNER.into() } else { owner.into() },
            count: with(&|one| one.owner() == owner),
        });
        let why = |refused: Result<(), review::campaign::Barred>| refused.err().map(|why| why.0);
        Ok(CampaignView {
            stages: Stage::ALL.map(|stage| named(stage.code(), stage.name())).to_vec(),
            causes: causes.collect(),
            proposed: proposed.filter(|one| one.count > 0).collect(),
            owners: owners.collect(),
            left_out: left_out(&held.stored.campaign.left_out),
            conflicts: with(&|one| one.conflict),
            closed: why(stand.stage().may_change()),
            unwritten: why(stand.count.may_write(stand.published)),
            unpublished: why(stand.may_publish()),
            review: stand.decision.as_ref().map(|case| case.newest),
            publication: held.publication.as_ref().map(publication),
            row: stand.row(&held),
        })
    }

    fn held(&self, stored: StoredCampaign) -> Result<Held, Failure> {
        Held::load(self, stored)
    }

    /// The newest review of the case of the decision's text.
    fn newest_of(&self, draft: &CampaignDraft) -> Result<i64, Failure> {
        let case = self.archive.case_of(draft.review)?;
        let newest = case.and_then(|case| case.versions.last().map(|version| version.review));
        Ok(newest.unwrap_or(draft.review))
    }
}

/// What stands where a document doesn't say who issued it.
const NO_OWNER: &str = "未写明";

impl Ruleset {
    /// Which rules tell of what, where their domain alone doesn't.
    fn telling(&self) -> Telling {
        let rules = self.packs.rules.iter();
        let repealed = rules.filter(|rule| rule.spec.look == Some(Look::Repealed));
        Telling {
            basis: repealed.map(|rule| rule.spec.id.clone()).collect(),
            body: vec![BODY.to_owned()],
        }
    }
}

fn laid_down(given: &CampaignGiven) -> Result<review::campaign::Campaign, Failure> {
    let name = given.name.trim();
    if name.is_empty() {
        return Err(wrong("请写明清理的名称，例如“2026年行政规范性文件清理”"));
    }
    let day = given.day.parse().map_err(|_| wrong("请选择清理的基准日"))?;
    let mut causes = given
        .causes
        .iter()
        .map(|code| Kind::coded(code).ok_or_else(|| wrong("没有这种清理事由，请重新选择")))
        .collect::<Result<Vec<_>, _>>()?;
    causes.sort_unstable();
    causes.dedup();
    if causes.is_empty() {
        return Err(wrong("请至少选择一种清理事由"));
    }
    let some = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    Ok(review::campaign::Campaign {
        name: name.to_owned(),
        day,
        scope: Scope { issuer: some(&given.issuer), year: given.year, kind: some(&given.kind) },
        causes,
        left_out: LeftOut::default(),
    })
}

fn left_out(counts: &LeftOut) -> Vec<String> {
    let told = [
        (counts.other_kind, "件既不是行政规范性文件，也不涉及经营者的经营活动，没有列入"),
        (counts.unissued, "件是稿子或者还没有公布，没有列入"),
        (counts.over, "件以前已经宣布废止或者失效，没有列入"),
        (counts.unread, "件读不出来，没有列入，请用 archive verify 检查档案"),
    ];
    told.into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(n, what)| format!("{n}{what}。"))
        .collect()
}

fn publication(stored: &StoredPublication) -> PublicationView {
    PublicationView {
        day: stored.day.to_string(),
        number: stored.number.clone(),
        note: stored.note.clone(),
        regardless: stored.regardless,
        by: stored.by.clone(),
        at: stored.at.to_string(),
    }
}

fn named(id: &str, name: &str) -> NamedView {
    NamedView { id: id.into(), name: name.into() }
}

fn wrong(message: &str) -> Failure {
    Failure::new("wrong-input", message)
}

fn refused(barred: review::campaign::Barred) -> Failure {
    Failure::new("refused", barred.0)
}
