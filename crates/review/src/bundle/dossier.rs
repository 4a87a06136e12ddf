//! The dossier in a bundle: its files, what was made of them, and the opinions on its draft.
//!
//! Deliberately absent: the files' bytes, which lie in the bundle under the paths named here.

use engine::dossier::{Assessment, Given};
use engine::opinion::Answer;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::MadeWith;

/// A dossier of one of the case's versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleDossier {
    /// Name of its folder or zip.
    pub name: String,
    /// In order.
    pub files: Vec<BundleFile>,
    /// Oldest first; the last one counts.
    pub assessments: Vec<BundleAssessment>,
    /// 征求意见收到的意见, in the order in which they came.
    pub opinions: Vec<BundlePublicOpinion>,
}

/// A file of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleFile {
    /// Path below the dossier's folder, with `/`.
    pub name: String,
    /// Where it is, or why it is not.
    pub held: BundleHeld,
}

/// Where a dossier's file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum BundleHeld {
    /// In the bundle.
    File {
        /// Path inside the bundle.
        path: String,
        /// SHA-256 of the file, lower-case hex.
        sha256: String,
    },
    /// It could not be read.
    Unread {
        /// Code of the error.
        code: String,
        /// A whole Chinese sentence.
        message: String,
    },
}

/// What was made of a dossier at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleAssessment {
    /// Index of the version that was its draft; `None` where it is none of this case.
    pub version: Option<usize>,
    /// Local time.
    pub assessed_at: DateTime,
    /// The day it was made for.
    pub day: Date,
    /// What it depends on.
    pub made_with: MadeWith,
    /// What people had said by then.
    pub given: Given,
    /// What came of it.
    pub result: Assessment,
}

/// An opinion that somebody sent in on the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundlePublicOpinion {
    /// Name of the file it came in.
    pub source: String,
    /// Whose it is.
    pub who: String,
    /// 意见内容
    pub text: String,
    /// What became of it last.
    pub answer: Option<BundleAnswer>,
}

/// What became of an opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleAnswer {
    /// Adopted or not.
    pub answer: Answer,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}

impl BundleDossier {
    /// Name and digest of its files, in order; those that could not be read have none.
    pub fn digests(&self) -> Vec<(&str, Option<&str>)> {
        self.files
            .iter()
            .map(|file| {
                let digest = match &file.held {
                    BundleHeld::File { sha256, .. } => Some(sha256.as_str()),
                    BundleHeld::Unread { .. } => None,
                };
                (file.name.as_str(), digest)
            })
            .collect()
    }
}
