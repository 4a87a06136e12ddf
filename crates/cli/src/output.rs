//! Standard output and standard error: JSON lines for programs, Chinese lines for
//! people, errors on both.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use app::dto::Failure;
use app::line::ErrorLine;
use app::{Strength, words};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// Done, and `--fail-on` was reached.
    Reached = 1,
    /// Some input could not be read.
    Unread = 3,
    /// The archive or a pack is damaged.
    Damaged = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Where results go.
pub(crate) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    pub(crate) json: bool,
    colour: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        let stdout = io::stdout();
        let colour = stdout.is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Self { out: BufWriter::new(stdout.lock()), json, colour }
    }

    pub(crate) fn line(&mut self, text: &str) -> Result<()> {
        Ok(writeln!(self.out, "{text}")?)
    }

    /// Text exactly as it is.
    pub(crate) fn raw(&mut self, text: &str) -> Result<()> {
        Ok(self.out.write_all(text.as_bytes())?)
    }

    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.out, value)?;
        Ok(writeln!(self.out)?)
    }

    /// Says what went wrong and how the program will end.
    pub(crate) fn failure(&mut self, failure: &Failure, path: Option<&Path>) -> Result<Exit> {
        let path = path.map(|path| path.to_string_lossy().into_owned());
        if self.json {
            self.json(&ErrorLine::new(failure, path.as_deref()))?;
        }
        let place = path.map(|path| format!("{path}：")).unwrap_or_default();
        let detail = failure.detail.as_ref().filter(|_| failure.is_damage());
        let detail = detail.map(|detail| format!("\n{detail}")).unwrap_or_default();
        eprintln!("{place}{}（{}）{detail}", failure.message, failure.code);
        Ok(if failure.is_damage() { Exit::Damaged } else { Exit::Unread })
    }

    /// A strength's name, in its colour on a terminal.
    pub(crate) fn strength(&self, strength: Strength) -> String {
        let (short, colour) = match strength {
            Strength::Must => ("must", 31),
            Strength::Should => ("should", 33),
            Strength::Verify => ("verify", 36),
        };
        let name = words::word(words::STRENGTHS, short);
        if self.colour { format!("\u{1b}[{colour}m{name}\u{1b}[0m") } else { name.to_owned() }
    }

    pub(crate) fn flush(&mut self) -> Result<()> {
        Ok(self.out.flush()?)
    }
}

/// A progress bar on standard error; hidden where nobody looks.
pub(crate) fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
