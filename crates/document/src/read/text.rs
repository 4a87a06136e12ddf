//! Plain text: one line, one block, unless the file clearly is hard-wrapped.

use super::charset;
use crate::build::{Builder, Piece};
use crate::outline::parse;
use crate::{Document, Format};

/// Lines of a hard-wrapped file are at most this wide, in half-width columns.
const WIDEST: usize = 160;
const NARROWEST: usize = 30;
/// How much shorter a full line may be: punctuation is pulled up or pushed down.
const SLACK: usize = 4;

/// Reads a file of unknown encoding.
pub(crate) fn read(bytes: &[u8]) -> Document {
    let text = charset::decode(bytes);
    let lines: Vec<&str> = text.lines().map(unmarked).collect();
    match wrap_width(&lines) {
        Some(width) => from_lines(joined(&lines, width).iter().map(String::as_str)),
        None => from_lines(lines.into_iter()),
    }
}

/// One line, one block.
pub(crate) fn from_str(text: &str) -> Document {
    from_lines(text.lines())
}

fn from_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Document {
    let mut builder = Builder::default();
    for line in lines {
        builder.push(&Piece::paragraph(line));
    }
    builder.finish(Format::Text)
}

/// A heading of Markdown without its mark: `## 第一章`.
fn unmarked(line: &str) -> &str {
    let rest = line.trim_start_matches('#');
    let marked = (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ');
    if marked { rest.trim_start() } else { line }
}

/// The width at which the file's lines were cut: one that many lines share, most of
/// them in the middle of a sentence.
fn wrap_width(lines: &[&str]) -> Option<usize> {
    let followed: Vec<&str> = lines
        .windows(2)
        .filter(|pair| !pair[0].trim().is_empty() && !pair[1].trim().is_empty())
        .map(|pair| pair[0])
        .collect();
    let mut counts = [0usize; WIDEST + SLACK + 1];
    for line in &followed {
        counts[width(line).min(WIDEST + SLACK)] += 1;
    }
    let sharing = |widest: usize| counts[widest - SLACK..=widest].iter().sum::<usize>();
    let widest = (NARROWEST..=WIDEST).max_by_key(|&widest| sharing(widest))?;
    let full = sharing(widest);
    let wider = counts[widest + 1..].iter().sum::<usize>();
    let open = followed.iter().filter(|line| is_full(line, widest) && !ends_sentence(line)).count();
    (full >= 6
        && full * 4 >= followed.len()
        && wider * 3 <= followed.len()
        && open * 10 >= full * 7)
        .then_some(widest)
}

fn joined(lines: &[&str], widest: usize) -> Vec<String> {
    let indented = lines.iter().filter(|line| is_indented(line)).count() > 1;
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        let text = line.trim();
        if text.is_empty() {
            open = false;
            continue;
        }
        // 第 at the end of a line goes on with （三）项.
        let cited = out.last().is_some_and(|last| last.ends_with('第'));
        let fresh = is_indented(line) || (parse(text).is_some() && !cited);
        match out.last_mut().filter(|_| open && !fresh) {
            Some(last) => {
                if last.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && text.starts_with(|c: char| c.is_ascii_alphanumeric())
                {
                    last.push(' ');
                }
                last.push_str(text);
            }
            None => out.push(text.to_owned()),
        }
        open = is_full(line, widest) && (indented || !ends_sentence(line));
    }
    out
}

fn is_full(line: &str, widest: usize) -> bool {
    (widest - SLACK..=widest + 2).contains(&width(line))
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end().ends_with(['。', '；', '：', '！', '？', ';', ':'])
}

fn is_indented(line: &str) -> bool {
    line.starts_with('\u{3000}') || line.starts_with("  ") || line.starts_with('\t')
}

fn width(line: &str) -> usize {
    line.trim_end().chars().map(|c| if (c as u32) < 0x1100 { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<String> {
        let doc = read(text.as_bytes());
        doc.blocks.iter().map(|block| doc.block_text(block).to_owned()).collect()
    }

    #[test]
    fn hard_wrapped_lines_are_joined_again() {
        let paragraph = "\u{3000}\u{3000}为了加强某某市公共停车场的建设和管理保障停车人与经营人的合法权益根据有关法律法规的规定结合本市实际情况制定本办法并且向社会公布施行以后每年评估一次评估结果作为修改的依据之一由主管部门负责落实到位不得拖延";
        let wrapped: String = paragraph
            .chars()
            .collect::<Vec<_>>()
            .chunks(15)
            .map(|line| line.iter().collect::<String>() + "\n")
            .collect();
        assert_eq!(blocks(&(wrapped.clone() + &wrapped)), [paragraph.trim(), paragraph.trim()]);
    }

    #[test]
    fn headings_of_markdown_lose_their_marks() {
        let lines = blocks("# 某某条例\n### 第一章  总则\n#1 甲\n");
        assert_eq!(lines, ["某某条例", "第一章  总则", "#1 甲"]);
    }

    #[test]
    fn other_lines_are_left_as_they_are() {
        assert_eq!(blocks("第一条 甲。\r\n\r\n第二条 乙。\n丙\n丁\n戊\n己\n庚\n辛\n").len(), 8);
    }
}
