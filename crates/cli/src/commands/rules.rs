//! `rules`: list, explain, test, try, export, import, schema.

mod sheet;
mod try_rule;

use app::dto::Failure;
use app::{FailureKind, Ruleset, words};
use serde_json::json;

use super::{Office, Trouble, now};
use crate::args::Rules;
use crate::output::{Exit, Output};

pub(super) fn run(office: &Office, command: &Rules, output: &mut Output) -> Result<Exit, Trouble> {
    match command {
        Rules::List => list(&office.ruleset()?, output),
        Rules::Explain { id } => explain(&office.ruleset()?, id, output),
        Rules::Test { ids } => test(&office.ruleset()?, ids, output),
        Rules::Try { id, paths, archive } => try_rule::run(office, id, paths, *archive, output),
        Rules::Export { output: to } => sheet::export(office, to, output),
        Rules::Import { file, output: into } => sheet::import(office, file, into, output),
        Rules::Schema => {
            output.line(&app::rule_schema())?;
            Ok(Exit::Done)
        }
    }
}

fn list(ruleset: &Ruleset, output: &mut Output) -> Result<Exit, Trouble> {
    for rule in &ruleset.packs.rules {
        let spec = &rule.spec;
        if output.json {
            let (domain, strength) = (json!(spec.domain), json!(spec.strength));
            let words = json!({
                "domain": domain.as_str().map(|short| words::word(words::DOMAINS, short)),
                "strength": strength.as_str().map(|short| words::word(words::STRENGTHS, short)),
            });
            output.json(&json!({
                "id": spec.id, "pack": rule.pack, "title": spec.title,
                "domain": domain, "strength": strength, "words": words, "basis": spec.basis,
            }))?;
        } else {
            let strength = output.strength(spec.strength);
            output.line(&format!("{}\t{strength}\t{}", spec.id, spec.title))?;
        }
    }
    Ok(Exit::Done)
}

fn explain(ruleset: &Ruleset, id: &str, output: &mut Output) -> Result<Exit, Trouble> {
    let off = ruleset.packs.switched_off.iter().find(|rule| rule.spec.id == id);
    let rule = off.map_or_else(|| known(ruleset, id), Ok)?;
    let spec = &rule.spec;
    let exception = spec.exception.as_ref().and_then(|id| ruleset.packs.exceptions.get(id));
    let doubts = ruleset.doubtful_basis(rule, now().date());
    if output.json {
        let said = rule.said.iter().map(|said| {
            json!({
                "pack": said.pack, "strength": said.strength, "days": said.days, "off": said.off,
                "because": said.because,
            })
        });
        output.json(&json!({
            "pack": rule.pack, "file": rule.file, "rule": spec, "said": said.collect::<Vec<_>>(),
            "exception": exception, "doubts": doubts,
        }))?;
        return Ok(Exit::Done);
    }
    let strength = output.strength(spec.strength);
    output.line(&format!("{}　{strength}　{}", spec.id, spec.title))?;
    let layer = ruleset.packs.packs.iter().find(|pack| pack.id == rule.pack);
    let layer = layer.map_or("", |pack| pack.layer.name());
    output.line(&format!("规则包：{}　{layer}（rules/{}）", rule.pack, rule.file))?;
    for said in &rule.said {
        let changes = [
            said.strength.map(|strength| format!("改为“{}”", output.strength(strength))),
            said.days.map(|days| format!("期限改为{days}天")),
            said.off.then(|| "停用".to_owned()),
        ];
        let changes: Vec<String> = changes.into_iter().flatten().collect();
        output.line(&format!("规则包 {} {}：{}", said.pack, changes.join("，"), said.because))?;
    }
    for (basis, words) in ruleset.provisions(spec, now().date()) {
        output.line(&format!("依据：{basis}"))?;
        for line in words.iter().flat_map(|words| words.lines()) {
            output.line(&format!("      {line}"))?;
        }
    }
    for doubt in doubts {
        output.line(&format!("依据存疑：{doubt}"))?;
    }
    for (name, text) in app::in_words(spec)? {
        output.line(&format!("{name}：{}", text.replace('\n', "\n      ")))?;
    }
    if let Some(exception) = exception {
        output.line(&format!("例外：{}", exception.title))?;
        for question in &exception.questions {
            output.line(&format!("      {question}"))?;
        }
    }
    for (name, text) in app::examples(spec) {
        output.line(&format!("{name}：{text}"))?;
    }
    Ok(Exit::Done)
}

fn test(ruleset: &Ruleset, ids: &[String], output: &mut Output) -> Result<Exit, Trouble> {
    for id in ids {
        known(ruleset, id)?;
    }
    let (mut passed, mut failed) = (0, 0);
    let day = now().date();
    let rules =
        ruleset.packs.rules.iter().filter(|rule| ids.is_empty() || ids.contains(&rule.spec.id));
    for rule in rules {
        let problems = ruleset.doubtful_basis(rule, day);
        for problem in &problems {
            output.line(&format!("依据有误　rules/{}\n    {problem}", rule.file))?;
        }
        let failures = ruleset.engine.run_examples(rule, &ruleset.catalogue, day);
        for failure in &failures {
            let kind = match failure.kind {
                FailureKind::Missing => "漏报",
                FailureKind::Noisy => "误报",
                FailureKind::Wrong => "范围不符",
            };
            output.line(&format!(
                "{kind}　rules/{}\n    例句：{}\n    找到：{}",
                failure.file, failure.example, failure.found
            ))?;
        }
        failed += failures.len() + problems.len();
        passed += rule.spec.examples.len() - failures.len();
    }
    if ids.is_empty() {
        for name in ruleset.packs.unused_classes() {
            output.line(&format!("词类“{name}”没有规则用到，请删去或者改正规则里的名称"))?;
            failed += 1;
        }
    }
    output.line(&format!("{passed} passed, {failed} failed"))?;
    Ok(if failed == 0 { Exit::Done } else { Exit::Damaged })
}

fn known<'a>(ruleset: &'a Ruleset, id: &str) -> Result<&'a app::PackedRule, Failure> {
    ruleset.packs.rules.iter().find(|rule| rule.spec.id == id).ok_or_else(|| Failure {
        code: "not-found".into(),
        message: format!("没有编号为“{id}”的规则，请用 wenheng rules list 查看全部编号"),
        detail: None,
    })
}
