//! The sample dossier of `samples/`: its texts, and the Word files made of them. The
//! files are deterministic, so a test can tell whether they are the ones written here.

mod draft;
mod papers;

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
    let words = [
        (DRAFT, draft::DRAFT),
        ("2 征求意见公告.docx", papers::NOTICE),
        ("3 意见汇总及采纳情况.docx", papers::ADOPTION),
        ("4 公平竞争审查表.docx", papers::COMPETITION),
        ("5 本单位合法性审核意见.docx", papers::OWN),
        ("6 合法性审核意见书.docx", papers::LEGALITY),
        ("7 常务会议纪要.docx", papers::MINUTES),
    ];
    let mut files = vec![("1 起草说明.txt", draft::NOTE.as_bytes().to_vec())];
    for (name, parts) in words {
        files.push((name, word::file(parts)?));
    }
    Ok(files)
}
