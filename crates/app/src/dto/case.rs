//! 审查事项 and 意见: where a review's case stands, its versions, its opinion.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseRow, Counts, SpanView};

/// The case that a review belongs to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseView {
    /// The review that was asked for.
    pub review: i64,
    /// The review of the newest version.
    pub newest: i64,
    /// The dossier that the review's document is the draft of.
    pub dossier: Option<i64>,
    /// Its texts, oldest first.
    pub versions: Vec<CaseVersionView>,
    /// Where it has stood, oldest first.
    pub steps: Vec<CaseStepView>,
    /// `drafting` … `filed`
    pub state: String,
    /// The state's name.
    pub state_name: String,
    /// Last day for what follows, ISO.
    pub due: Option<String>,
    /// Working days left until then, below 0 where it has passed; `None` without a
    /// term or a calendar.
    pub working_days_left: Option<i32>,
    /// What may follow.
    pub next: Vec<NextStepView>,
    /// Why nothing on this review can be changed any more, as a Chinese sentence.
    pub closed: Option<String>,
    /// The opinion on this review, as it was saved last.
    pub opinion: Option<LegalityOpinionView>,
    /// The opinion as the program would put it.
    pub draft: OpinionDraftView,
    /// The last signature under an opinion on this review.
    pub signature: Option<SignatureView>,
}

/// One text of a case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseVersionView {
    /// Counted from 1.
    pub number: usize,
    /// Its review.
    pub case: CaseRow,
    /// Who brought it in; empty for a case that was not opened yet.
    pub by: String,
}

/// One step of a case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseStepView {
    /// `drafting` … `filed`
    pub state: String,
    /// The state's name.
    pub name: String,
    /// Number of the version.
    pub version: usize,
    /// What was said about it.
    pub note: String,
    /// What it lacked where it was refused and happened nevertheless: 未经审核即公布 …
    pub lacked: Option<String>,
    /// Who recorded it.
    pub by: String,
    /// Local time.
    pub at: String,
    /// Last day for what follows, ISO.
    pub due: Option<String>,
}

/// A step that could come next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextStepView {
    /// `drafting` … `filed`
    pub state: String,
    /// The state's name.
    pub name: String,
    /// Why it is refused, as a Chinese sentence.
    pub refused: Option<String>,
    /// As what it would be recorded if it happened nevertheless, where that can be.
    pub lacking: Option<String>,
}

/// A step as a person asks for it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StepGiven {
    /// `drafting` … `filed`
    pub to: String,
    /// What there is to say about it.
    pub note: String,
    /// It happened although it is refused: recorded as such.
    pub regardless: bool,
    /// Who asks, where nobody is signed in.
    pub by: String,
}

/// An opinion as it was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegalityOpinionView {
    /// `lawful`, `amend`, `unlawful`
    pub conclusion: Option<String>,
    /// 编号
    pub number: String,
    /// 主送
    pub addressee: String,
    /// Paragraphs, one a line.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// Local time.
    pub saved_at: String,
}

/// An opinion as the program would put it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionDraftView {
    /// `None` while findings wait for a decision.
    pub conclusion: Option<String>,
    /// The next number of the office's scheme; empty where it has none.
    pub number: String,
    /// Paragraphs, one a line.
    pub text: String,
    /// Findings of must or should that wait for 采纳 or 不采纳.
    pub undecided: usize,
}

/// An opinion as a person gives it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpinionGiven {
    /// `lawful`, `amend`, `unlawful`
    pub conclusion: Option<String>,
    /// 编号
    pub number: String,
    /// 主送
    pub addressee: String,
    /// Paragraphs, one a line.
    pub text: String,
    /// Who writes, where nobody is signed in.
    pub by: String,
}

/// A signature.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignatureView {
    /// Who signed.
    pub name: String,
    /// As in `PersonView`.
    pub fingerprint: String,
    /// Local time.
    pub at: String,
    /// 审核结论
    pub conclusion_name: String,
    /// SM3 of what was signed.
    pub digest: String,
    /// True where it holds for the key, and what it names is what is kept.
    pub holds: bool,
}

/// Two versions side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionsView {
    /// The older one.
    pub before: CaseRow,
    /// The newer one.
    pub after: CaseRow,
    /// Clause by clause.
    pub clauses: Vec<VersionClauseView>,
    /// What became of the findings.
    pub findings: Vec<FollowedView>,
    /// Resolved, remaining and new ones.
    pub resolved: Counts,
    /// Those in both.
    pub remaining: Counts,
    /// Those in the newer one only.
    pub new: Counts,
}

/// A clause of one version or of both.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionClauseView {
    /// In the older version.
    pub before: Option<ClauseSideView>,
    /// In the newer version.
    pub after: Option<ClauseSideView>,
    /// `same`, `renumbered`, `moved`, `edited`, `gone`, `added`
    pub became: String,
    /// The change in words.
    pub became_name: String,
}

/// A clause in one version.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClauseSideView {
    /// The place in words.
    pub locator: String,
    /// Its text.
    pub text: String,
    /// Scalar spans inside `text` that are different in the other version.
    pub changed: Vec<SpanView>,
    /// Scalar offset of the clause in its document.
    pub start: usize,
}

/// What became of a finding.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowedView {
    /// Index in the older review.
    pub before: Option<usize>,
    /// Index in the newer review.
    pub after: Option<usize>,
    /// `resolved`, `remaining`, `new`
    pub fate: String,
    /// Its title.
    pub title: String,
    /// `must`, `should`, `verify`
    pub strength: String,
    /// Where it stands, in the newest version that has it.
    pub locator: String,
    /// The words.
    pub quote: String,
    /// What became of the clause, in words.
    pub clause: String,
    /// The decision that was made on the older one, in words.
    pub decision: Option<String>,
    /// True where that decision has to be made anew because the words changed.
    pub stale: bool,
}

/// What came of a bundle that was taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportedCase {
    /// The review of the newest version.
    pub review: i64,
    /// False where everything was here already.
    pub added: bool,
    /// What both sides say differently, as Chinese sentences; this side was kept.
    pub conflicts: Vec<String>,
}
