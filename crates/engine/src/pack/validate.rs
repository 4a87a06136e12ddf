//! What serde can't see: names that must agree and parts that must be there.

use std::collections::BTreeMap;

use super::{PackError, PackedRule, Packs};
use crate::examples::wrong_example;
use crate::spec::{CheckKind, ExampleSpec, Layer, Measure, OverrideSpec, PackSpec, RuleSpec};

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
    let changed = change.strength.is_some() || change.days.is_some();
    let termless = change.days.is_some() && rule.spec.days.is_none();
    let problem = match () {
        () if change.off == changed => {
            "对规则“{}”要写 strength、days 或者 off: true；off 不能与前两个同时写"
        }
        () if termless => "规则“{}”没有期限，不能改 days，请删去",
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
    let looks = matches!(spec.check, CheckKind::Structure | CheckKind::Citation);
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
            looks != spec.look.is_some(),
            "check: structure 和 citation 要写 look，pattern 和 dossier 不写".to_owned(),
        ),
        (
            (spec.check == CheckKind::Dossier) != spec.point.is_some(),
            "check: dossier 要写 point，其他检查不写 point".to_owned(),
        ),
        (
            spec.texts.iter().any(|text| statutes::FullText::read("", text).is_err()),
            "texts 里有一段认不出是法规全文，请写上标题和“第一条”".to_owned(),
        ),
        (spec.requires.prohibited, "prohibited 只能写在 unless 或者 downgrade 里".to_owned()),
    ];
    let mut problems: Vec<String> =
        wrong.into_iter().filter(|(is, _)| *is).map(|(_, message)| message).collect();
    problems.extend(measures(spec));
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
        if spec.check == CheckKind::Dossier {
            problems.extend(wrong_example(text));
        }
    }
    problems
}

/// What is wrong with the keys that measure a point of the procedure.
fn measures(spec: &RuleSpec) -> Vec<String> {
    let written = |measure: &Measure| match measure {
        Measure::Days => spec.days.is_some(),
        Measure::Most => spec.most.is_some(),
        Measure::Working => spec.working,
        Measure::Excused => spec.excused,
        Measure::First => spec.first.is_some(),
        Measure::Then => spec.then.is_some(),
        Measure::Paper => spec.paper.is_some(),
        Measure::Step => spec.step.is_some(),
    };
    let Some(point) = spec.point else {
        let keys = Measure::ALL.iter().filter(|measure| written(measure));
        return keys
            .map(|measure| format!("{} 只用于 check: dossier，请删去", measure.key()))
            .collect();
    };
    let (needs, allows) = (point.needs(), point.allows());
    let mut problems = Vec::new();
    for measure in &Measure::ALL {
        let key = measure.key();
        if needs.contains(measure) && !written(measure) {
            problems.push(format!("这个 point 要写 {key}，请补上，写法见 rules/README.md"));
        }
        if written(measure) && !needs.contains(measure) && !allows.contains(measure) {
            problems.push(format!("这个 point 不用 {key}，请删去"));
        }
    }
    if spec.most.zip(spec.days).is_some_and(|(most, days)| most < days) {
        problems.push("most 比 days 还短，请改正".to_owned());
    }
    if spec.first.is_some() && spec.first == spec.then {
        problems.push("first 与 then 相同，请改正".to_owned());
    }
    let conditions = [&spec.requires, &spec.unless];
    let conditioned = conditions.into_iter().any(|condition| *condition != Default::default())
        || spec.downgrade.is_some()
        || spec.basis.iter().any(|basis| basis.when.is_some());
    if conditioned {
        problems.push("check: dossier 不用 requires、unless、downgrade 和 when，请删去".to_owned());
    }
    problems
}

#[cfg(test)]
mod tests {
    use crate::{Packs, SourceFile};

    /// What is said against a `dossier` rule with these keys.
    fn faults(keys: &str) -> String {
        let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
        let examples = "examples: [{ hit: \"== 送审稿：a.txt\\n«甲»\" }, { hit: \"== 送审稿：a.txt\\n«乙»\" }, { ok: \"== 送审稿：a.txt\\n丙\" }, { ok: \"== a.txt\\n丁\" }]";
        let examples = if keys.contains("examples") { "" } else { examples };
        let rule = format!(
            "{{ id: a, title: 甲, domain: procedure, strength: must, message: 丙, basis: [{{ law: 乙, from: 2020-01-01 }}], {keys}, {examples} }}"
        );
        let files =
            [file("p/pack.yaml", "{ id: p, title: 甲, version: '1' }"), file("p/a.yaml", &rule)];
        let said = Packs::read(&files).err().unwrap_or_default();
        said.into_iter().map(|error| error.message).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_point_has_its_measures_and_no_others() {
        for (keys, said) in [
            ("check: dossier, point: notice-term, days: 30, working: true", ""),
            ("check: dossier, point: order, first: legality, then: meeting", ""),
            ("check: dossier, point: notice-term", "这个 point 要写 days"),
            ("check: dossier, point: notice, days: 30", "这个 point 不用 days，请删去"),
            ("check: dossier, point: hearing-papers, days: 7, most: 9", "这个 point 不用 most"),
            ("check: dossier, point: legality-time, days: 7, most: 5", "most 比 days 还短"),
            ("check: dossier, point: order, first: legality", "这个 point 要写 then"),
            ("check: dossier, point: order, first: risk, then: risk", "first 与 then 相同"),
            ("check: dossier, point: paper, paper: note", "这个 point 要写 step"),
            ("check: dossier, point: notice, unless: { title: [甲] }", "不用 requires、unless"),
            ("check: dossier, point: notice, look: title", "pattern 和 dossier 不写"),
            ("check: dossier", "check: dossier 要写 point"),
            ("check: structure, look: title, days: 3", "days 只用于 check: dossier"),
            ("check: dossier, point: noticed", "不能写“noticed”，请改成“notice”"),
            (
                "check: dossier, point: notice, examples: [{ hit: «甲» }, { hit: «甲» }, { ok: 乙 }, { ok: 乙 }]",
                "一行开始每份材料",
            ),
            (
                "check: dossier, point: notice, examples: [{ hit: \"== 草稿：a\\n«甲»\" }, { hit: \"== a\\n«甲»\" }, { ok: \"== a\\n乙\" }, { ok: \"== a\\n乙\" }]",
                "没有名为“草稿”的材料",
            ),
        ] {
            let found = faults(keys);
            assert!(
                if said.is_empty() { found.is_empty() } else { found.contains(said) },
                "{keys}: {found}"
            );
        }
    }
}
