//! The check's throughput on one core, beside the plain automaton pass over the
//! same documents: no check can be faster than that.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use app::{Ruleset, Setup};
use document::Document;
use jiff::civil::date;

use crate::{line, synthetic};

/// The best of so many passes: the others were disturbed.
const PASSES: usize = 3;

/// Measures over all `.txt` files of a folder, or over made-up texts where there is none.
pub(crate) fn run(corpus: &Path) -> Result<()> {
    let texts = texts(corpus)?;
    let started = Instant::now();
    let rules = Ruleset::load(&Setup::default()).map_err(|failure| anyhow!("{failure:?}"))?;
    let loading = started.elapsed();
    let started = Instant::now();
    let documents: Vec<Document> =
        texts.iter().filter_map(|text| document::read(text, "a.txt").ok()).collect();
    let reading = started.elapsed();
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let day = date(2026, 11, 24);
    let check = best(|| {
        let found = |document| rules.engine.check(document, &rules.catalogue, day).findings.len();
        documents.iter().map(found).sum()
    });
    let floor = best(|| documents.iter().map(|document| rules.engine.floor(document)).sum());

    let megabytes = bytes as f64 / 1e6;
    let figures = |time: Duration, found: String| {
        let seconds = time.as_secs_f64();
        [format!("{seconds:.3} s"), format!("{:.1} MB/s", megabytes / seconds), found]
    };
    println!("检查：{} 篇，{megabytes:.1} MB，一个核", documents.len());
    line("读取规则并编译", &[format!("{:.3} s", loading.as_secs_f64())]);
    line("读取文稿", &figures(reading, String::new()));
    line("检查", &figures(check.0, format!("{} 处问题", check.1)));
    line("只跑一遍自动机（下限）", &figures(floor.0, format!("{} 处词语", floor.1)));
    line("检查用时 / 下限", &[format!("{:.1} 倍", check.0.as_secs_f64() / floor.0.as_secs_f64())]);
    println!();
    Ok(())
}

fn texts(corpus: &Path) -> Result<Vec<Vec<u8>>> {
    let Ok(entries) = fs::read_dir(corpus) else {
        println!("没有文件夹 {}，改用自拟的文稿", corpus.display());
        return Ok((0..500).map(|seed| synthetic::text(seed).into_bytes()).collect());
    };
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    paths.sort();
    Ok(paths.iter().map(fs::read).collect::<std::io::Result<_>>()?)
}

/// The shortest of some passes, and what they found.
pub(crate) fn best(mut pass: impl FnMut() -> usize) -> (Duration, usize) {
    let mut best = (Duration::MAX, 0);
    for _ in 0..PASSES {
        let started = Instant::now();
        let found = black_box(pass());
        best = best.min((started.elapsed(), found));
    }
    best
}
