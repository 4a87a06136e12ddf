//! 清理 as the shells are given it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NamedView, SpanView};

/// A campaign that is to be started.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct CampaignGiven {
    /// 名称
    pub name: String,
    /// 基准日, ISO.
    pub day: String,
    /// 发文机关; `None` for all.
    pub issuer: Option<String>,
    /// Year of issue; `None` for all.
    pub year: Option<i16>,
    /// 文种; `None` for all.
    pub kind: Option<String>,
    /// Codes of what is looked for.
    pub causes: Vec<String>,
    /// Who starts it.
    pub by: String,
}

/// What a campaign's documents came to so far.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct CleanupProgress {
    /// Documents with a proposal.
    pub total: usize,
    /// Of those, with an owner's view.
    pub heard: usize,
    /// Of those, decided.
    pub decided: usize,
    /// 继续有效
    pub keep: usize,
    /// 修改
    pub amend: usize,
    /// 废止
    pub repeal: usize,
    /// 失效
    pub lapse: usize,
}

/// A campaign in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignRow {
    /// Its number.
    pub id: i64,
    /// 名称
    pub name: String,
    /// 基准日, ISO.
    pub day: String,
    /// 范围, in words.
    pub scope: String,
    /// Who started it.
    pub by: String,
    /// `2026-11-24T09:30:00`, local time.
    pub opened_at: String,
    /// `survey` … `published`
    pub stage: String,
    /// The stage's name.
    pub stage_name: String,
    /// How far it has come.
    pub progress: CleanupProgress,
}

/// A campaign that is not published yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningView {
    /// How far it has come.
    pub campaign: CampaignRow,
    /// What has to be done next, in words.
    pub next: String,
}

/// 清理: all campaigns, and what a new one can be limited to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignsView {
    /// Newest first.
    pub campaigns: Vec<CampaignRow>,
    /// What can be looked for.
    pub causes: Vec<NamedView>,
    /// Issuers of documents in the archive.
    pub issuers: Vec<String>,
    /// Years of issue, newest first.
    pub years: Vec<i16>,
    /// 文种
    pub kinds: Vec<String>,
    /// Documents in the archive.
    pub archived: usize,
}

/// How often something was found in a campaign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CountedView {
    /// Its code.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Documents.
    pub count: usize,
}

/// The publication of a result.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PublicationView {
    /// ISO.
    pub day: String,
    /// 文号
    pub number: String,
    /// What was said about it.
    pub note: String,
    /// True where it was refused and happened nevertheless.
    pub regardless: bool,
    /// Who recorded it.
    pub by: String,
    /// Local time.
    pub at: String,
}

/// One campaign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignView {
    /// What the list says of it.
    pub row: CampaignRow,
    /// The stages in order.
    pub stages: Vec<NamedView>,
    /// What was looked for, with the documents where it was found.
    pub causes: Vec<CountedView>,
    /// What was proposed, with the documents.
    pub proposed: Vec<CountedView>,
    /// 责任单位
    pub owners: Vec<CountedView>,
    /// What was left out, as Chinese sentences.
    pub left_out: Vec<String>,
    /// Documents on which owners' sheets disagree.
    pub conflicts: usize,
    /// Why nothing can be changed any more.
    pub closed: Option<String>,
    /// Why the decision can't be written yet.
    pub unwritten: Option<String>,
    /// Why the result can't be published yet.
    pub unpublished: Option<String>,
    /// The review of the decision's text, where there is one.
    pub review: Option<i64>,
    /// The publication.
    pub publication: Option<PublicationView>,
}

/// Which proposals are asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct ProposalsAsked {
    /// Code of a cause.
    pub cause: Option<String>,
    /// Code of what is proposed.
    pub proposed: Option<String>,
    /// 责任单位
    pub owner: Option<String>,
    /// `undecided`, `decided`, `heard` or `conflict`.
    pub only: Option<String>,
    /// Words of title or number.
    pub text: String,
    /// How many to skip.
    pub offset: usize,
    /// How many to give.
    pub limit: usize,
}

/// One reason.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CauseView {
    /// Its code.
    pub cause: String,
    /// Its name.
    pub name: String,
    /// A Chinese sentence.
    pub message: String,
    /// Where; `None` where it is not one place in the text.
    pub span: Option<SpanView>,
    /// 第三条第二款; may be empty.
    pub locator: String,
    /// The words; may be empty.
    pub quote: String,
    /// The provision; may be empty.
    pub provision: String,
    /// Code of what follows from it alone.
    pub outcome: String,
    /// Its word.
    pub outcome_name: String,
}

/// What an owner says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnerViewRow {
    /// Code of what they want.
    pub outcome: Option<String>,
    /// Its word.
    pub outcome_name: Option<String>,
    /// Why.
    pub reason: String,
    /// Who filled the sheet in.
    pub by: String,
    /// Name of the file.
    pub source: String,
    /// Local time.
    pub at: String,
}

/// What is decided.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CleanupDecision {
    /// Its code.
    pub outcome: String,
    /// Its word.
    pub outcome_name: String,
    /// Why, as the catalogue prints it.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// Local time.
    pub at: String,
}

/// One document of a campaign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalRow {
    /// The document.
    pub document: i64,
    /// 标题
    pub title: String,
    /// 文号
    pub number: Option<String>,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// 责任单位; empty where the document doesn't say.
    pub owner: String,
    /// Its newest review.
    pub review: Option<i64>,
    /// Why.
    pub causes: Vec<CauseView>,
    /// Code of what is proposed.
    pub proposed: String,
    /// Its word.
    pub proposed_name: String,
    /// What owners say, oldest first.
    pub views: Vec<OwnerViewRow>,
    /// True where they disagree.
    pub conflict: bool,
    /// What is decided.
    pub decision: Option<CleanupDecision>,
}

/// A page of proposals.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposalsView {
    /// All that were asked for.
    pub total: usize,
    /// Of those, undecided.
    pub undecided: usize,
    /// This page.
    pub rows: Vec<ProposalRow>,
}

/// A decision on documents: those named, or all undecided ones that were asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct CleanupGiven {
    /// Documents; empty where `asked` says which.
    pub documents: Vec<i64>,
    /// All undecided ones of these.
    pub asked: Option<ProposalsAsked>,
    /// Code of what becomes of them, or `proposed` for what was proposed for each; `None`
    /// takes decisions back.
    pub outcome: Option<String>,
    /// Why; where it is empty, the causes are named.
    pub reason: String,
    /// Who decides.
    pub by: String,
}

/// What came back in owners' sheets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportedViews {
    /// Views that were taken.
    pub taken: usize,
    /// Rows that were not, and why, as Chinese sentences.
    pub refused: Vec<String>,
    /// Documents on which sheets disagree, as Chinese sentences.
    pub conflicts: Vec<String>,
}

/// A result that is to be published.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PublicationGiven {
    /// 公布日期, ISO.
    pub day: String,
    /// 文号 of the decision.
    pub number: String,
    /// What is to be said about it.
    pub note: String,
    /// True to record what happened without the legality review.
    pub regardless: bool,
    /// Who records it.
    pub by: String,
}

/// What a scan found, without keeping it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScannedView {
    /// A row a document.
    pub rows: Vec<ProposalRow>,
    /// What was left out, as Chinese sentences.
    pub left_out: Vec<String>,
}
