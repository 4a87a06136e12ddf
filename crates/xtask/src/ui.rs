//! The pages: their packages, checks and build. What the scripts do is written
//! in `ui/package.json`.

use std::fs;

use anyhow::{Context, Result};

use crate::command::{program, root, run};

/// `npm ci`, unless the lock file is the one that was installed last.
pub(crate) fn install() -> Result<()> {
    let lock = root().join("ui/package-lock.json");
    let stamp = root().join("ui/node_modules/.installed-lock");
    let wanted = fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"])?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// One script of `ui/package.json`.
pub(crate) fn script(name: &str) -> Result<()> {
    npm(&["run", "--silent", name])
}

fn npm(args: &[&str]) -> Result<()> {
    let mut npm = program("npm", args);
    npm.current_dir(root().join("ui"));
    run(npm)
}
