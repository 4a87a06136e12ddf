//! Exactly these characters, one after the other: their pairs propose parts of texts, and
//! those are looked through.

use std::hint::black_box;
use std::iter::Peekable;
use std::ops::Range;
use std::sync::Arc;
use std::vec::IntoIter;

use tantivy::query::{ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError};

use crate::search::code::{Needle, encode};
use crate::search::lists::common;
use crate::search::pairs::of_phrase;
use crate::search::texts::Texts;

/// How much longer it takes to look through a text than to read a document off a list.
const LOOK: u64 = 10;

/// Parts that are looked through at first, or after some were skipped.
const FEW: usize = 4;
/// Parts that are looked through ahead of what is asked for.
const MOST: usize = 1 << 14;

/// Parts that are fetched from memory at once.
const AT_ONCE: usize = 16;
/// Bytes that come together.
const LINE: usize = 64;

/// Finds the documents whose text holds a phrase.
#[derive(Debug, Clone)]
pub(crate) struct Phrase(Arc<Asked>);

#[derive(Debug)]
struct Asked {
    pairs: Vec<u16>,
    /// `None` where the pairs alone say it.
    needle: Option<Needle>,
}

impl Phrase {
    /// Of folded characters, one at least.
    pub(crate) fn new(chars: &[char]) -> Self {
        let (_, places) = encode(chars.iter().copied());
        let (pairs, certain) = of_phrase(chars, &places);
        Self(Arc::new(Asked { pairs, needle: (!certain).then(|| Needle::new(chars)) }))
    }
}

impl Query for Phrase {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Phrase {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let found = Found::new(Texts::open(segment)?, self.0.clone(), segment.max_doc());
        Ok(Box::new(ConstScorer::new(found, boost)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Err(TantivyError::InvalidArgument("a phrase has no score to explain".to_owned()))
    }
}

/// Parts that have the pairs, or at least the rarest of them.
fn proposed(texts: &Texts, parts: u32, pairs: &[u16]) -> Vec<u32> {
    let lists: Option<Vec<_>> = pairs.iter().map(|pair| texts.list(*pair)).collect();
    lists.map(|lists| common(lists, parts)).unwrap_or_default()
}

/// The documents that have the phrase in one of the proposed parts.
struct Found {
    texts: Texts,
    asked: Arc<Asked>,
    parts: Vec<u32>,
    /// How many of the parts are done with.
    done: usize,
    /// How many are looked through next.
    stretch: usize,
    /// What was found in the parts that are done with, from the next document on.
    ahead: Peekable<IntoIter<DocId>>,
    document: DocId,
}

impl Found {
    fn new(texts: Texts, asked: Arc<Asked>, documents: DocId) -> Self {
        let parts = proposed(&texts, texts.parts(documents), &asked.pairs);
        let ahead = Vec::new().into_iter().peekable();
        let mut found =
            Self { texts, asked, parts, done: 0, stretch: FEW, ahead, document: TERMINATED };
        found.forward();
        found
    }

    fn forward(&mut self) -> DocId {
        loop {
            match self.ahead.next() {
                // A document may have parts in two stretches.
                Some(document) if document == self.document => {}
                Some(document) => {
                    self.document = document;
                    return document;
                }
                None if self.done < self.parts.len() => self.look_ahead(),
                None => {
                    self.document = TERMINATED;
                    return TERMINATED;
                }
            }
        }
    }

    fn look_ahead(&mut self) {
        let left = &self.parts[self.done..];
        let parts = &left[..self.stretch.min(left.len())];
        let found = holders(&self.texts, self.asked.needle.as_ref(), parts);
        self.done += parts.len();
        self.stretch = (self.stretch * 8).min(MOST);
        self.ahead = found.into_iter().peekable();
    }
}

impl DocSet for Found {
    fn advance(&mut self) -> DocId {
        self.forward()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if target <= self.document {
            return self.document;
        }
        while self.ahead.next_if(|document| *document < target).is_some() {}
        if self.ahead.peek().is_none() {
            let before = self.texts.parts(target);
            let left = self.parts.get(self.done..).unwrap_or_default();
            self.done += left.partition_point(|part| *part < before);
            // Who skips some may skip the next ones too.
            self.stretch = FEW;
        }
        self.forward()
    }

    fn doc(&self) -> DocId {
        self.document
    }

    fn size_hint(&self) -> u32 {
        u32::try_from(self.parts.len()).unwrap_or(u32::MAX)
    }

    fn cost(&self) -> u64 {
        u64::from(self.size_hint()) * LOOK
    }
}

/// The documents of those parts in which the phrase begins.
fn holders(texts: &Texts, needle: Option<&Needle>, parts: &[u32]) -> Vec<DocId> {
    let mut found = Vec::new();
    let mut holder = 0;
    let mut fetched = Vec::with_capacity(AT_ONCE);
    for some in parts.chunks(AT_ONCE) {
        fetched.clear();
        for number in some {
            holder = texts.holder(*number, holder);
            let (text, part) = texts.part(*number, holder);
            // Memory brings several texts in the time of one.
            let lines = part.clone().step_by(LINE).filter_map(|at| text.get(at));
            black_box(lines.fold(0, |all, byte| all ^ byte));
            fetched.push((holder, text, part));
        }
        let begins = |text: &[u8], part: &Range<usize>| {
            needle.is_none_or(|needle| needle.begins_in(text, part.clone()))
        };
        for (holder, text, part) in &fetched {
            if found.last() != Some(holder) && begins(text, part) {
                found.push(*holder);
            }
        }
    }
    found
}
