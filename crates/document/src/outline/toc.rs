//! 目录: a table of contents repeats the headings and is no structure.

use std::cell::LazyCell;

/// Marks the lines that belong to a table of contents; `is_heading` tells it of a line by
/// its index.
pub(crate) fn mark(lines: &[&str], is_heading: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let entries = LazyCell::new(|| lines.iter().map(|line| entry(line)).collect::<Vec<String>>());
    let mut at = 0;
    while at < lines.len() {
        let titled = lines[at].trim_start().starts_with('目')
            && matches!(entries[at].as_str(), "目录" | "目次");
        let first = at + usize::from(titled);
        // Headings that follow each other without any text under them.
        let bare = first + 3 <= lines.len() && (first..first + 3).all(&is_heading);
        if titled || bare {
            let again = (first + 1..lines.len()).find(|&later| entries[later] == entries[first]);
            let end = again.unwrap_or_else(|| if titled { leaders(lines, first) } else { at });
            marks[at..end].fill(true);
            at = end;
            if again.is_some() {
                break;
            }
        }
        at += 1;
    }
    marks
}

/// Lines with dot leaders or a page number at their end.
fn leaders(lines: &[&str], first: usize) -> usize {
    let count = lines[first..]
        .iter()
        .take_while(|line| line.contains("...") || line.contains("……") || line.contains('\t'))
        .count();
    first + count
}

/// The words of an entry: no blanks, no leader, no page number.
fn entry(line: &str) -> String {
    let words: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    words
        .trim_end_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | '…' | '·' | '-' | '—' | '(' | ')' | '（' | '）')
        })
        .to_owned()
}
