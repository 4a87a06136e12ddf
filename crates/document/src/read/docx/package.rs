//! Parts of the zip, inflated within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ReadError;
use crate::read::charset;

/// Inflated bytes of all parts together.
const MOST_BYTES: u64 = 256 << 20;
const MOST_ENTRIES: usize = 20_000;
/// Deflate reaches 1032 at most; Word stays far below a hundred on real text.
const HIGHEST_RATIO: u64 = 200;
const RATIO_MATTERS_FROM: u64 = 16 << 20;

/// An open package and what may still be inflated.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    left: u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Corrupt)?;
        if archive.len() > MOST_ENTRIES {
            return Err(ReadError::TooLarge);
        }
        let mut names: Vec<String> =
            archive.file_names().flatten().map(|name| name.into_owned()).collect();
        names.sort();
        Ok(Self { archive, names, left: MOST_BYTES })
    }

    /// Names of the parts, sorted.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Names as the zip holds them, in the order of its entries.
    pub fn raw_names(&mut self) -> Vec<Vec<u8>> {
        (0..self.archive.len())
            .map(|at| {
                let entry = self.archive.by_index_raw(at);
                entry.map_or_else(|_| Vec::new(), |entry| entry.name_raw().to_vec())
            })
            .collect()
    }

    /// The text of a part; `None` where the package has none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let at = self.archive.index_for_name(name);
        at.map_or(Ok(None), |at| self.part_at(at))
    }

    /// The text of the part with this number among the entries.
    pub fn part_at(&mut self, at: usize) -> Result<Option<String>, ReadError> {
        let entry = match self.archive.by_index(at) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(
                ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
                | ZipError::InvalidPassword,
            ) => {
                return Err(ReadError::Encrypted);
            }
            Err(_) => return Err(ReadError::Corrupt),
        };
        let packed = entry.compressed_size().max(1);
        let mut bytes = Vec::new();
        let broken = entry.take(self.left + 1).read_to_end(&mut bytes).is_err();
        let size = bytes.len() as u64;
        if size > self.left || (size > RATIO_MATTERS_FROM && size / packed > HIGHEST_RATIO) {
            return Err(ReadError::TooLarge);
        }
        if broken && bytes.is_empty() {
            return Err(ReadError::Corrupt);
        }
        self.left -= size;
        Ok(Some(charset::decode_xml(&bytes)))
    }
}
