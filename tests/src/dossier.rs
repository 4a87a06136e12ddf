//! The sample dossier of `samples/`: its text, and the Word file made of it. The
//! file is deterministic, so a test can tell whether it is the one written here.

mod draft;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::word;

/// Title of the draft in it.
pub const TITLE: &str = "某市促进产业发展若干措施";

const DRAFT: &str = "某市促进产业发展若干措施（送审稿）.docx";

/// Folder of the sample dossier.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/某市促进产业发展若干措施")
}

/// The draft itself, as committed.
#[must_use]
pub fn draft() -> PathBuf {
    folder().join(DRAFT)
}

/// Names and bytes of the dossier's files.
///
/// # Errors
/// Where the Word file cannot be put together.
pub fn files() -> Result<Vec<(&'static str, Vec<u8>)>> {
    Ok(vec![(DRAFT, word::file(draft::DRAFT)?), ("起草说明.txt", draft::NOTE.as_bytes().to_vec())])
}
