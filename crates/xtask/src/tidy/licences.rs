//! Licences of everything we depend on, Rust and npm, against the list in
//! `deny.toml` (which cargo-deny understands as well).

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use super::Report;
use super::metadata::Package;
use crate::command::root;

/// Complains of every package whose licence the list does not satisfy.
pub(crate) fn check(packages: &[Package]) -> Result<Report> {
    let allowed = allowed()?;
    let mut report = Report::default();
    let foreign: Vec<&Package> = packages.iter().filter(|package| !package.ours).collect();
    for package in &foreign {
        let licence = package.licence.as_deref().unwrap_or_default();
        if !satisfied(licence, &allowed) {
            report.complain(format!(
                "crate {} {}: licence `{licence}`",
                package.name, package.version
            ));
        }
    }
    let pages = pages()?;
    for (name, licence) in &pages {
        if !satisfied(licence, &allowed) {
            report.complain(format!("npm {name}: licence `{licence}`"));
        }
    }
    report.remark(format!("{} crates and {} npm packages", foreign.len(), pages.len()));
    Ok(report)
}

fn allowed() -> Result<Vec<String>> {
    let path = root().join("deny.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let table: toml::Table = text.parse()?;
    let list =
        table.get("licenses").and_then(|section| section.get("allow")).and_then(|l| l.as_array());
    let list = list.context("deny.toml has no [licenses] allow")?;
    Ok(list.iter().filter_map(|entry| entry.as_str().map(str::to_owned)).collect())
}

fn satisfied(licence: &str, allowed: &[String]) -> bool {
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else { return false };
    expression.evaluate(|requirement| allowed.contains(&requirement.to_string()))
}

/// Name and licence of every package of the lock file.
fn pages() -> Result<Vec<(String, String)>> {
    let path = root().join("ui/package-lock.json");
    let Ok(text) = fs::read_to_string(&path) else { return Ok(Vec::new()) };
    let lock: Value = serde_json::from_str(&text)?;
    let packages = lock["packages"].as_object().context("package-lock.json has no packages")?;
    let foreign = packages.iter().filter(|(name, _)| !name.is_empty());
    Ok(foreign
        .map(|(name, package)| {
            (name.clone(), package["license"].as_str().unwrap_or_default().to_owned())
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::satisfied;

    #[test]
    fn one_way_out_of_an_expression_is_enough() {
        let allowed = ["MIT".to_owned(), "Apache-2.0 WITH LLVM-exception".to_owned()];
        assert!(satisfied("MIT OR GPL-3.0-only", &allowed));
        assert!(satisfied("Apache-2.0 WITH LLVM-exception", &allowed));
        assert!(satisfied("MIT/Apache-2.0", &allowed));
        assert!(!satisfied("MIT AND GPL-3.0-only", &allowed));
        assert!(!satisfied("", &allowed));
    }
}
