//! `cargo xtask statutes DIR`: builds `rules/statutes.yaml` from a folder of
//! statutes (`index.tsv` and the texts it lists) and the facts kept by hand in
//! `crates/xtask/data/statutes.yaml`.
//!
//! Takes facts only: titles, numbers, dates, how many articles, what repeals what.

mod merge;
mod print;
mod source;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use statutes::Catalogue;

const KEPT_BY_HAND: &str = include_str!("../data/statutes.yaml");

/// Writes the catalogue and says what it holds.
pub fn write(laws: &str) -> Result<ExitCode> {
    let laws = Path::new(laws);
    let index = fs::read_to_string(laws.join("index.tsv"))
        .with_context(|| format!("no index.tsv in {}", laws.display()))?;
    let mut sources = Vec::new();
    for row in index.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [file, title, kind, by, _, passed, _, status, ..] = cells[..] else { continue };
        let bytes =
            fs::read(laws.join(file)).with_context(|| format!("{file} is listed and absent"))?;
        let row = source::Row { title, kind, by, passed, status };
        sources.push(source::read(&row, &String::from_utf8_lossy(&bytes)));
    }
    let by_hand = Catalogue::from_yaml(KEPT_BY_HAND).context("crates/xtask/data/statutes.yaml")?;
    let instruments = merge::merge(sources, by_hand.instruments());
    let text = print::print(&instruments);
    let catalogue = Catalogue::from_yaml(&text).context("the catalogue just built")?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::write(root.join("rules/statutes.yaml"), text)?;
    println!("rules/statutes.yaml：{}件", catalogue.instruments().len());
    Ok(ExitCode::SUCCESS)
}
