//! What a group inherits from the one around it and gives up at its end.

use super::styles::heading;

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// Into the open paragraph.
    Text,
    /// Into the paragraph's list label.
    Label,
    /// Nowhere, nor that of the groups inside.
    Nowhere,
    /// Nowhere, but groups inside may say otherwise.
    Shape,
    /// Into the font table.
    Fonts,
    /// Into the style sheet.
    Styles,
}

/// The state of one group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group {
    pub target: Target,
    /// Target around `\upr`, to which its Unicode half returns.
    pub outer: Target,
    pub font: i32,
    /// Characters that stand in for one of `\u`.
    pub stand_ins: i32,
    pub style: i32,
    pub outline: Option<u8>,
    pub deleted: bool,
    /// Inside an embedded object, whose picture is no picture of its own.
    pub object: bool,
    in_table: bool,
    /// As `\itap` says; 0 where it says nothing.
    pub depth: usize,
}

impl Group {
    /// The state at the start of the file.
    pub fn new() -> Self {
        Self {
            target: Target::Text,
            outer: Target::Text,
            font: 0,
            stand_ins: 1,
            style: 0,
            outline: None,
            deleted: false,
            object: false,
            in_table: false,
            depth: 0,
        }
    }

    /// How many tables deep its paragraphs stand.
    pub fn tables(&self) -> usize {
        self.depth.max(usize::from(self.in_table))
    }

    /// `\pard`: back to a plain paragraph.
    pub fn reset_paragraph(&mut self) {
        self.in_table = false;
        self.depth = 0;
        self.style = 0;
        self.outline = None;
    }

    /// A property of paragraphs; false where the word is none.
    pub fn paragraph(&mut self, name: &str, number: Option<i32>) -> bool {
        match name {
            "pard" => self.reset_paragraph(),
            "intbl" => self.in_table = number != Some(0),
            "itap" => {
                self.depth = number.and_then(|depth| usize::try_from(depth).ok()).unwrap_or(0);
            }
            "s" => self.style = number.unwrap_or(0),
            "outlinelevel" => self.outline = heading(number),
            _ => return false,
        }
        true
    }
}
