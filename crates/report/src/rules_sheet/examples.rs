//! Example sentences, one a line: `应报: «…»。` or `不报: …`; a line break inside
//! an example is shown as ⏎.

use serde_yaml_ng::{Mapping, Value};

const KINDS: &[(&str, &str)] = &[("hit", "应报"), ("ok", "不报")];
const BREAK: &str = "⏎";

/// A list of `ExampleSpec` as lines.
pub(super) fn write(value: &Value) -> Option<String> {
    let lines: Option<Vec<String>> = value.as_sequence()?.iter().map(line).collect();
    Some(lines?.join("\n"))
}

fn line(example: &Value) -> Option<String> {
    let example = example.as_mapping().filter(|example| example.len() == 1)?;
    let (kind, text) = example.iter().next()?;
    let word = KINDS.iter().find(|(name, _)| Some(*name) == kind.as_str())?.1;
    Some(format!("{word}: {}", text.as_str()?.replace('\n', BREAK)))
}

/// Lines as a list of `ExampleSpec`.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let examples = lines.map(|line| {
        let (word, text) = line.split_once([':', '：']).unwrap_or((line, ""));
        let kind = KINDS.iter().find(|(name, label)| [*name, *label].contains(&word.trim()));
        let Some((kind, _)) = kind else {
            return Err(format!("例句“{line}”前面要写“应报:”或者“不报:”"));
        };
        let text = text.trim().replace(BREAK, "\n");
        Ok(Value::Mapping(Mapping::from_iter([(Value::from(*kind), Value::from(text))])))
    });
    Ok(Value::Sequence(examples.collect::<Result<_, String>>()?))
}
