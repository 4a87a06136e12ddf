//! Number formats: what a cell shows of the number that it holds.
//!
//! Colours and conditions are left aside; what can't be told by these rules is
//! shown plainly, never wrongly rounded.

use super::date;

/// No format is longer in a file that Excel wrote.
const LONGEST: usize = 255;
const MOST_DECIMALS: usize = 15;

/// A piece of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Shown as it is.
    Literal(char),
    /// A place for digits or a piece of a date.
    Code(char),
    /// `[Red]`, `[h]`, `[$￥-804]`.
    Bracket(String),
}

/// Shows a number; the format is that of the cell.
pub(crate) fn show(value: f64, format: &str, is_1904: bool) -> String {
    if !value.is_finite() {
        return general(value);
    }
    let parts = parts(format);
    let sections: Vec<&[Part]> = parts.split(|part| *part == Part::Code(';')).collect();
    let section = match sections.len() {
        2.. if value < 0.0 => 1,
        3.. if value == 0.0 => 2,
        _ => 0,
    };
    let Some(parts) = sections.get(section) else { return general(value) };
    if date::is_date(parts) {
        return date::show(value, parts, is_1904).unwrap_or_else(|| general(value));
    }
    match number(value.abs(), parts) {
        // What rounds to nothing has no sign.
        Some(shown)
            if value < 0.0 && section == 0 && shown.contains(|c| matches!(c, '1'..='9')) =>
        {
            format!("-{shown}")
        }
        Some(shown) => shown,
        None => general(value),
    }
}

/// Formats that a file names only by number, as the Chinese version shows them.
pub(crate) fn builtin(id: u16) -> Option<&'static str> {
    Some(match id {
        0 | 49 => "General",
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 | 41 | 42 => "#,##0",
        4 | 39 | 40 | 43 | 44 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=16 | 30 => "yyyy-m-d",
        17 => "yyyy-m",
        18 | 20 => "h:mm",
        19 | 21 => "h:mm:ss",
        22 => "yyyy-m-d h:mm",
        27 | 36 | 50 | 52 | 57 => "yyyy年m月",
        28 | 29 | 51 | 53 | 54 | 58 => "m月d日",
        31 => "yyyy年m月d日",
        32 | 34 | 55 => "h时mm分",
        33 | 35 | 56 => "h时mm分ss秒",
        45 | 47 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => return None,
    })
}

