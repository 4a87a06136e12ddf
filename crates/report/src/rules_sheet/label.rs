//! The engine's short names and the words a clerk reads for them.

pub(super) use engine::words::{DOMAINS, STRENGTHS, word};
use serde_yaml_ng::Value;

/// Short name and word.
pub(super) type Labels = &'static [(&'static str, &'static str)];

pub(super) const REGIMES: Labels = &[
    ("normative", "行政规范性文件"),
    ("major-decision", "重大行政决策"),
    ("market-measure", "涉及经营者的政策措施"),
];
pub(super) const CHECKS: Labels =
    &[("pattern", "句式"), ("structure", "结构"), ("citation", "引用"), ("dossier", "卷宗")];
pub(super) const ZONES: Labels = &[
    ("body", "正文"),
    ("annex", "附件"),
    ("heading", "标题"),
    ("quotation", "引文"),
    ("definition", "定义"),
    ("basis", "依据条款"),
    ("narrative", "叙述"),
];
/// What else a rule can look at goes by its short name.
pub(super) const NONE: Labels = &[];

/// The short name for a word. Short names pass; whether they mean anything is
/// for the rule's shape to say.
pub(super) fn name(labels: Labels, word: &str) -> Result<Value, String> {
    let known = labels.iter().find(|(_, label)| *label == word).map(|(short, _)| *short);
    let short = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    match known {
        Some(name) => Ok(Value::from(name)),
        None if short => Ok(Value::from(word)),
        None => {
            let words: Vec<&str> = labels.iter().map(|(_, word)| *word).collect();
            Err(format!("不认识“{word}”，可以写：{}", words.join("、")))
        }
    }
}
