//! The catalogue as YAML, one instrument a line, so that a change of facts is a
//! change of lines.

use std::fmt::Write;

use statutes::{Instrument, Standing, Version};

const HEAD: &str = "\
# 法规目录：只记事实（标题、文号、日期、效力、条数、替代），不含法规条文。
# Written by `cargo xtask statutes DIR`; corrections go into crates/xtask/data/statutes.yaml.
# Laws as listed in 2026, administrative regulations as listed in April 2025. `unknown`: not established.
instruments:
";

/// The whole file.
pub fn print(instruments: &[Instrument]) -> String {
    let mut out = String::from(HEAD);
    for instrument in instruments {
        out.push_str(&line(instrument));
    }
    out
}

fn line(instrument: &Instrument) -> String {
    let mut out = format!("  - {{ title: {}", scalar(&instrument.title));
    if !instrument.aliases.is_empty() {
        let aliases: Vec<String> = instrument.aliases.iter().map(|alias| scalar(alias)).collect();
        let _ = write!(out, ", aliases: [{}]", aliases.join(", "));
    }
    let _ = write!(out, ", kind: {}", scalar(&instrument.kind));
    for (key, value) in [("by", &instrument.by), ("number", &instrument.number)] {
        if let Some(value) = value {
            let _ = write!(out, ", {key}: {}", scalar(value));
        }
    }
    let _ = write!(out, ", status: {}", standing(instrument.status));
    if let Some(ended) = instrument.ended {
        let _ = write!(out, ", ended: {ended}");
    }
    if let Some(by) = &instrument.replaced_by {
        let _ = write!(out, ", replaced_by: {}", scalar(by));
    }
    if !instrument.versions.is_empty() {
        let versions: Vec<String> = instrument.versions.iter().map(version).collect();
        let _ = write!(out, ", versions: [{}]", versions.join(", "));
    }
    out.push_str(" }\n");
    out
}

fn version(version: &Version) -> String {
    let mut parts = Vec::new();
    if let Some(passed) = version.passed {
        parts.push(format!("passed: {passed}"));
    }
    if let Some(from) = version.from {
        parts.push(format!("from: {from}"));
    }
    if let Some(articles) = version.articles {
        parts.push(format!("articles: {articles}"));
    }
    format!("{{ {} }}", parts.join(", "))
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "in-force",
        Standing::Repealed => "repealed",
        Standing::Replaced => "replaced",
        Standing::Unknown => "unknown",
    }
}

/// Quoted where YAML would read something else.
fn scalar(text: &str) -> String {
    if text
        .contains(['{', '}', '[', ']', ',', ':', '#', '"', '\'', '&', '*', '!', '|', '>', '%', '@'])
    {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        text.to_owned()
    }
}
