//! Fills an editable Word template: `{{名称}}` in a paragraph becomes text, and a
//! table row, or neighbouring paragraphs, with `{{列表.名称}}` are repeated for every entry
//! of the list.
//!
//! A template is an ordinary .docx that an office may change in Word. Word likes to
//! break a placeholder into several runs, so paragraphs are filled as a whole.
//! Deliberately absent: conditions and arithmetic; what a form says is worked out before.

mod fill;
mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// What the placeholders stand for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// Text by name; each line becomes a paragraph.
    pub texts: BTreeMap<String, String>,
    /// Lists by name; each entry has texts of its own.
    pub lists: BTreeMap<String, Vec<BTreeMap<String, String>>>,
}

/// Why a template can't be filled.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Not a Word file, or a damaged one.
    #[error("模板不是完好的 Word 文件，请重新安装模板，或者用 Word 另存一份 .docx")]
    Broken,
    /// A placeholder that nothing is known for.
    #[error("模板里的“{{{{{0}}}}}”没有对应的内容，请检查模板里的名称")]
    Unknown(String),
}

/// Parts of the package that hold text.
const TEXT: &[&str] = &["word/document.xml", "word/header1.xml", "word/footer1.xml"];
/// Bytes of the largest part of a template.
const LARGEST: u64 = 8 << 20;

impl Values {
    /// Sets a text.
    pub fn set(&mut self, name: &str, text: impl Into<String>) {
        self.texts.insert(name.to_owned(), text.into());
    }

    /// Sets a list, each entry as pairs of name and text.
    pub fn list<'a>(
        &mut self,
        name: &str,
        entries: impl IntoIterator<Item = Vec<(&'a str, String)>>,
    ) {
        let entry = |pairs: Vec<(&str, String)>| {
            pairs.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
        };
        self.lists.insert(name.to_owned(), entries.into_iter().map(entry).collect());
    }
}

/// A template with its placeholders filled.
///
/// # Errors
/// The template is no Word file, or names something that `values` doesn't hold.
pub fn fill(template: &[u8], values: &Values) -> Result<Vec<u8>, TemplateError> {
    let mut package = ZipArchive::new(Cursor::new(template)).map_err(|_| TemplateError::Broken)?;
    let mut filled = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for at in 0..package.len() {
        let part = package.by_index(at).map_err(|_| TemplateError::Broken)?;
        let name = part.name().map_err(|_| TemplateError::Broken)?.into_owned();
        let mut bytes = Vec::new();
        part.take(LARGEST).read_to_end(&mut bytes).map_err(|_| TemplateError::Broken)?;
        if TEXT.contains(&name.as_str()) {
            let mut tree = xml::parse(&bytes).ok_or(TemplateError::Broken)?;
            fill::children(&mut tree, values)?;
            bytes = xml::write(&tree);
        }
        filled.start_file(name, options).map_err(|_| TemplateError::Broken)?;
        filled.write_all(&bytes).map_err(|_| TemplateError::Broken)?;
    }
    Ok(filled.finish().map_err(|_| TemplateError::Broken)?.into_inner())
}

#[cfg(test)]
mod tests;
