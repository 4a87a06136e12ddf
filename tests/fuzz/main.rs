//! Files that once broke a reader do so no more.

use std::panic;

use anyhow::Result;
use wenheng_tests::fuzz::{folder, read};

#[test]
fn what_was_found_is_mended() -> Result<()> {
    let mut broken = Vec::new();
    for entry in std::fs::read_dir(folder())? {
        let path = entry?.path();
        let bytes = std::fs::read(&path)?;
        // `docx-1-77` was found in a file of that ending.
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ending = name.split('-').next().unwrap_or_default();
        if panic::catch_unwind(|| read(&format!("a.{ending}"), &bytes)).is_err() {
            broken.push(name);
        }
    }
    assert!(broken.is_empty(), "these break their reader: {broken:?}");
    Ok(())
}
