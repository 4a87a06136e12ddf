//! Nothing of the given material stands in the project. Every stretch of 30
//! characters at the beginning and in the middle of its sentences is looked up in
//! our files; titles in 《》 are facts and don't count.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::Result;

use super::Report;
use super::files::File;
use crate::command::root;

const LENGTH: usize = 30;

/// Complains of every stretch that stands in both; skipped where the material is absent.
pub(crate) fn check(files: &[File]) -> Result<Report> {
    let mut report = Report::default();
    let shared = root().join("../shared");
    let given: Vec<_> = ["laws", "corpus"].iter().map(|name| shared.join(name)).collect();
    if given.iter().any(|folder| !folder.is_dir()) {
        report.remark("skipped: ../shared is not here");
        return Ok(report);
    }
    let ours = windows_of(files);
    let mut stretches = 0;
    for folder in &given {
        visit(folder, &mut |path, text| {
            for stretch in stretches_of(text) {
                stretches += 1;
                if let Some(ours) = ours.get(&hash(&stretch)) {
                    let words: String = stretch.iter().collect();
                    report.complain(format!("{ours} holds `{words}` of {}", path.display()));
                }
            }
        })?;
    }
    report.remark(format!("{stretches} stretches of the given material looked up"));
    Ok(report)
}

/// Hash of every window of our text, with the file it stands in.
fn windows_of(files: &[File]) -> HashMap<u64, &str> {
    let mut windows = HashMap::new();
    for file in files {
        for sentence in sentences(&without_facts(&file.text)) {
            for window in sentence.windows(LENGTH) {
                windows.entry(hash(window)).or_insert(file.path.as_str());
            }
        }
    }
    windows
}

/// Leaves out entries of lists that name instruments: titles, numbers and dates.
fn without_facts(text: &str) -> String {
    let fact = |line: &&str| {
        ["- { title:", "- { law:"].iter().any(|key| line.trim_start().starts_with(key))
    };
    text.lines().filter(|line| !fact(line)).collect::<Vec<_>>().join("\n")
}

/// The given sentences cut into stretches, without overlap.
fn stretches_of(text: &str) -> impl Iterator<Item = Vec<char>> {
    sentences(text).into_iter().flat_map(|sentence| {
        sentence.chunks_exact(LENGTH).map(<[char]>::to_vec).collect::<Vec<_>>()
    })
}

/// Runs of Chinese text between full stops, titles and other signs.
fn sentences(text: &str) -> Vec<Vec<char>> {
    let mut sentences = vec![Vec::new()];
    let mut title = 0_usize;
    for c in text.chars() {
        match c {
            '《' => title += 1,
            '》' => title = title.saturating_sub(1),
            // A title never runs over a line; an unclosed one must not hide the rest.
            '\n' => title = 0,
            _ => {}
        }
        let chinese = ('\u{4e00}'..='\u{9fff}').contains(&c) || "，、（）".contains(c);
        if chinese && title == 0 {
            if let Some(last) = sentences.last_mut() {
                last.push(c);
            }
        } else if !c.is_whitespace() && sentences.last().is_some_and(|last| !last.is_empty()) {
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|sentence| sentence.len() >= LENGTH);
    sentences
}

fn visit(folder: &Path, each: &mut dyn FnMut(&Path, &str)) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            visit(&path, each)?;
        } else if let Ok(text) = fs::read_to_string(&path) {
            each(&path, &text);
        }
    }
    Ok(())
}

fn hash(window: &[char]) -> u64 {
    let mut hasher = DefaultHasher::new();
    window.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{sentences, without_facts};

    #[test]
    fn titles_and_short_runs_are_left_out() {
        let long: String = "甲乙丙丁戊己庚辛壬癸".repeat(3);
        assert_eq!(sentences(&long).len(), 1);
        assert_eq!(sentences(&format!("《{long}》")).len(), 0);
        assert_eq!(sentences("甲乙丙丁戊己庚辛壬癸").len(), 0);
        assert_eq!(without_facts(&format!("  - {{ title: {long} }}\n{long}")), long);
    }
}
