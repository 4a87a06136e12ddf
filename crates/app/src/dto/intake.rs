//! What came of taking in the documents of the past.

use serde::Serialize;
use ts_rs::TS;

use super::Failure;

/// All files of one intake.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct IntakeView {
    /// True where it was stopped; what is listed is kept, and the next run goes on there.
    pub cancelled: bool,
    /// Documents that came in.
    pub new: usize,
    /// Files that were in the archive before.
    pub known: usize,
    /// Files that say the same as a document in the archive.
    pub copies: usize,
    /// Files that could not be read.
    pub failed: usize,
    /// One a file, in order.
    pub files: Vec<IntakeFile>,
}

/// One file of an intake.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeFile {
    /// The file's path.
    pub path: String,
    /// `new`, `known`, `copy` or `failed`
    pub outcome: String,
    /// The document in the archive.
    pub document: Option<i64>,
    /// Title of a document that came in.
    pub title: Option<String>,
    /// Path from which the document came that a copy repeats.
    pub same_as: Option<String>,
    /// Why it could not be read.
    pub failure: Option<Failure>,
}
