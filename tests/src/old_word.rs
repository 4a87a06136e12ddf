//! Small Word 97 files ([MS-DOC]) put together byte by byte: text in one piece, the
//! properties of paragraphs and runs, one list with two levels. Word opens none of
//! them: only what a reader needs is there.

use std::io::{Cursor, Write};

use anyhow::Result;

/// A piece of the document.
pub enum Part {
    /// A paragraph.
    Text(&'static str),
    /// A paragraph with a deleted beginning.
    Deleted(&'static str, &'static str),
    /// A paragraph that is a field: instruction and result.
    Field(&'static str, &'static str),
    /// A paragraph of the list, on this level.
    Item(u8, &'static str),
    /// A row of a table.
    Row(&'static [&'static str]),
    /// A footnote; notes stand behind everything else.
    Note(&'static str),
}

const TEXT: usize = 0x800;
const PAGE: usize = 512;
/// Chinese counting with thousands, as in 第十二条.
const COUNTING: u8 = 39;

#[derive(Default)]
struct Story {
    units: Vec<u16>,
    /// End of each paragraph and its properties.
    paragraphs: Vec<(usize, Vec<u8>)>,
    /// Runs that a revision has deleted.
    deleted: Vec<(usize, usize)>,
    body: usize,
}

/// The bytes of a .doc with these parts.
///
/// # Errors
/// Where the compound file cannot be put together.
pub fn file(parts: &[Part]) -> Result<Vec<u8>> {
    let story = Story::of(parts);
    let mut main = vec![0; TEXT];
    main.extend(story.units.iter().flat_map(|unit| unit.to_le_bytes()));
    let mut table = Vec::new();

    let paragraphs: Vec<(usize, Vec<u8>)> = story
        .paragraphs
        .iter()
        .map(|(end, properties)| (*end, [&[0, 0][..], properties].concat()))
        .collect();
    index(&mut main, &mut table, 0x102, &paragraphs, true);
    let mut runs = Vec::new();
    for (start, end) in &story.deleted {
        runs.extend([(*start, Vec::new()), (*end, vec![0x00, 0x08, 1])]);
    }
    runs.push((story.units.len(), Vec::new()));
    index(&mut main, &mut table, 0xfa, &runs, false);
    section(&mut main, &mut table, 0x1a2, &pieces(story.units.len()));
    // The levels stand behind the list's own length.
    let levels = [level(COUNTING, "第\u{0}条", 1), level(37, "（\u{1}）", 1)].concat();
    section(&mut main, &mut table, 0x2e2, &list());
    let rest = (2..9).flat_map(|_| level(255, "", 1));
    table.extend(levels.into_iter().chain(rest));
    section(&mut main, &mut table, 0x2ea, &uses());

    let count = |count: usize| u32::try_from(count).unwrap_or(0).to_le_bytes();
    put(&mut main, 0, &[0xec, 0xa5, 0xc1, 0x00]);
    put(&mut main, 6, &0x0804u16.to_le_bytes());
    put(&mut main, 10, &0x0200u16.to_le_bytes());
    put(&mut main, 0x18, &count(TEXT));
    put(&mut main, 0x4c, &count(story.body));
    put(&mut main, 0x50, &count(story.units.len() - story.body));

    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new()))?;
    file.create_stream("/WordDocument")?.write_all(&main)?;
    file.create_stream("/1Table")?.write_all(&table)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

impl Story {
    fn of(parts: &[Part]) -> Self {
        let mut story = Self::default();
        for part in parts {
            story.part(part);
        }
        story.body = story.units.len();
        for part in parts {
            if let Part::Note(text) = part {
                story.paragraph(&format!("\u{2} {text}"), 13, &[]);
            }
        }
        story
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Text(text) => self.paragraph(text, 13, &[]),
            Part::Deleted(gone, text) => {
                let start = self.units.len();
                self.units.extend(gone.encode_utf16());
                self.deleted.push((start, self.units.len()));
                self.paragraph(text, 13, &[]);
            }
            Part::Field(code, result) => {
                self.paragraph(&format!("\u{13} {code} \u{14}{result}\u{15}"), 13, &[]);
            }
            Part::Item(level, text) => {
                // sprmPIlvl, sprmPIlfo: the first use of a list.
                self.paragraph(text, 13, &[0x0a, 0x26, *level, 0x0b, 0x46, 1, 0]);
            }
            Part::Row(cells) => {
                for cell in *cells {
                    self.paragraph(cell, 7, &[0x16, 0x24, 1]);
                }
                // sprmPFInTable, sprmPFTtp
                self.paragraph("", 7, &[0x16, 0x24, 1, 0x17, 0x24, 1]);
            }
            Part::Note(_) => {}
        }
    }

