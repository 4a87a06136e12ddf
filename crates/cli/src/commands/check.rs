//! `check`: files, folders, and clauses from standard input.

mod dossier;

use std::io::BufRead;
use std::sync::atomic::AtomicBool;

use app::dto::Failure;
use app::line::ResultLine;
use app::{Finding, Read, Regime, Ruleset, Strength, each_file, is_recognisable, recognise};
use jiff::civil::Date;
use serde::Deserialize;

use super::{Office, Trouble, now};
use crate::args::{Check, Threshold};
use crate::output::{Exit, Output, progress};

/// A clause out of its document.
#[derive(Debug, Deserialize)]
struct Clause {
    id: String,
    text: String,
    /// Taken as part of a normative document and a market measure where left out.
    #[serde(default = "usual_regimes")]
    regimes: Vec<Regime>,
}

fn usual_regimes() -> Vec<Regime> {
    vec![Regime::Normative, Regime::MarketMeasure]
}

pub(super) fn run(office: &Office, check: &Check, output: &mut Output) -> Result<Exit, Trouble> {
    let ruleset = office.ruleset()?;
    let day = check.date.unwrap_or_else(|| now().date());
    let (strongest, unread) = if check.jsonl {
        clauses(&ruleset, day, output)?
    } else if check.dossier {
        dossier::run(&ruleset, check, day, output)?
    } else {
        files(&ruleset, check, day, output)?
    };
    let reached = check.fail_on.is_some_and(|threshold| strongest >= Some(threshold.strength()));
    Ok(match (unread, reached) {
        (true, _) => Exit::Unread,
        (false, true) => Exit::Reached,
        (false, false) => Exit::Done,
    })
}

impl Threshold {
    fn strength(self) -> Strength {
        match self {
            Self::Must => Strength::Must,
            Self::Should => Strength::Should,
            Self::Verify => Strength::Verify,
        }
    }
}

fn strongest<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Option<Strength> {
    findings.into_iter().map(|finding| finding.strength).max()
}

fn files(
    ruleset: &Ruleset,
    check: &Check,
    day: Date,
    output: &mut Output,
) -> Result<(Option<Strength>, bool), Trouble> {
    let (mut worst, mut unread, mut trouble) = (None, false, None);
    let bar = progress();
    let work = |read: Read| {
        let review = ruleset.review(&read.document, &read.sha256, day, None);
        (read, review)
    };
    each_file(&check.paths, &AtomicBool::new(false), work, |done, total, path, result| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
        bar.set_message(path.to_string_lossy().into_owned());
        let seen = result.as_ref().map(|(read, _)| &read.document);
        let result = if check.ocr && is_recognisable(path, seen) {
            let step =
                |page, of| bar.set_message(format!("正在识别第 {} 页，共 {of} 页", page + 1));
            recognise(path, &AtomicBool::new(false), &step).map(work)
        } else {
            result
        };
        let written = match result {
            Err(failure) => {
                unread = true;
                output.failure(&failure, Some(path)).map(|_| ())
            }
            Ok((read, review)) => {
                worst = worst.max(strongest(&review.findings));
                let name = path.to_string_lossy();
                if output.json {
                    let id = &read.sha256[..16];
                    let line = ResultLine::new(id, Some(&name), &read.document, &review);
                    output.json(&line.also(&read.also))
                } else {
                    bar.suspend(|| people(&name, &read, &review.findings, output))
                }
            }
        };
        trouble = written.err();
        trouble.is_none()
    });
    bar.finish_and_clear();
    match trouble {
        Some(error) => Err(error.into()),
        None => Ok((worst, unread)),
    }
}

/// What a person reads: one finding, three lines.
fn people(
    name: &str,
    read: &Read,
    findings: &[Finding],
    output: &mut Output,
) -> anyhow::Result<()> {
    let title = read.document.paper.title.as_ref().map_or(name, |title| title.text.as_str());
    let also: String = app::line::paths(&read.also).map(|path| format!("，同 {path}")).collect();
    output.line(&format!("{title}（{name}{also}）"))?;
    for found in findings {
        finding(found, output)?;
    }
    for page in app::line::recognised(&read.document) {
        output.line(&format!("  {page}"))?;
    }
    let chars = read.document.text.chars().count();
    let unread: Vec<&str> =
        read.document.unread.iter().map(|unread| unread.part.as_str()).collect();
    let rest = if unread.is_empty() {
        String::new()
    } else {
        format!("；未读取：{}", unread.join("、"))
    };
    output.line(&format!(
        "  共 {} 处；已读 {chars} 字{rest}。已检查不等于合规，结论由审核人作出。",
        findings.len()
    ))?;
    output.line("")
}

fn finding(finding: &Finding, output: &mut Output) -> anyhow::Result<()> {
    let strength = output.strength(finding.strength);
    let basis: Vec<String> = finding.basis.iter().map(app::provision).collect();
    output.line(&format!("  {strength}　{}　{}", finding.locator, finding.title))?;
    output.line(&format!("      “{}”", finding.quote.replace('\n', " ")))?;
    output.line(&format!("      {}依据：{}", finding.message, basis.join("、")))
}

fn clauses(
    ruleset: &Ruleset,
    day: Date,
    output: &mut Output,
) -> Result<(Option<Strength>, bool), Trouble> {
    let (mut worst, mut unread) = (None, false);
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(anyhow::Error::from)?;
        if line.trim().is_empty() {
            continue;
        }
        let clause: Clause = match serde_json::from_str(&line) {
            Ok(clause) => clause,
            Err(error) => {
                unread = true;
                let failure = Failure {
                    code: "corrupt".into(),
                    message: "这一行不是 {\"id\",\"text\"} 形式的 JSON，请检查后重试".into(),
                    detail: Some(error.to_string()),
                };
                // Results stay in step with the lines, so a bad line answers too.
                let json = std::mem::replace(&mut output.json, true);
                output.failure(&failure, None)?;
                output.json = json;
                continue;
            }
        };
        let document = app::from_plain(&clause.text);
        let review = ruleset.review(&document, "", day, Some(&clause.regimes));
        worst = worst.max(strongest(&review.findings));
        output.json(&ResultLine::new(&clause.id, None, &document, &review))?;
    }
    Ok((worst, unread))
}
