//! `cargo xtask test`: installs what the tests need and runs everything; the
//! window comes last, because it needs all the rest.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::{cargo, exists, looking, programs, run as start, target, wenheng};
use crate::steps::Steps;
use crate::{rules_index, schema, system, tidy, ui};

/// Runs all steps, even after one has failed.
pub(crate) fn run() -> Result<ExitCode> {
    let mut steps = Steps::default();
    steps.run("system packages", || {
        let packages = [system::BUILD, system::PICTURE, system::DRIVER, system::RECOGNITION];
        system::install(&packages.concat())
    });
    steps.run("format", || start(cargo(&["fmt", "--all", "--check"])));
    // The window embeds the built pages, so they come before any Rust of the window.
    steps.run("pages: packages", ui::install);
    steps.run("pages: types", || ui::script("typecheck"));
    steps.run("pages: lint", || ui::script("lint"));
    steps.run("pages: tests", || ui::script("test"));
    steps.run("pages: build", || ui::script("build"));
    steps.run("clippy and programs", || start(programs()));
    steps.run("rust tests", rust_tests);
    steps.run("rules", || start(wenheng(&["rules", "test"])?));
    steps.run("rule schema", schema::check);
    steps.run("rule index", rules_index::check);
    steps.run("tidy", tidy::check);
    steps.run("window", window);
    Ok(steps.finish())
}

fn rust_tests() -> Result<()> {
    let mut tests = looking(if exists("cargo-nextest") {
        cargo(&["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(&["test", "--workspace", "--no-fail-fast", "--quiet"])
    });
    tests.env("WENHENG_BIN", target().join("debug/wenheng"));
    start(tests)
}

fn window() -> Result<()> {
    let driver = system::tauri_driver()?;
    // One window at a time: each starts a web process of its own.
    let mut tests = looking(cargo(&["test", "--workspace", "--test", "window", "--"]));
    tests.args(["--test-threads=1"]);
    tests.env("WENHENG_WINDOW", target().join("debug/wenheng-window"));
    tests.env("TAURI_DRIVER", driver);
    start(tests)
}
