//! 卷宗: the files of a piece of work, what they prove, and what is missing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use engine::Strength;

use super::{BasisView, BlockView, MadeWith, RegimeView, SpanView, StrengthName};

/// Everything the dossier page shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierView {
    /// Its number.
    pub id: i64,
    /// Name of its folder.
    pub name: String,
    /// Where it was opened.
    pub path: String,
    /// When it was assessed, local time.
    pub assessed_at: String,
    /// The day it was assessed for, ISO.
    pub day: String,
    /// The review of its draft, where it has one.
    pub review: Option<i64>,
    /// Files that were read, in order.
    pub files: Vec<DossierFileView>,
    /// Files that were not, each with its reason.
    pub unread: Vec<UnreadFileView>,
    /// The eight steps.
    pub steps: Vec<StepView>,
    /// In the order of the procedure.
    pub facts: Vec<FactView>,
    /// What the regimes ask for.
    pub materials: Vec<MaterialView>,
    /// The reviewed text against those discussed and issued.
    pub comparisons: Vec<ComparisonView>,
    /// Which regimes apply to the draft, and why.
    pub regimes: Vec<RegimeView>,
    /// What the assessment depends on.
    pub made_with: MadeWith,
    /// Roles to choose from.
    pub roles: Vec<NamedView>,
    /// Facts that can be added by hand.
    pub kinds: Vec<KindView>,
}

/// A file and what it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierFileView {
    /// Path below the folder; a part of a file has its own name.
    pub name: String,
    /// Short name of the role.
    pub role: String,
    /// 起草说明, …
    pub role_name: String,
    /// How sure, in percent.
    pub confidence: u8,
    /// Why.
    pub reason: String,
    /// True where a person said so.
    pub given: bool,
    /// Characters read.
    pub chars: usize,
}

/// A file that was not read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnreadFileView {
    /// Path below the folder.
    pub name: String,
    /// `encrypted`, `corrupt` …
    pub code: String,
    /// What to do.
    pub message: String,
}

/// A step of the procedure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepView {
    /// Short name.
    pub step: String,
    /// 公众参与
    pub name: String,
    /// Short name of the state.
    pub state: String,
    /// 已证明
    pub state_name: String,
    /// Its points, those that don't apply last.
    pub points: Vec<PointView>,
}

/// One point of a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PointView {
    /// Id of the rule.
    pub rule: String,
    /// The point in one line.
    pub title: String,
    /// Short name of the state.
    pub state: String,
    /// 已证明
    pub state_name: String,
    /// How firmly it speaks.
    #[ts(as = "StrengthName")]
    pub strength: Strength,
    /// Why, with days and numbers counted.
    pub message: String,
    /// The provisions.
    pub basis: Vec<BasisView>,
    /// The sentences that show it.
    pub evidence: Vec<EvidenceView>,
    /// Who stated what it rests on.
    pub by: Option<String>,
    /// What to ask.
    pub ask: Option<String>,
    /// How to mend it.
    pub fix: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EvidenceView {
    /// Index of the file in the dossier.
    pub file: usize,
    /// The place.
    pub span: SpanView,
    /// The words there.
    pub quote: String,
    /// The place in the words of the trade.
    pub locator: String,
}

/// A fact.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FactView {
    /// Short name.
    pub kind: String,
    /// 公告发布日期
    pub name: String,
    /// The value for people.
    pub words: String,
    /// The first day, where it is a day or a span of days, ISO.
    pub day: Option<String>,
    /// The last day of a span, ISO.
    pub until: Option<String>,
    /// Where it was read.
    pub evidence: Option<EvidenceView>,
    /// Who stated it.
    pub by: Option<String>,
}

/// A paper that is asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MaterialView {
    /// 起草说明
    pub name: String,
    /// False where it depends on the case.
    pub required: bool,
    /// Names of the files.
    pub files: Vec<String>,
    /// Who asks for it.
    pub basis: Vec<BasisView>,
}

/// Two texts that should be one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComparisonView {
    /// Name of the reviewed file.
    pub reviewed: String,
    /// Name of the other one.
    pub other: String,
    /// Where they differ.
    pub differences: Vec<DifferenceView>,
}

/// A clause in which two texts differ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DifferenceView {
    /// 第三条第二款
    pub locator: String,
    /// As reviewed; `None` where it was added.
    pub before: Option<String>,
    /// As it is now; `None` where it was left out.
    pub after: Option<String>,
}

/// A short name and its word.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedView {
    /// Short name.
    pub id: String,
    /// Chinese word.
    pub name: String,
}

/// A kind of fact.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindView {
    /// Short name.
    pub id: String,
    /// 公告发布日期
    pub name: String,
    /// `day`, `period`, `count` or `words`: what to ask for.
    pub shape: String,
}

/// The text of one file of the dossier.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierTextView {
    /// Its name.
    pub name: String,
    /// Paragraphs and cells of its part.
    pub blocks: Vec<BlockView>,
}

/// A fact as a person states it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StatedFact {
    /// Short name of the kind.
    pub kind: String,
    /// A day or the first day of a span, ISO.
    pub day: Option<String>,
    /// The last day of a span, ISO.
    pub until: Option<String>,
    /// A number.
    pub count: Option<u32>,
    /// Words.
    pub words: Option<String>,
    /// Who says so.
    pub by: String,
}

/// The steps at the head of a draft's review.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepBarView {
    /// The dossier.
    pub dossier: i64,
    /// The eight steps.
    pub steps: Vec<StepView>,
}
