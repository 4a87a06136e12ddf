//! The program tesseract as a process: a picture in, its table of words out. It gets
//! limits on time and memory, and needs no file and no connection.

use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use document::ReadError;

use crate::dto::Failure;

/// Why a picture was not read.
pub(super) enum Trouble {
    /// Tesseract or its Chinese language is not installed, so no picture can be read.
    Missing,
    /// This one can't be read.
    Page(Failure),
}

const LANGUAGE: &str = "chi_sim";
/// Longest a page may take.
const PATIENCE: Duration = Duration::from_secs(180);
/// How often the user's wish to stop is looked at.
const STEP: Duration = Duration::from_millis(100);
/// Bytes of the longest table; a page of small print takes a tenth of a megabyte.
const LONGEST: u64 = 32 << 20;

/// The table of words that tesseract reads from a picture.
pub(super) fn read(picture: &[u8], cancel: &AtomicBool) -> Result<String, Trouble> {
    let mut process = start().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Trouble::Missing,
        _ => Trouble::Page(failed().with_detail(error)),
    })?;
    limit(&process);
    let answer = talk(&mut process, picture, cancel);
    // Both fail only where it has ended already.
    let _ = process.kill();
    let _ = process.wait();
    answer
}

fn start() -> io::Result<Child> {
    Command::new("tesseract")
        .args(["stdin", "stdout", "-l", LANGUAGE, "--dpi", "300", "tsv"])
        // Several threads of it are slower than one.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

fn talk(process: &mut Child, picture: &[u8], cancel: &AtomicBool) -> Result<String, Trouble> {
    let pipes = (process.stdin.take(), process.stdout.take(), process.stderr.take());
    let (Some(mut input), Some(output), Some(errors)) = pipes else {
        return Err(Trouble::Page(failed()));
    };
    let picture = picture.to_vec();
    // A process that takes no more has ended; its answer says why.
    std::thread::spawn(move || input.write_all(&picture));
    let (send, answers) = channel();
    std::thread::spawn(move || {
        let complaint = std::thread::spawn(move || text(errors));
        let table = text(output);
        let complaint = complaint.join().unwrap_or_default();
        // Nobody waits any more where it took too long.
        let _ = send.send((table, complaint));
    });
    let until = Instant::now() + PATIENCE;
    loop {
        match answers.recv_timeout(STEP) {
            Ok((table, _)) if !table.is_empty() => return Ok(table),
            Ok((_, complaint)) if complaint.contains(LANGUAGE) => return Err(Trouble::Missing),
            Ok((_, complaint)) => return Err(Trouble::Page(failed().with_detail(complaint))),
            Err(RecvTimeoutError::Disconnected) => return Err(Trouble::Page(failed())),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if cancel.load(Ordering::Relaxed) || Instant::now() > until {
            return Err(Trouble::Page(Failure::new(
                "timeout",
                "识别一页的时间过长，已经停止。请把这一页重新扫描得清楚一些再试",
            )));
        }
    }
}

fn text(pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    // What came before the pipe broke is what there is.
    let _ = pipe.take(LONGEST).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What to do where tesseract is missing.
pub(super) fn missing() -> Failure {
    Failure::new(
        "scanned",
        "文件只有扫描图片，而这台电脑没有安装中文文字识别程序。请管理员安装软件包 \
         tesseract-ocr 和 tesseract-ocr-chi-sim（在 Debian 上运行 apt install tesseract-ocr \
         tesseract-ocr-chi-sim），然后重试",
    )
}

fn failed() -> Failure {
    Failure::from(ReadError::Scanned).with_detail("文字识别程序没有给出结果")
}

/// Takes away what reading a picture never needs.
#[cfg(target_os = "linux")]
fn limit(process: &Child) {
    use rlimit::Resource;
    let Ok(id) = i32::try_from(process.id()) else { return };
    let limits = [
        (Resource::AS, 2 << 30),
        (Resource::CPU, PATIENCE.as_secs()),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
    ];
    for (resource, most) in limits {
        // A limit that can't be set leaves the others and our patience.
        let _ = rlimit::prlimit(id, resource, Some((most, most)), None);
    }
}

/// Nothing is limited but our patience.
#[cfg(not(target_os = "linux"))]
fn limit(_process: &Child) {}
