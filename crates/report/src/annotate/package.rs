//! The zip: parts are taken out, exchanged and added; whatever is not exchanged is
//! copied as it is packed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::AnnotateError;

/// Inflated bytes of the largest part that is taken out.
const LARGEST: u64 = 256 << 20;
const MARK: &str = "\u{feff}";

/// An open package and what is to become of its parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    changed: BTreeMap<usize, String>,
    added: Vec<(String, String)>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, AnnotateError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| AnnotateError::Unsafe)?;
        Ok(Self { archive, changed: BTreeMap::new(), added: Vec::new() })
    }

    /// True where there is a part of this name; OPC knows no difference of case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    fn index(&self, name: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(name);
        let same = |known: &str| {
            known.trim_start_matches('/').eq_ignore_ascii_case(name.trim_start_matches('/'))
        };
        exact.or_else(|| {
            let mut names = self.archive.file_names();
            names.position(|known| known.is_ok_and(|known| same(&known)))
        })
    }

    /// A part as text, without its byte-order mark; `None` where there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, AnnotateError> {
        let Some(at) = self.index(name) else { return Ok(None) };
        let part = self.archive.by_index(at).map_err(|_| AnnotateError::Unsafe)?;
        let mut text = String::new();
        part.take(LARGEST).read_to_string(&mut text).map_err(|_| AnnotateError::Unsafe)?;
        Ok(Some(text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text)))
    }

    /// Puts a text in the place of a part, or adds it; a byte-order mark stays.
    pub(super) fn put(&mut self, name: &str, text: String) -> Result<(), AnnotateError> {
        let Some(at) = self.index(name) else {
            self.added.push((name.to_owned(), text));
            return Ok(());
        };
        let mut part = self.archive.by_index(at).map_err(|_| AnnotateError::Unsafe)?;
        let mut head = [0; MARK.len()];
        let marked = part.read_exact(&mut head).is_ok() && head == *MARK.as_bytes();
        drop(part);
        self.changed.insert(at, if marked { format!("{MARK}{text}") } else { text });
        Ok(())
    }

    /// The package as bytes.
    pub(super) fn finish(self) -> Result<Vec<u8>, AnnotateError> {
        self.write().map_err(|_| AnnotateError::Unsafe)
    }

    fn write(mut self) -> ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for at in 0..self.archive.len() {
            let member = self.archive.by_index_raw(at)?;
            let Some(text) = self.changed.get(&at) else {
                zip.raw_copy_file(member)?;
                continue;
            };
            let time = member.last_modified().unwrap_or_default();
            zip.start_file(member.name()?.into_owned(), options.last_modified_time(time))?;
            zip.write_all(text.as_bytes())?;
        }
        for (name, text) in &self.added {
            zip.start_file(name, options.last_modified_time(DateTime::default()))?;
            zip.write_all(text.as_bytes())?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
