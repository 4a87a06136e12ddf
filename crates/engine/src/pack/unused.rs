//! Word classes that nothing names: left over when a rule was changed.
//!
//! Deliberately absent: classes whose every word is also in another class.

use std::collections::BTreeSet;

use serde_yaml_ng::Value;

use super::Packs;
use crate::engine::OWN;
use crate::pattern::numbers::provider;
use crate::spec::ClassSpec;

impl Packs {
    /// Names of classes that no rule reaches, not even by way of another class.
    pub fn unused_classes(&self) -> Vec<String> {
        let lexicon = self.lexicon();
        let mut named: Vec<String> = OWN.map(str::to_owned).into();
        for rule in &self.rules {
            if let Ok(value) = serde_yaml_ng::to_value(&rule.spec) {
                names_in(&value, &mut named);
            }
        }
        let mut used: BTreeSet<String> = BTreeSet::new();
        while let Some(name) = named.pop() {
            if name == provider::NAME {
                named.extend(provider::CLASSES.map(str::to_owned));
            }
            let class = lexicon.iter().find(|class| class.name == name);
            if !used.insert(name) {
                continue;
            }
            let words = class.map(|class| match &class.spec {
                ClassSpec::Words(words) => words,
                ClassSpec::Limited(class) => &class.words,
            });
            for word in words.into_iter().flatten() {
                named.extend(names(word).map(str::to_owned));
            }
        }
        let classes = lexicon.iter().map(|class| class.name.clone());
        classes.filter(|name| !used.contains(name)).collect()
    }
}

fn names_in(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.extend(names(text).map(str::to_owned)),
        Value::Sequence(values) => values.iter().for_each(|value| names_in(value, into)),
        Value::Mapping(pairs) => pairs.values().for_each(|value| names_in(value, into)),
        Value::Tagged(tagged) => names_in(&tagged.value, into),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// `{甲}` and `{甲>=3}` name 甲.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let inside = rest.split_once('}')?.0;
        Some(inside.split(['>', '<', '=']).next().unwrap_or(inside))
    })
}

#[cfg(test)]
mod tests {
    use crate::{Packs, SourceFile};

    #[test]
    fn only_classes_that_nothing_reaches_are_named() {
        let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
        let rule = "{ id: a, title: 甲, domain: form, strength: must, check: pattern, message: 丙,
            basis: [{ law: 乙, from: 2020-01-01 }], find: { any: ['{用到}'] },
            examples: [{ hit: «甲» }, { hit: «甲» }, { ok: 乙 }, { ok: 乙 }] }";
        let packs = Packs::read(&[
            file("p/pack.yaml", "{ id: p, title: 甲, version: '1' }"),
            file("p/a.yaml", rule),
            file(
                "lexicon/a.yaml",
                "{ 用到: ['{间接}'], 间接: [甲], 没用: ['{也没用}'], 也没用: [乙], 本地: [本市] }",
            ),
        ])
        .unwrap();
        assert_eq!(packs.unused_classes(), ["也没用", "没用"]);
    }
}
