//! Exactly these characters, one after the other: their pairs propose parts of texts, and
//! those are looked through.

use std::sync::Arc;

use tantivy::query::{ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError};

use crate::search::code::{Needle, encode};
use crate::search::pairs::{PARTS, of_phrase, part};
use crate::search::texts::Texts;

/// How much longer it takes to look through a text than to read a document off a list.
const LOOK: u64 = 10;

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
        let parts = proposed(&texts, segment.max_doc() * PARTS, &self.0.pairs);
        let mut found = Found { parts, at: 0, texts, asked: self.0.clone() };
        found.or_next();
        Ok(Box::new(ConstScorer::new(found, boost)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Err(TantivyError::InvalidArgument("a phrase has no score to explain".to_owned()))
    }
}

/// Parts that have the pairs, or at least the rarest of them.
fn proposed(texts: &Texts, parts: u32, pairs: &[u16]) -> Vec<u32> {
    let Some(mut lists) = pairs.iter().map(|pair| texts.list(*pair)).collect::<Option<Vec<_>>>()
    else {
        return Vec::new();
    };
    lists.sort_by_key(|list| list.length());
    let Some((rarest, others)) = lists.split_first() else {
        return (0..parts).collect();
    };
    let mut candidates = rarest.documents().collect();
    for list in others {
        list.narrow(&mut candidates, parts);
    }
    candidates
}

/// The proposed parts in which the phrase begins.
struct Found {
    parts: Vec<u32>,
    at: usize,
    texts: Texts,
    asked: Arc<Asked>,
}

impl Found {
    /// Stays where the phrase is, or goes on to the next part where it is.
    fn or_next(&mut self) -> DocId {
        let holds = |proposed: &u32| {
            let text = self.texts.of(proposed / PARTS);
            let span = part(text, proposed % PARTS);
            self.asked.needle.as_ref().is_none_or(|needle| needle.begins_in(text, span))
        };
        let left = self.parts.get(self.at..).unwrap_or_default();
        self.at += left.iter().position(holds).unwrap_or(left.len());
        self.doc()
    }
}

impl DocSet for Found {
    fn advance(&mut self) -> DocId {
        let here = self.doc();
        let left = self.parts.get(self.at..).unwrap_or_default();
        self.at += left.iter().take_while(|part| *part / PARTS == here).count();
        self.or_next()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        let left = self.parts.get(self.at..).unwrap_or_default();
        self.at += left.partition_point(|part| part / PARTS < target);
        self.or_next()
    }

    fn doc(&self) -> DocId {
        self.parts.get(self.at).map_or(TERMINATED, |part| part / PARTS)
    }

    fn size_hint(&self) -> u32 {
        u32::try_from(self.parts.len()).unwrap_or(u32::MAX)
    }

    fn cost(&self) -> u64 {
        u64::from(self.size_hint()) * LOOK
    }
}
