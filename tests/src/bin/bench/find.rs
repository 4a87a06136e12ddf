//! Indexing and searching in the archive, beside SQLite FTS5 (trigram) on the
//! same documents.
//!
//! FTS5 is given no content to store, though our index keeps the texts in short codes. It
//! can't find two characters at all, so the shared queries are longer; each must find as
//! many documents on both sides. Above `MOST_FTS` documents it is left out.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use archive::{Archive, NewDocument, Search, Taken};
use document::Document;
use jiff::civil::{DateTime, date};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{line, synthetic};

const QUERIES: usize = 300;
/// Documents that are kept one by one.
const SINGLE: usize = 2_000;
/// Documents that are taken in at once.
const BATCH: usize = 500;
/// Documents whose clauses are looked for.
const DRAFTS: usize = 50;
/// Documents from which on FTS5 would index for half an hour and more.
const MOST_FTS: usize = 300_000;

struct Measured {
    index: Duration,
    bytes: u64,
    asked: Asked,
}

/// What a set of phrases came to.
struct Asked {
    /// Documents found, phrase by phrase.
    totals: Vec<usize>,
    p50: Duration,
    p95: Duration,
}

/// Measures with so many made-up documents, which are made up anew each time: all of them
/// would take more memory than the archive.
pub(crate) fn run(documents: usize) -> Result<()> {
    println!("检索：{documents} 篇自拟文稿；每组 {QUERIES} 个短语，返回前 10 篇");
    let phrases = |length: usize| -> Vec<String> {
        let numbers = (0..QUERIES).map(|number| (number, number * 37 % documents.max(1)));
        numbers
            .filter_map(|(number, of)| synthetic::piece(&synthetic::text(of), number, length))
            .collect()
    };
    let shared = phrases(6);
    let folder = tempfile::tempdir()?;
    let archive = keep(folder.path(), documents)?;
    let ours = archived(&archive, folder.path(), &shared)?;
    line("", &["建索引", "篇/秒", "磁盘", "p50", "p95"].map(str::to_owned));
    row("文衡：双字精确＋分词排序", documents, &ours);
    if documents <= MOST_FTS {
        beside(&ours, &fts(folder.path(), documents, &shared)?, documents)?;
    }
    println!(
        "查询：文衡含总数、前 10 篇及其著录和摘要、各分面的篇数；FTS5 含总数和前 10 篇的编号。"
    );
    for (length, name) in [(2, "两个字"), (1, "一个字")] {
        let asked = queries(&phrases(length), |query| page(&archive, query))?;
        line(&format!("文衡：{name}（FTS5 查不到）"), &tail(asked.p50, asked.p95));
    }
    let (p50, p95) = repeated(&archive, documents)?;
    line("文衡：整份文稿找重复条款", &tail(p50, p95));
    drop(archive);
    opened(folder.path(), &shared)?;
    println!();
    fields(folder.path())
}

/// Puts the figures of FTS5 below ours.
fn beside(ours: &Measured, fts: &Measured, documents: usize) -> Result<()> {
    ensure!(ours.asked.totals == fts.asked.totals, "两边找到的篇数不一样");
    row("SQLite FTS5 trigram", documents, fts);
    let ratio = |ours: f64, theirs: f64| format!("{:.2} 倍", ours / theirs);
    let times =
        |of: fn(&Measured) -> Duration| ratio(of(ours).as_secs_f64(), of(fts).as_secs_f64());
    line(
        "文衡 / FTS5（越小越好）",
        &[
            times(|measured| measured.index),
            String::new(),
            ratio(ours.bytes as f64, fts.bytes as f64),
            times(|measured| measured.asked.p50),
            times(|measured| measured.asked.p95),
        ],
    );
    println!("每个短语两边找到的篇数相同，合计 {} 篇次", ours.asked.totals.iter().sum::<usize>());
    Ok(())
}

/// How long it takes until an archive that was closed has answered, and the memory that
/// this program takes then.
fn opened(folder: &Path, phrases: &[String]) -> Result<()> {
    let started = Instant::now();
    let archive = Archive::open(folder)?;
    archive.catch_up()?;
    let open = started.elapsed();
    let phrase = phrases.first().context("没有可用的短语")?;
    page(&archive, &format!("\"{phrase}\""))?;
    let seconds = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
    line("文衡：打开档案库，至第一次答复", &[seconds(open), seconds(started.elapsed())]);
    // Only Linux says it.
    for line in fs::read_to_string("/proc/self/status").unwrap_or_default().lines() {
        if let Some((name @ ("VmHWM" | "RssAnon"), value)) = line.split_once(':') {
            crate::line(&format!("内存：{name}"), &[value.trim().to_owned()]);
        }
    }
    Ok(())
}

/// The first documents are kept one by one, as reviews are; the others taken in like papers
/// of the past, in batches.
fn keep(folder: &Path, documents: usize) -> Result<Archive> {
    let archive = Archive::open(folder)?;
    let now = date(2026, 11, 24).at(9, 0, 0, 0);
    let single = documents.min(SINGLE);
    for (name, numbers, batch) in
        [("登记（逐篇落盘）", 0..single, 1), ("成批登记", single..documents, BATCH)]
    {
        let mut seconds = 0.0;
        let count = numbers.len();
        for from in numbers.clone().step_by(batch) {
            let texts: Vec<String> =
                (from..numbers.end.min(from + batch)).map(synthetic::text).collect();
            let started = Instant::now();
            take_in(&archive, &texts, now)?;
            seconds += started.elapsed().as_secs_f64();
        }
        if count > 0 {
            line(name, &[format!("{seconds:.2} s"), format!("{:.0}", count as f64 / seconds)]);
        }
    }
    let megabytes = size(&folder.join("archive.db"))? as f64 / 1e6;
    line("档案库", &[String::new(), String::new(), format!("{megabytes:.1} MB")]);
    Ok(archive)
}

