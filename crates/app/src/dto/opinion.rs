//! 意见: opinions on a draft, and what became of each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All opinions on a dossier's draft.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionsView {
    /// In the order in which they came, those that say the same behind the first.
    pub groups: Vec<OpinionGroup>,
    /// Opinions in all.
    pub total: usize,
    /// Opinions without an answer.
    pub open: usize,
}

/// Opinions that say the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionGroup {
    /// At least one.
    pub opinions: Vec<OpinionView>,
}

/// One opinion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionView {
    /// Its number.
    pub id: i64,
    /// Who gave it; empty where that is not told.
    pub who: String,
    /// What it says.
    pub text: String,
    /// The file it came in.
    pub source: String,
    /// What became of it.
    pub answer: Option<AnswerView>,
}

/// What became of an opinion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerView {
    /// `adopted`, `partly` or `rejected`.
    pub answer: String,
    /// 采纳, 部分采纳, 不采纳
    pub name: String,
    /// Why, or what was changed.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When, local time.
    pub at: String,
}

/// An answer to opinions, as a person gives it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GivenAnswer {
    /// Numbers of the opinions.
    pub opinions: Vec<i64>,
    /// `adopted`, `partly` or `rejected`.
    pub answer: String,
    /// Why; may be empty only where it is adopted.
    pub reason: String,
    /// Who says so.
    pub by: String,
}
