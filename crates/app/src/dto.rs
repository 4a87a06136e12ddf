//! What the shells are given. The TypeScript types are generated from here into
//! `ui/src/api/types.ts`; spans count Unicode scalars, dates are ISO strings.

use engine::{Domain, Regime, Strength, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something did not work: `code` is for the program, `message` for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// `encrypted`, `corrupt`, `not-found` …: the codes of the command line.
    pub code: String,
    /// A Chinese sentence that says what to do.
    pub message: String,
    /// What a supporter would want to know.
    pub detail: Option<String>,
}

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpanView {
    /// First scalar.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The first screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskView {
    /// Newest first, at most 20.
    pub recent: Vec<CaseRow>,
    /// Documents in the archive.
    pub archived: usize,
    /// What the last start found amiss, as Chinese sentences.
    pub notices: Vec<String>,
}

/// One kept review in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CaseRow {
    /// Id of the review.
    pub review: i64,
    /// Title of the document, or its file's name.
    pub title: String,
    /// File name as it was opened.
    pub file: String,
    /// 发文字号
    pub number: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// When it was reviewed, `2026-11-24T09:30:00`, local time.
    pub reviewed_at: String,
    /// Findings by strength.
    pub counts: Counts,
}

/// Findings by strength.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// must
    pub must: usize,
    /// should
    pub should: usize,
    /// verify
    pub verify: usize,
}

/// What came of the files that were dropped.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Started {
    /// One a file, in order.
    pub files: Vec<StartedFile>,
    /// True where the user stopped it; what is listed is kept.
    pub cancelled: bool,
}

/// One file: reviewed and kept, or not read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StartedFile {
    /// The file's path.
    pub path: String,
    /// Id of the kept review.
    pub review: Option<i64>,
    /// Why it could not be read.
    pub failure: Option<Failure>,
}

/// How far long work has come.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Progress {
    /// Files done.
    pub done: usize,
    /// Files in all.
    pub total: usize,
    /// The file at hand.
    pub current: String,
    /// Where its pages are being recognised: how far that has come.
    pub pages: Option<PageProgress>,
}

/// How far the recognition of a file has come.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PageProgress {
    /// Pages done.
    pub done: usize,
    /// Pages to recognise.
    pub total: usize,
}

/// Everything the review page shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewView {
    /// Its head.
    pub case: CaseRow,
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
#[derive(Debug, Clone, Serialize, TS)]
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
#[derive(Debug, Clone, Serialize, TS)]
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
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExceptionView {
    /// Its name.
    pub title: String,
    /// One by one.
    pub questions: Vec<String>,
}

/// Whether a regime applies.
#[derive(Debug, Clone, Serialize, TS)]
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

/// Names of [`Domain`] for TypeScript.
#[derive(TS)]
#[ts(rename_all = "kebab-case", rename = "Domain")]
#[allow(missing_docs, dead_code)]
pub enum DomainName {
    Identity,
    Authority,
    Legality,
    FairCompetition,
    Procedure,
    Citation,
    Form,
    Validity,
}

/// Names of [`Strength`] for TypeScript.
#[derive(TS)]
#[ts(rename_all = "kebab-case", rename = "Strength")]
#[allow(missing_docs, dead_code)]
pub enum StrengthName {
    Verify,
    Should,
    Must,
}

/// Names of [`Regime`] for TypeScript.
#[derive(TS)]
#[ts(rename_all = "kebab-case", rename = "Regime")]
#[allow(missing_docs, dead_code)]
pub enum RegimeName {
    Normative,
    MajorDecision,
    MarketMeasure,
}

/// Names of [`Verdict`] for TypeScript.
#[derive(TS)]
#[ts(rename_all = "kebab-case", rename = "Verdict")]
#[allow(missing_docs, dead_code)]
pub enum VerdictName {
    Yes,
    No,
    Unclear,
}
