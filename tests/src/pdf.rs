//! A PDF as a word processor prints it: pages of lines, one font that is not embedded
//! and names its characters. And one that is only pictures of pages.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

use crate::paper::Part;

/// A4 in points.
const PAGE: Rect = Rect { x1: 0.0, y1: 0.0, x2: 595.0, y2: 842.0 };
const LEFT: f32 = 77.0;
const TOP: f32 = 750.0;
const BOTTOM: f32 = 90.0;
const SIZE: f32 = 16.0;
const PITCH: f32 = 28.0;
/// Characters on a line.
const WIDTH: usize = 28;

const FONT: Name = Name(b"F1");
const FACE: Name = Name(b"SimSun");
const IDENTITY: SystemInfo =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A line of a page: where it begins, what stands on it, and how far its characters
/// are drawn apart.
struct Line {
    x: f32,
    size: f32,
    text: String,
    apart: f32,
}

/// Bytes of a PDF with these parts. Tables are left to formats that have them.
pub(crate) fn file(parts: &[Part]) -> Result<Vec<u8>> {
    let mut lines = Vec::new();
    for part in parts {
        match *part {
            Part::Title(text) => centred(&mut lines, text, 22.0),
            Part::Centred(text) => centred(&mut lines, text, SIZE),
            Part::Text(text) => paragraph(&mut lines, text),
            Part::Row(row) => bail!("no table in a PDF: {row}"),
        }
    }
    let on_a_page = ((TOP - BOTTOM) / PITCH) as usize;
    let pages: Vec<Vec<u8>> = lines.chunks(on_a_page).map(page).collect();
    let used: BTreeSet<char> = lines.iter().flat_map(|line| line.text.chars()).collect();
    Ok(assemble(&pages, &used))
}

/// A PDF of so many pages that are only pictures.
pub(crate) fn scan(pages: usize) -> Vec<u8> {
    const PICTURE: &[u8] = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q\n";
    assemble(&vec![PICTURE.to_vec(); pages], &BTreeSet::new())
}

fn centred(lines: &mut Vec<Line>, text: &str, size: f32) {
    let characters: Vec<char> = text.chars().collect();
    for chunk in characters.chunks((448.0 / size) as usize) {
        let x = (PAGE.x2 - size * chunk.len() as f32) / 2.0;
        lines.push(Line { x, size, text: chunk.iter().collect(), apart: 0.0 });
    }
}

/// Its first line is indented by two characters. The others but the last are drawn out to
/// the right edge, unless that would tear them apart.
fn paragraph(lines: &mut Vec<Line>, text: &str) {
    const WIDEST: f32 = 3.0;
    let characters: Vec<char> = text.chars().collect();
    let (mut rest, mut indent) = (characters.as_slice(), 2);
    while !rest.is_empty() {
        let room = WIDTH - indent;
        let (line, after) = rest.split_at(end_of_line(rest, room));
        let gaps = (line.len() - 1).max(1) as f32;
        let wanted = (room - line.len()) as f32 * SIZE / gaps;
        let apart = if after.is_empty() || wanted > WIDEST { 0.0 } else { wanted };
        let x = LEFT + indent as f32 * SIZE;
        lines.push(Line { x, size: SIZE, text: line.iter().collect(), apart });
        (rest, indent) = (after, 0);
    }
}

/// Where a line ends that has room for so many characters: not within a word or number.
fn end_of_line(text: &[char], room: usize) -> usize {
    if text.len() <= room {
        return text.len();
    }
    let parts = |end: &usize| !(is_latin(text[*end - 1]) && is_latin(text[*end]));
    (1..=room).rev().find(parts).unwrap_or(room)
}

fn is_latin(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_whitespace()
}

fn page(lines: &[Line]) -> Vec<u8> {
    let mut content = Content::new();
    let mut y = TOP;
    for line in lines {
        let glyphs: Vec<u8> = line.text.chars().flat_map(glyph).collect();
        content.begin_text().set_font(FONT, line.size).set_char_spacing(line.apart);
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, line.x, y]).show(Str(&glyphs)).end_text();
        y -= PITCH;
    }
    content.finish().to_vec()
}

/// A glyph has the number of its character, all of them in the first plane.
fn glyph(c: char) -> [u8; 2] {
    u16::try_from(u32::from(c)).unwrap_or(0xfffd).to_be_bytes()
}

fn assemble(pages: &[Vec<u8>], used: &BTreeSet<char>) -> Vec<u8> {
    let [catalog, tree, font, cid, descriptor, names] = [1, 2, 3, 4, 5, 6].map(Ref::new);
    let kids: Vec<(Ref, Ref)> =
        (7..).step_by(2).take(pages.len()).map(|at| (Ref::new(at), Ref::new(at + 1))).collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids(kids.iter().map(|kid| kid.0)).count(pages.len() as i32);
    pdf.type0_font(font)
        .base_font(FACE)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(names);
    pdf.cid_font(cid)
        .subtype(CidFontType::Type2)
        .base_font(FACE)
        .system_info(IDENTITY)
        .font_descriptor(descriptor)
        .default_width(1000.0);
    pdf.font_descriptor(descriptor)
        .name(FACE)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(0.0, -140.0, 1000.0, 860.0))
        .italic_angle(0.0)
        .ascent(860.0)
        .descent(-140.0)
        .cap_height(700.0)
        .stem_v(80.0);
    let mut map = UnicodeCmap::<u16>::new(FACE, IDENTITY);
    for &c in used {
        map.pair(u16::from_be_bytes(glyph(c)), c);
    }
    pdf.cmap(names, &map.finish());
    for ((page, content), bytes) in kids.iter().zip(pages) {
        let mut one = pdf.page(*page);
        one.parent(tree).media_box(PAGE).contents(*content);
        one.resources().fonts().pair(FONT, font);
        one.finish();
        pdf.stream(*content, bytes);
    }
    pdf.finish()
}
