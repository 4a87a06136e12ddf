//! The project's own text files, found by walking; works without git.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command::root;

/// Folders that hold nothing of our own making.
const SKIPPED: &[&str] = &[".git", "target", "node_modules", "dist", "artifacts", "gen"];

/// A text file of the project.
pub(crate) struct File {
    /// Path from the root, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

impl File {
    /// True where the name ends in `.extension`.
    pub(crate) fn is(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, last)| last == extension)
    }
}

/// All of them, sorted by path; what is not UTF-8 is left out.
pub(crate) fn all() -> Result<Vec<File>> {
    let mut found = Vec::new();
    walk(root(), &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn walk(folder: &Path, found: &mut Vec<File>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            if !SKIPPED.contains(&entry.file_name().to_string_lossy().as_ref()) {
                walk(&path, found)?;
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let relative = path.strip_prefix(root()).unwrap_or(&path);
            found.push(File { path: relative.to_string_lossy().replace('\\', "/"), text });
        }
    }
    Ok(())
}
