//! Reads the label at the start of a paragraph: 第三条之一, 一、, （一）, 1., （1）.
//!
//! Says only what is written there; what it means is the outline's business.

use crate::numeral::{is_arabic, is_han_numeral, is_numeral, number};

/// How a label is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Part,
    Chapter,
    Section,
    Article,
    /// 一、
    Han,
    /// （一）
    HanBracket,
    /// 1.
    Arabic,
    /// （1）, 1）
    ArabicBracket,
}

/// A label and its length in scalars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    pub shape: Shape,
    pub number: u32,
    pub len: usize,
    /// 之一: the number after it.
    pub sub: Option<u32>,
}

/// The label that opens a paragraph, if it has one.
pub(crate) fn parse(text: &str) -> Option<Label> {
    let first = text.chars().next()?;
    let chars = || text.chars().take(24).collect::<Vec<char>>();
    match first {
        '第' => ordinal(&chars(), text),
        '（' | '(' | '﹙' => bracketed(&chars()),
        c if is_numeral(c) => counted(&chars()),
        c => sign(c),
    }
}

fn ordinal(chars: &[char], text: &str) -> Option<Label> {
    let digits: String =
        chars[1..].iter().filter(|c| !is_blank(**c)).take_while(|c| is_numeral(**c)).collect();
    let mut at = 1;
    let mut seen = 0;
    while seen < digits.chars().count() || chars.get(at).is_some_and(|c| is_blank(*c)) {
        seen += usize::from(!is_blank(*chars.get(at)?));
        at += 1;
    }
    let number = number(&digits)?;
    let shape = match chars.get(at)? {
        '编' => Shape::Part,
        '章' => Shape::Chapter,
        '节' => Shape::Section,
        '条' => Shape::Article,
        _ => return None,
    };
    at += 1;
    let mut sub = None;
    if chars.get(at) == Some(&'之') {
        let run: String = chars[at + 1..].iter().take_while(|c| is_han_numeral(**c)).collect();
        sub = crate::numeral::number(&run);
        at += if sub.is_some() { 1 + run.chars().count() } else { 0 };
    }
    let next = chars.get(at).copied();
    let fits = match shape {
        Shape::Article => {
            !next.is_some_and(|c| "第款项规的、和与及至到中所，；。或—-–~～".contains(c))
        }
        _ => is_heading(text) && !next.is_some_and(|c| "第的、和与及至到规，".contains(c)),
    };
    fits.then_some(Label { shape, number, len: at, sub })
}

/// 章 and 节 are headings: short and without a full stop.
fn is_heading(text: &str) -> bool {
    !text.ends_with(['。', '；', '，']) && text.chars().count() <= 60
}

fn bracketed(chars: &[char]) -> Option<Label> {
    let close = chars.iter().take(8).position(|c| matches!(c, '）' | ')' | '﹚'))?;
    let inside: String = chars[1..close].iter().filter(|c| !is_blank(**c)).collect();
    let arabic = inside.chars().all(is_arabic);
    let number = number(&inside).filter(|&n| n > 0 && n < 200)?;
    let shape = if arabic { Shape::ArabicBracket } else { Shape::HanBracket };
    Some(Label { shape, number, len: close + 1, sub: None })
}

fn counted(chars: &[char]) -> Option<Label> {
    let arabic = is_arabic(*chars.first()?);
    let run: String =
        chars.iter().take_while(|c| is_numeral(**c) && is_arabic(**c) == arabic).collect();
    let length = run.chars().count();
    let number = number(&run).filter(|&n| n > 0 && n < 200)?;
    // 二 、: a blank may stand in between.
    let gap = usize::from(
        chars.get(length).is_some_and(|c| is_blank(*c))
            && matches!(chars.get(length + 1), Some('、' | '．')),
    );
    let length = length + gap;
    let mark = *chars.get(length)?;
    let next = chars.get(length + 1).copied();
    let shape = match mark {
        '、' => {
            if arabic {
                Shape::Arabic
            } else {
                Shape::Han
            }
        }
        '.' | '．' if !next.is_some_and(is_arabic) => {
            if arabic {
                Shape::Arabic
            } else {
                Shape::Han
            }
        }
        '）' | ')' if arabic => Shape::ArabicBracket,
        _ => return None,
    };
    // 一、二、三年级 lists numbers; it doesn't label.
    let listed = mark == '、'
        && !arabic
        && next.is_some_and(is_han_numeral)
        && chars.get(length + 2).is_none_or(|c| "、和及类级年等季".contains(*c));
    (!listed).then_some(Label { shape, number, len: length + 1, sub: None })
}

/// Single characters that hold a whole label: ㈠ ⑴ ⒈.
fn sign(c: char) -> Option<Label> {
    let (shape, first) = match c {
        '㈠'..='㈩' => (Shape::HanBracket, '㈠'),
        '⑴'..='⒇' => (Shape::ArabicBracket, '⑴'),
        '⒈'..='⒛' => (Shape::Arabic, '⒈'),
        _ => return None,
    };
    Some(Label { shape, number: c as u32 - first as u32 + 1, len: 1, sub: None })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_every_writing() {
        for (text, shape, number, len) in [
            ("第三条 为了", Shape::Article, 3, 3),
            ("第十条之一 为了", Shape::Article, 10, 5),
            ("第 12 条　为了", Shape::Article, 12, 6),
            ("第一章 总 则", Shape::Chapter, 1, 3),
            ("一、总体要求", Shape::Han, 1, 2),
            ("二 、范围", Shape::Han, 2, 3),
            ("（十一）落实", Shape::HanBracket, 11, 4),
            ("(一) 落实", Shape::HanBracket, 1, 3),
            ("1.落实", Shape::Arabic, 1, 2),
            ("12．落实", Shape::Arabic, 12, 3),
            ("（１）落实", Shape::ArabicBracket, 1, 3),
            ("⑵落实", Shape::ArabicBracket, 2, 1),
        ] {
            let label = parse(text).expect(text);
            assert_eq!((label.shape, label.number, label.len), (shape, number, len), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_labels() {
        for text in [
            "第三条第二款规定的",
            "第三条规定的情形",
            "1.5万元",
            "2024.3.1",
            "一、二、三级",
            "（2024）1号",
            "第二章和第三章适用于下列情形。",
            "一是落实",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
