//! Numbers as official papers write them: 一百二十三, 二〇二四, 123, １２３.

/// Reads a whole string as one number; `None` where it is none.
pub fn numeral(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    if let Some(digits) = text.chars().map(digit).collect::<Option<Vec<_>>>() {
        return digits.iter().try_fold(0u32, |all, &d| all.checked_mul(10)?.checked_add(d));
    }
    let (mut total, mut pending) = (0u32, None);
    for c in text.chars() {
        match unit(c) {
            Some(unit) => {
                let count = match pending.take() {
                    None if unit == 10 && total == 0 => 1,
                    None => return None,
                    Some(count) => count,
                };
                total = total.checked_add(count * unit)?;
            }
            None => {
                let value = digit(c)?;
                match pending {
                    None | Some(0) => pending = Some(value),
                    Some(_) => return None,
                }
            }
        }
    }
    total.checked_add(pending.unwrap_or(0))
}

/// A number below 10 000 in Chinese figures: 一百零三.
pub fn written(number: u32) -> String {
    const UNITS: [(u32, &str); 4] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];
    let digit = |n: u32| "零一二三四五六七八九".chars().nth(n as usize).unwrap_or('零');
    let (mut text, mut rest) = (String::new(), number);
    for (value, unit) in UNITS {
        let count = rest / value;
        rest %= value;
        if count > 0 {
            // 十二, and 一百一十二.
            if !(value == 10 && count == 1 && text.is_empty()) {
                text.push(digit(count));
            }
            text.push_str(unit);
        } else if !text.is_empty() && rest > 0 && !text.ends_with('零') {
            text.push('零');
        }
    }
    if number == 0 { "零".to_owned() } else { text }
}

/// True for every character that `numeral` can read.
pub(crate) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || unit(c).is_some()
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{numeral, written};

    #[test]
    fn written_numbers_read_back() {
        for number in 0..2000 {
            assert_eq!(numeral(&written(number)), Some(number), "{}", written(number));
        }
        for (number, text) in [(10, "十"), (12, "十二"), (110, "一百一十"), (1005, "一千零五")]
        {
            assert_eq!(written(number), text);
        }
    }

    #[test]
    fn numbers_in_every_dress() {
        for (text, value) in [
            ("一", Some(1)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("一百零三", Some(103)),
            ("一百一十", Some(110)),
            ("一千二百六十", Some(1260)),
            ("二〇二四", Some(2024)),
            ("37", Some(37)),
            ("３７", Some(37)),
            ("", None),
            ("甲", None),
            ("一二十", None),
            ("百", None),
        ] {
            assert_eq!(numeral(text), value, "{text}");
        }
    }
}
