//! Zips and small Word files made for a test: our own writing, nothing of them is kept.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip with these members.
///
/// # Errors
/// Where it cannot be put together.
pub fn zip_of<N: AsRef<str>, B: AsRef<[u8]>>(
    members: impl IntoIterator<Item = (N, B)>,
) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(name.as_ref(), options())?;
        zip.write_all(bytes.as_ref())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A zip with one member of so many bytes, all the same.
///
/// # Errors
/// Where it cannot be put together.
pub fn zip_of_same(name: &str, byte: u8, length: usize) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, options().compression_level(Some(1)))?;
    let chunk = vec![byte; 1 << 20];
    for _ in 0..length >> 20 {
        zip.write_all(&chunk)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A Word file whose main part is this.
///
/// # Errors
/// Where it cannot be put together.
pub fn word_of(xml: &str) -> Result<Vec<u8>> {
    zip_of([("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)])
}

/// A Word file of these paragraphs.
///
/// # Errors
/// Where it cannot be put together.
pub fn word_with(paragraphs: &[&str]) -> Result<Vec<u8>> {
    let body: String =
        paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    word_of(&format!("<w:document><w:body>{body}</w:body></w:document>"))
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}
