//! The arrows of `crates/README.md`: which of our packages may depend on which,
//! and that only the window depends on Tauri.

use super::Report;
use super::metadata::Package;

/// Importer and what it may import of ours.
const ARROWS: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("statutes", &[]),
    ("engine", &["document", "statutes"]),
    ("review", &["engine", "document", "statutes"]),
    ("archive", &["review", "engine", "document", "statutes"]),
    ("report", &["review", "engine", "document", "statutes"]),
    ("app", &["archive", "report", "review", "engine", "document", "statutes"]),
    ("wenheng", &["app"]),
    ("wenheng-window", &["app"]),
    ("xtask", &["engine", "statutes"]),
    ("wenheng-tests", &["app", "archive", "report", "review", "engine", "document", "statutes"]),
];

/// Complains of every dependency that goes the wrong way.
pub(crate) fn check(packages: &[Package]) -> Report {
    let mut report = Report::default();
    let ours: Vec<&Package> = packages.iter().filter(|package| package.ours).collect();
    for package in &ours {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            report.complain(format!("`{}` has no arrows: add it to tidy/arrows.rs", package.name));
            continue;
        };
        for dependency in &package.dependencies {
            let inner = ours.iter().any(|other| other.name == *dependency);
            if inner && !allowed.contains(&dependency.as_str()) {
                report.complain(format!("`{}` must not depend on `{dependency}`", package.name));
            }
            if dependency.starts_with("tauri") && package.name != "wenheng-window" {
                report.complain(format!("`{}` must not depend on Tauri", package.name));
            }
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::{Package, check};

    fn package(name: &str, dependencies: &[&str]) -> Package {
        Package {
            name: name.to_owned(),
            version: String::new(),
            licence: None,
            ours: true,
            dependencies: dependencies.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    #[test]
    fn arrows_that_go_back_are_reported() {
        let good = [package("document", &["serde"]), package("engine", &["document"])];
        assert!(check(&good).complaints.is_empty());
        let bad = [package("document", &["engine", "tauri"]), package("engine", &[])];
        assert_eq!(check(&bad).complaints.len(), 2);
    }
}
