//! 规则: a pack that comes in from another office, and a rule tried on the archive.

use serde::Serialize;
use ts_rs::TS;

use super::{RecheckFailed, RulesView};

/// What importing a pack would do to the office's own.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulesImport {
    /// Title of the pack that comes in; empty where it can't be read.
    pub title: String,
    /// As printed in it.
    pub version: String,
    /// Digest of what was read: an import that is confirmed takes exactly this.
    pub sha256: String,
    /// Everything in it; empty where it can't be read.
    pub parts: Vec<ImportedPart>,
    /// Why nothing can be imported yet; empty where it can.
    pub problems: Vec<ImportProblem>,
    /// What to know besides, as Chinese sentences.
    pub notes: Vec<String>,
}

/// A rule, a word class or an exception of a pack that comes in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportedPart {
    /// What it is.
    pub kind: ImportedKind,
    /// Its id, or the class's name.
    pub id: String,
    /// Its title; a class has none.
    pub title: String,
    /// What becomes of it.
    pub change: ImportChange,
}

/// What a pack is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename_all = "lowercase")]
pub enum ImportedKind {
    /// 规则
    Rule,
    /// 词类
    Class,
    /// 例外
    Exception,
}

/// What importing does to a part of the office's own pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename_all = "lowercase")]
pub enum ImportChange {
    /// The office has none of this id.
    New,
    /// Takes the place of the office's.
    Changed,
    /// The office has just this.
    Same,
}

/// Why a pack can't be imported as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportProblem {
    /// 规则!C12, or a file and its line; empty where none is to blame.
    pub place: String,
    /// A Chinese sentence that says what to do.
    pub message: String,
}

/// What an import did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulesMerged {
    /// Parts that are new.
    pub added: usize,
    /// Parts that took the place of others.
    pub replaced: usize,
    /// The folder with the files as they were before; `None` where none was replaced.
    pub copies: Option<String>,
    /// All rules as they are now.
    pub rules: RulesView,
}

/// What a rule finds in the archive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveTrial {
    /// Documents that were looked at.
    pub checked: usize,
    /// What was found in all of them.
    pub findings: usize,
    /// Documents in which it found something, the most first.
    pub rows: Vec<TriedRow>,
    /// Documents that can't be read any more.
    pub failed: Vec<RecheckFailed>,
    /// True where the user stopped it.
    pub cancelled: bool,
    /// How long it took.
    pub millis: u64,
}

/// A document in which a rule found something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedRow {
    /// Its number in the archive.
    pub document: i64,
    /// Its title.
    pub title: String,
    /// How often.
    pub findings: usize,
    /// The first of them.
    pub quotes: Vec<TriedQuote>,
}

/// Words that a rule found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedQuote {
    /// 第三条第二款
    pub locator: String,
    /// The words.
    pub quote: String,
}
