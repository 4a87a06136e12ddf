//! `report`, `opinion`, `form`, `ledger`, `annual`: what was found, as files that leave the program.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use app::dto::Failure;
use app::{App, Given, read_dossier};
use serde_json::json;

use super::{Office, Trouble, now};
use crate::output::{Exit, Output};

pub(super) fn annotate(
    office: &Office,
    path: &Path,
    out: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let done = match office.ruleset()?.annotate(path, out, now()) {
        Ok(done) => done,
        Err(failure) => return Ok(output.failure(&failure, Some(path))?),
    };
    if output.json {
        output.json(&done)?;
        return Ok(Exit::Done);
    }
    let mut told = format!("已写入批注 {} 条", done.comments);
    if done.changes > 0 {
        told.push_str(&format!("，其中附修订 {} 处", done.changes));
    }
    if done.near > 0 {
        told.push_str(&format!("，{} 条标在最近的位置", done.near));
    }
    output.line(&format!("{told}：{}", out.display()))?;
    if done.from_text {
        output.line("原稿不能直接加批注，批注稿由原稿的文字排成，版式以原件为准")?;
    }
    Ok(Exit::Done)
}

pub(super) fn review(office: &Office, id: i64, out: &Path) -> Result<Exit, Trouble> {
    let app = office.app()?;
    app.write_review_report(newest(&app, id)?, out)?;
    Ok(Exit::Done)
}

pub(super) fn summary(office: &Office, id: i64, out: &Path) -> Result<Exit, Trouble> {
    let app = office.app()?;
    app.write_summary(newest(&app, id)?, out, now().date())?;
    Ok(Exit::Done)
}

pub(super) fn opinion(office: &Office, id: i64, out: &Path) -> Result<Exit, Trouble> {
    let app = office.app()?;
    app.write_opinion(newest(&app, id)?, out)?;
    Ok(Exit::Done)
}

/// Of a folder or zip, or of the kept dossier whose draft has this number.
pub(super) fn form(
    office: &Office,
    name: &str,
    case: &Path,
    out: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let day = now().date();
    let number = case.to_str().and_then(|case| case.parse::<i64>().ok());
    match number.filter(|_| !case.exists()) {
        Some(document) => app.write_form_for(name, document, out, day)?,
        None => match read_dossier(case, Given::default(), &AtomicBool::new(false), &|_| {}) {
            Ok(None) => {}
            Ok(Some(read)) => app.write_form_of(name, &read, out, day)?,
            Err(failure) => return Ok(output.failure(&failure, Some(case))?),
        },
    }
    if output.json {
        output.json(&json!({ "form": name, "path": out }))?;
    } else {
        output.line(&format!("{name}已写出：{}", out.display()))?;
    }
    Ok(Exit::Done)
}

pub(super) fn ledger(office: &Office, out: &Path, output: &mut Output) -> Result<Exit, Trouble> {
    let documents = office.app()?.write_ledger(out, now().date())?;
    if output.json {
        output.json(&json!({ "documents": documents }))?;
    } else {
        output.line(&format!("台账已写出，共 {documents} 份文稿：{}", out.display()))?;
    }
    Ok(Exit::Done)
}

pub(super) fn annual(
    office: &Office,
    year: i16,
    out: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let documents = office.app()?.write_annual(year, out)?;
    if output.json {
        output.json(&json!({ "year": year, "documents": documents }))?;
    } else {
        let told = format!("{year}年的年度报告材料已写出，列出文件 {documents} 件");
        output.line(&format!("{told}：{}", out.display()))?;
    }
    Ok(Exit::Done)
}

/// The newest review of a document.
fn newest(app: &App, document: i64) -> Result<i64, Failure> {
    app.document(document)?.reviews.first().copied().ok_or_else(|| Failure {
        code: "not-found".into(),
        message: "这份文稿还没有审查过，请先审查".into(),
        detail: None,
    })
}
