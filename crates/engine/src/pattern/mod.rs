//! Patterns over words: `{迁入}…{经营者}…{奖补}`.
//!
//! `parse` turns the text of a pattern into a tree, `terms` gives every class and
//! literal a number and puts their words into one automaton, `scan` runs it once
//! over a document, `join` matches the tree over the positions it found.

pub(crate) mod join;
pub(crate) mod numbers;
#[cfg(test)]
mod oracle;
pub(crate) mod parse;
pub(crate) mod scan;
pub(crate) mod terms;
