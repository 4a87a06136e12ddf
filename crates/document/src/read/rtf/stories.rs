//! The open stories, innermost last, and the order in which they are written.

use std::collections::HashSet;

use super::story::Story;
use crate::Place;
use crate::build::{Builder, Piece};

/// The body goes out as it is read; notes, headers and footers come behind it.
pub(crate) struct Stories<'a> {
    out: &'a mut Builder,
    body: Story,
    inner: Vec<Story>,
    behind: Vec<(Place, Vec<Piece>)>,
    tables: u32,
}

impl<'a> Stories<'a> {
    pub fn new(out: &'a mut Builder) -> Self {
        Self {
            out,
            body: Story::new(Place::Body, 0),
            inner: Vec::new(),
            behind: Vec::new(),
            tables: 0,
        }
    }

    /// The story that is being read.
    pub fn current(&mut self) -> &mut Story {
        self.inner.last_mut().unwrap_or(&mut self.body)
    }

    /// Opens a story inside the current one.
    pub fn open(&mut self, place: Place, groups: usize) {
        self.inner.push(Story::new(place, groups));
    }

    /// True where a story ends with the group that ends now.
    pub fn ends_with(&self, groups: usize) -> bool {
        self.inner.last().is_some_and(|story| story.groups == groups)
    }

    /// Ends the innermost story; false where only the body is left.
    pub fn close(&mut self) -> bool {
        self.end_paragraph(0, None);
        let Some(story) = self.inner.pop() else { return false };
        let around = self.current();
        // A text box of a header is read with the header.
        if story.place == Place::TextBox || story.place == around.place {
            around.boxes.extend(story.pieces);
        } else {
            self.behind.push((story.place, story.pieces));
        }
        true
    }

    /// Ends the current paragraph, `depth` tables deep.
    pub fn end_paragraph(&mut self, depth: usize, heading: Option<u8>) {
        let mut tables = self.tables;
        let story = self.current();
        let piece = story.take(depth, heading, &mut tables);
        let pieces = piece.into_iter().chain(std::mem::take(&mut story.boxes));
        let pieces: Vec<Piece> = pieces.collect();
        self.tables = tables;
        match self.inner.last_mut() {
            Some(story) => story.pieces.extend(pieces),
            None => pieces.iter().for_each(|piece| self.out.push(piece)),
        }
    }

    /// Ends all stories and writes what stands behind the body.
    pub fn finish(mut self) -> &'a mut Builder {
        while self.close() {}
        for place in [Place::Footnote, Place::Header, Place::Footer] {
            let mut seen: HashSet<String> = HashSet::new();
            for (_, pieces) in self.behind.iter().filter(|(own, _)| *own == place) {
                // Each section has headers of its own, mostly the same.
                let text: String =
                    pieces.iter().flat_map(|piece| [piece.text.as_str(), "\n"]).collect();
                if seen.insert(text) || place == Place::Footnote {
                    pieces.iter().for_each(|piece| self.out.push(piece));
                }
            }
        }
        self.out
    }
}
