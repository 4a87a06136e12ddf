//! `archive`: what the office keeps.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use app::Halt;
use app::dto::{Failure, IntakeFile, Progress};
use serde_json::json;

use super::{Office, Trouble, now};
use crate::output::{Exit, Output, progress};

pub(super) fn add(
    office: &Office,
    paths: &[PathBuf],
    report: Option<&Path>,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let (mut exit, mut stop) = (Exit::Done, None);
    let bar = progress();
    let never = AtomicBool::new(false);
    let halt = Halt { cancel: &never, pause: &never };
    let step = |step: Progress| {
        bar.set_length(step.total as u64);
        bar.set_position(step.done as u64);
    };
    let view = app.intake(paths, &now, &step, halt, &mut |files| {
        let mut tell = || -> anyhow::Result<()> {
            for file in files {
                exit = exit.max(came_of(file, output)?);
            }
            output.flush()
        };
        stop = tell().err();
        stop.is_none()
    })?;
    bar.finish_and_clear();
    if let Some(error) = stop {
        return Err(error.into());
    }
    if let Some(report) = report {
        app.write_intake(report)?;
    }
    if !output.json && view.files.len() > 1 {
        output.line(&format!(
            "导入 {} 份，档案中已有 {} 份，重复 {} 份，没有读成 {} 份",
            view.new, view.known, view.copies, view.failed
        ))?;
    }
    Ok(exit)
}

fn came_of(file: &IntakeFile, output: &mut Output) -> anyhow::Result<Exit> {
    let Some(document) = file.document else {
        let unknown = || Failure { code: "corrupt".into(), message: String::new(), detail: None };
        let failure = file.failure.clone().unwrap_or_else(unknown);
        return output.failure(&failure, Some(Path::new(&file.path)));
    };
    if output.json {
        output.json(&json!({
            "id": document, "path": file.path, "known": file.outcome != "new",
            "outcome": file.outcome, "same_as": file.same_as,
        }))?;
        return Ok(Exit::Done);
    }
    let (what, same) = match (file.outcome.as_str(), &file.same_as) {
        ("new", _) => ("已登记", String::new()),
        ("copy", Some(same)) => ("文字重复", format!("（与 {same} 相同，没有另存）")),
        _ => ("档案中已有", String::new()),
    };
    output.line(&format!("{what}　{document}　{}{same}", file.path))?;
    Ok(Exit::Done)
}

pub(super) fn export(office: &Office, id: i64, to: &Path) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let review = app.document(id)?.reviews.first().copied().ok_or_else(|| Failure {
        code: "not-found".into(),
        message: "这份文稿还没有审查过，请先审查并送审，再导出卷宗包".into(),
        detail: None,
    })?;
    app.write_bundle(review, to)?;
    Ok(Exit::Done)
}

pub(super) fn import(office: &Office, file: &Path, output: &mut Output) -> Result<Exit, Trouble> {
    let imported = office.app()?.import_bundle(file, now())?;
    if output.json {
        output.json(&imported)?;
        return Ok(Exit::Done);
    }
    output.line(if imported.added { "已导入" } else { "档案中已有全部内容" })?;
    for conflict in &imported.conflicts {
        output.line(conflict)?;
    }
    Ok(Exit::Done)
}

pub(super) fn reindex(office: &Office, output: &mut Output) -> Result<Exit, Trouble> {
    let documents = office.app()?.reindex()?;
    if output.json {
        output.json(&json!({ "documents": documents }))?;
    } else {
        output.line(&format!("索引已重建，共 {documents} 份文稿"))?;
    }
    Ok(Exit::Done)
}
