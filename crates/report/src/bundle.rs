//! 卷宗包 (.whz): the zip that a case travels in; its layout is told by `review::bundle`
//! and by the page that lies in every one of them.
//!
//! Deliberately absent: what goes in, which `app` puts together, and reading one back.

use std::io::{Cursor, Write};

use review::chain::sm3_bytes;
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The page that explains the format.
const PAGE: &str = include_str!("../templates/whz.html");

/// A file of the bundle: its path inside, and its bytes.
pub type Part = (String, Vec<u8>);

/// One line of the manifest.
#[derive(Serialize)]
struct Listed<'a> {
    path: &'a str,
    size: usize,
    sm3: String,
}

/// Packs the files, with the page and the manifest.
///
/// # Errors
/// The zip can't be written; whole Chinese sentence.
pub fn pack(mut parts: Vec<Part>) -> Result<Vec<u8>, BundleError> {
    parts.insert(0, ("说明.html".to_owned(), PAGE.as_bytes().to_vec()));
    let listed: Vec<Listed<'_>> = parts
        .iter()
        .map(|(path, bytes)| Listed { path, size: bytes.len(), sm3: sm3_bytes(bytes) })
        .collect();
    let manifest = serde_json::to_vec(&listed).map_err(BundleError::new)?;
    let own = sm3_bytes(&manifest).into_bytes();
    parts.push(("manifest.json".to_owned(), manifest));
    parts.push(("manifest.sm3".to_owned(), own));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, bytes) in &parts {
        zip.start_file(path.as_str(), options).map_err(BundleError::new)?;
        zip.write_all(bytes).map_err(BundleError::new)?;
    }
    Ok(zip.finish().map_err(BundleError::new)?.into_inner())
}

/// Why a bundle could not be written.
#[derive(Debug, thiserror::Error)]
#[error("卷宗包无法生成，请重试（{0}）")]
pub struct BundleError(String);

impl BundleError {
    fn new(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}
