//! `rules try`: what one rule finds in files, and in all that the archive keeps.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use app::{Finding, Read, each_file};
use serde_json::json;

use super::{Office, Trouble, known, now};
use crate::output::{Exit, Output, progress};

pub(super) fn run(
    office: &Office,
    id: &str,
    paths: &[PathBuf],
    archive: bool,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let mut exit = Exit::Done;
    if !paths.is_empty() {
        exit = in_files(office, id, paths, output)?;
    }
    if archive {
        exit = exit.max(in_archive(office, id, output)?);
    }
    Ok(exit)
}

fn in_files(
    office: &Office,
    id: &str,
    paths: &[PathBuf],
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let ruleset = office.ruleset()?;
    known(&ruleset, id)?;
    let day = now().date();
    let (mut exit, mut trouble) = (Exit::Done, None);
    let bar = progress();
    let work = |read: Read| {
        let found = ruleset.engine.check_rule(id, &read.document, ruleset.library().as_ref(), day);
        found.unwrap_or_default()
    };
    each_file(paths, &AtomicBool::new(false), work, |done, total, path, result| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
        let written = match result {
            Err(failure) => {
                output.failure(&failure, Some(path)).map(|found| exit = exit.max(found))
            }
            Ok(findings) => findings.iter().try_for_each(|finding| {
                let path = path.to_string_lossy();
                if output.json {
                    output.json(&json!({ "path": path, "finding": finding }))
                } else {
                    bar.suspend(|| output.line(&place(&path, finding)))
                }
            }),
        };
        trouble = written.err();
        trouble.is_none()
    });
    bar.finish_and_clear();
    match trouble {
        Some(error) => Err(error.into()),
        None => Ok(exit),
    }
}

fn in_archive(office: &Office, id: &str, output: &mut Output) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let ruleset = app.ruleset()?;
    known(&ruleset, id)?;
    let (mut exit, mut trouble) = (Exit::Done, None);
    let (mut documents, mut hit, mut found) = (0, 0, 0);
    let bar = progress();
    app.try_in_archive(id, now().date(), |done, total, tried| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
        let written = match tried {
            Err(failure) => output.failure(&failure, None).map(|found| exit = exit.max(found)),
            Ok(tried) => {
                documents += 1;
                hit += usize::from(!tried.findings.is_empty());
                found += tried.findings.len();
                let row = &tried.document;
                tried.findings.iter().try_for_each(|finding| {
                    if output.json {
                        output.json(&json!({
                            "id": row.id, "path": row.path, "title": row.title,
                            "finding": finding,
                        }))
                    } else {
                        let name = format!("{}　{}", row.id, row.title);
                        bar.suspend(|| output.line(&place(&name, finding)))
                    }
                })
            }
        };
        trouble = written.err();
        trouble.is_none()
    })?;
    bar.finish_and_clear();
    if let Some(error) = trouble {
        return Err(error.into());
    }
    if !output.json {
        output.line(&format!("档案 {documents} 份文稿，{hit} 份有命中，共 {found} 处"))?;
    }
    Ok(exit)
}

fn place(name: &str, finding: &Finding) -> String {
    format!("{name}　{}　«{}»", finding.locator, finding.quote)
}
