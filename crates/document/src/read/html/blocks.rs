//! Writes a page's paragraphs and cells as blocks.

use std::collections::HashMap;

use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};

use super::article::{is_hidden, is_silent};
use crate::build::{Builder, Piece};
use crate::{BlockKind, Place, UnreadWhy};

/// A cell longer than this holds text and not data: the table is only layout.
const LONGEST_CELL: usize = 1500;

/// The article first, then what stands above and below it.
pub(crate) fn write(page: &Html, article: ElementRef, out: &mut Builder) {
    let mut writer = Writer {
        article,
        before: true,
        tables: HashMap::new(),
        text: String::new(),
        kind: BlockKind::Paragraph,
        heading: None,
        pieces: Vec::new(),
        images: 0,
    };
    writer.walk(page);
    let title = title_of(page);
    let mut seen = false;
    for piece in &mut writer.pieces {
        // The headline often stands beside the article's own element.
        if !seen && piece.place == Place::Header && is_headline(piece, &title) {
            piece.place = Place::Body;
            seen = true;
        }
    }
    for place in [Place::Body, Place::Header, Place::Footer] {
        for piece in writer.pieces.iter().filter(|piece| piece.place == place) {
            out.push(piece);
        }
    }
    for number in 1..=writer.images {
        out.unread(format!("第{number}张图片"), UnreadWhy::Image);
    }
}

struct Writer<'a> {
    article: ElementRef<'a>,
    before: bool,
    /// Number of each data table, by element.
    tables: HashMap<NodeId, Option<u32>>,
    text: String,
    kind: BlockKind,
    heading: Option<u8>,
    pieces: Vec<Piece>,
    images: usize,
}

impl<'a> Writer<'a> {
    /// Goes through the tree without recursion: pages nest without limit.
    fn walk(&mut self, page: &'a Html) {
        let root = *page.root_element();
        let mut inside = false;
        let mut node = Some(root);
        let mut down = true;
        while let Some(here) = node {
            if down {
                if here.id() == self.article.id() {
                    self.flush(inside);
                    inside = true;
                    self.before = false;
                }
                let descend = self.open(here, inside);
                if let Some(child) = here.first_child().filter(|_| descend) {
                    node = Some(child);
                    continue;
                }
            }
            self.close(here, inside);
            if here.id() == self.article.id() {
                self.flush(inside);
                inside = false;
            }
            if here.id() == root.id() {
                break;
            }
            node = here.next_sibling();
            down = node.is_some();
            if node.is_none() {
                node = here.parent();
            }
        }
        self.flush(inside);
    }

    /// Text is added, a block begins; false where nothing inside is read.
    fn open(&mut self, node: NodeRef<'a, Node>, inside: bool) -> bool {
        if let Node::Text(text) = node.value() {
            let kept = node
                .ancestors()
                .filter_map(ElementRef::wrap)
                .take(3)
                .any(|above| above.value().name() == "pre");
            self.add(text, kept);
        }
        let Some(element) = ElementRef::wrap(node) else { return true };
        let name = element.value().name();
        if is_silent(name) || is_hidden(&element) {
            return false;
        }
        match name {
            "br" | "hr" => self.text.push('\n'),
            "img" if inside => self.images += 1,
            "input" => {}
            "td" | "th" => {
                self.flush(inside);
                self.kind = self.cell(&element);
            }
            _ if is_block(name) => {
                self.flush(inside);
                self.heading = name
                    .strip_prefix('h')
                    .and_then(|level| level.parse().ok())
                    .filter(|level| (1..=6).contains(level));
            }
            _ => {}
        }
        true
    }

