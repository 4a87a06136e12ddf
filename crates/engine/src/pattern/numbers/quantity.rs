//! Numbers with their units, in Arabic and Chinese figures.

use std::ops::Range;

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// 数: any number, without its unit.
    Number,
    /// 金额, in yuan.
    Money,
    /// 百分比, in per cent.
    Percent,
    /// 年限, in years.
    Term,
    /// 分值, in points.
    Points,
}

impl Kind {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "数" => Self::Number,
            "金额" => Self::Money,
            "百分比" => Self::Percent,
            "年限" => Self::Term,
            "分值" => Self::Points,
            _ => return None,
        })
    }
}

/// A number found in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) kind: Kind,
    pub(crate) value: f64,
    /// Characters, relative to the sentence.
    pub(crate) range: Range<u32>,
}

/// Units that let a single Chinese figure be a number: 三家, but not 统一 or 一律.
const COUNTED: &str =
    "家个项名年月日天次元万亿分倍成折块桌件吨台辆人户种级类期批周亩款套支张宗所处间艘座只%";

const FIGURES: [char; 14] =
    ['零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千'];

/// All numbers in folded characters.
pub(crate) fn scan(chars: &[char]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let first = chars[at];
        // Nearly all characters are no figures.
        if !first.is_ascii_digit() && !FIGURES.contains(&first) {
            at += 1;
            continue;
        }
        let Some((value, end)) = numeral(chars, at) else {
            at += 1;
            continue;
        };
        let mut push = |kind, value, from: usize, to: usize| {
            found.push(Quantity { kind, value, range: from as u32..to as u32 });
        };
        push(Kind::Number, value, at, end);
        if let Some((kind, factor, length)) = unit(&chars[end..]) {
            let dated = kind == Kind::Term
                && ((chars[end] == '年' && value > 100.0)
                    || (at > 0 && matches!(chars[at - 1], '月')));
            if !dated {
                push(kind, value * factor, at, end + length);
            }
        } else if at >= 3 && chars[at - 3..at] == ['百', '分', '之'] {
            push(Kind::Percent, value, at - 3, end);
        }
        at = end;
    }
    found
}

fn numeral(chars: &[char], at: usize) -> Option<(f64, usize)> {
    let (base, mut end) =
        if chars[at].is_ascii_digit() { arabic(chars, at)? } else { chinese(chars, at)? };
    let mut value = base;
    while let Some(factor) = match chars.get(end) {
        Some('万') => Some(1e4),
        Some('亿') => Some(1e8),
        Some('千') if chars[at].is_ascii_digit() => Some(1e3),
        _ => None,
    } {
        value *= factor;
        end += 1;
    }
    Some((value, end))
}

fn arabic(chars: &[char], at: usize) -> Option<(f64, usize)> {
    let mut end = at;
    let mut text = String::new();
    while let Some(&c) = chars.get(end) {
        let next_is_digit = chars.get(end + 1).is_some_and(char::is_ascii_digit);
        match c {
            _ if c.is_ascii_digit() => text.push(c),
            '.' if next_is_digit && !text.contains('.') => text.push(c),
            // 1,000 but not 1,2
            ',' if (1..=3).all(|n| chars.get(end + n).is_some_and(char::is_ascii_digit)) => {}
            _ => break,
        }
        end += 1;
    }
    text.parse().ok().map(|value| (value, end))
}

fn chinese(chars: &[char], at: usize) -> Option<(f64, usize)> {
    let (mut total, mut digit, mut end) = (0.0, 0.0, at);
    while let Some(&c) = chars.get(end) {
        match c {
            '十' | '百' | '千' => {
                let unit = match c {
                    '十' => 10.0,
                    '百' => 100.0,
                    _ => 1000.0,
                };
                // 百分之 is no number by itself.
                if c == '百' && end == at {
                    return None;
                }
                total += if digit == 0.0 { 1.0 } else { digit } * unit;
                digit = 0.0;
            }
            '零' => digit = 0.0,
            '一' => digit = 1.0,
            '二' | '两' => digit = 2.0,
            '三' => digit = 3.0,
            '四' => digit = 4.0,
            '五' => digit = 5.0,
            '六' => digit = 6.0,
            '七' => digit = 7.0,
            '八' => digit = 8.0,
            '九' => digit = 9.0,
            _ => break,
        }
        end += 1;
    }
    let single = end == at + 1;
    let counted = chars.get(end).is_some_and(|next| COUNTED.contains(*next));
    let after_percent = at >= 1 && chars[at - 1] == '之';
    (end > at && (!single || counted || after_percent)).then_some((total + digit, end))
}

fn unit(rest: &[char]) -> Option<(Kind, f64, usize)> {
    let starts = |text: &str| text.chars().eq(rest.iter().copied().take(text.chars().count()));
    [
        ("元", Kind::Money, 1.0),
        ("%", Kind::Percent, 1.0),
        ("个百分点", Kind::Percent, 1.0),
        ("成", Kind::Percent, 10.0),
        ("年", Kind::Term, 1.0),
        ("周年", Kind::Term, 1.0),
        ("个月", Kind::Term, 1.0 / 12.0),
        ("个工作日", Kind::Term, 1.0 / 250.0),
        ("日", Kind::Term, 1.0 / 365.0),
        ("天", Kind::Term, 1.0 / 365.0),
        ("分", Kind::Points, 1.0),
    ]
    .into_iter()
    .find(|(text, ..)| {
        starts(text) && !(*text == "分" && (starts("分之") || starts("分钟") || starts("分公司")))
    })
    .map(|(text, kind, factor)| (kind, factor, text.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Kind, f64, String)> {
        let chars: Vec<char> = text.chars().collect();
        scan(&chars)
            .into_iter()
            .filter(|q| q.kind != Kind::Number)
            .map(|q| {
                (
                    q.kind,
                    q.value,
                    chars[q.range.start as usize..q.range.end as usize].iter().collect(),
                )
            })
            .collect()
    }

    #[test]
    fn units_in_both_kinds_of_figures() {
        let one = |text: &str, kind, value| {
            assert_eq!(found(text), vec![(kind, value, text.to_owned())], "{text}");
        };
        one("50万元", Kind::Money, 500_000.0);
        one("1,000元", Kind::Money, 1000.0);
        one("1.5亿元", Kind::Money, 150_000_000.0);
        one("三十万元", Kind::Money, 300_000.0);
        one("30%", Kind::Percent, 30.0);
        one("百分之三十", Kind::Percent, 30.0);
        one("三成", Kind::Percent, 30.0);
        one("六个月", Kind::Term, 0.5);
        one("3年", Kind::Term, 3.0);
        one("2分", Kind::Points, 2.0);
    }

    #[test]
    fn a_discount_is_a_number() {
        let chars: Vec<char> = "八折".chars().collect();
        assert_eq!(scan(&chars)[0].kind, Kind::Number);
    }

    #[test]
    fn dates_and_idioms_are_no_quantities() {
        for text in ["2024年", "3月30日", "统一", "一律", "三分之一", "15分钟"] {
            assert_eq!(found(text), vec![], "{text}");
        }
    }
}
