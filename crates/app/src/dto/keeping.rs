//! Backups, and how the archive is.

use serde::Serialize;
use ts_rs::TS;

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// Its day, ISO.
    pub day: String,
    /// Its size.
    pub bytes: u64,
    /// Documents in it; nothing where it can't be opened any more.
    pub documents: Option<usize>,
    /// Time of the last event in it, ISO.
    pub until: Option<String>,
}

/// What the archive holds and a backup does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LostView {
    /// Events.
    pub events: usize,
    /// Documents among them.
    pub documents: usize,
    /// Reviews among them.
    pub reviews: usize,
    /// When the first of them happened, ISO.
    pub since: Option<String>,
    /// All of that as a Chinese sentence.
    pub says: String,
}

/// What restoring came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestoredView {
    /// Where the archive is that was there.
    pub replaced: Option<String>,
    /// What it held that the backup does not.
    pub lost: LostView,
    /// What the backup holds, as a Chinese sentence.
    pub holds: String,
}

/// Records of one kind, and how many of them can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PartView {
    /// 文稿, 审查 …
    pub what: String,
    /// How many were kept, as far as is known.
    pub kept: usize,
    /// How many of them are as they were kept.
    pub intact: usize,
}

/// How the archive is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArchiveStateView {
    /// True where everything is as it was kept.
    pub sound: bool,
    /// What can be relied on, as a Chinese sentence.
    pub safe: String,
    /// The same by kind; empty where the database can't be opened at all.
    pub parts: Vec<PartView>,
    /// What is broken, as Chinese sentences.
    pub broken: Vec<String>,
    /// What is worth knowing and breaks nothing.
    pub notes: Vec<String>,
    /// Where the data is.
    pub folder: String,
    /// The newest sound backup; looked for only where the archive is not sound.
    pub backup: Option<BackupView>,
}
