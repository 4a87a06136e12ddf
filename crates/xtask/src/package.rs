//! `cargo xtask package [try]`: what is handed to offices. `packaging/README.md` says
//! which files come of it.
//!
//! Deliberately absent: Windows, whose bundle Tauri makes on a Windows machine.

mod deb;
mod files;
mod trial;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use crate::command::{cargo, run as start, target};
use crate::{system, ui};

/// Builds and packs, and installs the result in a fresh system where `trying`.
pub(crate) fn run(trying: bool) -> Result<ExitCode> {
    system::install(system::BUILD)?;
    ui::install()?;
    ui::script("build")?;
    start(cargo(&["build", "--release", "-p", "wenheng-window", "-p", "wenheng"]))?;
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let debian = deb::pack(&folder, files::debian()?)?;
    let uos = deb::pack(&folder, files::uos()?)?;
    println!("已生成：\n{}\n{}", debian.display(), uos.display());
    if trying {
        trial::install(&debian)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn folder() -> PathBuf {
    target().join("package")
}
