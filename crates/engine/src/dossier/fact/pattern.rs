//! A regular expression over folded text, compiled when it is first used.

use std::ops::Range;
use std::sync::OnceLock;

use regex::{Captures, Regex};

/// A regular expression that stands in a `static`.
pub(super) struct Pattern {
    words: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(words: &'static str) -> Self {
        Self { words, compiled: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(self.words).ok()).as_ref()
    }

    /// True where it is in the text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    /// Bytes of the first match: of its first group that took part, or all of it.
    pub(super) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.regex()?.captures(text).and_then(|groups| shown(&groups))
    }

    /// Bytes of every match, as `find` gives them.
    pub(super) fn all(&self, text: &str) -> Vec<Range<usize>> {
        let found = self.regex().into_iter().flat_map(|regex| regex.captures_iter(text));
        found.filter_map(|groups| shown(&groups)).collect()
    }

    /// The groups of every match.
    pub(super) fn groups<'t>(&self, text: &'t str) -> Vec<Captures<'t>> {
        self.regex().into_iter().flat_map(|regex| regex.captures_iter(text)).collect()
    }
}

fn shown(groups: &Captures<'_>) -> Option<Range<usize>> {
    let group = groups.iter().skip(1).flatten().next().or_else(|| groups.get(0))?;
    Some(group.range())
}
