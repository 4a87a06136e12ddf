//! `rules export`, `rules import`: a pack as a workbook and back.

use std::path::Path;

use app::{ImportedRules, export_rules, import_rules};
use serde_json::json;

use super::{Office, Trouble};
use crate::output::{Exit, Output};

pub(super) fn export(office: &Office, to: &Path, output: &mut Output) -> Result<Exit, Trouble> {
    let done = export_rules(&office.setup, to)?;
    said("已导出", &done, to, output)
}

pub(super) fn import(
    office: &Office,
    file: &Path,
    into: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let done = import_rules(&office.setup, file, into)?;
    said("已导入", &done, into, output)
}

fn said(
    what: &str,
    done: &ImportedRules,
    path: &Path,
    output: &mut Output,
) -> Result<Exit, Trouble> {
    let path = path.to_string_lossy();
    if output.json {
        output.json(&json!({
            "pack": done.pack, "rules": done.rules, "classes": done.classes, "path": path,
        }))?;
    } else {
        output.line(&format!(
            "{what}规则包“{}”：{} 条规则，{} 个词类　{path}",
            done.pack, done.rules, done.classes
        ))?;
    }
    Ok(Exit::Done)
}
