//! `cargo xtask fuzz [READER] [SECONDS] [SEED]`: the runs themselves are a program in
//! `tests`. Built for development, where numbers that overflow are noticed.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::{self, cargo};

/// Builds and starts the run with the arguments given.
pub(crate) fn run(args: &[String]) -> Result<ExitCode> {
    let mut fuzz = cargo(&["run", "--quiet", "-p", "wenheng-tests", "--bin", "fuzz", "--"]);
    fuzz.args(args);
    command::run(fuzz)?;
    Ok(ExitCode::SUCCESS)
}
