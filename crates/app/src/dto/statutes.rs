//! 法规库: imports, instruments, provisions.

use serde::Serialize;
use ts_rs::TS;

use super::Failure;

/// What came of an import of statutes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportView {
    /// One a file, in order.
    pub files: Vec<ImportedFile>,
    /// True where the user stopped it; what is listed is kept.
    pub cancelled: bool,
}

/// One file of an import: recognised and kept, or not.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportedFile {
    /// The file's path.
    pub path: String,
    /// Title of the instrument.
    pub title: Option<String>,
    /// Day of the version, ISO, where the text says it.
    pub version: Option<String>,
    /// Provisions found.
    pub provisions: usize,
    /// Titles that the text repeals.
    pub repeals: Vec<String>,
    /// `new` instrument, new `version` of one, `known` already, or `failed`.
    pub outcome: String,
    /// Why it could not be read or recognised.
    pub failure: Option<Failure>,
}

/// An instrument of the library, as it stands on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatuteView {
    /// Full title; the title asked for where it is not listed.
    pub title: String,
    /// 法律, 行政法规 …
    pub kind: Option<String>,
    /// Who issued it.
    pub by: Option<String>,
    /// 国务院令第721号
    pub number: Option<String>,
    /// `in-force`, `not-yet`, `repealed`, `unknown`, `unlisted`
    pub status: String,
    /// The standing as a Chinese sentence.
    pub says: String,
    /// Title of what is in force in its place.
    pub successor: Option<String>,
    /// Not listed: the title that was probably meant.
    pub near: Option<String>,
    /// Oldest first.
    pub versions: Vec<VersionView>,
    /// Provisions of the version of the day that were asked for, where held.
    pub provisions: Vec<ProvisionView>,
}

/// A version of an instrument.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionView {
    /// Day it was passed or published, ISO.
    pub passed: Option<String>,
    /// First day in force, ISO, where known.
    pub from: Option<String>,
    /// First day on which it no longer applied, ISO.
    pub until: Option<String>,
    /// Number of articles.
    pub articles: Option<u32>,
    /// True where the full text is held.
    pub held: bool,
}

/// An article, or what an article is in other papers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProvisionView {
    /// `8`, `10-1` for 第十条之一; `p3` where a paper has points and no articles.
    pub key: String,
    /// 第三条
    pub label: String,
    /// Part, chapter and section, outermost first.
    pub above: Vec<String>,
    /// A paragraph or item a line.
    pub words: String,
}

/// Articles of the library that hold the words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatuteHits {
    /// Hits in all.
    pub total: usize,
    /// The first ones.
    pub hits: Vec<StatuteHit>,
}

/// One article found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatuteHit {
    /// Title of the instrument.
    pub title: String,
    /// 第三条
    pub label: String,
    /// All its words.
    pub words: String,
}
