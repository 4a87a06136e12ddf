//! Measures reading, the check, a keystroke, a dossier, the search and the window, each beside
//! something plain on the same texts and in the same run, because only ratios mean anything on another
//! machine.
//!
//! `cargo xtask bench [PART…] [--corpus FOLDER] [--files FOLDER] [--documents N]`, all parts
//! where none is named. Deliberately absent: limits that fail a build; a busy machine would
//! break them.

#![allow(clippy::print_stdout, reason = "the figures are the output")]

mod check;
mod dossier;
mod find;
mod formats;
mod keystroke;
mod synthetic;
mod window;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

/// What can be measured, in this order.
const PARTS: [&str; 6] = ["formats", "check", "keystroke", "dossier", "find", "window"];

fn main() -> Result<ExitCode> {
    if let Some(code) = app::serve_reader() {
        return Ok(code);
    }
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let (mut corpus, mut files) = (shared.join("policies"), shared.join("files"));
    let mut documents = 5_000;
    let mut chosen: Vec<String> = Vec::new();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().with_context(|| format!("{word} 后面缺少参数"));
        match word.as_str() {
            "--corpus" => corpus = value()?.into(),
            "--files" => files = value()?.into(),
            "--documents" => documents = value()?.parse().context("--documents 后面应为数字")?,
            part if PARTS.contains(&part) => chosen.push(word),
            _ => bail!(
                "不认识的参数 {word}；用法：bench [{}] [--corpus 文件夹] [--files 文件夹] [--documents 篇数]",
                PARTS.join(" | ")
            ),
        }
    }
    for part in
        PARTS.iter().filter(|part| chosen.is_empty() || chosen.iter().any(|one| one == *part))
    {
        match *part {
            "formats" => formats::run(&files)?,
            "check" => check::run(&corpus)?,
            "keystroke" => keystroke::run()?,
            "dossier" => dossier::run()?,
            "window" => window::run()?,
            _ => find::run(documents)?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints one line of a table: a name, and figures as they are.
fn line(name: &str, figures: &[String]) {
    let width: usize = name.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum();
    let pad = " ".repeat(36_usize.saturating_sub(width));
    let figures: Vec<String> = figures.iter().map(|figure| format!("{figure:>14}")).collect();
    println!("{name}{pad}{}", figures.join(""));
}
