//! `archive verify`, `backup`, `backups`, `restore`: that nothing is lost.

use std::path::Path;

use serde_json::json;

use super::{Office, Trouble, now};
use crate::output::{Exit, Output};

pub(super) fn verify(office: &Office, output: &mut Output) -> Result<Exit, Trouble> {
    // Made where there is none; what can't be opened is looked at all the same.
    let opened = office.app().map(drop);
    if let Err(failure) = &opened
        && failure.code != "archive-damaged"
    {
        return Err(failure.clone().into());
    }
    let state = app::archive_state(&office.home);
    if output.json {
        for what in &state.broken {
            output.json(&json!({ "what": what }))?;
        }
        for note in &state.notes {
            output.json(&json!({ "note": note }))?;
        }
        if !state.sound {
            output.json(&json!({ "safe": state.parts, "backup": state.backup }))?;
        }
    } else {
        for line in state.broken.iter().chain(&state.notes) {
            output.line(line)?;
        }
        output.line(&state.safe)?;
        if !state.sound {
            for part in &state.parts {
                output
                    .line(&format!("{}　{} 份中 {} 份完好", part.what, part.kept, part.intact))?;
            }
            output.line(&way_back(office))?;
        }
    }
    Ok(if state.sound && opened.is_ok() { Exit::Done } else { Exit::Damaged })
}

pub(super) fn backup(
    office: &Office,
    to: Option<&Path>,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let app = office.app()?;
    let path = match to {
        Some(path) => {
            app.back_up_to(path)?;
            path.to_string_lossy().into_owned()
        }
        None => app.back_up(now().date())?.path,
    };
    if output.json {
        output.json(&json!({ "path": path }))?;
    } else {
        output.line(&format!("已备份并核验：{path}"))?;
    }
    Ok(Exit::Done)
}

pub(super) fn backups(office: &Office, output: &mut Output) -> Result<Exit, Trouble> {
    let found = app::backups(&office.home);
    for backup in &found {
        if output.json {
            output.json(backup)?;
            continue;
        }
        let holds = match (backup.documents, &backup.until) {
            (None, _) => "打不开".to_owned(),
            (Some(documents), None) => format!("{documents} 份文稿"),
            (Some(documents), Some(until)) => {
                let until = until.get(..16).unwrap_or(until).replace('T', " ");
                format!("{documents} 份文稿，记到 {until}")
            }
        };
        output.line(&format!("{}　{holds}　{}", backup.day, backup.path))?;
    }
    if found.is_empty() && !output.json {
        output.line("还没有备份。窗口每天第一次打开时自动备份，也可以用 archive backup")?;
    }
    Ok(Exit::Done)
}

pub(super) fn restore(office: &Office, backup: &str, output: &mut Output) -> Result<Exit, Trouble> {
    let restored = app::restore(&office.home, backup, now())?;
    if output.json {
        output.json(&restored)?;
        return Ok(Exit::Done);
    }
    output.line(&format!("已恢复：{}", restored.holds))?;
    output.line(&restored.lost.says)?;
    if let Some(replaced) = &restored.replaced {
        output.line(&format!("原来的档案没有删除，改名为 {replaced}"))?;
    }
    Ok(Exit::Done)
}

/// How to go on with a damaged archive.
pub(super) fn way_back(office: &Office) -> String {
    match app::archive_state(&office.home).backup {
        Some(backup) => format!(
            "最近一份完好的备份是{}的（{}）。先把数据文件夹复制到别处，再运行 wenheng archive restore {}",
            backup.day, backup.path, backup.day
        ),
        None => "没有找到完好的备份。请把数据文件夹整个复制到别处，联系技术支持".to_owned(),
    }
}
