//! `archive`: what the office keeps.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use app::dto::Failure;
use app::each_file;
use serde_json::json;

use super::{Office, Trouble, now};
use crate::output::{Exit, Output, progress};

pub(super) fn add(
    office: &Office,
    paths: &[PathBuf],
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let (mut exit, mut stop) = (Exit::Done, None);
    let bar = progress();
    each_file(
        paths,
        &AtomicBool::new(false),
        |read| read,
        |done, total, path, result| {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
            let one = || -> Result<(), Trouble> {
                let kept = match result.and_then(|read| app.add(&read, now())) {
                    Ok(kept) => kept,
                    Err(failure) if failure.is_of_archive() => return Err(failure.into()),
                    Err(failure) => {
                        exit = exit.max(output.failure(&failure, Some(path))?);
                        return Ok(());
                    }
                };
                let path = path.to_string_lossy();
                if output.json {
                    output
                        .json(&json!({ "id": kept.document, "path": path, "known": kept.known }))?;
                } else {
                    let what = if kept.known { "档案中已有" } else { "已登记" };
                    output.line(&format!("{what}　{}　{path}", kept.document))?;
                }
                Ok(())
            };
            stop = one().err();
            stop.is_none()
        },
    );
    bar.finish_and_clear();
    match stop {
        Some(trouble) => Err(trouble),
        None => Ok(exit),
    }
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

pub(super) fn verify(office: &Office, output: &mut Output) -> Result<Exit, Trouble> {
    let found = office.app()?.verify()?;
    for broken in &found.broken {
        if output.json {
            output.json(&json!({ "document": broken.document, "review": broken.review, "what": broken.what }))?;
        } else {
            output.line(&broken.what)?;
        }
    }
    for note in &found.notes {
        if output.json {
            output.json(&json!({ "note": note }))?;
        } else {
            output.line(note)?;
        }
    }
    if !output.json {
        output.line(&found.safe())?;
    }
    Ok(if found.is_sound() { Exit::Done } else { Exit::Damaged })
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
