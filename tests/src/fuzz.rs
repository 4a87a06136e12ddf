//! Bounded, repeatable mutation runs over the readers: the same seed breaks the same
//! files. Coverage does not guide them; that needs a nightly compiler.

mod mutate;
mod seeds;

use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use mutate::Dice;

pub use seeds::READERS;

/// Longer than this no small file may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Attempts at making a found file smaller.
const CUTS: usize = 400;

/// What a run over one reader came to.
#[derive(Debug)]
pub struct Run {
    /// Files tried.
    pub tried: usize,
    /// Files that broke the reader, as they were stored.
    pub found: Vec<PathBuf>,
}

/// What happened to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Fine,
    Panicked,
    Slow,
}

/// Folder of the files that once broke a reader.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/found")
}

/// Tries mutated files on a reader until the time is over. The file at hand stands in
/// `at_hand`: what ends the process altogether is found there.
///
/// # Errors
/// There is no such reader, or a file cannot be written.
pub fn run(reader: &str, time: Duration, seed: u64, at_hand: &Path) -> Result<Run> {
    let seeds = seeds::of(reader)?;
    if seeds.is_empty() {
        bail!("no reader is called `{reader}`; there are {}", READERS.join(", "));
    }
    let quiet = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let (mut dice, mut run) = (Dice::new(seed), Run { tried: 0, found: Vec::new() });
    let begun = Instant::now();
    while begun.elapsed() < time {
        let (name, bytes) = dice.pick(&seeds);
        let (_, other) = dice.pick(&seeds);
        let bytes = mutate::mutate(&mut dice, bytes, other);
        std::fs::write(at_hand, &bytes)?;
        run.tried += 1;
        let bytes = match end(name, &bytes) {
            End::Fine => continue,
            End::Panicked => smallest(name, bytes),
            End::Slow => bytes,
        };
        let path = folder().join(format!("{reader}-{seed}-{}", run.tried));
        std::fs::create_dir_all(folder())?;
        std::fs::write(&path, bytes)?;
        run.found.push(path);
    }
    panic::set_hook(quiet);
    std::fs::remove_file(at_hand)?;
    Ok(run)
}

/// Everything that the reading child does with a file.
pub fn read(name: &str, bytes: &[u8]) {
    if document::is_bundle(bytes, name) {
        // What comes of it does not matter here, only that something does.
        let _ = document::unpack(bytes, 0, &mut |member| {
            if let Ok(bytes) = member.bytes {
                let _ = document::read(&bytes, member.path);
            }
            true
        });
    } else {
        let _ = document::read(bytes, name);
    }
}

/// Reads in a thread of its own, which is left behind where it does not end.
fn end(name: &str, bytes: &[u8]) -> End {
    let (send, ended) = channel();
    let (name, bytes) = (name.to_owned(), bytes.to_vec());
    std::thread::spawn(move || {
        let read = panic::catch_unwind(AssertUnwindSafe(|| read(&name, &bytes)));
        // Nobody listens any more where it took too long.
        let _ = send.send(read.is_ok());
    });
    match ended.recv_timeout(PATIENCE) {
        Ok(true) => End::Fine,
        Ok(false) | Err(RecvTimeoutError::Disconnected) => End::Panicked,
        Err(RecvTimeoutError::Timeout) => End::Slow,
    }
}

/// Cuts away what the panic does not need.
fn smallest(name: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    let (mut size, mut at) = (bytes.len() / 2, 0);
    for _ in 0..CUTS {
        if size == 0 {
            break;
        }
        if at >= bytes.len() {
            (size, at) = (size / 2, 0);
            continue;
        }
        let end_at = (at + size).min(bytes.len());
        let shorter = [&bytes[..at], &bytes[end_at..]].concat();
        if end(name, &shorter) == End::Panicked {
            bytes = shorter;
        } else {
            at += size;
        }
    }
    bytes
}
