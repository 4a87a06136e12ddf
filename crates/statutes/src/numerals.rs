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
    use super::numeral;

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
