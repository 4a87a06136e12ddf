//! The pipe between the reading child and its parent: a byte that says what comes,
//! eight bytes of length, then the content.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Longest message; a child that claims more is not believed. A document of a thousand
/// pages takes a tenth of it.
pub(super) const LONGEST: u64 = 32 << 20;

const MESSAGE: u8 = b'm';
const BYTES: u8 = b'b';

/// What a frame holds; bytes still have to be taken from the pipe.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    Message(Vec<u8>),
    Bytes(u64),
}

/// Writes a message; false and nothing written where it is too long.
pub(super) fn message(pipe: &mut dyn Write, message: &impl Serialize) -> io::Result<bool> {
    let content = serde_json::to_vec(message)?;
    if content.len() as u64 > LONGEST {
        return Ok(false);
    }
    head(pipe, MESSAGE, content.len() as u64)?;
    pipe.write_all(&content)?;
    pipe.flush()?;
    Ok(true)
}

/// Announces so many bytes, which the caller writes.
pub(super) fn bytes(pipe: &mut dyn Write, length: u64) -> io::Result<()> {
    head(pipe, BYTES, length)
}

fn head(pipe: &mut dyn Write, kind: u8, length: u64) -> io::Result<()> {
    pipe.write_all(&[kind])?;
    pipe.write_all(&length.to_le_bytes())
}

/// The next frame.
pub(super) fn read(pipe: &mut dyn Read) -> io::Result<Frame> {
    let (mut kind, mut length) = ([0; 1], [0; 8]);
    pipe.read_exact(&mut kind)?;
    pipe.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    match kind[0] {
        BYTES => Ok(Frame::Bytes(length)),
        MESSAGE if length <= LONGEST => Ok(Frame::Message(content(pipe, length)?)),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// All bytes that a frame announced.
pub(super) fn content(pipe: &mut dyn Read, length: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    pipe.take(length).read_to_end(&mut content)?;
    if content.len() as u64 == length {
        Ok(content)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// A message of a known kind.
pub(super) fn parse<T: DeserializeOwned>(content: &[u8]) -> io::Result<T> {
    Ok(serde_json::from_slice(content)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_cut_off_is_refused() {
        let mut pipe = Vec::new();
        assert!(message(&mut pipe, &"第一条").unwrap());
        let Frame::Message(found) = read(&mut pipe.as_slice()).unwrap() else { panic!() };
        assert_eq!(parse::<String>(&found).unwrap(), "第一条");
        assert!(read(&mut &pipe[..pipe.len() - 1]).is_err());
        let mut lie = vec![MESSAGE];
        lie.extend(u64::MAX.to_le_bytes());
        assert!(read(&mut lie.as_slice()).is_err());
    }

    #[test]
    fn a_message_beyond_the_limit_is_not_sent() {
        let mut pipe = Vec::new();
        assert!(!message(&mut pipe, &"甲".repeat(LONGEST as usize / 3 + 1)).unwrap());
        assert!(pipe.is_empty());
    }
}
