//! `identify`: which regimes a document falls under, and why.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use app::{Document, Element, Regime, Verdict, each_file};
use serde_json::json;

use super::Trouble;
use crate::output::{Exit, Output};

pub(super) fn run(paths: &[PathBuf], output: &mut Output) -> Result<Exit, Trouble> {
    let (mut exit, mut trouble) = (Exit::Done, None);
    let read = |read: app::Read| read;
    each_file(paths, &AtomicBool::new(false), read, |_, _, path, result| {
        let written = match result {
            Err(failure) => {
                output.failure(&failure, Some(path)).map(|found| exit = exit.max(found))
            }
            Ok(read) => answer(path, &read.document, output),
        };
        trouble = written.err();
        trouble.is_none()
    });
    match trouble {
        Some(error) => Err(error.into()),
        None => Ok(exit),
    }
}

fn answer(path: &Path, document: &Document, output: &mut Output) -> anyhow::Result<()> {
    let found = app::identify(document);
    if output.json {
        let regimes = app::line::regimes(&found);
        return output
            .json(&json!({ "schema": 1, "path": path.to_string_lossy(), "regimes": regimes }));
    }
    let mut lines = vec![path.to_string_lossy().into_owned()];
    for found in &found {
        let reasons = found.reasons.concat();
        lines.push(format!("  {}：{}。{reasons}", regime(found.regime), verdict(found.verdict)));
        lines.extend(found.elements.iter().map(|one| element(one, document)));
    }
    output.line(&lines.join("\n"))
}

/// What speaks for the answer or is missing, and where that shows.
fn element(element: &Element, doc: &Document) -> String {
    let is = if element.found { "具备" } else { "缺少" };
    let place = element.span.map(|span| {
        let words: String = doc.slice(span).split_whitespace().collect();
        format!("（{}“{words}”）", doc.locator(span))
    });
    format!("    {is}：{}{}", element.what, place.unwrap_or_default())
}

fn regime(regime: Regime) -> &'static str {
    match regime {
        Regime::Normative => "行政规范性文件",
        Regime::MajorDecision => "重大行政决策",
        Regime::MarketMeasure => "涉及经营者经济活动的政策措施",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "是",
        Verdict::No => "否",
        Verdict::Unclear => "待认定",
    }
}
