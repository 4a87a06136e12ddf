//! 清理: what a campaign looks for, what it proposes for each document and why, what the
//! owners say, what is decided, and when it may be published.
//!
//! The program only proposes; people decide on every document. Deliberately absent: how
//! documents are found and kept (`app`, `archive`), and the papers (`report`).

mod cause;
mod conflict;
mod outcome;
mod paper;
mod period;
mod scope;
mod stage;
mod survey;
mod twins;

use document::Span;
use engine::Provision;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use cause::{Cause, Kind};
pub use conflict::{Conflict, conflicts};
pub use outcome::Outcome;
pub use paper::{Grounds, Paper, paper};
pub use scope::Scope;
pub use stage::{Barred, Progress, Stage, Written};
pub use survey::{Candidate, Telling, survey};
pub use twins::{Named, Twin, twins};

/// What is cleaned up, as it was laid down at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// 名称
    pub name: String,
    /// The day up to which documents count and on which they are looked at.
    pub day: Date,
    /// Which documents.
    pub scope: Scope,
    /// What is looked for.
    pub causes: Vec<Kind>,
    /// What was looked at and left out.
    pub left_out: LeftOut,
}

/// Documents in scope that no proposal was made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeftOut {
    /// Neither a normative document nor a measure that touches market operators.
    pub other_kind: usize,
    /// Drafts, and cases that have not been published.
    pub unissued: usize,
    /// 废止 or 失效 was recorded before.
    pub over: usize,
    /// What is stored no longer reads.
    pub unread: usize,
}

/// What is proposed for one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The document.
    pub document: i64,
    /// What is proposed.
    pub outcome: Outcome,
    /// Why; empty where nothing was found.
    pub causes: Vec<Cause>,
}

/// What an owner says of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerView {
    /// The document.
    pub document: i64,
    /// What they want; `None` where they only write something.
    pub outcome: Option<Outcome>,
    /// Why.
    pub reason: String,
    /// Who filled the sheet in.
    pub by: String,
    /// Name of the file it came in.
    pub source: String,
    /// Local time.
    pub at: DateTime,
}

/// What is decided on one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The document.
    pub document: i64,
    /// What becomes of it; never [`Outcome::Unclear`]. `None` takes the decision back.
    pub outcome: Option<Outcome>,
    /// Why, as the catalogue prints it.
    pub reason: String,
    /// Who decides.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// In scalars of the document's text.
    pub span: Span,
    /// 第三条第二款
    pub locator: String,
    /// The words.
    pub quote: String,
}

/// Provisions in one line.
pub(crate) fn provisions(basis: &[Provision]) -> String {
    basis.iter().map(engine::words::provision).collect::<Vec<_>>().join("；")
}
