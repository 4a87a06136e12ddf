//! 全库复核: the archive against today's rules.

use engine::Strength;
use serde::Serialize;
use ts_rs::TS;

use super::{Failure, StrengthName};

/// What came of checking every kept document again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckView {
    /// The day of the rules, ISO.
    pub day: String,
    /// Documents in the archive.
    pub documents: usize,
    /// Documents that were checked.
    pub checked: usize,
    /// Documents that nobody had reviewed before.
    pub never: usize,
    /// Reviewed documents with the same findings as in their last review.
    pub unchanged: usize,
    /// Those with a difference; what is new and firm first.
    pub rows: Vec<RecheckRow>,
    /// The rules that made the difference in reviewed documents, most first.
    pub rules: Vec<RecheckRule>,
    /// Documents that can't be read any more.
    pub failed: Vec<RecheckFailed>,
    /// True where the user stopped it.
    pub cancelled: bool,
    /// How long it took.
    pub millis: u64,
}

/// One document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckRow {
    /// Its number in the archive.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// Its last review; `None` where nobody ever reviewed it.
    pub review: Option<i64>,
    /// When that was made, local time.
    pub reviewed_at: Option<String>,
    /// Findings that the last review has not.
    pub new: usize,
    /// New ones that must be mended.
    pub new_must: usize,
    /// Findings of the last review that are not found any more.
    pub gone: usize,
    /// Findings that both have.
    pub same: usize,
}

/// How often a rule made a difference.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckRule {
    /// Its id.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// New findings.
    pub new: usize,
    /// Findings that are gone.
    pub gone: usize,
}

/// A document that can't be read any more.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckFailed {
    /// Its number in the archive.
    pub document: i64,
    /// Why.
    pub failure: Failure,
}

/// One document checked again, finding by finding.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckedView {
    /// In the list.
    pub row: RecheckRow,
    /// Findings that the last review has not.
    pub new: Vec<RecheckFinding>,
    /// Findings of the last review that are not found any more.
    pub gone: Vec<RecheckFinding>,
}

/// A finding that came or went.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecheckFinding {
    /// Id of the rule.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// How firm it is.
    #[ts(as = "StrengthName")]
    pub strength: Strength,
    /// 第三条第二款
    pub locator: String,
    /// The words.
    pub quote: String,
    /// What is wrong.
    pub message: String,
}