/// A number as it is where no format says otherwise: 15 digits count.
pub(crate) fn general(value: f64) -> String {
    if !value.is_finite() {
        return "#NUM!".to_owned();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded != 0.0 && !(1e-9..1e21).contains(&rounded.abs()) {
        format!("{rounded:e}")
    } else {
        // Minus nothing is nothing.
        format!("{}", rounded + 0.0)
    }
}

fn parts(format: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut chars = format.chars().take(LONGEST);
    while let Some(c) = chars.next() {
        match c {
            '"' => parts.extend(chars.by_ref().take_while(|&c| c != '"').map(Part::Literal)),
            '\\' | '!' => parts.extend(chars.next().map(Part::Literal)),
            '_' | '*' => drop(chars.next()),
            '[' => parts.push(Part::Bracket(chars.by_ref().take_while(|&c| c != ']').collect())),
            _ => parts.push(Part::Code(c)),
        }
    }
    parts
}

/// What the places of a format say about the digits.
#[derive(Debug, Default)]
struct Digits {
    least_whole: usize,
    least_decimals: usize,
    most_decimals: usize,
    grouped: bool,
    commas: u32,
    point: bool,
    percents: i32,
}

fn number(value: f64, parts: &[Part]) -> Option<String> {
    let is_place = |part: &Part| matches!(part, Part::Code('0' | '#' | '?'));
    let first = parts.iter().position(is_place);
    let last = parts.iter().rposition(is_place);
    let mut digits = Digits::default();
    let (mut before, mut behind) = (String::new(), String::new());
    for (at, part) in parts.iter().enumerate() {
        let literal = if first.is_some_and(|first| at < first) { &mut before } else { &mut behind };
        match part {
            Part::Literal(c) => literal.push(*c),
            Part::Bracket(inside) => {
                if let Some(sign) = inside.strip_prefix('$') {
                    literal.push_str(sign.split('-').next().unwrap_or_default());
                }
            }
            Part::Code('%') => {
                digits.percents += 1;
                literal.push('%');
            }
            Part::Code('0' | '#' | '?') if digits.point => {
                digits.most_decimals += 1;
                if *part == Part::Code('0') {
                    digits.least_decimals = digits.most_decimals;
                }
            }
            Part::Code('0') => {
                digits.least_whole += 1;
                digits.grouped |= digits.commas > 0;
                digits.commas = 0;
            }
            Part::Code('#' | '?') => {
                digits.grouped |= digits.commas > 0;
                digits.commas = 0;
            }
            Part::Code('.') if first.is_some() => digits.point = true,
            Part::Code(',') if first.is_some_and(|first| at > first) => digits.commas += 1,
            Part::Code('E' | 'e' | 'G' | 'g' | '/' | '@') => return None,
            Part::Code(c) => literal.push(*c),
        }
    }
    if last.is_none() {
        return (!before.is_empty() || !behind.is_empty()).then(|| before + &behind);
    }
    Some(format!("{before}{}{behind}", digits.show(value)))
}

impl Digits {
    fn show(&self, value: f64) -> String {
        let scaled = value * 100f64.powi(self.percents) / 1000f64.powi(self.commas.cast_signed());
        let decimals = self.most_decimals.min(MOST_DECIMALS);
        // Halves are rounded up; beyond this size a number has no decimals left.
        let factor = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
        let shifted = scaled * factor;
        let scaled = if shifted < 1e15 { shifted.round() / factor } else { scaled };
        let shown = format!("{scaled:.decimals$}");
        let (whole, decimals) = shown.split_once('.').unwrap_or((&shown, ""));
        let mut whole = format!("{whole:0>width$}", width = self.least_whole.min(MOST_DECIMALS));
        if self.grouped {
            whole = grouped(&whole);
        }
        let least = self.least_decimals.min(decimals.len());
        let kept = decimals.trim_end_matches('0').len().max(least);
        if kept == 0 { whole } else { format!("{whole}.{}", &decimals[..kept]) }
    }
}

fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_format_says() {
        for (value, format, wanted) in [
            (5.0, "General", "5"),
            (0.1 + 0.2, "General", "0.3"),
            (-2.5, "@", "-2.5"),
            (1e300, "General", "1e300"),
            (f64::NAN, "0", "#NUM!"),
            (0.125, "0%", "13%"),
            (0.125, "0.0%", "12.5%"),
            (1234567.891, "#,##0.00", "1,234,567.89"),
            (-1234.0, "#,##0_ ", "-1,234"),
            (-1234.0, "#,##0;(#,##0)", "(1,234)"),
            (0.0, "0;-0;\"—\"", "—"),
            (-0.001, "0.00", "0.00"),
            (5.0, "0\"元\"", "5元"),
            (5.5, "[$￥-804]#,##0.0#", "￥5.5"),
            (7.0, "[Red]000", "007"),
            (12345.0, "0.0,\"千\"", "12.3千"),
            (0.5, "# ?/?", "0.5"),
            (12000.0, "0.00E+00", "12000"),
            (3.0, "G/通用格式", "3"),
            (3.0, ";;;", "3"),
            (3.0, "\"没有关上", "没有关上"),
        ] {
            assert_eq!(show(value, format, false), wanted, "{value} {format}");
        }
    }

    #[test]
    fn dates_are_shown_as_dates() {
        for (value, format, wanted) in [
            (45292.0, "yyyy\"年\"m\"月\"d\"日\"", "2024年1月1日"),
            (45292.0, "yyyy/m/d;@", "2024/1/1"),
            (45292.0, "yyyy-mm-dd", "2024-01-01"),
            (45292.0, "[$-804]yyyy年m月", "2024年1月"),
            (45292.75, "yyyy-m-d h:mm", "2024-1-1 18:00"),
            (0.5, "h:mm:ss", "12:00:00"),
            (0.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分"),
            (1.5, "[h]:mm", "36:00"),
            (-1.0, "yyyy-mm-dd", "-1"),
            (f64::INFINITY, "yyyy", "#NUM!"),
        ] {
            assert_eq!(show(value, format, false), wanted, "{value} {format}");
        }
        assert_eq!(show(43830.0, "yyyy-m-d", true), "2024-1-1");
        for id in 0..=60 {
            assert!(builtin(id).is_none_or(|format| !show(45292.5, format, false).is_empty()));
        }
    }
}
