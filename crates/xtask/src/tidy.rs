//! `cargo xtask tidy`: what the compiler can't check about the house. Complaints
//! fail the run; remarks are printed and don't.

mod advisories;
mod arrows;
mod copied;
mod files;
mod imports;
mod lengths;
mod licences;
mod metadata;
mod paths;

use std::process::ExitCode;

use anyhow::{Result, bail};

/// What a check has to say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    /// Things that have to be mended.
    complaints: Vec<String>,
    /// Things to know or to think about.
    remarks: Vec<String>,
}

impl Report {
    fn complain(&mut self, text: impl Into<String>) {
        self.complaints.push(text.into());
    }

    fn remark(&mut self, text: impl Into<String>) {
        self.remarks.push(text.into());
    }
}

/// `cargo xtask tidy`
pub(crate) fn run() -> Result<ExitCode> {
    check()?;
    Ok(ExitCode::SUCCESS)
}

/// Runs every check, prints what they say, and fails on any complaint.
pub(crate) fn check() -> Result<()> {
    let files = files::all()?;
    let metadata = metadata::read()?;
    let checks = [
        ("arrows", arrows::check(&metadata)),
        ("imports", imports::check(&files)),
        ("paths", paths::check(&files)),
        ("lengths", lengths::check(&files)),
        ("licences", licences::check(&metadata)?),
        ("advisories", advisories::check()),
        ("copied", copied::check(&files)?),
    ];
    let mut complaints = 0;
    for (name, report) in checks {
        println!("{name}: {}", if report.complaints.is_empty() { "ok" } else { "FAILED" });
        for remark in &report.remarks {
            println!("  note: {remark}");
        }
        for complaint in &report.complaints {
            println!("  error: {complaint}");
        }
        complaints += report.complaints.len();
    }
    if complaints > 0 {
        bail!("{complaints} things to tidy");
    }
    Ok(())
}
