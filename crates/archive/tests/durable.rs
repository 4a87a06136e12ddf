//! A program that is killed while it keeps loses nothing that it acknowledged,
//! and leaves nothing half done.
//!
//! The writer is this test binary itself, started again with a folder to write to.
//! Power loss can't be had in a test; `synchronous = FULL` is pinned instead.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use archive::{Archive, Search};
use engine::Strength::{Must, Verify};
use support::{keep, paper, review};

const FOLDER: &str = "ARCHIVE_WRITER_FOLDER";
const KILLS: u64 = 30;

/// Keeps papers until it is killed and acknowledges each on standard output.
#[test]
fn writer() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let archive = Archive::open(folder.as_ref()).unwrap();
    let mut out = std::io::stdout();
    for number in archive.count().unwrap().. {
        let text = format!("第{number}号文件\n{}", "内容。".repeat(number % 7 * 400));
        let kept = keep(&archive, &paper(&text), Some(&review(&[Must, Verify]))).unwrap();
        writeln!(out, "kept {} {}", kept.document, kept.review.unwrap()).unwrap();
        out.flush().unwrap();
        if number % 5 == 0 {
            archive.catch_up().unwrap();
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_writer_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    // Told apart by this start value, repeatable with it.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut acknowledged = 0;
    for round in 0..KILLS {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let run = Duration::from_millis(20 + (state >> 33) % 180);
        let kept = acknowledgements(start(folder.path()), run);
        acknowledged += kept.len();
        let archive = Archive::open(folder.path()).unwrap();
        for (document, id) in kept {
            let stored = archive.review(id).unwrap();
            assert_eq!((stored.row.id, stored.review.findings.len()), (document, 2), "{round}");
        }
        let verified = archive.verify().unwrap();
        assert!(verified.is_sound(), "round {round}: {:?}", verified.broken);
        assert_eq!(verified.documents, verified.reviews);
        assert_eq!(verified.events, 2 * verified.documents);
    }
    assert!(acknowledged >= KILLS as usize, "the writer hardly wrote: {acknowledged}");
    let archive = Archive::open(folder.path()).unwrap();
    assert!(archive.count().unwrap() >= acknowledged);
    let found = archive.search(&Search::of("号文件", 1)).unwrap().total;
    assert_eq!(found, archive.count().unwrap());
}

fn start(folder: &std::path::Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets the writer run for `run` after its first acknowledgement, kills it without
/// warning, and returns everything that it acknowledged.
fn acknowledgements(mut writer: Child, run: Duration) -> Vec<(i64, i64)> {
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let mut kept = Vec::new();
    let mut until: Option<Instant> = None;
    for line in lines.map_while(Result::ok) {
        // The harness may have written its own words before ours on the same line.
        let Some((_, ids)) = line.split_once("kept ") else {
            continue;
        };
        let (document, review) = ids.split_once(' ').unwrap();
        kept.push((document.parse().unwrap(), review.parse().unwrap()));
        let until = *until.get_or_insert_with(|| Instant::now() + run);
        if Instant::now() >= until {
            writer.kill().unwrap();
        }
    }
    writer.wait().unwrap();
    kept
}
