//! A screen of our own: Xvfb on a display number that it picks itself.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::group::Group;

/// An Xvfb; gone when dropped.
#[derive(Debug)]
pub struct Screen {
    _server: Group,
    /// `:99`
    pub display: String,
}

impl Screen {
    /// Starts a screen larger than the window, also where everything in it is shown half as large again.
    ///
    /// # Errors
    /// Where Xvfb is not there or does not come up.
    pub fn start() -> Result<Self> {
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"]);
        xvfb.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Group::start(xvfb)?;
        let stdout = server.leader().stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(stdout).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start");
        }
        Ok(Self { _server: server, display: format!(":{}", number.trim()) })
    }
}
