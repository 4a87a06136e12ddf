//! 发文字号: 某政发〔2024〕3号, 某府[2024]3号, 第75号.

use crate::numeral::is_arabic;

/// The first number in a text and its scalar range.
pub(crate) fn find(text: &str) -> Option<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).find_map(|at| bracketed(&chars, at))
}

/// A line that holds nothing but 第75号, as under the title of an order.
pub(crate) fn order(text: &str) -> Option<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let start = chars.iter().position(|&c| c == '第')?;
    let end = chars.iter().position(|&c| c == '号')?;
    let digits = chars.get(start + 1..end)?.iter().filter(|c| !c.is_whitespace());
    let counted =
        digits.clone().count() > 0 && digits.clone().all(|&c| crate::numeral::is_numeral(c));
    let bare = |part: &[char]| part.iter().all(|c| c.is_whitespace() || "（）()".contains(*c));
    (counted && bare(&chars[..start]) && bare(&chars[end + 1..])).then_some((start, end + 1))
}

fn bracketed(chars: &[char], open: usize) -> Option<(usize, usize)> {
    "〔[（(【﹝［〈".contains(chars[open]).then_some(())?;
    let blank = |mut at: usize| {
        while chars.get(at).is_some_and(|c| c.is_whitespace()) {
            at += 1;
        }
        at
    };
    let mut at = blank(open + 1);
    let year: String = chars.get(at..at + 4)?.iter().collect();
    let plain: String = year
        .chars()
        .map(|c| char::from_u32(if c >= '０' { c as u32 - 0xFEE0 } else { c as u32 }).unwrap_or(c))
        .collect();
    plain.parse::<u16>().ok().filter(|year| (1949..2100).contains(year))?;
    at = blank(at + 4);
    "〕]）)】﹞］〉".contains(*chars.get(at)?).then_some(())?;
    at = blank(at + 1);
    if chars.get(at) == Some(&'第') {
        at = blank(at + 1);
    }
    let digits = chars[at..].iter().take_while(|c| is_arabic(**c)).count();
    (1..=5).contains(&digits).then_some(())?;
    at = blank(at + digits);
    (chars.get(at) == Some(&'号')).then_some(())?;
    let mut start = open;
    while start > 0 && chars[start - 1].is_whitespace() {
        start -= 1;
    }
    let word = |c: char| c.is_alphanumeric() && !is_arabic(c);
    let before = start;
    while start > 0 && word(chars[start - 1]) && before - start < 20 {
        start -= 1;
    }
    (before - start >= 2).then_some((start, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_bracket() {
        for (text, wanted) in [
            ("某政办发〔2024〕3号", "某政办发〔2024〕3号"),
            ("发文字号：某府[2010] 61号 签发人：某某", "某府[2010] 61号"),
            ("某府发 （2010） 第61号", "某府发 （2010） 第61号"),
        ] {
            let (start, end) = find(text).expect(text);
            assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), wanted);
        }
        for text in ["（2024年修订）", "2024年3号", "自2024年起"] {
            assert_eq!(find(text), None, "{text}");
        }
        assert_eq!(order("（第75号）"), Some((1, 5)));
        assert_eq!(order("第三条"), None);
    }
}
