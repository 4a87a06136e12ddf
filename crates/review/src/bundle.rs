//! 卷宗包 (.whz): how a case travels from one machine to another, and how it is proved
//! without this program.
//!
//! A zip of plain files. `case.json` is [`Bundle`]; `files/N/` holds the file of version N;
//! `dossier/N/` the other files of dossier N; `signed/N/` what the last signature on version N was made over, each in the exact bytes
//! whose SM3 the statement names; `events.jsonl` the archive's chain since the case's first
//! event; `manifest.json` the SM3 of every other file, and `manifest.sm3` its own.
//! Deliberately absent: reading and writing zips.

mod dossier;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::{CaseState, Conclusion, Decision, OwnFinding, PersonRole, Review};

pub use dossier::{
    BundleAnswer, BundleAssessment, BundleDossier, BundleFile, BundleHeld, BundlePublicOpinion,
};

/// Name and version of the format.
pub const FORMAT: &str = "wenheng-bundle-1";

/// A whole case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// [`FORMAT`]
    pub format: String,
    /// The same on every machine: 32 hex digits.
    pub uid: String,
    /// Everybody who signed.
    pub people: Vec<BundlePerson>,
    /// Oldest first.
    pub versions: Vec<BundleVersion>,
    /// Oldest first.
    pub steps: Vec<BundleStep>,
    /// Those of the versions, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dossiers: Vec<BundleDossier>,
}

/// Somebody who signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundlePerson {
    /// 姓名
    pub name: String,
    /// What they do.
    pub roles: Vec<PersonRole>,
    /// As [`crate::Person::public_key`].
    pub public_key: String,
}

/// One text of the case, with what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleVersion {
    /// File name, without a folder.
    pub name: String,
    /// SM3 of its text as the checks saw it.
    pub text: String,
    /// When it was reviewed, local time.
    pub reviewed_at: DateTime,
    /// Who brought it in, and when.
    pub by: String,
    /// Local time.
    pub added_at: DateTime,
    /// The review.
    pub review: Review,
    /// What counts of the decisions.
    pub dispositions: Vec<BundleDisposition>,
    /// What people found and did not take back.
    pub own: Vec<OwnFinding>,
    /// Opinions that were signed, and the last one.
    pub opinions: Vec<BundleOpinion>,
    /// What people know better of the document than was read from it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<BundleCorrection>,
}

/// What a person knows better of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleCorrection {
    /// 标题, 文号, 机关, 成文日期, 文种, 施行日期, 有效期至 or 状态.
    pub field: String,
    /// What it is instead; days as ISO writes them; empty for what was read.
    pub value: String,
    /// 理由
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// Local time.
    pub at: DateTime,
    /// The first day on which a state holds.
    pub since: Option<jiff::civil::Date>,
}

/// What became of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleDisposition {
    /// Index of the finding.
    pub finding: usize,
    /// What is done.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

/// A legality opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleOpinion {
    /// `None` while it is open.
    pub conclusion: Option<Conclusion>,
    /// 编号
    pub number: String,
    /// 主送
    pub addressee: String,
    /// Paragraphs, one a line.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// Local time.
    pub saved_at: DateTime,
    /// Under it, oldest first.
    pub signatures: Vec<BundleSignature>,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleSignature {
    /// Whose, as in [`BundlePerson`].
    pub public_key: String,
    /// The bytes that were signed.
    pub statement: String,
    /// r and s in hex.
    pub signature: String,
    /// Local time.
    pub signed_at: DateTime,
}

/// One step of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleStep {
    /// Where the case has stood since.
    pub state: CaseState,
    /// Index of the version that was current.
    pub version: usize,
    /// What was said about it.
    pub note: String,
    /// True where it was refused and happened nevertheless.
    pub regardless: bool,
    /// Who recorded it.
    pub by: String,
    /// Local time.
    pub at: DateTime,
    /// The last day for what follows.
    pub due: Option<jiff::civil::Date>,
}
