//! A rule's basis, one provision a line:
//! `公平竞争审查条例 第10条第2项 2024-08-01起 至2030-01-01 待核实 限于 同句: 返还 | 留成`.

use jiff::civil::Date;
use serde_yaml_ng::{Mapping, Value};
use statutes::numeral;

use super::conditions;

const PARTS: &[(&str, char)] = &[("article", '条'), ("paragraph", '款'), ("item", '项')];
const ONLY: &str = " 限于 ";
/// Behind a provision that nobody has read in full text.
const UNREAD: &str = " 待核实";

/// A list of `BasisSpec` as lines.
pub(super) fn write(value: &Value) -> Option<String> {
    let lines: Option<Vec<String>> =
        value.as_sequence()?.iter().map(|basis| line(basis.as_mapping()?)).collect();
    Some(lines?.join("\n"))
}

fn line(basis: &Mapping) -> Option<String> {
    let mut line = basis.get("law")?.as_str()?.to_owned();
    let mut place = String::new();
    for (key, sign) in PARTS {
        if let Some(number) = basis.get(*key) {
            place += &format!("第{}{sign}", number.as_u64()?);
        }
    }
    if !place.is_empty() {
        line += &format!(" {place}");
    }
    line += &format!(" {}起", basis.get("from")?.as_str()?);
    if let Some(until) = basis.get("until") {
        line += &format!(" 至{}", until.as_str()?);
    }
    if let Some(verified) = basis.get("verified") {
        line += if verified.as_bool()? { "" } else { UNREAD };
    }
    if let Some(when) = basis.get("when") {
        let when = conditions::write(when).filter(|when| !when.contains('\n'))?;
        line += &format!("{ONLY}{when}");
    }
    Some(line)
}

/// Lines as a list of `BasisSpec`.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let basis = lines.map(|line| {
        entry(line)?.ok_or_else(|| {
            format!(
                "看不懂“{line}”，一行写一条依据，例如：公平竞争审查条例 第10条第2项 2024-08-01起"
            )
        })
    });
    Ok(Value::Sequence(basis.collect::<Result<_, String>>()?))
}

fn entry(line: &str) -> Result<Option<Value>, String> {
    let (facts, when) = match line.split_once(ONLY) {
        Some((facts, when)) => (facts, Some(conditions::read(when)?)),
        None => (line, None),
    };
    let read = facts.strip_suffix(UNREAD);
    let mut words: Vec<&str> = read.unwrap_or(facts).split_whitespace().collect();
    let last = |words: &mut Vec<&str>, date: fn(&str) -> Option<&str>| {
        let day: Date = date(words.last()?)?.parse().ok()?;
        words.pop();
        Some(Value::from(day.to_string()))
    };
    let until = last(&mut words, |word| word.strip_prefix('至'));
    let Some(from) = last(&mut words, |word| word.strip_suffix('起')) else { return Ok(None) };
    let places = if words.len() > 1 { words.last().and_then(|word| place(word)) } else { None };
    if places.is_some() {
        words.pop();
    }
    let law = words.join(" ");
    let law = law.strip_prefix('《').and_then(|law| law.strip_suffix('》')).unwrap_or(&law);
    if law.is_empty() {
        return Ok(None);
    }
    let mut basis = Mapping::from_iter([(Value::from("law"), Value::from(law))]);
    for (key, number) in places.unwrap_or_default() {
        if basis.insert(Value::from(key), Value::from(number)).is_some() {
            return Ok(None);
        }
    }
    let verified = read.map(|_| Value::from(false));
    let rest = [("from", Some(from)), ("until", until), ("verified", verified), ("when", when)];
    for (key, value) in rest.into_iter().filter_map(|(key, value)| Some((key, value?))) {
        basis.insert(Value::from(key), value);
    }
    Ok(Some(Value::Mapping(basis)))
}

/// 第10条第2项, 第十条第（二）项
fn place(mut word: &str) -> Option<Vec<(&'static str, u32)>> {
    let mut parts = Vec::new();
    while let Some(rest) = word.strip_prefix('第') {
        let (at, sign) = rest.char_indices().find(|(_, c)| "条款项".contains(*c))?;
        let number = rest[..at].trim_matches(['（', '）', '(', ')']);
        let key = PARTS.iter().find(|(_, part)| *part == sign)?.0;
        parts.push((key, numeral(number)?));
        word = &rest[at + sign.len_utf8()..];
    }
    word.is_empty().then_some(parts).filter(|parts| !parts.is_empty())
}