fn take_in(archive: &Archive, texts: &[String], now: DateTime) -> Result<()> {
    let read = |text: &String| -> (Document, String) {
        let digest = Sha256::digest(text.as_bytes());
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        (document::from_plain(text), sha256)
    };
    let read: Vec<(Document, String)> = texts.iter().map(read).collect();
    let mut new = Vec::new();
    for (text, (document, sha256)) in texts.iter().zip(&read) {
        let bytes = text.as_bytes();
        new.push(NewDocument { name: "a.txt", path: "a.txt", bytes, document, sha256 });
    }
    let taken = archive.take_in(&new, now)?;
    ensure!(taken.iter().all(|one| matches!(one, Taken::New(_))), "自拟文稿有重复");
    Ok(())
}

fn archived(archive: &Archive, folder: &Path, phrases: &[String]) -> Result<Measured> {
    let started = Instant::now();
    archive.catch_up()?;
    let index = started.elapsed();
    let bytes = size(&folder.join("index"))?;
    let asked = queries(phrases, |query| page(archive, query))?;
    Ok(Measured { index, bytes, asked })
}

fn page(archive: &Archive, query: &str) -> Result<usize> {
    Ok(archive.search(&Search::of(query, 10))?.total)
}

fn fts(folder: &Path, documents: usize, phrases: &[String]) -> Result<Measured> {
    let path = folder.join("fts.db");
    let mut connection = Connection::open(&path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.execute_batch(
        "CREATE VIRTUAL TABLE fts USING fts5 (text, content = '', tokenize = 'trigram')",
    )?;
    let mut index = Duration::ZERO;
    let transaction = connection.transaction()?;
    for from in (0..documents).step_by(BATCH) {
        let texts: Vec<String> = (from..documents.min(from + BATCH)).map(synthetic::text).collect();
        let started = Instant::now();
        for (id, text) in (from + 1..).zip(&texts) {
            transaction
                .prepare_cached("INSERT INTO fts (rowid, text) VALUES (?1, ?2)")?
                .execute(rusqlite::params![id, text])?;
        }
        index += started.elapsed();
    }
    let started = Instant::now();
    transaction.commit()?;
    index += started.elapsed();
    connection.pragma_update(None, "wal_checkpoint", "truncate")?;
    let asked = queries(phrases, |query| {
        let total: i64 = connection
            .prepare_cached("SELECT count(*) FROM fts WHERE fts MATCH ?1")?
            .query_row([query], |row| row.get(0))?;
        let mut best = connection
            .prepare_cached("SELECT rowid FROM fts WHERE fts MATCH ?1 ORDER BY rank LIMIT 10")?;
        let mut rows = best.query([query])?;
        while rows.next()?.is_some() {}
        Ok(usize::try_from(total)?)
    })?;
    Ok(Measured { index, bytes: size(&path)?, asked })
}

/// Asks each phrase, which is in at least one document.
fn queries(phrases: &[String], mut ask: impl FnMut(&str) -> Result<usize>) -> Result<Asked> {
    let (mut totals, mut times) = (Vec::new(), Vec::new());
    for phrase in phrases {
        let query = format!("\"{phrase}\"");
        let started = Instant::now();
        let found = ask(&query)?;
        times.push(started.elapsed());
        ensure!(found > 0, "没有找到 {query}");
        totals.push(found);
    }
    let (p50, p95) = percentiles(times)?;
    Ok(Asked { totals, p50, p95 })
}

fn percentiles(mut times: Vec<Duration>) -> Result<(Duration, Duration)> {
    times.sort();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied();
    at(50).zip(at(95)).context("没有可用的短语")
}

/// Looks for clauses that are kept already, for a document at a time; p50 and p95.
fn repeated(archive: &Archive, documents: usize) -> Result<(Duration, Duration)> {
    let mut times = Vec::new();
    for number in (0..documents).step_by((documents / DRAFTS).max(1)) {
        let document = document::from_plain(&synthetic::text(number));
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
    let names = [("words", "分词（排序）"), ("clauses", "条款（重复）")];
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
    let mut bytes = 0;
    for entry in fs::read_dir(folder.join("index"))? {
        let entry = entry?;
        if entry.path().extension().is_some_and(|end| end == "texts") {
            bytes += entry.metadata()?.len();
        }
    }
    line("索引：双字和短码全文（精确）", &[format!("{:.1} MB", bytes as f64 / 1e6)]);
    line("索引：段", &[usage.segments().len().to_string()]);
    Ok(())
}

fn row(name: &str, documents: usize, measured: &Measured) {
    let seconds = measured.index.as_secs_f64();
    let mut figures = vec![
        format!("{seconds:.2} s"),
        format!("{:.0}", documents as f64 / seconds),
        format!("{:.1} MB", measured.bytes as f64 / 1e6),
    ];
    figures.extend(tail(measured.asked.p50, measured.asked.p95).split_off(3));
    line(name, &figures);
}

fn tail(p50: Duration, p95: Duration) -> Vec<String> {
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
