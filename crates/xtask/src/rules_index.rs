//! `rules/INDEX.md`: every rule by domain and provision, and which rules cite each item
//! of the fair competition rules.

mod coverage;
mod page;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command::{output, root, target, wenheng};

/// `cargo xtask rules-index`
pub(crate) fn write() -> Result<ExitCode> {
    let rules = rules()?;
    let path = path();
    fs::write(&path, page::page(&rules))
        .with_context(|| format!("{} cannot be written", path.display()))?;
    println!("已生成 rules/INDEX.md");
    coverage::check(&rules)?;
    Ok(ExitCode::SUCCESS)
}

/// Fails where the committed index is not what would be written, or where an item of
/// the fair competition rules has no rule.
pub(crate) fn check() -> Result<()> {
    let rules = rules()?;
    let path = path();
    let committed =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    if committed != page::page(&rules) {
        bail!("rules/INDEX.md is stale: run `cargo xtask rules-index`");
    }
    coverage::check(&rules)
}

/// A rule as `wenheng rules list` tells of it, domain and strength in words.
struct Rule {
    id: String,
    pack: String,
    title: String,
    domain: String,
    strength: String,
    basis: Vec<Basis>,
}

struct Basis {
    law: String,
    article: Option<u64>,
    paragraph: Option<u64>,
    item: Option<u64>,
}

fn path() -> PathBuf {
    root().join("rules/INDEX.md")
}

fn rules() -> Result<Vec<Rule>> {
    let mut list = wenheng(&[])?;
    // An office's own packs on this machine are no part of the index.
    list.args(["--json", "rules", "list", "--home"]).arg(target().join("no-home"));
    output(list)?.lines().map(rule).collect()
}

fn rule(line: &str) -> Result<Rule> {
    let value: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
    let text = |value: &Value, key: &str| {
        let text = value[key].as_str().map(str::to_owned);
        text.with_context(|| format!("no {key} in {line}"))
    };
    let basis = value["basis"].as_array().into_iter().flatten().map(|basis| {
        Ok(Basis {
            law: text(basis, "law")?,
            article: basis["article"].as_u64(),
            paragraph: basis["paragraph"].as_u64(),
            item: basis["item"].as_u64(),
        })
    });
    Ok(Rule {
        id: text(&value, "id")?,
        pack: text(&value, "pack")?,
        title: text(&value, "title")?,
        domain: text(&value["words"], "domain")?,
        strength: text(&value["words"], "strength")?,
        basis: basis.collect::<Result<_>>()?,
    })
}
