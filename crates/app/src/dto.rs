//! What the shells are given. The TypeScript types are generated from here into
//! `ui/src/api/types.ts`; spans count Unicode scalars, dates are ISO strings.

mod case;
mod cleanup;
mod dossier;
mod figures;
mod intake;
mod keeping;
mod library;
mod live;
mod opinion;
mod person;
mod profile;
mod recheck;
mod register;
mod review;
mod rule;
mod rule_exchange;
mod search;
mod statutes;

pub use case::*;
pub use cleanup::*;
pub use dossier::*;
pub use figures::*;
pub use intake::*;
pub use keeping::*;
pub use library::*;
pub use live::*;
pub use opinion::*;
pub use person::*;
pub use profile::*;
pub use recheck::*;
pub use register::*;
pub use review::*;
pub use rule::*;
pub use rule_exchange::*;
pub use search::*;
pub use statutes::*;

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
    /// What waits for somebody: what is due first comes first.
    pub waiting: Vec<WaitingView>,
    /// Cleanup campaigns that are not published, newest first.
    pub campaigns: Vec<RunningView>,
    /// Documents that end within 180 days, the first to end first.
    pub expiring: Vec<RegisterRow>,
    /// The register is being brought up to date: there may be more.
    pub updating: Option<UpdateView>,
}

/// Something that waits for somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitingView {
    /// The review to open.
    pub review: i64,
    /// Title of the document.
    pub title: String,
    /// `drafting` … `filed`
    pub state: String,
    /// The state's name.
    pub state_name: String,
    /// What has to be done, in words.
    pub what: String,
    /// Last day for it, ISO.
    pub due: Option<String>,
    /// Working days until then, below 0 since it passed.
    pub working_days_left: Option<i32>,
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
