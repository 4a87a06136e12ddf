//! Numbers and days as official papers write them.
//!
//! Knows whole numbers below ten thousand; amounts of money are not its business.

use jiff::civil::Date;

/// The number that a run of numerals means: 十二, 二十, 一百零三, 12, １２.
pub(crate) fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 8 {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut sum, mut pending) = (0, None);
    for c in text.chars() {
        match unit(c) {
            Some(unit) => sum += pending.take().unwrap_or(1) * unit,
            None => pending = Some(digit(c)?),
        }
    }
    Some(sum + pending.unwrap_or(0))
}

/// A numeral of either script, units included.
pub(crate) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || unit(c).is_some()
}

/// A numeral of the Chinese script, units included.
pub(crate) fn is_han_numeral(c: char) -> bool {
    !is_arabic(c) && is_numeral(c)
}

/// 0–9 in half or full width.
pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// A number in simplified Chinese: 1 → 一, 10 → 十, 103 → 一百零三.
pub(crate) fn han(number: u32) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let mut out = String::new();
    let mut rest = number;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = rest / unit;
        rest %= unit;
        if digit > 0 {
            if !(unit == 10 && digit == 1 && out.is_empty()) {
                out.push(DIGITS[digit as usize % 10]);
            }
            out.push_str(name);
        } else if rest > 0 && !out.is_empty() && !out.ends_with('零') {
            out.push('零');
        }
    }
    if out.is_empty() { "零".to_owned() } else { out }
}

/// The first day written in the text and its scalar range: 2024年3月1日,
/// 二〇二四年三月一日, 2024-03-01.
pub(crate) fn find_day(text: &str) -> Option<(Date, usize, usize)> {
    // Most paragraphs hold none, and every one is asked.
    if !text.contains(['年', '-', '/', '.', '．', '－']) {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).find_map(|at| {
        let fresh = is_numeral(chars[at]) && (at == 0 || digit(chars[at - 1]).is_none());
        let (day, end) = fresh.then(|| day_at(&chars, at)).flatten()?;
        Some((day, at, end))
    })
}

fn day_at(chars: &[char], start: usize) -> Option<(Date, usize)> {
    let (year, at) = take(chars, start, 4)?;
    let at = blanks(chars, at);
    let mark = *chars.get(at)?;
    let (month, at) = take(chars, blanks(chars, at + 1), 3)?;
    let at = blanks(chars, at);
    let close = *chars.get(at)?;
    let numeric = matches!(mark, '-' | '/' | '.' | '．' | '－') && close == mark;
    if !(numeric || (mark == '年' && close == '月')) {
        return None;
    }
    let (day, at) = take(chars, blanks(chars, at + 1), 3)?;
    let at = if numeric {
        at
    } else {
        let at = blanks(chars, at);
        matches!(chars.get(at), Some('日' | '号')).then_some(at + 1)?
    };
    let year = i16::try_from(year).ok().filter(|year| (1949..2100).contains(year))?;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, at))
}

fn take(chars: &[char], start: usize, most: usize) -> Option<(u32, usize)> {
    let run: String = chars.get(start..)?.iter().take_while(|c| is_numeral(**c)).collect();
    let length = run.chars().count();
    (length <= most).then_some(())?;
    Some((number(&run)?, start + length))
}

fn blanks(chars: &[char], mut at: usize) -> usize {
    while chars.get(at).is_some_and(|c| c.is_whitespace()) {
        at += 1;
    }
    at
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '〇' | '零' | '○' | 'Ｏ' | '◯' | 'O' | 'Ο' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_both_scripts() {
        for (text, value) in [
            ("三", 3),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("一百零三", 103),
            ("１２", 12),
            ("二〇二四", 2024),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert_eq!(number("三条"), None);
        for value in 1..2000 {
            assert_eq!(number(&han(value)), Some(value));
        }
    }

    #[test]
    fn days_in_every_writing() {
        for text in [
            "2024年3月1日",
            "二〇二四年三月一日",
            "二○二四年 三月一日",
            "２０２４年３月１日",
            "2024-03-01",
            "（2024年3月1日通过）",
        ] {
            let (day, _, _) = find_day(text).expect(text);
            assert_eq!(day.to_string(), "2024-03-01", "{text}");
        }
        for text in ["2024年", "2024年13月1日", "第12-3-1号", "3月1日"] {
            assert_eq!(find_day(text), None, "{text}");
        }
    }
}
