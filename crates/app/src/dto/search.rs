//! 档案: a search and what it found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SpanView;

/// A search in the archive.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    /// Words, "a phrase", 标题:… 文号:… 机关:… 年份:…
    pub query: String,
    /// Hits to skip.
    pub offset: usize,
    /// Hits to return, at most 100.
    pub limit: usize,
}

/// Hits, best first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchView {
    /// Hits in all.
    pub total: usize,
    /// This page.
    pub hits: Vec<HitView>,
    /// Milliseconds it took.
    pub millis: u64,
}

/// One document found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HitView {
    /// Id of the document in the archive.
    pub id: i64,
    /// Its newest review.
    pub review: Option<i64>,
    /// Title.
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// 待核 until the register of terms says more.
    pub status: String,
    /// Higher is better.
    pub score: f32,
    /// A piece of the text.
    pub snippet: String,
    /// Where the words stand in the snippet, in scalars.
    pub hits: Vec<SpanView>,
}
