//! `rules`: list, explain, test, try, schema.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use app::dto::Failure;
use app::{FailureKind, Read, Ruleset, each_file};
use serde_json::json;

use super::{Office, Trouble, now};
use crate::args::Rules;
use crate::output::{Exit, Output};

pub(super) fn run(office: &Office, command: &Rules, output: &mut Output) -> Result<Exit, Trouble> {
    if let Rules::Schema = command {
        output.line(&app::rule_schema())?;
        return Ok(Exit::Done);
    }
    let ruleset = office.ruleset()?;
    match command {
        Rules::List => list(&ruleset, output),
        Rules::Explain { id } => explain(&ruleset, id, output),
        Rules::Test { ids } => test(&ruleset, ids, output),
        Rules::Try { id, paths } => try_rule(&ruleset, id, paths, output),
        Rules::Schema => Ok(Exit::Done),
    }
}

fn list(ruleset: &Ruleset, output: &mut Output) -> Result<Exit, Trouble> {
    for rule in &ruleset.packs.rules {
        let spec = &rule.spec;
        if output.json {
            output.json(&json!({
                "id": spec.id, "pack": rule.pack, "title": spec.title,
                "domain": spec.domain, "strength": spec.strength,
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
    if output.json {
        output.json(&json!({
            "pack": rule.pack, "file": rule.file, "rule": rule.spec, "said": rule.said,
        }))?;
        return Ok(Exit::Done);
    }
    let spec = &rule.spec;
    let strength = output.strength(spec.strength);
    output.line(&format!("{}　{strength}　{}", spec.id, spec.title))?;
    let layer = ruleset.packs.packs.iter().find(|pack| pack.id == rule.pack);
    let layer = layer.map_or("", |pack| pack.layer.name());
    output.line(&format!("规则包：{}　{layer}（rules/{}）", rule.pack, rule.file))?;
    for said in &rule.said {
        let change = match said.strength {
            Some(strength) => format!("改为“{}”", output.strength(strength)),
            None => "停用".to_owned(),
        };
        output.line(&format!("规则包 {} {change}：{}", said.pack, said.because))?;
    }
    for basis in app::provisions(spec) {
        output.line(&format!("依据：{basis}"))?;
    }
    let parts =
        [("说明", Some(&spec.message)), ("询问", spec.ask.as_ref()), ("修改", spec.fix.as_ref())];
    for (name, text) in parts {
        if let Some(text) = text {
            output.line(&format!("{name}：{text}"))?;
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
        let problems = ruleset.doubtful_basis(rule);
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
    output.line(&format!("{passed} passed, {failed} failed"))?;
    Ok(if failed == 0 { Exit::Done } else { Exit::Damaged })
}

fn try_rule(
    ruleset: &Ruleset,
    id: &str,
    paths: &[PathBuf],
    output: &mut Output,
) -> Result<Exit, Trouble> {
    known(ruleset, id)?;
    let day = now().date();
    let (mut exit, mut trouble) = (Exit::Done, None);
    let work = |read: Read| {
        let found = ruleset.engine.check_rule(id, &read.document, &ruleset.catalogue, day);
        found.unwrap_or_default()
    };
    each_file(paths, &AtomicBool::new(false), work, |_, _, path, result| {
        let written = match result {
            Err(failure) => {
                output.failure(&failure, Some(path)).map(|found| exit = exit.max(found))
            }
            Ok(findings) => findings.iter().try_for_each(|finding| {
                let path = path.to_string_lossy();
                if output.json {
                    output.json(&json!({ "path": path, "finding": finding }))
                } else {
                    output.line(&format!("{path}　{}　«{}»", finding.locator, finding.quote))
                }
            }),
        };
        trouble = written.err();
        trouble.is_none()
    });
    match trouble {
        Some(error) => Err(error.into()),
        None => Ok(exit),
    }
}

fn known<'a>(ruleset: &'a Ruleset, id: &str) -> Result<&'a app::PackedRule, Failure> {
    ruleset.packs.rules.iter().find(|rule| rule.spec.id == id).ok_or_else(|| Failure {
        code: "not-found".into(),
        message: format!("没有编号为“{id}”的规则，请用 wenheng rules list 查看全部编号"),
        detail: None,
    })
}
