//! 法规库: the list, one instrument with what rests on it, and what changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RuleRow, StateCount, StatuteView, VersionView};

/// What of the library is asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct LibraryRequest {
    /// Words of title, number or issuer.
    pub text: String,
    /// `in-force`, `not-yet`, `repealed`, `unknown`; empty for all.
    pub state: String,
    /// Only those whose full text is held.
    pub held: bool,
    /// Rows to skip.
    pub offset: usize,
    /// Rows to give.
    pub limit: usize,
}

/// A page of the library.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryView {
    /// The day it is about, ISO.
    pub day: String,
    /// Instruments that fit.
    pub total: usize,
    /// Instruments in the library.
    pub instruments: usize,
    /// Full texts that were imported.
    pub texts: usize,
    /// Instruments that fit the words, by state.
    pub counts: Vec<StateCount>,
    /// The page.
    pub rows: Vec<LibraryRow>,
}

/// An instrument in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryRow {
    /// Full title without 《》.
    pub title: String,
    /// 国务院令第721号
    pub number: Option<String>,
    /// Who issued it.
    pub by: Option<String>,
    /// 法律, 行政法规 …
    pub kind: String,
    /// `in-force`, `not-yet`, `repealed`, `unknown`
    pub status: String,
    /// 现行有效 …
    pub status_name: String,
    /// Title of what took its place.
    pub replaced_by: Option<String>,
    /// Oldest first.
    pub versions: Vec<VersionView>,
    /// Number of articles of the version of the day, or of the newest that was counted.
    pub articles: Option<u32>,
    /// True where the full text of any version is held.
    pub held: bool,
}

/// An instrument with the text of one version and everything that rests on it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InstrumentView {
    /// What is known of it, with the provisions of the version.
    pub statute: StatuteView,
    /// Index of the version in `statute.versions`; `None` where no version is known.
    pub version: Option<usize>,
    /// Rules whose basis names it, by place.
    pub rules: Vec<RestingRule>,
    /// Documents of the archive that rest on it or cite it, oldest first.
    pub documents: Vec<RestingDocument>,
}

/// A rule that rests on an instrument.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RestingRule {
    /// The rule.
    pub rule: RuleRow,
    /// 《…》第十条第（二）项
    pub place: String,
    /// Key of the provision; `None` where the basis is the whole instrument.
    pub key: Option<String>,
}

/// A document that rests on an instrument, or cites it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RestingDocument {
    /// Its number in the archive.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 成文日期, ISO.
    pub date: Option<String>,
    /// Its newest review.
    pub review: Option<i64>,
    /// `rests-on` or `cites`
    pub kind: String,
    /// 依据 or 引用
    pub kind_name: String,
    /// Keys of the provisions; empty for the whole.
    pub keys: Vec<String>,
    /// 第八条, 第十条之一
    pub articles: Vec<String>,
    /// The sentence.
    pub quote: String,
}

/// What changed in the law since a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LawChangesView {
    /// The day, ISO; what changed on it does not count.
    pub since: String,
    /// What something rests on first, then the newest.
    pub changes: Vec<LawChangeView>,
}

/// One change of one instrument.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LawChangeView {
    /// Title of the instrument.
    pub title: String,
    /// `new`, `amended` or `repealed`
    pub what: String,
    /// 新公布, 修改 or 失效
    pub what_name: String,
    /// From when, ISO.
    pub day: String,
    /// The change as a Chinese sentence.
    pub says: String,
    /// Title of what took its place.
    pub successor: Option<String>,
    /// Indices of the versions that were compared; `None` where a text is missing.
    pub compared: Option<(usize, usize)>,
    /// Articles that are not as they were.
    pub articles: Vec<ArticleChangeView>,
    /// How many there are in all, where only those are listed that something rests on.
    pub changed: usize,
    /// Documents that name no article, or all of them where nothing was compared.
    pub documents: Vec<RestingDocument>,
    /// Rules, in the same way.
    pub rules: Vec<RestingRule>,
    /// Different documents that are concerned, those of the articles included.
    pub concerned: usize,
    /// Different rules that are concerned.
    pub concerned_rules: usize,
}

/// An article that is not as it was, and what rests on it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleChangeView {
    /// `added`, `removed`, `changed` or `renumbered`
    pub what: String,
    /// 新增, 删去, 修改 or 条序调整
    pub what_name: String,
    /// Label in the earlier version.
    pub before: Option<String>,
    /// Label in the later version.
    pub after: Option<String>,
    /// Its words then.
    pub words_before: Option<String>,
    /// Its words now.
    pub words_after: Option<String>,
    /// Documents from before the change that rest on it.
    pub documents: Vec<RestingDocument>,
    /// Rules made for the earlier version that rest on it.
    pub rules: Vec<RestingRule>,
}
