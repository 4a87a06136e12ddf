//! Known vulnerabilities. The database lives on the network; without a local copy
//! this says so plainly and judges nothing.

use super::Report;
use crate::command::{cargo, exists};

/// Runs cargo-audit on a local copy of the database, where there is one.
pub(crate) fn check() -> Report {
    let mut report = Report::default();
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let database = std::path::Path::new(&home).join("advisory-db");
    if !exists("cargo-audit") || !database.is_dir() {
        report.remark(
            "NOT CHECKED: no cargo-audit with a local advisory database here; \
             on a machine with a network run `cargo audit` and `npm audit`",
        );
        return report;
    }
    match cargo(&["audit", "--no-fetch", "--stale", "--quiet"]).status() {
        Ok(status) if status.success() => report.remark("judged by the local advisory database"),
        Ok(_) => report.complain("cargo audit reports vulnerable crates"),
        Err(error) => report.complain(format!("cargo audit cannot be started: {error}")),
    }
    report
}
