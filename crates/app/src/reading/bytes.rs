//! The bytes of what was read, where they cost no memory: the user's file itself, or
//! a nameless temporary file for a large member of a bundle.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::dto::Failure;
use crate::files;
use crate::rules::{digest, hex};

/// What is larger goes to the disk.
const MOST_IN_MEMORY: u64 = 1 << 20;
/// What can be kept at all: the archive needs the bytes at once, and more than once.
const MOST_KEPT: u64 = 64 << 20;
const CHUNK: usize = 64 << 10;

/// Where the bytes of a document are.
#[derive(Debug)]
pub enum Bytes {
    /// In memory.
    Here(Vec<u8>),
    /// In the file that the user chose.
    File(PathBuf),
    /// In a temporary file that nobody else can open, with its length.
    Spooled(io::Result<(File, u64)>),
}

impl Bytes {
    /// How much memory they take once they are in one piece; 0 where only the disk knows.
    pub(crate) fn length(&self) -> usize {
        match self {
            Self::Here(bytes) => bytes.len(),
            Self::File(path) => {
                path.metadata().map_or(0, |file| usize::try_from(file.len()).unwrap_or(0))
            }
            Self::Spooled(spooled) => {
                spooled.as_ref().map_or(0, |(_, length)| usize::try_from(*length).unwrap_or(0))
            }
        }
    }

    /// The bytes in one piece, refused where they have changed since they were read.
    ///
    /// # Errors
    /// The file has gone or changed, or it is too large to be kept.
    pub(crate) fn get(&self, sha256: &str) -> Result<Cow<'_, [u8]>, Failure> {
        let bytes = match self {
            Self::Here(bytes) => Cow::Borrowed(bytes.as_slice()),
            Self::File(path) => Cow::Owned(files::load(path, MOST_KEPT)?),
            Self::Spooled(spooled) => Cow::Owned(unspool(spooled)?),
        };
        if digest(&bytes) == sha256 { Ok(bytes) } else { Err(files::changed()) }
    }
}

fn unspool(spooled: &io::Result<(File, u64)>) -> Result<Vec<u8>, Failure> {
    let full = |error: &io::Error| {
        Failure::new("disk-full", "临时文件夹写不下压缩包里的文件，请清理磁盘后再试")
            .with_detail(error)
    };
    let (file, length) = spooled.as_ref().map_err(full)?;
    let mut bytes = Vec::with_capacity(usize::try_from(*length).unwrap_or(0));
    let mut file = file;
    file.rewind().and_then(|()| file.read_to_end(&mut bytes)).map_err(|error| full(&error))?;
    Ok(bytes)
}

/// Takes so many bytes from a pipe and gives their SHA-256 as well.
pub(super) fn take(pipe: &mut dyn Read, length: u64) -> io::Result<(Bytes, String)> {
    let mut spool = if length > MOST_IN_MEMORY { Some(tempfile::tempfile()) } else { None };
    let mut here = Vec::new();
    let mut hash = Sha256::new();
    copy(pipe, length, &mut |chunk| {
        hash.update(chunk);
        match &mut spool {
            None => here.extend_from_slice(chunk),
            Some(file) => {
                if let Err(error) = file.as_mut().map_or(Ok(()), |file| file.write_all(chunk)) {
                    spool = Some(Err(error));
                }
            }
        }
        Ok(())
    })?;
    let bytes = match spool {
        None => Bytes::Here(here),
        Some(file) => Bytes::Spooled(file.map(|file| (file, length))),
    };
    Ok((bytes, hex(&hash.finalize())))
}

/// Gives exactly so many bytes on, piece by piece.
pub(super) fn copy(
    from: &mut dyn Read,
    length: u64,
    to: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<()> {
    let (mut chunk, mut left) = (vec![0; CHUNK], length);
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        match from.read(&mut chunk[..most])? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            got => {
                to(&chunk[..got])?;
                left -= got as u64;
            }
        }
    }
    Ok(())
}
