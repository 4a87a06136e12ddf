//! Labels at the start of a line: 第三条, 第三条之一, 第二章, 一、, （三）, 1.

use super::ArticleNumber;
use crate::numerals::{is_numeral, numeral};

/// A label and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labelled<'a, T> {
    pub(super) number: T,
    pub(super) label: &'a str,
    pub(super) rest: &'a str,
    /// True where a blank stands behind the label.
    pub(super) apart: bool,
}

/// 第三条, 第一百二十条之一
pub(super) fn article(line: &str) -> Option<Labelled<'_, ArticleNumber>> {
    let (number, mut at) = ordinal(line, '条')?;
    let mut inserted = 0;
    if let Some(behind) = line[at..].strip_prefix('之') {
        let digits = run(behind);
        if let Some(number) = numeral(&behind[..digits]) {
            inserted = number;
            at += '之'.len_utf8() + digits;
        }
    }
    Some(labelled(line, at, ArticleNumber { number, inserted }))
}

/// 第二编, 第二章, 第一节, 第一分编 and how deep it lies, from 0.
pub(super) fn division(line: &str) -> Option<usize> {
    const UNITS: [(&str, usize); 4] = [("分编", 1), ("编", 0), ("章", 2), ("节", 3)];
    let behind = line.strip_prefix('第')?.trim_start();
    let digits = run(behind);
    numeral(&behind[..digits])?;
    let unit = behind[digits..].trim_start();
    let (word, depth) = UNITS.iter().find(|(word, _)| unit.starts_with(word))?;
    let title = unit[word.len()..].trim();
    (title.chars().count() <= 40 && !title.contains(['。', '；', '，'])).then_some(*depth)
}

/// 一、
pub(super) fn heading(line: &str) -> Option<Labelled<'_, u32>> {
    let digits = run(line);
    if line[..digits].chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let number = numeral(&line[..digits])?;
    line[digits..].starts_with('、').then(|| labelled(line, digits + '、'.len_utf8(), number))
}

/// （三）
pub(super) fn item(line: &str) -> Option<Labelled<'_, u32>> {
    let behind = line.strip_prefix('（').or_else(|| line.strip_prefix('('))?;
    let open = line.len() - behind.len();
    let digits = run(behind);
    let number = numeral(&behind[..digits])?;
    let close = behind[digits..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
    Some(labelled(line, open + digits + close.len_utf8(), number))
}

/// 1. or 1．
pub(super) fn is_subitem(line: &str) -> bool {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let behind: Vec<char> = line.chars().skip(digits).take(2).collect();
    (1..=2).contains(&digits)
        && matches!(behind.first(), Some('.' | '．' | '、'))
        && !behind.get(1).is_some_and(char::is_ascii_digit)
}

fn ordinal(line: &str, unit: char) -> Option<(u32, usize)> {
    let behind = line.strip_prefix('第')?;
    let trimmed = behind.trim_start();
    let digits = run(trimmed);
    let number = numeral(&trimmed[..digits])?;
    let at = line.len() - trimmed.len() + digits;
    let rest = line[at..].trim_start();
    rest.starts_with(unit).then(|| (number, line.len() - rest.len() + unit.len_utf8()))
}

/// Bytes of the numeral that the text begins with.
fn run(text: &str) -> usize {
    text.chars().take_while(|&c| is_numeral(c)).map(char::len_utf8).sum()
}

fn labelled<T>(line: &str, at: usize, number: T) -> Labelled<'_, T> {
    let (label, rest) = line.split_at(at);
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    Labelled { number, label, rest: rest.trim_start(), apart }
}
