//! The command `wenheng` as a process: arguments in, exit code and output out.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tempfile::TempDir;

/// What the program did.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// Most memory that the process itself held, in KiB; 0 where nobody can tell.
    pub peak: u64,
}

impl Outcome {
    /// Standard output as one JSON document a line.
    ///
    /// # Errors
    /// Where a line is not JSON.
    pub fn lines(&self) -> Result<Vec<Value>> {
        let lines = self.stdout.lines();
        lines.map(|line| serde_json::from_str(line).with_context(|| line.to_owned())).collect()
    }

    /// Codes of all error lines on standard output.
    ///
    /// # Errors
    /// Where a line is not JSON.
    pub fn error_codes(&self) -> Result<Vec<String>> {
        let lines = self.lines()?;
        let codes = lines.iter().filter_map(|line| line["error"]["code"].as_str());
        Ok(codes.map(str::to_owned).collect())
    }
}

/// A user with a data folder of their own.
#[derive(Debug)]
pub struct User {
    home: TempDir,
}

impl User {
    /// A new user, whose archive is empty.
    ///
    /// # Errors
    /// Where no temporary folder can be made.
    pub fn new() -> Result<Self> {
        Ok(Self { home: tempfile::tempdir()? })
    }

    /// A place for input files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// The data folder; there once the program has made it.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Writes an input file and gives its path.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.home.path().join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Runs `wenheng` to its end.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn run<A: AsRef<OsStr>>(&self, args: &[A]) -> Result<Outcome> {
        self.run_with(args, &[], "")
    }

    /// Runs `wenheng` with further variables and something on standard input.
    ///
    /// # Errors
    /// Where it cannot be started.
    pub fn run_with<A: AsRef<OsStr>>(
        &self,
        args: &[A],
        variables: &[(&str, &str)],
        input: &str,
    ) -> Result<Outcome> {
        let mut command = Command::new(program()?);
        command.args(args).env("WENHENG_HOME", self.data());
        command.envs(variables.iter().copied()).env("NO_COLOR", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let mut stdin = child.stdin.take().context("no standard input")?;
        let input = input.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        let watch = Watch::on(child.id());
        let output = child.wait_with_output()?;
        // A program that does not read its input closes it; that is its right.
        let _ = writer.join();
        Ok(Outcome {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout)?,
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            peak: watch.peak(),
        })
    }
}

/// Watches how much memory a process holds until it ends.
struct Watch {
    done: Arc<AtomicBool>,
    thread: JoinHandle<u64>,
}

impl Watch {
    fn on(process: u32) -> Self {
        let done = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&done);
        let thread = std::thread::spawn(move || {
            let mut peak = 0;
            while !stop.load(Ordering::Relaxed) {
                peak = peak.max(high_water(process));
                std::thread::sleep(Duration::from_millis(5));
            }
            peak
        });
        Self { done, thread }
    }

    fn peak(self) -> u64 {
        self.done.store(true, Ordering::Relaxed);
        self.thread.join().unwrap_or(0)
    }
}

fn high_water(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// The built program: `WENHENG_BIN`, or built now.
///
/// # Errors
/// Where it cannot be built.
pub fn program() -> Result<&'static Path> {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    if let Some(program) = PROGRAM.get() {
        return Ok(program);
    }
    let program = match std::env::var_os("WENHENG_BIN") {
        Some(given) => PathBuf::from(given),
        None => build()?,
    };
    Ok(PROGRAM.get_or_init(|| program))
}

fn build() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "-p", "wenheng"])
        .current_dir(&root)
        .status()?;
    if !status.success() {
        bail!("wenheng cannot be built");
    }
    // target/debug/deps/test-… -> target/debug/wenheng
    let own = std::env::current_exe()?;
    let folder = own.ancestors().nth(2).context("no target folder")?;
    Ok(folder.join("wenheng"))
}
