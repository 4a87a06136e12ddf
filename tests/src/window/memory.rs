//! What a window takes of the machine's memory, its web processes included.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Names of processes as the kernel cuts them; the driver's are left out.
const WEB: [&str; 2] = ["WebKitWebProces", "WebKitNetworkPr"];

/// Kibibytes of memory, shared ones in parts, of the window `program` that keeps its data
/// below `home`.
///
/// # Errors
/// There is no such window.
pub(super) fn taken(program: &str, home: &Path) -> Result<u64> {
    let mark = format!("WENHENG_HOME={}", home.join("data").display());
    let mut sum = 0;
    for entry in fs::read_dir("/proc")? {
        let process = entry?.path();
        // Processes end while they are looked at.
        let Ok(name) = fs::read_to_string(process.join("comm")) else { continue };
        let Ok(environment) = fs::read(process.join("environ")) else { continue };
        let own = environment.split(|byte| *byte == 0).any(|one| one == mark.as_bytes());
        if own && (WEB.contains(&name.trim()) || name.trim() == program) {
            sum += proportional(&fs::read_to_string(process.join("smaps_rollup"))?)?;
        }
    }
    if sum == 0 {
        bail!("no process of {program} over {}", home.display());
    }
    Ok(sum)
}

fn proportional(rollup: &str) -> Result<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).context("no Pss")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
