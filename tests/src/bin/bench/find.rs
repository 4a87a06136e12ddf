//! Indexing and searching in the archive, beside SQLite FTS5 (trigram) on the
//! same documents.
//!
//! FTS5 is given no content to store, as our index has none. It can't find two
//! characters at all, so the shared queries are longer.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use archive::{Archive, NewDocument, Search};
use jiff::civil::date;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{line, synthetic};

const QUERIES: usize = 300;
/// Documents whose clauses are looked for.
const DRAFTS: usize = 50;

struct Measured {
    index: Duration,
    bytes: u64,
    p50: Duration,
    p95: Duration,
}

/// Measures with so many made-up documents.
pub(crate) fn run(documents: usize) -> Result<()> {
    let texts: Vec<String> = (0..documents).map(synthetic::text).collect();
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!(
        "检索：{documents} 篇自拟文稿，{megabytes:.1} MB；每组 {QUERIES} 个短语，返回前 10 篇"
    );
    let phrases = |length: usize| -> Vec<String> {
        let numbers = (0..QUERIES).map(|number| (number, number * 37 % documents.max(1)));
        numbers
            .filter_map(|(number, of)| synthetic::piece(texts.get(of)?, number, length))
            .collect()
    };
    let shared = phrases(6);
    let folder = tempfile::tempdir()?;
    let archive = keep(folder.path(), &texts)?;
    let ours = archived(&archive, folder.path(), &shared)?;
    let fts = fts(folder.path(), &texts, &shared)?;
    line("", &["建索引", "篇/秒", "磁盘", "p50", "p95"].map(str::to_owned));
    row("文衡：双字精确＋分词排序", documents, &ours);
    row("SQLite FTS5 trigram", documents, &fts);
    let ratio = |ours: f64, theirs: f64| format!("{:.2} 倍", ours / theirs);
    let times =
        |of: fn(&Measured) -> Duration| ratio(of(&ours).as_secs_f64(), of(&fts).as_secs_f64());
    line(
        "文衡 / FTS5（越小越好）",
        &[
            times(|measured| measured.index),
            String::new(),
            ratio(ours.bytes as f64, fts.bytes as f64),
            times(|measured| measured.p50),
            times(|measured| measured.p95),
        ],
    );
    let two = queries(&phrases(2), |query| Ok(archive.search(&Search::of(query, 10))?.total))?;
    line("文衡：两个字（FTS5 查不到）", &tail(two));
    line("文衡：整份文稿找重复条款", &tail(repeated(&archive, &texts)?));
    println!();
    fields(folder.path())
}

fn keep(folder: &Path, texts: &[String]) -> Result<Archive> {
    let archive = Archive::open(folder)?;
    let now = date(2026, 11, 24).at(9, 0, 0, 0);
    let started = Instant::now();
    for text in texts {
        let document = document::from_plain(text);
        let bytes = text.as_bytes();
        let sha256: String =
            Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let new = NewDocument {
            name: "a.txt",
            path: "a.txt",
            bytes,
            document: &document,
            sha256: &sha256,
        };
        archive.keep(new, None, now)?;
    }
    let seconds = started.elapsed().as_secs_f64();
    line(
        "登记入库（逐篇落盘）",
        &[
            format!("{seconds:.2} s"),
            format!("{:.0}", texts.len() as f64 / seconds),
            format!("{:.1} MB", size(&folder.join("archive.db"))? as f64 / 1e6),
        ],
    );
    Ok(archive)
}

fn archived(archive: &Archive, folder: &Path, phrases: &[String]) -> Result<Measured> {
    let started = Instant::now();
    archive.catch_up()?;
    let index = started.elapsed();
    let bytes = size(&folder.join("index"))?;
    let (p50, p95) = queries(phrases, |query| Ok(archive.search(&Search::of(query, 10))?.total))?;
    Ok(Measured { index, bytes, p50, p95 })
}

