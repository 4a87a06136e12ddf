//! Messages between the reading child and its parent: eight bytes of length, then
//! the content.

use std::io::{self, Read, Write};

/// Longest message taken; a child that claims more is not believed.
const LONGEST: u64 = 1 << 30;

pub(super) fn write(pipe: &mut dyn Write, content: &[u8]) -> io::Result<()> {
    pipe.write_all(&(content.len() as u64).to_le_bytes())?;
    pipe.write_all(content)?;
    pipe.flush()
}

pub(super) fn read(pipe: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    pipe.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let mut content = Vec::new();
    pipe.take(length).read_to_end(&mut content)?;
    if content.len() as u64 == length {
        Ok(content)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_cut_off_is_refused() {
        let mut pipe = Vec::new();
        write(&mut pipe, "第一条".as_bytes()).unwrap();
        assert_eq!(read(&mut pipe.as_slice()).unwrap(), "第一条".as_bytes());
        assert!(read(&mut &pipe[..pipe.len() - 1]).is_err());
        assert!(read(&mut &u64::MAX.to_le_bytes()[..]).is_err());
    }
}
