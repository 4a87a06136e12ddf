//! `report`: what was found, as files that leave the program.

use std::path::Path;

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
