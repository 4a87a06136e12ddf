//! Number formats of automatic lists (ST_NumberFormat).
//!
//! Formats that Chinese papers don't use fall back to decimal digits.

use crate::numeral::han;

/// The number as a format shows it; empty for `none` and bullets.
pub(crate) fn format(number: u32, format: &str) -> String {
    let ring = |first: char, count: u32| match number {
        1.. if number <= count => char::from_u32(first as u32 + number - 1)
            .map_or_else(|| number.to_string(), String::from),
        _ => number.to_string(),
    };
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanCounting" => han(number),
        "ideographDigital"
        | "japaneseDigitalTenThousand"
        | "taiwaneseDigital"
        | "koreanDigital2" => digits(number),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => legal(number),
        "ideographTraditional" => cycle(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => cycle(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => ring('①', 20),
        "decimalEnclosedParen" => ring('⑴', 20),
        "decimalEnclosedFullstop" => ring('⒈', 20),
        "ideographEnclosedCircle" => ring('㊀', 10),
        "ideographParenthesized" | "koreanParenthesized" => ring('㈠', 10),
        "decimalFullWidth" | "decimalFullWidth2" => {
            number.to_string().chars().filter_map(|c| char::from_u32(c as u32 + 0xFEE0)).collect()
        }
        "upperLetter" => letters(number, b'A'),
        "lowerLetter" => letters(number, b'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        _ => number.to_string(),
    }
}

fn digits(number: u32) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    number
        .to_string()
        .chars()
        .filter_map(|c| c.to_digit(10).map(|digit| DIGITS[digit as usize]))
        .collect()
}

fn legal(number: u32) -> String {
    const PAIRS: [(char, char); 13] = [
        ('零', '零'),
        ('一', '壹'),
        ('二', '贰'),
        ('三', '叁'),
        ('四', '肆'),
        ('五', '伍'),
        ('六', '陆'),
        ('七', '柒'),
        ('八', '捌'),
        ('九', '玖'),
        ('十', '拾'),
        ('百', '佰'),
        ('千', '仟'),
    ];
    let plain = han(number);
    plain
        .chars()
        .map(|c| PAIRS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to))
        .collect()
}

fn cycle(number: u32, signs: &str) -> String {
    match number.checked_sub(1).and_then(|at| signs.chars().nth(at as usize)) {
        Some(sign) => sign.to_string(),
        None => number.to_string(),
    }
}

/// a … z, aa, bb: Word repeats the letter.
fn letters(number: u32, first: u8) -> String {
    let Some(at) = number.checked_sub(1) else { return number.to_string() };
    let letter = char::from(first + u8::try_from(at % 26).unwrap_or(0));
    String::from(letter).repeat((at / 26 + 1).min(10) as usize)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn every_format_shows_its_number() {
        for (number, name, wanted) in [
            (12, "chineseCounting", "十二"),
            (103, "chineseCountingThousand", "一百零三"),
            (10, "ideographDigital", "一〇"),
            (21, "japaneseCounting", "二十一"),
            (3, "chineseLegalSimplified", "叁"),
            (2, "ideographTraditional", "乙"),
            (3, "decimalEnclosedCircle", "③"),
            (21, "decimalEnclosedCircle", "21"),
            (27, "lowerLetter", "aa"),
            (4, "lowerRoman", "iv"),
            (7, "decimalZero", "07"),
            (12, "decimalFullWidth", "１２"),
            (5, "somethingNew", "5"),
            (5, "none", ""),
        ] {
            assert_eq!(format(number, name), wanted, "{name}");
        }
    }
}
