//! Patterns and conditions, one a line: `同句: {本地} | {奖补}`.
//!
//! A `|` inside brackets belongs to the pattern.

use serde_yaml_ng::{Mapping, Value};

/// Key of a condition and its word. `禁止` stands alone.
const KEYS: &[(&str, &str)] = &[
    ("inside", "命中内"),
    ("same_clause", "同分句"),
    ("same_sentence", "同句"),
    ("same_block", "同段"),
    ("before", "前文"),
    ("after", "后文"),
    ("context", "语境"),
    ("title", "标题"),
];
const PROHIBITED: &str = "禁止";
/// How near, and its word.
const SCOPES: &[(&str, &str)] = &[("clause", "同分句"), ("sentence", "同句"), ("block", "同段")];
const ORDERED: &str = "依次";

/// A `ConditionSpec` as lines.
pub(super) fn write(value: &Value) -> Option<String> {
    let mut lines = Vec::new();
    for (key, value) in value.as_mapping()? {
        let key = key.as_str()?;
        lines.push(match value {
            Value::Bool(true) if key == "prohibited" => PROHIBITED.to_owned(),
            Value::Sequence(patterns) => {
                let word = KEYS.iter().find(|(name, _)| *name == key)?.1;
                format!("{word}: {}", joined(patterns)?)
            }
            _ => return None,
        });
    }
    Some(lines.join("\n"))
}

/// Lines as a `ConditionSpec`.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let mut condition = Mapping::new();
    for line in lines(text) {
        let (key, value) = if line == PROHIBITED {
            ("prohibited", Value::Bool(true))
        } else {
            let (word, patterns) = halves(line)
                .and_then(|(word, rest)| Some((by_word(KEYS, word)?, patterns(rest))))
                .ok_or_else(|| unknown(line))?;
            (word, patterns)
        };
        if condition.insert(Value::from(key), value).is_some() {
            return Err(format!("“{line}”前面已有同样的一行，请把句式合到一行，用 | 隔开"));
        }
    }
    Ok(Value::Mapping(condition))
}

/// A `FindSpec` as lines: a pattern, or several that stand together.
pub(super) fn write_find(value: &Value) -> Option<String> {
    let mapping = value.as_mapping()?;
    let any = mapping.get("any").filter(|_| mapping.len() == 1)?;
    let mut lines = Vec::new();
    for item in any.as_sequence()? {
        lines.push(match item {
            Value::String(pattern) => pattern.clone(),
            Value::Mapping(item) => {
                let within = item.get("within").map_or(Some("sentence"), Value::as_str)?;
                let word = SCOPES.iter().find(|(name, _)| *name == within)?.1;
                let ordered = item.get("ordered").map_or(Some(false), Value::as_bool)?;
                let order = if ordered { ORDERED } else { "" };
                format!("{word}{order}: {}", joined(item.get("together")?.as_sequence()?)?)
            }
            _ => return None,
        });
    }
    Some(lines.join("\n"))
}

/// Lines as a `FindSpec`.
pub(super) fn read_find(text: &str) -> Result<Value, String> {
    let items = lines(text).map(|line| together(line).unwrap_or_else(|| Value::from(line)));
    let any = Mapping::from_iter([(Value::from("any"), Value::Sequence(items.collect()))]);
    Ok(Value::Mapping(any))
}

fn together(line: &str) -> Option<Value> {
    let (word, rest) = halves(line)?;
    let (word, ordered) = word.strip_suffix(ORDERED).map_or((word, false), |word| (word, true));
    let within = by_word(SCOPES, word)?;
    let mut item = Mapping::from_iter([(Value::from("together"), patterns(rest))]);
    if within != "sentence" {
        item.insert(Value::from("within"), Value::from(within));
    }
    if ordered {
        item.insert(Value::from("ordered"), Value::Bool(true));
    }
    Some(Value::Mapping(item))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn halves(line: &str) -> Option<(&str, &str)> {
    line.split_once([':', '：']).map(|(word, rest)| (word.trim(), rest))
}

fn by_word(words: &[(&'static str, &str)], word: &str) -> Option<&'static str> {
    words.iter().find(|(name, label)| *label == word || *name == word).map(|(name, _)| *name)
}

fn joined(patterns: &[Value]) -> Option<String> {
    let patterns: Option<Vec<&str>> = patterns.iter().map(Value::as_str).collect();
    Some(patterns?.join(" | "))
}

fn patterns(text: &str) -> Value {
    let (mut depth, mut pieces) = (0_i32, vec![String::new()]);
    for c in text.chars() {
        match c {
            '(' | '{' => depth += 1,
            ')' | '}' => depth -= 1,
            _ => {}
        }
        match (c, depth, pieces.last_mut()) {
            ('|', 0, _) => pieces.push(String::new()),
            (_, _, Some(piece)) => piece.push(c),
            (_, _, None) => {}
        }
    }
    pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()).collect()
}

fn unknown(line: &str) -> String {
    let words: Vec<&str> = KEYS.iter().map(|(_, word)| *word).collect();
    format!("看不懂“{line}”，一行写“{PROHIBITED}”，或者“{}: 句式 | 句式”", words.join("、"))
}
