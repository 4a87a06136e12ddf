//! `extract`: the text as the checks see it, byte for byte what spans count in.

use std::path::Path;

use app::{Read, Reader};
use serde_json::json;

use super::Trouble;
use crate::output::{Exit, Output};

pub(super) fn run(path: &Path, output: &mut Output) -> Result<Exit, Trouble> {
    let read = match Read::file(path, &mut Reader::default()) {
        Ok(read) => read,
        Err(failure) => return Ok(output.failure(&failure, Some(path))?),
    };
    if output.json {
        let checked = read.document.text.chars().count();
        let coverage = app::line::coverage(&read.document, checked);
        output.json(&json!({
            "schema": 1,
            "path": path.to_string_lossy(),
            "sha256": read.sha256,
            "document": read.document,
            "coverage": coverage,
        }))?;
    } else {
        output.raw(&read.document.text)?;
    }
    Ok(Exit::Done)
}