fn fts(folder: &Path, texts: &[String], phrases: &[String]) -> Result<Measured> {
    let path = folder.join("fts.db");
    let mut connection = Connection::open(&path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.execute_batch(
        "CREATE VIRTUAL TABLE fts USING fts5 (text, content = '', tokenize = 'trigram')",
    )?;
    let started = Instant::now();
    let transaction = connection.transaction()?;
    for (id, text) in (1_i64..).zip(texts) {
        transaction
            .prepare_cached("INSERT INTO fts (rowid, text) VALUES (?1, ?2)")?
            .execute(rusqlite::params![id, text])?;
    }
    transaction.commit()?;
    let index = started.elapsed();
    connection.pragma_update(None, "wal_checkpoint", "truncate")?;
    let (p50, p95) = queries(phrases, |query| {
        let total: i64 = connection
            .prepare_cached("SELECT count(*) FROM fts WHERE fts MATCH ?1")?
            .query_row([query], |row| row.get(0))?;
        let mut best = connection
            .prepare_cached("SELECT rowid FROM fts WHERE fts MATCH ?1 ORDER BY rank LIMIT 10")?;
        let mut rows = best.query([query])?;
        while rows.next()?.is_some() {}
        Ok(usize::try_from(total)?)
    })?;
    Ok(Measured { index, bytes: size(&path)?, p50, p95 })
}

/// Asks each phrase, which is in at least one document; p50 and p95.
fn queries(
    phrases: &[String],
    mut ask: impl FnMut(&str) -> Result<usize>,
) -> Result<(Duration, Duration)> {
    let mut times = Vec::new();
    for phrase in phrases {
        let query = format!("\"{phrase}\"");
        let started = Instant::now();
        let found = ask(&query)?;
        times.push(started.elapsed());
        ensure!(found > 0, "没有找到 {query}");
    }
    percentiles(times)
}

fn percentiles(mut times: Vec<Duration>) -> Result<(Duration, Duration)> {
    times.sort();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied();
    at(50).zip(at(95)).context("没有可用的短语")
}

/// Looks for clauses that are kept already, for a document at a time; p50 and p95.
fn repeated(archive: &Archive, texts: &[String]) -> Result<(Duration, Duration)> {
    let mut times = Vec::new();
    for text in texts.iter().step_by((texts.len() / DRAFTS).max(1)) {
        let document = document::from_plain(text);
        let started = Instant::now();
        let found = archive.said_twice(&document, &[])?;
        times.push(started.elapsed());
        ensure!(!found.is_empty(), "文稿里的条款没有找到");
    }
    percentiles(times)
}

/// What each field of the index takes on disk.
fn fields(folder: &Path) -> Result<()> {
    let index = tantivy::Index::open_in_dir(folder.join("index"))?;
    let searcher = index.reader()?.searcher();
    let usage = searcher.space_usage()?;
    let names = [
        ("pairs", "双字（精确）"),
        ("words", "分词（排序）"),
        ("singles", "单字"),
        ("clauses", "条款（重复）"),
    ];
    for (field, name) in names {
        let mut bytes = 0;
        for segment in usage.segments() {
            for part in [segment.termdict(), segment.postings(), segment.positions()] {
                let of_field = part.fields().find(|usage| usage.field_name() == field);
                bytes += of_field.map_or(0, |usage| usage.total().get_bytes());
            }
        }
        line(&format!("索引字段：{name}"), &[format!("{:.1} MB", bytes as f64 / 1e6)]);
    }
    Ok(())
}

fn row(name: &str, documents: usize, measured: &Measured) {
    let seconds = measured.index.as_secs_f64();
    let mut figures = vec![
        format!("{seconds:.2} s"),
        format!("{:.0}", documents as f64 / seconds),
        format!("{:.1} MB", measured.bytes as f64 / 1e6),
    ];
    figures.extend(tail((measured.p50, measured.p95)).split_off(3));
    line(name, &figures);
}

fn tail((p50, p95): (Duration, Duration)) -> Vec<String> {
    let time = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
    vec![String::new(), String::new(), String::new(), time(p50), time(p95)]
}

/// Bytes of a file, or of all files in a folder.
fn size(path: &Path) -> Result<u64> {
    if path.is_file() {
        return Ok(path.metadata()?.len());
    }
    let mut bytes = 0;
    for entry in fs::read_dir(path)? {
        bytes += entry?.metadata()?.len();
    }
    Ok(bytes)
}
