//! Files that have grown too long. A question, not a verdict: long data is fine.

use super::Report;
use super::files::File;

const LIMIT: usize = 400;
const CODE: &[&str] = &["rs", "ts", "tsx", "css"];

/// Remarks on every long file, and on the median.
pub(crate) fn check(files: &[File]) -> Report {
    let mut report = Report::default();
    let mut lengths = Vec::new();
    for file in files.iter().filter(|file| CODE.iter().any(|extension| file.is(extension))) {
        let length = file.text.lines().count();
        lengths.push(length);
        if length > LIMIT {
            report.remark(format!("{} has {length} lines: is it still one idea?", file.path));
        }
    }
    lengths.sort_unstable();
    if let Some(median) = lengths.get(lengths.len() / 2) {
        report.remark(format!("{} files of code, median {median} lines", lengths.len()));
    }
    report
}
