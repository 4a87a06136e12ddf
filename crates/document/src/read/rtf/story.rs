//! A run of paragraphs of its own: the body, a note, a header, a text box.

use crate::build::Piece;
use crate::{BlockKind, Place};

/// Tables inside tables are told apart this deep.
const DEEPEST: usize = 32;

/// Where the next cell of an open table stands.
#[derive(Debug, Clone, Copy)]
struct Level {
    table: u32,
    row: u32,
    column: u32,
}

/// The paragraph that is being read, and the tables that it stands in.
#[derive(Debug)]
pub(crate) struct Story {
    pub place: Place,
    /// Number of open groups inside which it goes on.
    pub groups: usize,
    pub text: String,
    pub label: String,
    /// Finished paragraphs, where they don't go out at once.
    pub pieces: Vec<Piece>,
    /// Paragraphs of text boxes that are fixed to the open paragraph.
    pub boxes: Vec<Piece>,
    levels: Vec<Level>,
}

impl Story {
    pub fn new(place: Place, groups: usize) -> Self {
        Self {
            place,
            groups,
            text: String::new(),
            label: String::new(),
            pieces: Vec::new(),
            boxes: Vec::new(),
            levels: Vec::new(),
        }
    }

    /// Takes the open paragraph, which stands `depth` tables deep, out of the story.
    pub fn take(&mut self, depth: usize, heading: Option<u8>, tables: &mut u32) -> Option<Piece> {
        let kind = self.kind(depth, tables);
        let label = label(&std::mem::take(&mut self.label));
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return None;
        }
        Some(Piece { label, kind, place: self.place, heading, ..Piece::paragraph(text) })
    }

    /// Steps behind a cell.
    pub fn end_cell(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.column = level.column.saturating_add(1);
        }
    }

    /// Steps to the next row.
    pub fn end_row(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.row = level.row.saturating_add(1);
            level.column = 0;
        }
    }

    fn kind(&mut self, depth: usize, tables: &mut u32) -> BlockKind {
        let depth = depth.min(DEEPEST);
        self.levels.truncate(depth);
        while self.levels.len() < depth {
            self.levels.push(Level { table: *tables, row: 0, column: 0 });
            *tables = tables.saturating_add(1);
        }
        match self.levels.last() {
            Some(&Level { table, row, column }) => BlockKind::Cell { table, row, column },
            None => BlockKind::Paragraph,
        }
    }
}

/// A list label as it is shown; bullets give none.
fn label(text: &str) -> String {
    let text = text.trim();
    if !text.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    let closed = text.ends_with(['、', '）', '．', '.', ')', '：', ':', '，']);
    if closed { text.to_owned() } else { format!("{text} ") }
}
