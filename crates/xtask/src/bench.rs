//! `cargo xtask bench`: the measurements themselves are a program in `tests`.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::{self, cargo};

/// Builds and runs the benchmark with the arguments given.
pub(crate) fn run(args: &[String]) -> Result<ExitCode> {
    let mut bench = cargo(&["run", "--release", "-p", "wenheng-tests", "--bin", "bench", "--"]);
    bench.args(args);
    command::run(bench)?;
    Ok(ExitCode::SUCCESS)
}
