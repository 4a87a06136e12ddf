//! A paper in pieces, before it becomes a file of some format, and the plain notation
//! in which a test writes one:
//!
//! ```text
//! # title
//! > in the middle of the line
//! | cell | cell |
//! any other line is a paragraph
//! ```

/// A piece of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The title.
    Title(&'a str),
    /// In the middle of the line.
    Centred(&'a str),
    /// Running text.
    Text(&'a str),
    /// A row of a table, its cells parted by `|`; rows that follow each other are one
    /// table.
    Row(&'a str),
}

/// The pieces of a paper in plain notation; empty lines are left out.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            if let Some(title) = line.strip_prefix("# ") {
                Part::Title(title)
            } else if let Some(centred) = line.strip_prefix("> ") {
                Part::Centred(centred)
            } else if let Some(row) = line.strip_prefix('|') {
                Part::Row(row.strip_suffix('|').unwrap_or(row))
            } else {
                Part::Text(line)
            }
        })
        .collect()
}

/// The cells of a row.
pub fn cells(row: &str) -> impl Iterator<Item = &str> {
    row.split('|').map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::{Part, cells, parts};

    #[test]
    fn lines_become_parts() {
        let read = parts("# 办法\n> （送审稿）\n\n第一条 为了……\n| 序号 | 意见 |\n");
        let wanted = [
            Part::Title("办法"),
            Part::Centred("（送审稿）"),
            Part::Text("第一条 为了……"),
            Part::Row(" 序号 | 意见 "),
        ];
        assert_eq!(read, wanted);
        assert_eq!(cells(" 序号 | 意见 ").collect::<Vec<_>>(), ["序号", "意见"]);
    }
}
