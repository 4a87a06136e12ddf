//! What serde can't see: names that must agree and parts that must be there.

use std::collections::BTreeMap;

use super::{PackError, PackedRule, Packs};
use crate::spec::{CheckKind, ExampleSpec, Layer, OverrideSpec, PackSpec};

pub(super) fn validate(packs: &Packs, errors: &mut Vec<PackError>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for rule in &packs.rules {
        for message in problems(rule, packs) {
            errors.push(PackError { file: rule.file.clone(), line: None, message });
        }
        if let Some(other) = seen.insert(&rule.spec.id, &rule.file) {
            errors.push(PackError {
                file: rule.file.clone(),
                line: None,
                message: format!("编号“{}”在 {other} 里已经用过，编号不能重复", rule.spec.id),
            });
        }
    }
    for pack in &packs.packs {
        let file = format!("{}/pack.yaml", pack.id);
        errors.extend(
            pack.overrides
                .iter()
                .filter_map(|change| wrong_override(change, pack, packs))
                .map(|message| PackError { file: file.clone(), line: None, message }),
        );
    }
}

/// What is wrong with a change that a layer makes.
fn wrong_override(change: &OverrideSpec, pack: &PackSpec, packs: &Packs) -> Option<String> {
    let change = match change {
        OverrideSpec::Rule(change) => change,
        OverrideSpec::Class(change) => {
            return (!packs.lexicon.has(&change.class))
                .then(|| format!("没有词类“{}”，请检查 overrides 里的名称", change.class));
        }
    };
    let id = &change.rule;
    let Some(rule) = packs.rules.iter().find(|rule| rule.spec.id == *id) else {
        return Some(format!("没有编号为“{id}”的规则，请检查 overrides 里的编号"));
    };
    let of = packs.packs.iter().find(|other| other.id == rule.pack).map(|other| other.layer);
    let problem = match () {
        () if change.off == change.strength.is_some() => {
            "对规则“{}”要写 strength 或者 off: true，只写其中一个"
        }
        () if change.because.trim().is_empty() => "改动规则“{}”要用 because 写明理由",
        () if of.is_some_and(|of| of >= pack.layer && of != Layer::Office) => {
            "规则“{}”不属于上一层，只能改动上层规则包的规则"
        }
        () => return None,
    };
    Some(problem.replace("{}", id))
}

fn problems(rule: &PackedRule, packs: &Packs) -> Vec<String> {
    let spec = &rule.spec;
    let name = rule.file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml"));
    let hits =
        spec.examples.iter().filter(|example| matches!(example, ExampleSpec::Hit { .. })).count();
    let patterned = spec.check == CheckKind::Pattern;
    let wrong = [
        (name != Some(spec.id.as_str()), format!("编号“{}”应当与文件名一致", spec.id)),
        (
            !packs.packs.iter().any(|pack| pack.id == rule.pack),
            format!("目录“{}”里没有 pack.yaml", rule.pack),
        ),
        (spec.basis.is_empty(), "没有写依据 basis，每条规则至少要有一条依据".to_owned()),
        (hits < 2, "例句不足：至少要有两个 hit".to_owned()),
        (spec.examples.len() < hits + 2, "例句不足：至少要有两个 ok".to_owned()),
        (
            patterned != spec.find.is_some(),
            "check: pattern 要写 find，其他检查不写 find".to_owned(),
        ),
        (
            patterned == spec.look.is_some(),
            "check: structure 和 citation 要写 look，pattern 不写".to_owned(),
        ),
        (spec.requires.prohibited, "prohibited 只能写在 unless 或者 downgrade 里".to_owned()),
    ];
    let mut problems: Vec<String> =
        wrong.into_iter().filter(|(is, _)| *is).map(|(_, message)| message).collect();
    if let Some(exception) =
        spec.exception.as_ref().filter(|id| !packs.exceptions.contains_key(*id))
    {
        problems.push(format!("没有 rules/exceptions/{exception}.yaml"));
    }
    for example in &spec.examples {
        let (text, marked) = match example {
            ExampleSpec::Hit { hit } => (hit, true),
            ExampleSpec::Ok { ok } => (ok, false),
        };
        let (open, close) = (text.matches('«').count(), text.matches('»').count());
        if open != close || (open > 0) != marked {
            problems.push(format!("例句“{text}”：hit 要用 «» 标出应当找到的文字，ok 不能有标记"));
        }
    }
    problems
}
