//! The file information block: what kind of text there is and how much ([MS-DOC] 2.5).

use crate::ReadError;

/// Lengths of the text's parts in UTF-16 units, in file order, and where tables lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fib {
    pub second_table: bool,
    pub body: usize,
    pub footnotes: usize,
    pub headers: usize,
    pub comments: usize,
    pub endnotes: usize,
    pub boxes: usize,
    pub header_boxes: usize,
    /// Place and length of the piece table in the table stream.
    pub pieces: (usize, usize),
    /// Place and length of the index of paragraph properties.
    pub paragraphs: (usize, usize),
    /// Place and length of the index of run properties.
    pub runs: (usize, usize),
    /// Place and length of the style sheet.
    pub styles: (usize, usize),
    /// Place and length of the list definitions.
    pub lists: (usize, usize),
    /// Place and length of the uses of lists.
    pub list_uses: (usize, usize),
    /// Place and length of the index of text boxes.
    pub box_index: (usize, usize),
    /// Place of the first character where there is no piece table.
    pub first: usize,
    /// Code page of compressed pieces in East Asian files.
    pub chinese: bool,
}

impl Fib {
    /// A structure in the table stream; empty where it lies outside.
    pub fn slice<'a>(&self, table: &'a [u8], (start, length): (usize, usize)) -> &'a [u8] {
        start.checked_add(length).and_then(|end| table.get(start..end)).unwrap_or_default()
    }

    /// Units of all parts together.
    pub fn total(&self) -> usize {
        self.body
            + self.footnotes
            + self.headers
            + self.comments
            + self.endnotes
            + self.boxes
            + self.header_boxes
    }
}

const WORD: u16 = 0xa5ec;
/// Word 97; what is older is laid out differently.
const OLDEST: u16 = 101;

/// Reads the block at the start of the main stream.
pub(crate) fn read(main: &[u8]) -> Result<Fib, ReadError> {
    let magic = u16_at(main, 0).ok_or(ReadError::Corrupt)?;
    let version = u16_at(main, 2).ok_or(ReadError::Corrupt)?;
    let flags = u16_at(main, 10).ok_or(ReadError::Corrupt)?;
    // Word 6 and 95 have other magic numbers or a low version.
    if matches!(magic, 0xa5dc | 0xa697 | 0xa699 | 0xa5db) || (magic == WORD && version < OLDEST) {
        return Err(ReadError::Unsupported);
    }
    if magic != WORD {
        return Err(ReadError::Corrupt);
    }
    if flags & 0x0100 != 0 {
        return Err(ReadError::Encrypted);
    }
    let count = |at: usize| {
        u32_at(main, at)
            .and_then(|count| usize::try_from(count).ok())
            .filter(|count| *count < 1 << 28)
            .unwrap_or(0)
    };
    Ok(Fib {
        second_table: flags & 0x0200 != 0,
        body: count(0x4c),
        footnotes: count(0x50),
        headers: count(0x54),
        comments: count(0x5c),
        endnotes: count(0x60),
        boxes: count(0x64),
        header_boxes: count(0x68),
        pieces: (count(0x1a2), count(0x1a6)),
        paragraphs: (count(0x102), count(0x106)),
        runs: (count(0xfa), count(0xfe)),
        styles: (count(0xa2), count(0xa6)),
        lists: (count(0x2e2), count(0x2e6)),
        list_uses: (count(0x2ea), count(0x2ee)),
        box_index: (count(0x25a), count(0x25e)),
        first: count(0x18),
        chinese: u16_at(main, 6) == Some(0x0804),
    })
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
