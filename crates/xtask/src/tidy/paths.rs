//! Every path that our Markdown names exists. Only words that look like a path of
//! this repository are judged; patterns with <…> or * are not.

use std::path::Path;

use super::Report;
use super::files::File;
use crate::command::root;

/// Made by a build or a run, so absent from a clean checkout.
const MADE: &[&str] = &["target", "artifacts", "ui/dist", "ui/node_modules"];

/// Complains of every path that isn't there.
pub(crate) fn check(files: &[File]) -> Report {
    let mut report = Report::default();
    for file in files.iter().filter(|file| file.is("md")) {
        let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
        for (number, line) in file.text.lines().enumerate() {
            for word in candidates(line) {
                if !made(word) && !there(folder, word) {
                    report.complain(format!("{}:{}: `{word}` is not there", file.path, number + 1));
                }
            }
        }
    }
    report
}

/// Words of a line that look like a path of ours: `a/b`, in code or in a link.
fn candidates(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || "`()[]|,;:，。；：（）、\"'“”→".contains(c))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| word.contains('/') && word.chars().all(plain))
        .filter(|word| !word.starts_with(['/', '-', '~', '@']) && !word.contains("//"))
        .filter(|word| looks_ours(word))
}

fn plain(c: char) -> bool {
    c.is_alphanumeric() || "_-./".contains(c)
}

/// Starts with something at the root, or names a file by its extension.
fn looks_ours(word: &str) -> bool {
    let first = word.trim_start_matches("./").split('/').next().unwrap_or_default();
    let rooted = !first.is_empty() && first != ".." && root().join(first).exists();
    let file = [".md", ".rs", ".yaml", ".json", ".png", ".ts", ".tsx", ".toml"];
    rooted || file.iter().any(|extension| word.ends_with(extension))
}

fn made(word: &str) -> bool {
    MADE.iter().any(|made| word.trim_start_matches("./").starts_with(made))
}

fn there(folder: &Path, word: &str) -> bool {
    root().join(folder).join(word).exists() || root().join(word).exists()
}

#[cfg(test)]
mod tests {
    use super::{File, check};

    fn complaints(text: &str) -> usize {
        check(&[File { path: "README.md".to_owned(), text: text.to_owned() }]).complaints.len()
    }

    #[test]
    fn only_paths_that_are_not_there_are_reported() {
        assert_eq!(complaints("见 `rules/README.md` 和 [图](crates/xtask/src/main.rs)。"), 0);
        assert_eq!(complaints("见 `rules/NOTHING.md` 和 [图](crates/nowhere/)。"), 2);
        assert_eq!(
            complaints("and/or, https://example.com/a.md, `rules/<pack>/x.yaml`, target/debug"),
            0
        );
    }
}
