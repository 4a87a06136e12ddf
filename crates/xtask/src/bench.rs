//! `cargo xtask bench`: the measurements themselves are a program in `tests`.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::{self, cargo, target};
use crate::{system, ui};

/// Builds and runs the benchmark with the arguments given; the window only where it is
/// named, since it takes long to build.
pub(crate) fn run(args: &[String]) -> Result<ExitCode> {
    let mut bench = cargo(&["run", "--release", "-p", "wenheng-tests", "--bin", "bench", "--"]);
    bench.args(args);
    if args.iter().any(|arg| arg == "window") {
        system::install(&[system::BUILD, system::PICTURE, system::DRIVER].concat())?;
        ui::install()?;
        ui::script("build")?;
        let build = ["build", "--release", "-p", "wenheng-window", "--bins", "--examples"];
        command::run(cargo(&build))?;
        let release = target().join("release");
        bench.env("WENHENG_WINDOW", release.join("wenheng-window"));
        bench.env("WENHENG_EMPTY", release.join("examples/empty"));
        bench.env("TAURI_DRIVER", system::tauri_driver()?);
    }
    command::run(bench)?;
    Ok(ExitCode::SUCCESS)
}
