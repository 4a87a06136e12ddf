//! What a review is, how a case goes from draft to filing, who signs it, and the hash
//! chain that makes the record of it tamper-evident.
//!
//! Pure: no clock, no randomness, no files, no database. Deliberately absent: how findings are
//! made (`engine`) and where reviews are kept (`archive`).

pub mod bundle;
pub mod campaign;
pub mod carry;
mod case;
pub mod chain;
mod conclusion;
mod disposition;
pub mod key;
mod lacked;
mod own;
mod person;
mod statement;
mod term;

use engine::{Finding, Identification, Strength};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use case::{CaseState, CaseStep, Refused, Standing};
pub use conclusion::{Conclusion, Draft, Unadopted, draft};
pub use disposition::{Decision, Disposition};
pub use lacked::Lacked;
pub use own::OwnFinding;
pub use person::{Person, PersonRole};
pub use statement::{Signer, Statement, Words, dispositions_json, dossier_json, findings_json};
pub use term::due;

/// One check of one document. It never changes once it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The day the check was made for.
    pub day: Date,
    /// Everything that the findings depend on besides the day.
    pub made_with: MadeWith,
    /// Which regimes apply, and why.
    pub regimes: Vec<Identification>,
    /// Sorted by span, then rule id.
    pub findings: Vec<Finding>,
    /// Scalars of the text that the checks saw.
    pub checked: usize,
}

/// The digests that findings depend on: with the same five and the same day,
/// the same findings come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeWith {
    /// Version of the engine.
    pub engine: String,
    /// SHA-256 of the file, lower-case hex.
    pub document: String,
    /// The rule packs, in the order in which they were laid.
    pub packs: Vec<PackRef>,
    /// Digest of the statute library.
    pub library: String,
    /// Digest of the unit profile.
    pub profile: String,
}

/// One rule pack, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackRef {
    /// Its id.
    pub id: String,
    /// Its version as printed in `pack.yaml`.
    pub version: String,
    /// SHA-256 of its content, lower-case hex.
    pub sha256: String,
}

/// Findings by strength.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// `must`
    pub must: usize,
    /// `should`
    pub should: usize,
    /// `verify`
    pub verify: usize,
}

impl Review {
    /// Counts the findings by strength.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in &self.findings {
            match finding.strength {
                Strength::Must => counts.must += 1,
                Strength::Should => counts.should += 1,
                Strength::Verify => counts.verify += 1,
            }
        }
        counts
    }
}
