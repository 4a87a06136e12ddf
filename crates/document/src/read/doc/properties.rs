//! Formatted disk pages: which paragraphs are table rows or belong to a list, which
//! runs were deleted ([MS-DOC] 2.9.174, 2.9.33).

use super::fib::{Fib, u16_at, u32_at};

const PAGE: usize = 512;
const IN_TABLE: u16 = 0x2416;
const ROW_END: u16 = 0x2417;
const DEPTH: u16 = 0x6649;
const INNER_ROW_END: u16 = 0x244c;
const DELETED: u16 = 0x0800;
const STYLE: u16 = 0x4600;
const LEVEL: u16 = 0x260a;
const LIST: u16 = 0x460b;
const OUTLINE: u16 = 0x2640;
const TABLE_DEFINITION: u16 = 0xd608;

/// What matters of a paragraph's or a run's properties.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub in_table: bool,
    pub row_end: bool,
    pub inner_row_end: bool,
    pub deleted: bool,
    /// Index of the paragraph's style.
    pub style: u16,
    /// Number of the list, from 1; 0 and less take the paragraph out of any.
    pub list: Option<i16>,
    /// Level in the list, from 0.
    pub level: Option<u8>,
    /// Level of heading, from 0; 9 is body text.
    pub outline: Option<u8>,
}

/// Properties by byte range of the main stream.
#[derive(Debug, Default)]
pub(crate) struct Properties {
    ranges: Vec<(usize, usize, Marks)>,
}

impl Properties {
    /// Of paragraphs.
    pub fn paragraphs(main: &[u8], table: &[u8], fib: &Fib) -> Self {
        Self::read(main, fib.slice(table, fib.paragraphs), 13)
    }

    /// Of runs of characters.
    pub fn runs(main: &[u8], table: &[u8], fib: &Fib) -> Self {
        Self::read(main, fib.slice(table, fib.runs), 1)
    }

    /// True where the file holds none.
    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// What applies at a byte.
    pub fn at(&self, place: usize) -> Marks {
        let index = self.ranges.partition_point(|(start, _, _)| *start <= place);
        match index.checked_sub(1).map(|index| self.ranges[index]) {
            Some((_, end, marks)) if place < end => marks,
            _ => Marks::default(),
        }
    }

    /// True where a paragraph or run ends right before a byte.
    pub fn ends(&self, place: usize) -> bool {
        let index = self.ranges.partition_point(|(start, _, _)| *start < place);
        index.checked_sub(1).is_none_or(|index| self.ranges[index].1 <= place)
    }

    fn read(main: &[u8], plc: &[u8], entry: usize) -> Self {
        let mut ranges = Vec::new();
        let count = plc.len().saturating_sub(4) / 8;
        for index in 0..count {
            let Some(page) = u32_at(plc, (count + 1) * 4 + index * 4) else { break };
            let start = (page & 0x003f_ffff) as usize * PAGE;
            let Some(page) = main.get(start..start + PAGE) else { continue };
            read_page(page, entry, &mut ranges);
        }
        ranges.sort_by_key(|(start, _, _)| *start);
        Self { ranges }
    }
}

fn read_page(page: &[u8], entry: usize, ranges: &mut Vec<(usize, usize, Marks)>) {
    let count = usize::from(page[PAGE - 1]);
    for run in 0..count {
        let (Some(from), Some(to)) = (u32_at(page, run * 4), u32_at(page, run * 4 + 4)) else {
            return;
        };
        let Some(&offset) = page.get((count + 1) * 4 + run * entry) else { return };
        let at = usize::from(offset) * 2;
        let (style, bytes) = match (offset, page.get(at)) {
            (0, _) | (_, None) => (None, &[][..]),
            (_, Some(&length)) if entry == 1 => {
                (None, page.get(at + 1..at + 1 + usize::from(length)).unwrap_or_default())
            }
            (_, Some(0)) => {
                let length = page.get(at + 1).map_or(0, |length| usize::from(*length) * 2);
                let end = at + 2 + length.max(2);
                (u16_at(page, at + 2), page.get(at + 4..end).unwrap_or_default())
            }
            (_, Some(&length)) => {
                let end = (at + usize::from(length) * 2).max(at + 3);
                (u16_at(page, at + 1), page.get(at + 3..end).unwrap_or_default())
            }
        };
        let own = marks(bytes);
        // A property that changes the style comes after the one the paragraph has.
        let style = if own.style == 0 { style.unwrap_or(0) } else { own.style };
        ranges.push((from as usize, to as usize, Marks { style, ..own }));
    }
}

/// Goes through a list of property changes.
pub(super) fn marks(bytes: &[u8]) -> Marks {
    let mut marks = Marks::default();
    let mut at = 0;
    while let Some(code) = u16_at(bytes, at) {
        let operand = at + 2;
        let on = bytes.get(operand).is_some_and(|value| *value != 0);
        match code {
            IN_TABLE => marks.in_table = on,
            ROW_END => marks.row_end = on,
            DEPTH => marks.in_table |= on,
            INNER_ROW_END => marks.inner_row_end = on,
            DELETED => marks.deleted = on,
            STYLE => marks.style = u16_at(bytes, operand).unwrap_or(0),
            LIST => marks.list = u16_at(bytes, operand).map(u16::cast_signed),
            LEVEL => marks.level = bytes.get(operand).copied(),
            OUTLINE => marks.outline = bytes.get(operand).copied(),
            _ => {}
        }
        at = operand
            + match code >> 13 {
                0 | 1 => 1,
                2 | 4 | 5 => 2,
                3 => 4,
                7 => 3,
                _ if code == TABLE_DEFINITION => {
                    u16_at(bytes, operand).map_or(2, |length| usize::from(length) + 1)
                }
                _ => bytes.get(operand).map_or(1, |length| usize::from(*length) + 1),
            };
    }
    marks
}
