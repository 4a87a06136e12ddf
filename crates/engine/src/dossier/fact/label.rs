//! 栏目: labels and what stands behind them: in a table's next cell, behind a colon,
//! or below a heading.

use std::collections::BTreeMap;
use std::ops::Range;

use super::line::Line;
use super::pattern::Pattern;

/// A stretch of a line, in bytes of its folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Index of the line.
    pub(super) line: usize,
    /// Bytes.
    pub(super) range: Range<usize>,
}

/// A label with what stands behind it.
#[derive(Debug)]
pub(super) struct Labelled {
    /// Folded, without its number.
    pub(super) label: String,
    /// Its value, a piece for each line.
    pub(super) value: Vec<Piece>,
}

/// Characters of the longest label of a line, a cell or a heading.
const LONGEST: usize = 30;

static NUMBER: [Pattern; 5] = [
    Pattern::new("^第[一二三四五六七八九十百]+[章节条]"),
    Pattern::new("^[一二三四五六七八九十]+、"),
    Pattern::new(r"^\([一二三四五六七八九十]+\)"),
    Pattern::new("^[0-9]{1,2}[.、]"),
    Pattern::new(r"^(?:\([0-9]{1,2}\)|[①-⑳]|[一二三四五六七八九十]是)"),
];

/// How deep a paragraph is numbered, and the bytes that its number takes.
pub(super) fn number(text: &str) -> Option<(usize, usize)> {
    let found = NUMBER.iter().zip(1..);
    found.filter_map(|(number, depth)| Some((depth, number.find(text)?.end))).next()
}

/// Every label of a paper, in its order.
pub(super) fn labels(lines: &[Line]) -> Vec<Labelled> {
    let mut out = Vec::new();
    for row in rows(lines) {
        let cells: Vec<&Vec<usize>> = row.values().collect();
        for pair in cells.windows(2) {
            let label: String = pair[0].iter().map(|&at| lines[at].text.as_str()).collect();
            push(&mut out, &label, pair[1].iter().map(|&at| whole(lines, at)).collect());
        }
    }
    for at in 0..lines.len() {
        behind_colons(lines, at, &mut out);
        if lines[at].cell.is_none() {
            below_heading(lines, at, &mut out);
        }
    }
    out
}

/// The rows of all tables: lines by column.
pub(super) fn rows(lines: &[Line]) -> Vec<BTreeMap<u32, Vec<usize>>> {
    let mut rows: BTreeMap<(u32, u32), BTreeMap<u32, Vec<usize>>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some((table, row, column)) = line.cell {
            rows.entry((table, row)).or_default().entry(column).or_default().push(at);
        }
    }
    rows.into_values().collect()
}

fn whole(lines: &[Line], at: usize) -> Piece {
    Piece { line: at, range: 0..lines[at].text.len() }
}

fn push(out: &mut Vec<Labelled>, label: &str, value: Vec<Piece>) {
    let start = number(label).map_or(0, |(_, end)| end);
    let label = label[start..].trim_end_matches(':');
    if !label.is_empty() && label.chars().count() <= LONGEST && !value.is_empty() {
        out.push(Labelled { label: label.to_owned(), value });
    }
}

/// `审查结论：合法`: to the end of the line, or to its next numbered label, where the label
/// begins it or is numbered; else to the end of the sentence.
fn behind_colons(lines: &[Line], at: usize, out: &mut Vec<Labelled>) {
    let line = &lines[at];
    let sentences = line.sentences();
    let numbered = |sentence: &&Range<usize>| {
        let text = &line.text[(*sentence).clone()];
        number(text).is_some() && text.contains(':')
    };
    for (index, sentence) in sentences.iter().cloned().enumerate() {
        let Some((label, rest)) = line.text[sentence.clone()].split_once(':') else { continue };
        let short = label.chars().count() <= LONGEST && !label.contains([',', '《', '“', '@']);
        if !short {
            continue;
        }
        let next = || sentences[index + 1..].iter().find(numbered).map(|next| next.start);
        let long = index == 0 || number(label).is_some();
        let end = if long { next().unwrap_or(line.text.len()) } else { sentence.end };
        let start = sentence.end - rest.len();
        let value = match start < end {
            true => vec![Piece { line: at, range: start..end }],
            false if line.cell.is_some() => Vec::new(),
            false => below(lines, at),
        };
        push(out, label, value);
    }
}

/// `三、风险点` on a line of its own, or `（一）风险点。…` before its text.
fn below_heading(lines: &[Line], at: usize, out: &mut Vec<Labelled>) {
    let line = &lines[at];
    let text = &line.text;
    let numbered = number(text);
    let open = !text.ends_with(['。', ';', ':', ',', '、', '!', '?']) && !text.contains(':');
    let short = text.chars().count() <= LONGEST && !text.contains(['。', ',']);
    // A title near the top is no label of what stands below it.
    if open && short && (numbered.is_some() || at > 2) {
        push(out, text, below(lines, at));
        return;
    }
    if let (Some((_, start)), Some(stop)) = (numbered, text.find('。')) {
        let rest = stop + '。'.len_utf8();
        let head = start < stop && text[start..stop].chars().count() <= 20;
        if head && rest < text.len() && !text[start..stop].contains([',', ':']) {
            push(out, &text[start..stop], vec![Piece { line: at, range: rest..text.len() }]);
        }
    }
}

/// The lines below one, up to the next that is numbered as high, or the next heading
/// where none is numbered.
fn below(lines: &[Line], at: usize) -> Vec<Piece> {
    let own = number(&lines[at].text).map_or(9, |(depth, _)| depth);
    let ends = |line: &Line| match number(&line.text) {
        Some((depth, _)) => depth <= own && own < 9,
        None => own == 9 && is_bare_heading(&line.text),
    };
    let rest = lines.iter().enumerate().skip(at + 1);
    rest.take_while(|(_, line)| !ends(line)).take(60).map(|(at, _)| whole(lines, at)).collect()
}

fn is_bare_heading(text: &str) -> bool {
    let length = text.chars().count();
    length <= 14
        && !text.ends_with(['。', ';', ',', '、', ')'])
        && !text.ends_with(|c: char| c.is_ascii_digit())
}