    fn close(&mut self, node: NodeRef<'a, Node>, inside: bool) {
        let Some(element) = ElementRef::wrap(node) else { return };
        let name = element.value().name();
        if name == "td" || name == "th" {
            self.flush(inside);
            let outer = element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|above| matches!(above.value().name(), "td" | "th"));
            self.kind = outer.map_or(BlockKind::Paragraph, |outer| self.cell(&outer));
        } else if is_block(name) {
            self.flush(inside);
            self.heading = None;
        }
    }

    fn add(&mut self, text: &str, kept: bool) {
        if kept {
            self.text.push_str(text);
            return;
        }
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
            } else {
                self.text.push(c);
            }
        }
    }

    fn flush(&mut self, inside: bool) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        let place = match (inside, self.before) {
            (true, _) => Place::Body,
            (false, true) => Place::Header,
            (false, false) => Place::Footer,
        };
        self.pieces.push(Piece {
            kind: self.kind,
            place,
            heading: self.heading,
            ..Piece::paragraph(text)
        });
    }

    /// What a cell is: part of a data table, or a paragraph of a layout table.
    fn cell(&mut self, cell: &ElementRef<'a>) -> BlockKind {
        let above = |name: &str| {
            cell.ancestors().filter_map(ElementRef::wrap).find(|above| above.value().name() == name)
        };
        let (Some(row), Some(table)) = (above("tr"), above("table")) else {
            return BlockKind::Paragraph;
        };
        let next = u32::try_from(self.tables.values().flatten().count()).unwrap_or(u32::MAX);
        let number =
            *self.tables.entry(table.id()).or_insert_with(|| is_data(&table).then_some(next));
        let Some(number) = number else { return BlockKind::Paragraph };
        let before = |element: &ElementRef, names: &[&str]| {
            element
                .prev_siblings()
                .filter_map(ElementRef::wrap)
                .filter(|sibling| names.contains(&sibling.value().name()))
                .count()
        };
        let mut rows = before(&row, &["tr"]);
        if let Some(group) = row.parent().and_then(ElementRef::wrap) {
            for sibling in group.prev_siblings().filter_map(ElementRef::wrap) {
                rows +=
                    sibling.child_elements().filter(|child| child.value().name() == "tr").count();
            }
        }
        let column = before(cell, &["td", "th"]);
        BlockKind::Cell {
            table: number,
            row: u32::try_from(rows).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }
}

fn is_data(table: &ElementRef) -> bool {
    let mut columns = 0;
    for element in table.descendent_elements() {
        match element.value().name() {
            "table" if element.id() != table.id() => return false,
            "tr" => {
                columns = columns.max(
                    element
                        .child_elements()
                        .filter(|cell| matches!(cell.value().name(), "td" | "th"))
                        .count(),
                )
            }
            "td" if element.text().map(str::len).sum::<usize>() > LONGEST_CELL * 3 => return false,
            _ => {}
        }
    }
    columns > 1
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "table"
            | "tr"
            | "tbody"
            | "thead"
            | "caption"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "nav"
            | "main"
            | "aside"
            | "blockquote"
            | "pre"
            | "form"
            | "center"
            | "figure"
            | "body"
            | "address"
            | "fieldset"
    )
}

/// The page's own name for the article, without the site's name behind it.
fn title_of(page: &Html) -> String {
    let elements = page.root_element();
    let named = elements.descendent_elements().find(|element| {
        element.value().name() == "meta"
            && element.attr("name").is_some_and(|name| name.eq_ignore_ascii_case("articletitle"))
    });
    let named = named.and_then(|meta| meta.attr("content")).map(str::to_owned);
    let titled = || {
        elements
            .descendent_elements()
            .find(|element| element.value().name() == "title")
            .map(|title| title.text().collect::<String>())
    };
    squeeze(&named.or_else(titled).unwrap_or_default())
}

fn is_headline(piece: &Piece, title: &str) -> bool {
    let text = squeeze(&piece.text);
    let length = text.chars().count();
    (6..=120).contains(&length)
        && (piece.heading.is_some() || title.starts_with(&text))
        && (title.contains(&text) || text.contains(title) && !title.is_empty())
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
