//! What leaves the program about one review, and about all of them: 审核意见书, 审查报告,
//! 公布解读, 审查台账, 年度报告材料.
//!
//! What they look like is `report`'s; here is only what they say.

mod annual;
mod ledger;
mod opinion;
mod review_report;
mod summary;

use std::path::Path;

use crate::dto::Failure;

/// The file's ending in small letters, if it is one of these.
pub(crate) fn ending(path: &Path, known: &[&str]) -> Result<String, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.filter(|ending| known.contains(&ending.as_str())).ok_or_else(|| {
        let known: Vec<String> = known.iter().map(|ending| format!(".{ending}")).collect();
        Failure::new("wrong-input", format!("文件名请以 {} 结尾", known.join(" 或者 ")))
    })
}

/// Something that could not be put together.
pub(crate) fn unwritten(error: impl std::fmt::Display) -> Failure {
    Failure::new("wrong-input", "文件写不出来，请检查内容里有没有过长的文字").with_detail(error)
}
