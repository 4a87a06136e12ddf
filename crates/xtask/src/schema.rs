//! `rules/schema.json`, by which editors complete and check rule files.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::command::{output, root, wenheng};

/// `cargo xtask schema`
pub(crate) fn write() -> Result<ExitCode> {
    let path = path();
    fs::write(&path, current()?)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    println!("已生成 rules/schema.json");
    Ok(ExitCode::SUCCESS)
}

/// Fails where the committed schema is not what the program would write.
pub(crate) fn check() -> Result<()> {
    let path = path();
    let committed =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    if committed != current()? {
        bail!("rules/schema.json is stale: run `cargo xtask schema`");
    }
    Ok(())
}

fn path() -> PathBuf {
    root().join("rules/schema.json")
}

fn current() -> Result<String> {
    output(wenheng(&["rules", "schema"])?)
}
