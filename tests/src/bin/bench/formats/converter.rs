//! The converters that others use, as processes, where they are installed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Result;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Converter {
    PdfToText,
    Antiword,
    LibreOffice,
}

/// Those that are there; of the others it is said that they are not.
pub(super) fn installed() -> Vec<Converter> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let all = [Converter::PdfToText, Converter::Antiword, Converter::LibreOffice];
    let (there, absent): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|converter| there(converter.program()));
    for converter in absent {
        println!("没有安装 {}，这一项不比", converter.name());
    }
    there
}

impl Converter {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::PdfToText => "pdftotext",
            Self::Antiword => "antiword",
            Self::LibreOffice => "LibreOffice",
        }
    }

    fn program(self) -> &'static str {
        match self {
            Self::PdfToText => "pdftotext",
            Self::Antiword => "antiword",
            Self::LibreOffice => "soffice",
        }
    }

    /// How long it takes for all files; `None` where it does not read this format.
    pub(super) fn time(self, format: &str, files: &[PathBuf]) -> Result<Option<Duration>> {
        let format = format.split('（').next().unwrap_or(format);
        let reads = match self {
            Self::PdfToText => format == "pdf",
            Self::Antiword => format == "doc",
            Self::LibreOffice => ["doc", "docx", "wps", "rtf", "html"].contains(&format),
        };
        if !reads {
            return Ok(None);
        }
        let folder = tempfile::tempdir()?;
        let started = Instant::now();
        match self {
            // A file that it can't read has cost it time all the same.
            Self::PdfToText => each(files, |file| {
                quiet(Command::new(self.program()).arg("-q").arg(file).arg("-"))
            })?,
            Self::Antiword => each(files, |file| quiet(Command::new(self.program()).arg(file)))?,
            Self::LibreOffice => {
                let profile = format!("-env:UserInstallation=file://{}", folder.path().display());
                let mut office = Command::new(self.program());
                office.args([&profile, "--headless", "--convert-to", "txt:Text", "--outdir"]);
                quiet(office.arg(folder.path().join("out")).args(files))?;
            }
        }
        Ok(Some(started.elapsed()))
    }
}

fn each(files: &[PathBuf], run: impl Fn(&Path) -> Result<()>) -> Result<()> {
    files.iter().try_for_each(|file| run(file))
}

fn quiet(command: &mut Command) -> Result<()> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    Ok(())
}
