//! Whether a new workbook can be handed to the library, which knows no limits of
//! its own: it inflates whatever there is and reserves what a part declares.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ReadError;

/// Inflated bytes of all parts together.
const MOST_BYTES: u64 = 384 << 20;
const MOST_ENTRIES: usize = 20_000;
/// Sheets stay far below a hundred.
const HIGHEST_RATIO: u64 = 200;
const RATIO_MATTERS_FROM: u64 = 16 << 20;
/// How far into a part its first tag reaches.
const HEAD: u64 = 64 << 10;
/// Bytes of the shortest string in a part.
const SHORTEST: u64 = 5;

/// Inflates everything once and keeps nothing; gives the names of the parts.
pub(crate) fn check(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Corrupt)?;
    if archive.len() > MOST_ENTRIES {
        return Err(ReadError::TooLarge);
    }
    let mut left = MOST_BYTES;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let entry = match archive.by_index(index) {
            Ok(entry) => entry,
            Err(
                ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
                | ZipError::InvalidPassword,
            ) => return Err(ReadError::Encrypted),
            Err(_) => continue,
        };
        let name = entry.name().map(|name| name.replace('\\', "/")).unwrap_or_default();
        let packed = entry.compressed_size().max(1);
        let mut limited = entry.take(left + 1);
        let mut head = Vec::new();
        // A broken part is the library's to complain about.
        let broken = limited.by_ref().take(HEAD).read_to_end(&mut head).is_err();
        if !broken {
            let _ = copy(&mut limited, &mut sink());
        }
        let size = left + 1 - limited.limit();
        if size > left || (size > RATIO_MATTERS_FROM && size / packed > HIGHEST_RATIO) {
            return Err(ReadError::TooLarge);
        }
        left -= size;
        if name.to_ascii_lowercase().ends_with("sharedstrings.xml") && !is_honest(&head, size) {
            return Err(ReadError::Corrupt);
        }
        names.push(name);
    }
    Ok(names)
}

/// False where a part says that it holds more strings than it has room for.
fn is_honest(head: &[u8], size: u64) -> bool {
    // The part may be in UTF-16.
    let head: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    let head = String::from_utf8_lossy(&head);
    let Some(tag) = head.find("sst").and_then(|at| head.get(at..)) else { return true };
    let Some((tag, _)) = tag.split_once('>') else { return false };
    tag.split("uniqueCount").skip(1).all(|rest| {
        let digits: String = rest
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse::<u64>().is_ok_and(|count| count <= size / SHORTEST)
    })
}
