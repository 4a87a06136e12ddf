//! A program and everything it starts, ended together and by id.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};

use anyhow::{Context, Result};

/// Ends the whole process group when dropped.
#[derive(Debug)]
pub struct Group(Child);

impl Group {
    /// Starts the program as the leader of a group of its own.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn start(mut command: Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn();
        Ok(Self(child.with_context(|| format!("{name} cannot be started"))?))
    }

    /// Ends everything on the spot, as a crash would.
    ///
    /// # Errors
    /// Where it cannot be told to.
    pub fn kill(&self) -> Result<()> {
        let group = format!("-{}", self.0.id());
        Command::new("kill").args(["-KILL", "--", &group]).status()?;
        Ok(())
    }

    /// The leader.
    pub fn leader(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        // It may have ended by itself; there is nothing to do about that here.
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let _ = self.0.wait();
    }
}
