//! Turns text that a fixed layout places on pages into paragraphs in reading order.
//!
//! Knows nothing of any file format: a reader gives runs of text with their places,
//! and gets back passages. Ruled lines of tables are not looked at; a table comes
//! out row by row with tabs between what stands apart.

mod boxed;
mod columns;
mod margins;
mod paragraphs;
mod rows;
mod scripts;
mod stacks;
#[cfg(test)]
mod tests;
mod ways;

pub(crate) use boxed::boxed;

use crate::Place;
use crate::build::{Builder, Piece};

/// One page. Any unit of length does, as long as it is the same everywhere; y grows
/// downwards from the upper edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    /// Counted from 1.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    /// In the order of the file. Blanks that the file writes stay in the text; those
    /// that are only space between runs are added here.
    pub runs: Vec<Run>,
}

/// Some text on one baseline: a character, a word or a whole line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub text: String,
    /// Where the baseline begins.
    pub x: f32,
    pub y: f32,
    /// How far the text reaches along its baseline.
    pub length: f32,
    /// Height of the font as it appears on the page.
    pub size: f32,
    pub way: Way,
}

/// Where a baseline leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// From left to right.
    Across,
    /// Downwards: upright characters below each other, or text turned to the right.
    Down,
    /// Upwards: text turned to the left.
    Up,
    /// Aslant or around a curve, such as watermarks and seals.
    Askew,
}

/// A paragraph, or a line that stands for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The page on which it begins.
    pub page: u32,
    pub text: String,
    /// `Body`, `TextBox` for text askew, `Header` or `Footer`.
    pub place: Place,
}

impl Way {
    /// The way of a direction on the page, y growing downwards.
    pub fn of(dx: f32, dy: f32) -> Self {
        let narrow = 0.08;
        if dx > 0.0 && dy.abs() <= narrow * dx {
            Way::Across
        } else if dy > 0.0 && dx.abs() <= narrow * dy {
            Way::Down
        } else if dy < 0.0 && dx.abs() <= -narrow * dy {
            Way::Up
        } else {
            Way::Askew
        }
    }
}

/// All text of the pages in reading order, page by page; headers and footers come
/// last and each only once, whatever number they carry.
pub(crate) fn flow(sheets: Vec<Sheet>) -> Vec<Passage> {
    let mut pages: Vec<rows::Page> = sheets.into_iter().map(rows::Page::read).collect();
    let margins = margins::take(&mut pages);
    let mut passages = paragraphs::join(pages);
    passages.extend(margins);
    passages
}

/// Adds passages to a document and marks where its pages begin.
pub(crate) fn write(passages: &[Passage], out: &mut Builder) {
    let mut page = None;
    for passage in passages {
        let margin = matches!(passage.place, Place::Header | Place::Footer);
        if !margin && page != Some(passage.page) {
            page = Some(passage.page);
            out.page(passage.page);
        }
        out.push(&Piece { place: passage.place, ..Piece::paragraph(passage.text.as_str()) });
    }
}
