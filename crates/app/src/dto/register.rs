//! 效力台账: documents, how long they apply and what they say of each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BlockView, PageView, SpanView, UnreadView};

/// What of the register is wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct RegisterRequest {
    /// A state (`in-force`, `expiring`, `expired`, `not-yet`, `repealed`, `void`, `replaced`,
    /// `unknown`), `unnoticed` for what expired without anybody saying so, or empty for all.
    pub state: String,
    /// Words of title, number or issuer; empty for all.
    pub text: String,
    /// Rows to skip.
    pub offset: usize,
    /// Rows to return, at most 500.
    pub limit: usize,
}

/// The register on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterView {
    /// The day, ISO.
    pub day: String,
    /// Rows that fit the state and the words.
    pub total: usize,
    /// This page: what ends first comes first.
    pub rows: Vec<RegisterRow>,
    /// How many fit the words, by state.
    pub counts: Vec<StateCount>,
    /// How many of these expired without a notice.
    pub unnoticed: usize,
    /// Documents that came in since are still being read.
    pub updating: Option<UpdateView>,
}

/// How far bringing the register up to date has come.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UpdateView {
    /// Records that it holds.
    pub done: u64,
    /// Records in all.
    pub total: u64,
}

/// How many there are of a state.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StateCount {
    /// `in-force` …
    pub state: String,
    /// The state's name.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// One document in the register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterRow {
    /// Its number in the archive.
    pub id: i64,
    /// 标题
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// 文种
    pub kind: Option<String>,
    /// First day on which it applies, ISO.
    pub effective: Option<String>,
    /// `read`, `default` or `by-hand`.
    pub effective_known: Option<String>,
    /// Last day on which it applies, ISO.
    pub expires: Option<String>,
    /// `read`, `default`, `prolonged` (by another document) or `by-hand`.
    pub expires_known: Option<String>,
    /// `in-force` …
    pub state: String,
    /// The state's name.
    pub state_name: String,
    /// Why, as a Chinese sentence.
    pub why: String,
    /// Days until it ends, below 0 since it ended.
    pub days_left: Option<i32>,
    /// Names of the fields that people corrected.
    pub corrected: Vec<String>,
}

/// One kept document with everything that is known of its life.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivedView {
    /// Its line in the register.
    pub row: RegisterRow,
    /// The sentence that says from when it applies.
    pub effective_proof: Option<ProofView>,
    /// The sentence that says how long.
    pub expires_proof: Option<ProofView>,
    /// What it says of others.
    pub says: Vec<RelationView>,
    /// What others say of it.
    pub said_of: Vec<RelationView>,
    /// Its reviews, newest first.
    pub reviews: Vec<ArchivedReview>,
    /// The newest review that belongs to a case.
    pub case: Option<i64>,
    /// Everything that was ever corrected, newest first.
    pub corrections: Vec<CorrectionView>,
    /// Path under which it was first kept.
    pub path: String,
    /// Its paragraphs in order; spans point into their text.
    pub blocks: Vec<BlockView>,
    /// Its pages, where it has any.
    pub pages: Vec<PageView>,
    /// What could not be read.
    pub unread: Vec<UnreadView>,
}

/// Words of the document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofView {
    /// The sentence.
    pub quote: String,
    /// The words in the text.
    pub span: SpanView,
}

/// What one document says of another.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RelationView {
    /// The document that says it.
    pub document: i64,
    /// Its title.
    pub document_title: String,
    /// `rests-on`, `repeals`, `voids`, `replaces`, `amends`, `prolongs`, `forwards` or `cites`.
    pub kind: String,
    /// 依据, 废止 …
    pub kind_name: String,
    /// Title of the other; empty where only its number is named.
    pub title: String,
    /// Number of the other, as it is written.
    pub number: Option<String>,
    /// 第八条, 第十条之一.
    pub articles: Vec<String>,
    /// The sentence.
    pub quote: String,
    /// The words in the text of the document that says it.
    pub span: SpanView,
    /// The documents of the archive that are meant.
    pub targets: Vec<NamedDocument>,
}

/// A document of the archive by its title.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedDocument {
    /// Its number.
    pub id: i64,
    /// Its title.
    pub title: String,
}

/// A review of a kept document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivedReview {
    /// Its number.
    pub review: i64,
    /// Local time, ISO.
    pub reviewed_at: String,
    /// Findings in all.
    pub findings: usize,
}

/// What a person corrected.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CorrectionView {
    /// 标题, 文号, 机关, 成文日期, 文种, 施行日期, 有效期至 or 状态.
    pub field: String,
    /// What it is instead; empty where the earlier correction was taken back.
    pub value: String,
    /// 理由
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// Local time, ISO.
    pub at: String,
    /// The first day on which a state holds, ISO; `None` where it holds on every day.
    pub since: Option<String>,
}

/// The same correction of many documents.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CorrectionGiven {
    /// The documents.
    pub documents: Vec<i64>,
    /// The field's name.
    pub field: String,
    /// What it is instead; a day in any writing, a state by its name; empty to take the
    /// correction back.
    pub value: String,
    /// 理由
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// The first day on which a state holds, in any writing; `None` for every day.
    #[serde(default)]
    pub since: Option<String>,
}

/// What became of a register that came back as a workbook.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterMerge {
    /// Corrections that were kept.
    pub merged: usize,
    /// What was changed on both sides since; nothing of it was kept.
    pub conflicts: Vec<RegisterConflict>,
    /// Lines and cells that could not be read, as Chinese sentences.
    pub problems: Vec<String>,
}

/// A field that the workbook and the archive changed differently.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterConflict {
    /// The document.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// The field's name.
    pub field: String,
    /// What it was when the workbook was written.
    pub was: String,
    /// What it is in the archive now.
    pub is: String,
    /// What the workbook says.
    pub wanted: String,
}
