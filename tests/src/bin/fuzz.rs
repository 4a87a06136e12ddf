//! `fuzz [READER] [SECONDS] [SEED]`: mutated files on one reader, or on each in turn.
//! What breaks one is stored in `tests/fuzz/found/`, where a test keeps it mended.

#![allow(clippy::print_stdout, reason = "the findings are the output")]

use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use wenheng_tests::fuzz::{READERS, run};

/// Seconds for each reader where nothing is said.
const USUAL: u64 = 20;

fn main() -> Result<ExitCode> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: u64| {
        args.get(at).map_or(Ok(usual), |text| text.parse().context("秒数和种子应当是整数"))
    };
    let (seconds, seed) = (number(1, USUAL)?, number(2, 1)?);
    let asked = args.first().map(String::as_str).filter(|reader| *reader != "all");
    let mut found = 0;
    for reader in READERS.iter().filter(|reader| asked.is_none_or(|asked| asked == **reader)) {
        let at_hand = std::env::temp_dir().join(format!("wenheng-fuzz-{reader}"));
        println!("{reader}：{seconds} 秒，正在试的文件是 {}", at_hand.display());
        let ended = run(reader, Duration::from_secs(seconds), seed, &at_hand)?;
        println!("{reader}：试了 {} 个文件，出错 {} 个", ended.tried, ended.found.len());
        for path in &ended.found {
            println!("  {}", path.display());
        }
        found += ended.found.len();
    }
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
