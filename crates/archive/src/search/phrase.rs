//! Exactly these characters, one after the other: their pairs propose documents, and the
//! texts of those are looked through.
//!
//! Phrases that must all occur are one query, so that a text is looked through only where
//! the pairs of all of them are.

use std::sync::Arc;

use tantivy::query::{ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError};

use crate::search::code::Needle;
use crate::search::pairs::numbers;
use crate::search::texts::Texts;

/// How much longer it takes to look through a text than to read a document off a list.
const LOOK: u64 = 10;

/// Finds the documents whose text holds all of some phrases.
#[derive(Debug, Clone)]
pub(crate) struct Phrases(Arc<Asked>);

#[derive(Debug, Default)]
struct Asked {
    pairs: Vec<u16>,
    /// What the pairs alone don't say.
    needles: Vec<Needle>,
}

impl Phrases {
    /// Each of folded characters, one at least.
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a [char]>) -> Self {
        let mut asked = Asked::default();
        for chars in phrases {
            let pairs: Vec<(u16, bool)> = numbers(chars.iter().copied()).collect();
            if chars.len() != 2 || !matches!(pairs[..], [(_, true)]) {
                asked.needles.push(Needle::new(chars));
            }
            asked.pairs.extend(pairs.into_iter().map(|(number, _)| number));
        }
        asked.pairs.sort_unstable();
        asked.pairs.dedup();
        Self(Arc::new(asked))
    }
}

impl Query for Phrases {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Phrases {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let texts = Texts::open(segment)?;
        let candidates = proposed(&texts, segment.max_doc(), &self.0.pairs);
        let mut found = Found { candidates, at: 0, texts, asked: self.0.clone() };
        found.or_next();
        Ok(Box::new(ConstScorer::new(found, boost)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Err(TantivyError::InvalidArgument("a phrase has no score to explain".to_owned()))
    }
}

/// Documents that have the pairs, or at least the rarest of them.
fn proposed(texts: &Texts, documents: u32, pairs: &[u16]) -> Vec<DocId> {
    let Some(mut lists) = pairs.iter().map(|pair| texts.list(*pair)).collect::<Option<Vec<_>>>()
    else {
        return Vec::new();
    };
    lists.sort_by_key(|list| list.length());
    let Some((rarest, others)) = lists.split_first() else {
        return (0..documents).collect();
    };
    let mut candidates = rarest.documents().collect();
    for list in others {
        list.narrow(&mut candidates, documents);
    }
    candidates
}

/// The candidates whose text holds the phrases.
struct Found {
    candidates: Vec<DocId>,
    at: usize,
    texts: Texts,
    asked: Arc<Asked>,
}

impl Found {
    /// Stays where the phrases are, or goes on to the next place where they are.
    fn or_next(&mut self) -> DocId {
        let holds = |document: &DocId| {
            let text = self.texts.of(*document);
            self.asked.needles.iter().all(|needle| needle.is_in(text))
        };
        let left = self.candidates.get(self.at..).unwrap_or_default();
        self.at += left.iter().position(holds).unwrap_or(left.len());
        self.doc()
    }
}

impl DocSet for Found {
    fn advance(&mut self) -> DocId {
        self.at += 1;
        self.or_next()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        let left = self.candidates.get(self.at..).unwrap_or_default();
        self.at += left.partition_point(|candidate| *candidate < target);
        self.or_next()
    }

    fn doc(&self) -> DocId {
        self.candidates.get(self.at).copied().unwrap_or(TERMINATED)
    }

    fn size_hint(&self) -> u32 {
        u32::try_from(self.candidates.len()).unwrap_or(u32::MAX)
    }

    fn cost(&self) -> u64 {
        u64::from(self.size_hint()) * LOOK
    }
}
