//! The files of a case, made of its papers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use encoding_rs::GB18030;
use rust_xlsxwriter::Workbook;

use super::case::{Case, Paper};
use super::spec::Format;
use crate::archives::zip_of;
use crate::paper::{Part, cells, parts};
use crate::{pdf, word};

/// Writes the files of a case below a folder; gives the path of the dossier.
///
/// # Errors
/// Where one cannot be made or written.
pub fn write(case: &Case, below: &Path) -> Result<PathBuf> {
    let mut files = Vec::new();
    for paper in &case.papers {
        files.push((&paper.name, bytes(paper).with_context(|| paper.name.clone())?));
    }
    if case.spec.zip {
        let path = below.join("卷宗.zip");
        fs::write(&path, zip_of(files)?)?;
        return Ok(path);
    }
    let folder = below.join("卷宗");
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().context("no folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(folder)
}

fn bytes(paper: &Paper) -> Result<Vec<u8>> {
    let parts = parts(&paper.text);
    Ok(match paper.format {
        Format::Docx => word::file(&parts)?,
        Format::Txt => plain(&parts).into_bytes(),
        Format::TxtGb18030 => GB18030.encode(&plain(&parts)).0.into_owned(),
        Format::Pdf => pdf::file(&parts)?,
        Format::Xlsx => workbook(&parts)?,
        Format::Scan => pdf::scan(2),
        Format::Broken => {
            let mut bytes = word::file(&parts)?;
            bytes.truncate(bytes.len() / 3);
            bytes
        }
        Format::Empty => Vec::new(),
    })
}

/// Lines as somebody types them; cells are parted by tabs.
fn plain(parts: &[Part]) -> String {
    let lines = parts.iter().map(|part| match part {
        Part::Title(text) | Part::Centred(text) | Part::Text(text) => format!("{text}\r\n"),
        Part::Row(row) => cells(row).collect::<Vec<_>>().join("\t") + "\r\n",
    });
    lines.collect()
}

/// One sheet; what is no row stands in its first column.
fn workbook(parts: &[Part]) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, part) in (0..).zip(parts) {
        match part {
            Part::Title(text) | Part::Centred(text) | Part::Text(text) => {
                sheet.write(row, 0, *text)?;
            }
            Part::Row(text) => {
                for (column, cell) in (0..).zip(cells(text)) {
                    sheet.write(row, column, cell)?;
                }
            }
        }
    }
    Ok(book.save_to_buffer()?)
}
