//! Dates and times, which workbooks hold as numbers of days.

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::format::Part;

/// The day after the last that Excel knows: 31 December 9999.
const LAST: f64 = 2_958_466.0;

/// True where a section of a format shows a date or a time.
pub(crate) fn is_date(parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Code(c) => matches!(c.to_ascii_lowercase(), 'y' | 'm' | 'd' | 'h' | 's'),
        Part::Bracket(inside) => is_elapsed(inside),
        Part::Literal(_) => false,
    })
}

/// Shows a number of days; `None` where it is no day at all.
pub(crate) fn show(value: f64, parts: &[Part], is_1904: bool) -> Option<String> {
    if !(0.0..LAST).contains(&value) {
        return None;
    }
    let moment = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let codes = codes(parts);
    let halves = codes.iter().any(|code| matches!(code, Code::Half));
    let mut out = String::new();
    for (at, code) in codes.iter().enumerate() {
        let (letter, width) = match code {
            Code::Text(text) => {
                out.push_str(text);
                continue;
            }
            Code::Half => {
                out.push_str(if hour < 12 { "上午" } else { "下午" });
                continue;
            }
            Code::Elapsed => {
                out.push_str(&format!("{:.0}", (value * 24.0 + 1e-9).floor()));
                continue;
            }
            Code::Field(letter, width) => (*letter, *width),
        };
        let number = match letter {
            'y' | 'e' => {
                out.push_str(&year.to_string());
                continue;
            }
            'm' if is_minute(&codes, at) => minute,
            'm' => month,
            'd' => day,
            'h' if halves => (hour + 11) % 12 + 1,
            'h' => hour,
            _ => second,
        };
        // Names of months and days are shown as numbers.
        let width = if width == 2 { 2 } else { 1 };
        out.push_str(&format!("{number:0width$}"));
    }
    Some(out.trim().to_owned())
}

#[derive(Debug)]
enum Code {
    Text(String),
    /// A letter and how often it is written.
    Field(char, usize),
    /// Before or after noon.
    Half,
    /// Hours in all.
    Elapsed,
}

fn codes(parts: &[Part]) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        if let Some(length) = half(&parts[at..]) {
            codes.push(Code::Half);
            at += length;
            continue;
        }
        at += 1;
        let text = match part {
            Part::Bracket(inside) => {
                if is_elapsed(inside) {
                    codes.push(Code::Elapsed);
                }
                continue;
            }
            Part::Code(c)
                if matches!(c.to_ascii_lowercase(), 'y' | 'e' | 'm' | 'd' | 'h' | 's') =>
            {
                let letter = c.to_ascii_lowercase();
                match codes.last_mut() {
                    Some(Code::Field(last, width)) if *last == letter => *width += 1,
                    _ => codes.push(Code::Field(letter, 1)),
                }
                continue;
            }
            // Days of the week, fractions of seconds.
            Part::Code('a' | 'A' | 'b' | 'B' | 'g' | 'G' | '0' | '@' | '.') => continue,
            Part::Code(c) | Part::Literal(c) => *c,
        };
        match codes.last_mut() {
            Some(Code::Text(last)) => last.push(text),
            _ => codes.push(Code::Text(text.to_string())),
        }
    }
    codes
}

fn half(parts: &[Part]) -> Option<usize> {
    ["上午/下午", "AM/PM", "A/P"].into_iter().find_map(|mark| {
        let length = mark.chars().count();
        let same = parts.len() >= length
            && mark.chars().zip(parts).all(|(c, part)| match part {
                Part::Code(code) => code.eq_ignore_ascii_case(&c),
                Part::Literal(_) | Part::Bracket(_) => false,
            });
        same.then_some(length)
    })
}

/// `m` means minutes behind hours or in front of seconds.
fn is_minute(codes: &[Code], at: usize) -> bool {
    let field = |code: &Code| match code {
        Code::Field(letter, _) => Some(*letter),
        Code::Elapsed => Some('h'),
        Code::Text(_) | Code::Half => None,
    };
    codes[..at].iter().rev().find_map(field) == Some('h')
        || codes[at + 1..].iter().find_map(field) == Some('s')
}

fn is_elapsed(inside: &str) -> bool {
    !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'H'))
}