    fn paragraph(&mut self, text: &str, end: u16, properties: &[u8]) {
        self.units.extend(text.encode_utf16());
        self.units.push(end);
        self.paragraphs.push((self.units.len(), properties.to_vec()));
    }
}

/// Puts a structure into the table stream and its place into the head.
fn section(main: &mut [u8], table: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let place = |value: usize| u32::try_from(value).unwrap_or(0).to_le_bytes();
    put(main, at, &place(table.len()));
    put(main, at + 4, &place(bytes.len()));
    table.extend_from_slice(bytes);
}

fn put(main: &mut [u8], at: usize, bytes: &[u8]) {
    main[at..at + bytes.len()].copy_from_slice(bytes);
}

/// Formatted disk pages behind the text, eight entries each, and the index of them.
fn index(
    main: &mut Vec<u8>,
    table: &mut Vec<u8>,
    at: usize,
    entries: &[(usize, Vec<u8>)],
    paragraphs: bool,
) {
    let place = |unit: usize| u32::try_from(TEXT + unit * 2).unwrap_or(0).to_le_bytes();
    let (mut bounds, mut pages, mut start) = (Vec::new(), Vec::new(), 0);
    for entries in entries.chunks(8) {
        main.resize(main.len().next_multiple_of(PAGE), 0);
        pages.extend(u32::try_from(main.len() / PAGE).unwrap_or(0).to_le_bytes());
        bounds.extend(place(start));
        let mut page = vec![0; PAGE];
        let wide = if paragraphs { 13 } else { 1 };
        page[PAGE - 1] = u8::try_from(entries.len()).unwrap_or(0);
        put(&mut page, 0, &place(start));
        let mut free = PAGE - 2;
        for (number, (end, properties)) in entries.iter().enumerate() {
            put(&mut page, number * 4 + 4, &place(*end));
            // Paragraphs count words and runs bytes; an odd end is filled up.
            let padded = properties.len() + 1 - properties.len() % 2 * usize::from(!paragraphs);
            let size = u8::try_from(if paragraphs { padded.div_ceil(2) } else { properties.len() });
            free = (free - padded - 1) & !1;
            page[free] = size.unwrap_or(0);
            put(&mut page, free + 1, properties);
            page[(entries.len() + 1) * 4 + number * wide] = u8::try_from(free / 2).unwrap_or(0);
            start = *end;
        }
        main.extend(page);
    }
    bounds.extend(place(start));
    bounds.extend(pages);
    section(main, table, at, &bounds);
}

/// One piece with all of the text.
fn pieces(units: usize) -> Vec<u8> {
    let mut plc = vec![0; 4];
    plc.extend(u32::try_from(units).unwrap_or(0).to_le_bytes());
    plc.extend([0, 0]);
    plc.extend(u32::try_from(TEXT).unwrap_or(0).to_le_bytes());
    plc.extend([0, 0]);
    let mut clx = vec![2];
    clx.extend(u32::try_from(plc.len()).unwrap_or(0).to_le_bytes());
    clx.extend(plc);
    clx
}

fn list() -> Vec<u8> {
    let mut list = vec![1, 0];
    list.extend(7u32.to_le_bytes());
    list.extend([0; 4]);
    list.extend([0xff, 0x0f].repeat(9));
    list.extend([0, 0]);
    list
}

fn level(format: u8, text: &str, start: u32) -> Vec<u8> {
    let mut level = start.to_le_bytes().to_vec();
    level.extend([format, 0]);
    level.extend([0; 9]);
    level.push(2);
    level.extend([0; 12]);
    let units: Vec<u16> = text.encode_utf16().collect();
    level.extend(u16::try_from(units.len()).unwrap_or(0).to_le_bytes());
    level.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    level
}

fn uses() -> Vec<u8> {
    let mut uses = 1u32.to_le_bytes().to_vec();
    uses.extend(7u32.to_le_bytes());
    uses.extend([0; 12]);
    uses.extend([0xff; 4]);
    uses
}
