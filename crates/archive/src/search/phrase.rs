//! Exactly these characters, one after the other: their pairs propose parts of texts, and
//! those are looked through.

use std::sync::Arc;

use tantivy::query::{ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError};

use crate::search::code::{Needle, encode};
use crate::search::lists::common;
use crate::search::pairs::of_phrase;
use crate::search::texts::Texts;

/// How much longer it takes to look through a text than to read a document off a list.
const LOOK: u64 = 10;

/// Parts that are gone through one by one before a place among all of them is looked for.
const NEAR: usize = 8;

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
        let texts = Texts::open(segment)?;
        let parts = proposed(&texts, texts.parts(segment.max_doc()), &self.0.pairs);
        let mut found = Found { parts, at: 0, document: 0, texts, asked: self.0.clone() };
        found.or_next();
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

/// The proposed parts in which the phrase begins.
struct Found {
    parts: Vec<u32>,
    at: usize,
    /// The document of the part at which this stands.
    document: DocId,
    texts: Texts,
    asked: Arc<Asked>,
}

impl Found {
    /// Stays where the phrase is, or goes on to the next part where it is.
    fn or_next(&mut self) -> DocId {
        while let Some(part) = self.parts.get(self.at) {
            self.document = self.texts.holder(*part, self.document);
            let begins = |needle: &Needle| {
                let (text, part) = self.texts.part(*part, self.document);
                needle.begins_in(text, part)
            };
            if self.asked.needle.as_ref().is_none_or(begins) {
                return self.document;
            }
            self.at += 1;
        }
        self.document = TERMINATED;
        TERMINATED
    }

    /// Goes on to the first of the documents from this one on.
    fn from(&mut self, document: DocId) -> DocId {
        let before = self.texts.parts(document);
        let left = self.parts.get(self.at..).unwrap_or_default();
        // Mostly it is the next one.
        let near = left.iter().take(NEAR).position(|part| *part >= before);
        self.at += near.unwrap_or_else(|| left.partition_point(|part| *part < before));
        self.or_next()
    }
}

impl DocSet for Found {
    fn advance(&mut self) -> DocId {
        self.from(self.document.saturating_add(1))
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.from(target)
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
