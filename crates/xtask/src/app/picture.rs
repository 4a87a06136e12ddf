//! A picture of the window on a machine without a display: Xvfb, the window, and
//! ImageMagick's `import`. It uses a data folder of its own, never the user's.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{output, program, root, run, target};

const ATTEMPTS: u32 = 40;
const PAUSE: Duration = Duration::from_millis(500);
/// A window that has painted its page has many more; an empty one has a handful.
const COLOURS: u32 = 64;

/// Leaves `artifacts/window.png` and gives its path.
pub(crate) fn take(window: &Path) -> Result<PathBuf> {
    let picture = root().join("artifacts/window.png");
    fs::create_dir_all(root().join("artifacts"))?;
    let home = target().join("picture-home");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::create_dir_all(&home)?;
    let (_screen, display) = screen()?;
    let mut session = program("dbus-run-session", &["--"]);
    session.arg(window);
    session.env("DISPLAY", &display).env("WENHENG_HOME", &home).env("XDG_DATA_HOME", &home);
    session.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
    let _session = Group::start(session)?;
    for _ in 0..ATTEMPTS {
        std::thread::sleep(PAUSE);
        let mut import = program("import", &["-window", "root"]);
        import.arg(&picture).env("DISPLAY", &display);
        run(import)?;
        if colours(&picture)? > COLOURS {
            return Ok(picture);
        }
    }
    bail!("窗口在 {} 秒内没有画出内容", ATTEMPTS * 500 / 1000)
}

fn screen() -> Result<(Group, String)> {
    let mut xvfb = program("Xvfb", &["-displayfd", "1", "-screen", "0", "1280x820x24"]);
    xvfb.args(["-nolisten", "tcp"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut group = Group::start(xvfb)?;
    let stdout = group.0.stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(stdout).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb 启动失败");
    }
    Ok((group, format!(":{}", number.trim())))
}

fn colours(picture: &Path) -> Result<u32> {
    let mut identify = program("identify", &["-format", "%k"]);
    identify.arg(picture);
    Ok(output(identify)?.trim().parse().unwrap_or(0))
}

/// A program and everything it started; ended together.
struct Group(Child);

impl Group {
    fn start(mut command: Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn();
        Ok(Self(child.with_context(|| format!("{name} cannot be started"))?))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let _ = self.0.wait();
    }
}
