//! Days written in a text: 2021年1月22日, 二〇二一年一月二十二日, 2021-01-22.

use jiff::civil::Date;

use crate::numerals::{is_numeral, numeral};

/// Every day, with the scalars before it that it begins and ends at.
pub(super) fn days(text: &[char]) -> Vec<(Date, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match day_at(text, at) {
            Some((day, end)) => {
                found.push((day, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn day_at(text: &[char], start: usize) -> Option<(Date, usize)> {
    // Four signs of a year, none before them.
    if start > 0 && text.get(start - 1).is_some_and(|&c| is_numeral(c)) {
        return None;
    }
    let mut at = start;
    let mut parts = [0u32; 3];
    for (part, (units, longest)) in parts.iter_mut().zip([("年-./", 4), ("月-./", 3), ("日号", 3)])
    {
        let from = at;
        while at - from < longest && text.get(at).is_some_and(|&c| is_numeral(c)) {
            at += 1;
        }
        *part = numeral(&text.get(from..at)?.iter().collect::<String>())?;
        while text.get(at).is_some_and(|c| *c == ' ' || *c == '\u{3000}') {
            at += 1;
        }
        match text.get(at) {
            Some(c) if units.contains(*c) => at += 1,
            _ if longest == 3 && units.starts_with('日') && at > from => {}
            _ => return None,
        }
        while text.get(at).is_some_and(|c| *c == ' ' || *c == '\u{3000}') && units != "日号" {
            at += 1;
        }
    }
    let [year, month, day] = parts;
    (1949..2100).contains(&year).then_some(())?;
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Some((Date::new(year, month, day).ok()?, at))
}

/// The day a file's name ends with: 条例(2020-03-27), 条例_20200327.
pub(super) fn in_name(stem: &str) -> Option<Date> {
    let digits: Vec<char> =
        stem.chars().rev().filter(|c| !matches!(c, '(' | ')' | '（' | '）' | '-' | '.')).collect();
    let number: String = digits
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    if number.len() != 8 {
        return None;
    }
    Date::new(number[..4].parse().ok()?, number[4..6].parse().ok()?, number[6..].parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_in_every_dress() {
        for text in
            ["2021年1月22日", "二〇二一年一月二十二日", "2021-01-22", "于2021 年 1 月 22 日"]
        {
            let chars: Vec<char> = text.chars().collect();
            let found: Vec<Date> = days(&chars).into_iter().map(|(day, ..)| day).collect();
            assert_eq!(found, [date(2021, 1, 22)], "{text}");
        }
        assert!(days(&"第2021年度1月".chars().collect::<Vec<_>>()).is_empty());
    }

    #[test]
    fn days_in_names() {
        for name in ["甲条例(2020-03-27)", "甲条例_20200327", "甲条例（20200327）"] {
            assert_eq!(in_name(name), Some(date(2020, 3, 27)), "{name}");
        }
        assert_eq!(in_name("甲条例(2012)"), None);
        assert_eq!(in_name("甲条例"), None);
    }
}
