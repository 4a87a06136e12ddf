//! The entries of one zip, each inflated within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::names;
use crate::ReadError;

/// Inflated bytes of one member.
const LARGEST: u64 = 64 << 20;
/// Deflate reaches 1032 at most; documents stay far below a hundred.
const HIGHEST_RATIO: u64 = 200;
const RATIO_MATTERS_FROM: u64 = 16 << 20;
/// A local header without name and extra fields.
const HEADER: u64 = 30;

/// An open zip.
pub(super) struct Entries<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// True for entries whose bytes belong to another one as well.
    overlapping: Vec<bool>,
}

impl<'a> Entries<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Corrupt)?;
        let overlapping = overlapping(&archive);
        Ok(Self { archive, overlapping })
    }

    pub fn len(&self) -> usize {
        self.archive.len()
    }

    /// True where members have the same name: the list of entries keeps the last.
    pub fn hides_some(&self) -> bool {
        self.archive.has_duplicate_names()
    }

    /// The cleaned name of a file; `None` for folders and the leavings of other systems.
    pub fn name(&self, index: usize) -> Option<String> {
        let entry = self.archive.by_index_data(index).ok()?;
        let name = names::decode(entry.name_raw());
        let folder = entry.is_dir() || name.ends_with(['/', '\\']);
        (!folder && !names::is_leaving(&name)).then(|| names::clean(&name))
    }

    /// The bytes of a member; what it inflates to is taken from `left`.
    pub fn inflate(&mut self, index: usize, left: &mut u64) -> Result<Vec<u8>, ReadError> {
        if self.overlapping.get(index) == Some(&true) {
            return Err(ReadError::Corrupt);
        }
        let entry = match self.archive.by_index(index) {
            Ok(entry) if entry.is_symlink() => return Err(ReadError::Unsupported),
            Ok(entry) => entry,
            Err(error) => return Err(reason(&error)),
        };
        let ratio = entry.compressed_size().saturating_mul(HIGHEST_RATIO);
        let most = LARGEST.min(*left).min(ratio.max(RATIO_MATTERS_FROM));
        if entry.size() > most {
            return Err(ReadError::TooLarge);
        }
        let mut bytes = Vec::new();
        let broken = entry.take(most + 1).read_to_end(&mut bytes).is_err();
        let size = bytes.len() as u64;
        *left = left.saturating_sub(size);
        match (size > most, broken) {
            (true, _) => Err(ReadError::TooLarge),
            (false, true) => Err(ReadError::Corrupt),
            (false, false) => Ok(bytes),
        }
    }
}

fn reason(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::Encrypted
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            ReadError::Unsupported
        }
        _ => ReadError::Corrupt,
    }
}

/// Entries that begin before an earlier one has ended: such zips grow without end.
fn overlapping(archive: &ZipArchive<Cursor<&[u8]>>) -> Vec<bool> {
    let mut ranges: Vec<(u64, u64, usize)> = (0..archive.len())
        .filter_map(|index| {
            let entry = archive.by_index_data(index).ok()?;
            let size = HEADER + entry.name_raw().len() as u64 + entry.compressed_size();
            Some((entry.header_start(), entry.header_start().saturating_add(size), index))
        })
        .collect();
    ranges.sort_unstable();
    let mut found = vec![false; archive.len()];
    let mut end = 0;
    for (start, own_end, index) in ranges {
        found[index] = start < end;
        end = end.max(own_end);
    }
    found
}
