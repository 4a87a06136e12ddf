//! `extract`: the text as the checks see it, byte for byte what spans count in.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use app::{Read, each_file, is_recognisable, recognise};
use serde_json::json;

use super::Trouble;
use crate::output::{Exit, Output};

pub(super) fn run(path: &Path, ocr: bool, output: &mut Output) -> Result<Exit, Trouble> {
    let (mut exit, mut trouble) = (Exit::Done, None);
    let named = [PathBuf::from(path)];
    each_file(
        &named,
        &AtomicBool::new(false),
        |read| read,
        |_, _, found, result| {
            let seen = result.as_ref().map(|read| &read.document);
            let result = if ocr && is_recognisable(found, seen) {
                recognise(found, &AtomicBool::new(false), &|_, _| {})
            } else {
                result
            };
            let written = match result {
                Err(failure) => {
                    output.failure(&failure, Some(found)).map(|found| exit = exit.max(found))
                }
                Ok(read) if output.json => line(&read, output),
                // The text of one document alone; of several each under its path.
                Ok(read) if found == path => output.raw(&read.document.text),
                Ok(read) => titled(&read, output),
            };
            trouble = written.err();
            trouble.is_none()
        },
    );
    match trouble {
        Some(error) => Err(error.into()),
        None => Ok(exit),
    }
}

fn line(read: &Read, output: &mut Output) -> anyhow::Result<()> {
    let checked = read.document.text.chars().count();
    let coverage = app::line::coverage(&read.document, checked);
    let mut line = json!({
        "schema": 1,
        "path": read.path.to_string_lossy(),
        "sha256": read.sha256,
        "document": read.document,
        "coverage": coverage,
    });
    if !read.also.is_empty() {
        line["also"] = app::line::paths(&read.also).collect();
    }
    output.json(&line)
}

fn titled(read: &Read, output: &mut Output) -> anyhow::Result<()> {
    for path in std::iter::once(&read.path).chain(&read.also) {
        output.line(&format!("==> {}", path.to_string_lossy()))?;
    }
    output.line(&read.document.text)?;
    output.line("")
}
