//! Blocks of a part: paragraphs, tables, content controls, one branch of each choice.

use super::inline::{Fields, Inline};
use super::numbering::Numbering;
use super::styles::{Styles, heading};
use super::xml::Element;
use crate::build::{Builder, Piece};
use crate::{BlockKind, Place, UnreadWhy};

/// Walks parts one after the other; lists count on and fields stay open between paragraphs.
pub(crate) struct Walker {
    styles: Styles,
    numbering: Numbering,
    fields: Fields,
    tables: u32,
    images: usize,
    embedded: usize,
    /// Text of a paragraph whose end mark was deleted: it goes on in the next.
    carried: Option<Piece>,
}

impl Walker {
    pub fn new(styles: Styles, numbering: Numbering) -> Self {
        Self {
            styles,
            numbering,
            fields: Fields::default(),
            tables: 0,
            images: 0,
            embedded: 0,
            carried: None,
        }
    }

    /// Adds everything of one part.
    pub fn part(&mut self, root: &Element, place: Place, out: &mut Builder) {
        self.fields = Fields::default();
        let body = root.child("body").unwrap_or(root);
        if place == Place::Footnote {
            let usual = |note: &&Element| note.get("type").is_none_or(|kind| kind == "normal");
            for note in body.elements().filter(usual) {
                self.blocks(note, place, BlockKind::Paragraph, out);
            }
        } else {
            self.blocks(body, place, BlockKind::Paragraph, out);
        }
        self.flush(place, out);
    }

    /// Says what was seen and not read.
    pub fn report(&self, out: &mut Builder) {
        for number in 1..=self.images {
            out.unread(format!("第{number}张图片"), UnreadWhy::Image);
        }
        for number in 1..=self.embedded {
            out.unread(format!("第{number}个嵌入对象"), UnreadWhy::Embedded);
        }
    }

    fn blocks(&mut self, parent: &Element, place: Place, kind: BlockKind, out: &mut Builder) {
        for element in parent.elements() {
            match element.name.as_str() {
                "p" => self.paragraph(element, place, kind, out),
                "tbl" => self.table(element, place, out),
                "altChunk" => self.embedded += 1,
                "del" | "moveFrom" | "sdtPr" | "sectPr" | "tcPr" | "pPr" => {}
                "AlternateContent" => {
                    if let Some(branch) = branch(element) {
                        self.blocks(branch, place, kind, out);
                    }
                }
                _ => self.blocks(element, place, kind, out),
            }
        }
    }

    fn paragraph(&mut self, element: &Element, place: Place, kind: BlockKind, out: &mut Builder) {
        let properties = element.child("pPr");
        let mut inline = Inline::new(&mut self.fields);
        inline.walk(element);
        let (text, origins, boxes) = (inline.text, inline.origins, inline.boxes);
        self.images += inline.images;
        self.embedded += inline.embedded;
        let deleted = properties
            .and_then(|properties| properties.child("rPr"))
            .is_some_and(|mark| mark.is_on("del") || mark.is_on("moveFrom"));
        let label =
            if deleted && text.trim().is_empty() { String::new() } else { self.label(properties) };
        let mut piece = Piece { text, origins, label, kind, place, heading: None };
        if let Some(carried) = self.carried.take() {
            piece.put_before(carried);
        }
        if deleted {
            self.carried = Some(piece);
        } else {
            let style = properties.and_then(|properties| properties.value("pStyle"));
            let own = properties.and_then(|properties| properties.value("outlineLvl"));
            piece.heading = if own.is_some() { heading(own) } else { self.styles.heading(style) };
            out.push(&piece);
        }
        let place = if place == Place::Body { Place::TextBox } else { place };
        for inside in boxes {
            let fields = std::mem::take(&mut self.fields);
            self.blocks(inside, place, BlockKind::Paragraph, out);
            self.fields = fields;
        }
    }

    fn label(&mut self, properties: Option<&Element>) -> String {
        let style = properties.and_then(|properties| properties.value("pStyle"));
        let direct = properties.and_then(|properties| properties.child("numPr"));
        let direct_num = direct.and_then(|numbering| numbering.value("numId")?.parse::<i64>().ok());
        let direct_level =
            direct.and_then(|numbering| numbering.value("ilvl")?.parse::<usize>().ok());
        let inherited = self.styles.numbering(style);
        let (num, level) = match (direct_num, inherited) {
            (Some(num), _) => (num, direct_level.or_else(|| self.numbering.level_of(num, style?))),
            (None, Some((num, level, owner))) => {
                let own = style.and_then(|style| self.numbering.level_of(num, style));
                (
                    num,
                    direct_level.or(own).or(level).or_else(|| self.numbering.level_of(num, owner)),
                )
            }
            (None, None) => return String::new(),
        };
        // numId 0 takes a paragraph out of its style's list.
        if num == 0 { String::new() } else { self.numbering.next(num, level.unwrap_or(0)) }
    }

    fn table(&mut self, table: &Element, place: Place, out: &mut Builder) {
        self.flush(place, out);
        let number = self.tables;
        self.tables += 1;
        let mut rows = Vec::new();
        gather(table, "tr", &mut rows);
        let kept = rows
            .into_iter()
            .filter(|row| !row.child("trPr").is_some_and(|properties| properties.is_on("del")));
        for (row, element) in kept.enumerate() {
            let mut cells = Vec::new();
            gather(element, "tc", &mut cells);
            for (column, cell) in cells.into_iter().enumerate() {
                let kind = BlockKind::Cell {
                    table: number,
                    row: u32::try_from(row).unwrap_or(u32::MAX),
                    column: u32::try_from(column).unwrap_or(u32::MAX),
                };
                self.blocks(cell, place, kind, out);
                self.flush(place, out);
            }
        }
    }

    fn flush(&mut self, place: Place, out: &mut Builder) {
        if let Some(carried) = self.carried.take() {
            out.push(&Piece { place, kind: BlockKind::Paragraph, ..carried });
        }
    }
}

/// Exactly one branch of `mc:AlternateContent`.
pub(crate) fn branch(element: &Element) -> Option<&Element> {
    let full = |branch: &&Element| branch.elements().next().is_some();
    element
        .elements()
        .filter(|branch| branch.name == "Choice")
        .find(full)
        .or_else(|| element.child("Fallback"))
}

/// Rows of a table or cells of a row, also inside content controls and revisions.
fn gather<'a>(parent: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for element in parent.elements() {
        match element.name.as_str() {
            it if it == name => found.push(element),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => gather(element, name, found),
            "AlternateContent" => {
                if let Some(branch) = branch(element) {
                    gather(branch, name, found);
                }
            }
            _ => {}
        }
    }
}
