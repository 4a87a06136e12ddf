//! 档案: a search and what it found, searches that were kept, and what says the same.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SpanView;

/// A search in the archive.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    /// Words, "a phrase", 标题:… 文号:… 机关:… 年份:… 依据:…; may be empty where there are filters.
    pub query: String,
    /// What the documents have to be.
    pub filters: Vec<FilterView>,
    /// What comes first.
    pub sort: SortName,
    /// Hits to skip.
    pub offset: usize,
    /// Hits to return, at most 100.
    pub limit: usize,
}

/// A property by which documents are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename_all = "lowercase")]
pub enum FacetName {
    /// 年份
    Year,
    /// 机关
    Issuer,
    /// 文种
    Kind,
    /// 状态
    Status,
    /// 领域 of open findings
    Domain,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename_all = "lowercase")]
pub enum SortName {
    /// 相关度
    #[default]
    Relevance,
    /// 日期新到旧
    Newest,
    /// 日期旧到新
    Oldest,
}

/// One value that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilterView {
    /// The property.
    pub facet: FacetName,
    /// The value.
    pub value: String,
}

/// A search that was kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavedSearch {
    /// What it is called.
    pub name: String,
    /// The query.
    pub query: String,
    /// The filters.
    pub filters: Vec<FilterView>,
    /// The order.
    pub sort: SortName,
}

/// Hits in the order that was asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchView {
    /// Hits in all.
    pub total: usize,
    /// This page.
    pub hits: Vec<HitView>,
    /// How many documents there are under each value.
    pub facets: Vec<FacetView>,
    /// Milliseconds it took.
    pub millis: u64,
}

/// The values of one property, in the order they are shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FacetView {
    /// The property.
    pub facet: FacetName,
    /// Its values.
    pub values: Vec<FacetValueView>,
}

/// One value of a property.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FacetValueView {
    /// The value.
    pub value: String,
    /// The value in words.
    pub label: String,
    /// Documents, whatever was chosen of the same property.
    pub count: usize,
    /// True where it was chosen.
    pub chosen: bool,
}

/// What the archive says of the same as a document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AlikeView {
    /// Title of the document in hand.
    pub title: String,
    /// Its clauses that were compared; short ones and formulas are not.
    pub clauses: usize,
    /// Documents that say some of the same or are about the same, most clauses first.
    pub documents: Vec<AlikeDocument>,
    /// Clauses that say the same, in the order of the document in hand, at most 200.
    pub pairs: Vec<ClausePair>,
    /// How many pairs there are in all.
    pub found: usize,
    /// Milliseconds it took.
    pub millis: u64,
}

/// A kept document that is like the one in hand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AlikeDocument {
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
    /// Its status.
    pub status: String,
    /// Clauses of the document in hand that it says as well.
    pub same: usize,
}

/// A clause of the document in hand, and one of a kept document that says the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClausePair {
    /// Where the clause stands.
    pub span: SpanView,
    /// Its place in words.
    pub clause: String,
    /// Its words.
    pub text: String,
    /// Id of the kept document.
    pub other_document: i64,
    /// Its title.
    pub other_title: String,
    /// The place of its clause in words.
    pub other_clause: String,
    /// The words of its clause.
    pub other_text: String,
    /// 60 to 100, in percent.
    pub likeness: usize,
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
