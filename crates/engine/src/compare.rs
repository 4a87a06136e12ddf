//! Two texts clause by clause: which clause became which, and what changed inside.
//!
//! Blanks, full and half width, the issued paper's head and tail, the remark behind a
//! draft's title and the labels of annexes make no difference; everything else does.
//! Deliberately absent: whether a difference matters.

mod align;
mod changes;
mod frame;
mod unit;

use document::{Document, Span};

use unit::Unit;

/// A clause of one of the texts, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands in the text before; `None` where it was added.
    pub before: Option<Side>,
    /// Where it stands in the text after; `None` where it was left out.
    pub after: Option<Side>,
    /// It stands before or behind clauses that it stood behind or before.
    pub moved: bool,
    /// Its number is another.
    pub renumbered: bool,
    /// What is different in its words; empty where it stands in one text only.
    pub changes: Vec<Change>,
}

/// A clause's place in one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// All of it, its number included.
    pub span: Span,
    /// The place in the words of the trade.
    pub locator: String,
}

/// Words that became other words; one of the two can be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// In the text before.
    pub before: Span,
    /// In the text after.
    pub after: Span,
}

impl Clause {
    /// True where the words are the same and stand in the same order among the others.
    pub fn is_kept(&self) -> bool {
        self.before.is_some() && self.after.is_some() && !self.moved && self.changes.is_empty()
    }
}

/// Pairs the clauses of two texts, in the order of the first; added ones stand behind
/// the clause that they follow.
pub fn compare(before: &Document, after: &Document) -> Vec<Clause> {
    let frames = frame::frames(before, after);
    let (old, new) = (unit::units(before, &frames.0), unit::units(after, &frames.1));
    let pairs = align::align(&old, &new);
    let clause = |pair: &align::Pair| {
        let (old, new) = (pair.old.map(|at| &old[at]), pair.new.map(|at| &new[at]));
        let both = old.zip(new);
        Clause {
            before: old.map(|unit| side(before, unit)),
            after: new.map(|unit| side(after, unit)),
            moved: pair.moved,
            renumbered: both.is_some_and(|(old, new)| old.label != new.label),
            changes: both.map_or_else(Vec::new, |(old, new)| changes::changes(old, new)),
        }
    };
    pairs.iter().map(clause).collect()
}

fn side(doc: &Document, unit: &Unit) -> Side {
    Side { span: unit.span, locator: doc.locator(unit.span) }
}

#[cfg(test)]
mod tests;
