//! `cargo xtask bench`: the measurements themselves are a program in `tests`.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::{cargo, program, run as start, target};
use crate::{system, ui};

/// Builds and runs the benchmark with the arguments given; the window only where it is
/// named, since it takes long to build.
pub(crate) fn run(args: &[String]) -> Result<ExitCode> {
    let release = target().join("release");
    let mut bench = program(&release.join("bench").to_string_lossy(), &[]);
    bench.args(args);
    if args.iter().any(|arg| arg == "window") {
        system::install(&[system::BUILD, system::PICTURE, system::DRIVER].concat())?;
        ui::install()?;
        ui::script("build")?;
        // All at once: one after the other they would be built with other features.
        start(cargo(&["build", "--release", "--workspace", "--bins", "--examples"]))?;
        bench.env("WENHENG_WINDOW", release.join("wenheng-window"));
        bench.env("WENHENG_EMPTY", release.join("examples/empty"));
        bench.env("TAURI_DRIVER", system::tauri_driver()?);
    } else {
        start(cargo(&["build", "--release", "-p", "wenheng-tests", "--bin", "bench"]))?;
    }
    start(bench)?;
    Ok(ExitCode::SUCCESS)
}
