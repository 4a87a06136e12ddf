//! 审查: everything that the page of one review shows.

use engine::{Domain, Regime, Strength, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseRow, DomainName, RegimeName, SpanView, StepBarView, StrengthName, VerdictName};

/// Everything the review page shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewView {
    /// Its head.
    pub case: CaseRow,
    /// Id of the document.
    pub document: i64,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// 文种
    pub kind: Option<String>,
    /// The day the review was made for, ISO.
    pub day: String,
    /// The document's paragraphs and cells, in order.
    pub blocks: Vec<BlockView>,
    /// Where pages begin, where the file has pages.
    pub pages: Vec<PageView>,
    /// True where a page can be shown as it looks.
    pub pictured: bool,
    /// Where the file was opened.
    pub path: String,
    /// Numbered structure.
    pub outline: Vec<OutlineView>,
    /// Sorted by place, then rule.
    pub findings: Vec<FindingView>,
    /// Which regimes apply, and why.
    pub regimes: Vec<RegimeView>,
    /// What was read and what was not.
    pub coverage: Coverage,
    /// What the findings depend on.
    pub made_with: MadeWith,
    /// The steps of the dossier that the document is the draft of.
    pub steps: Option<StepBarView>,
    /// What people made of the findings.
    pub dispositions: Vec<DispositionView>,
    /// What people found themselves, by place.
    pub own: Vec<OwnFindingView>,
}

/// A finding that a person made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnFindingView {
    /// Number in the archive.
    pub id: i64,
    /// Where it stands.
    pub span: SpanView,
    /// The words it stands on.
    pub quote: String,
    /// The place in words.
    pub locator: String,
    /// `must`, `should` or `verify`.
    pub strength: String,
    /// What is wrong.
    pub problem: String,
    /// 依据; may be empty.
    pub basis: String,
    /// 修改建议; may be empty.
    pub fix: String,
    /// Who found it.
    pub by: String,
    /// When, local time.
    pub at: String,
}

/// A finding as a person gives it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OwnFindingGiven {
    /// Where it stands.
    pub span: SpanView,
    /// `must`, `should` or `verify`.
    pub strength: String,
    /// What is wrong.
    pub problem: String,
    /// 依据; may be empty.
    pub basis: String,
    /// 修改建议; may be empty.
    pub fix: String,
    /// Who found it, where nobody is signed in.
    pub by: String,
}

/// What became of a finding.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DispositionView {
    /// Index of the finding.
    pub finding: usize,
    /// `adopted`, `rejected` or `studied`.
    pub decision: String,
    /// 采纳, 不采纳, 待研究
    pub name: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When, local time.
    pub at: String,
}

/// A decision as a person gives it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DecisionGiven {
    /// Indices of the findings.
    pub findings: Vec<usize>,
    /// `adopted`, `rejected` or `studied`; `None` takes the last decision back.
    pub decision: Option<String>,
    /// Why; may be empty unless it is rejected.
    pub reason: String,
    /// Who decides.
    pub by: String,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PageView {
    /// Counted from 1.
    pub number: u32,
    /// Scalar offset of the first paragraph that begins on it.
    pub start: usize,
    /// How sure the recognition was, in percent, where the text was read from a picture.
    pub recognised: Option<u8>,
}

/// A paragraph or a cell.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BlockView {
    /// Its text.
    pub text: String,
    /// Scalar offset of its first character.
    pub start: usize,
    /// `body`, `annex`, `text-box`, `footnote`, `header`, `footer`.
    pub place: String,
    /// Number of the annex.
    pub annex: Option<u16>,
    /// Table, row and column, where it is a cell.
    pub cell: Option<CellView>,
    /// `title`, `number`, `addressee`, `date`, `chapter`, `article`, `heading`, `text`: how to lay it out.
    pub role: String,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct CellView {
    /// Table in the document, from 0.
    pub table: u32,
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

/// One line of the outline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OutlineView {
    /// 第三条, 一、
    pub label: String,
    /// First words after the label.
    pub text: String,
    /// Depth from 0.
    pub depth: usize,
    /// Everything it covers.
    pub span: SpanView,
    /// Findings inside.
    pub findings: usize,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingView {
    /// Id of the rule.
    pub rule: String,
    /// Part of the review.
    #[ts(as = "DomainName")]
    pub domain: Domain,
    /// How firmly it speaks.
    #[ts(as = "StrengthName")]
    pub strength: Strength,
    /// The problem in one line.
    pub title: String,
    /// What is wrong and why.
    pub message: String,
    /// 《…》第十条第（二）项, and whether it was read in full.
    pub basis: Vec<BasisView>,
    /// The place.
    pub span: SpanView,
    /// The text there.
    pub quote: String,
    /// 第三条第二款
    pub locator: String,
    /// What to ask.
    pub ask: Option<String>,
    /// How to mend it.
    pub fix: Option<String>,
    /// The exception whose questions have to be put.
    pub exception: Option<ExceptionView>,
}

/// A provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BasisView {
    /// 《公平竞争审查条例》第十条第（二）项
    pub text: String,
    /// False: shown as 待核实.
    pub verified: bool,
    /// The provision's own words on the review's day, a paragraph a line, where the
    /// library holds them.
    pub words: Option<String>,
}

/// Questions of an exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExceptionView {
    /// Its name.
    pub title: String,
    /// One by one.
    pub questions: Vec<String>,
}

/// Whether a regime applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegimeView {
    /// Which.
    #[ts(as = "RegimeName")]
    pub regime: Regime,
    /// The answer.
    #[ts(as = "VerdictName")]
    pub verdict: Verdict,
    /// Whole sentences, the deciding one first.
    pub reasons: Vec<String>,
}

/// What was read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Coverage {
    /// Characters in the text.
    pub chars: usize,
    /// Characters that the checks saw.
    pub checked: usize,
    /// Parts that could not be read.
    pub unread: Vec<UnreadView>,
}

/// A part that could not be read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnreadView {
    /// 第3张图片
    pub part: String,
    /// The page on which it is, where that is known.
    pub page: Option<u32>,
    /// `image`, `embedded`, `corrupt`, `too-large`, `scanned`, `garbled`, `drawn`
    pub why: String,
    /// The reason as a Chinese phrase.
    pub reason: String,
}

/// The five things that findings depend on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MadeWith {
    /// Version of the program.
    pub version: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Packs with version and digest.
    pub packs: Vec<PackView>,
    /// Digest of the statute library.
    pub library: String,
    /// Digest of the unit profile.
    pub profile: String,
}

/// A rule pack.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackView {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its digest.
    pub sha256: String,
}

/// What came of writing a review into a Word file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct AnnotatedView {
    /// Comments in it.
    pub comments: usize,
    /// Of these, with a tracked change.
    pub changes: usize,
    /// Of these, not on their exact place, which the comment says.
    pub near: usize,
    /// True where it is a new file made of the text, and not the file itself.
    pub from_text: bool,
}
