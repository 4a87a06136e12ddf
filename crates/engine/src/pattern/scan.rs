//! The automaton over sentences, and the words of one sentence by term.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::numbers::Computations;
use super::numbers::provider::{self, Parts};
use super::terms::{Term, Terms};
use crate::text::Prepared;

// Loading takes a tenth of a second, so only texts that need word bounds pay for it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// All words of the rules in a document; a sentence is looked through when it is first
/// asked for, unless all of them were before.
pub(crate) struct Hits<'a> {
    terms: &'a Terms,
    ready: &'a Prepared,
    sentences: Vec<OnceCell<Vec<Hit>>>,
}

/// A word by the automaton's value, and its folded characters.
type Hit = (u32, Range<u32>);

impl<'a> Hits<'a> {
    /// Nothing is looked through yet.
    pub(crate) fn new(terms: &'a Terms, ready: &'a Prepared) -> Self {
        let sentences = ready.sentences.iter().map(|_| OnceCell::new()).collect();
        Self { terms, ready, sentences }
    }

    /// Looks through the whole document, at one go: between sentences the automaton would
    /// drop out of the processor's caches.
    pub(crate) fn find_all(&self) {
        (0..self.sentences.len()).for_each(|sentence| {
            self.of(sentence);
        });
    }

    fn of(&self, sentence: usize) -> &[Hit] {
        self.sentences[sentence].get_or_init(|| {
            let range = &self.ready.sentences[sentence].range;
            let mut words = Vec::with_capacity(range.len());
            each_word(self.terms, self.ready, range, |value, found| words.push((value, found)));
            words
        })
    }
}

/// Number of words that the automaton alone finds: the floor of what a check can cost.
pub(crate) fn count(terms: &Terms, ready: &Prepared) -> usize {
    let mut count = 0;
    each_word(terms, ready, &(0..ready.chars.len() as u32), |_, _| count += 1);
    count
}

fn each_word(
    terms: &Terms,
    ready: &Prepared,
    range: &Range<u32>,
    mut visit: impl FnMut(u32, Range<u32>),
) {
    let Some(automaton) = &terms.automaton else { return };
    let first = ready.byte_at[range.start as usize] as usize;
    let mut end = range.start;
    // Words come in the order of their ends.
    for hit in automaton.find_overlapping_iter(ready.words(range)) {
        while (ready.byte_at[end as usize] as usize) < first + hit.end() {
            end += 1;
        }
        visit(hit.value(), end - terms.lengths[hit.value() as usize]..end);
    }
}

/// The words of one sentence by term; reused from sentence to sentence.
///
/// Most sentences need only be looked at: the words are put in order once a pattern
/// might match.
pub(crate) struct Table<'a> {
    terms: &'a Terms,
    ready: &'a Prepared,
    hits: &'a Hits<'a>,
    sentence: Option<usize>,
    /// By term: whether the sentence may hold it.
    present: Vec<bool>,
    /// Terms of whose words the sentence has one.
    touched: Vec<Term>,
    filled: bool,
    /// The words, those of one term together.
    words: Vec<Range<u32>>,
    /// By term: where its words begin and end. No ranges, because a table of plain zeros
    /// costs nothing.
    lists: Vec<[u32; 2]>,
    computed: bool,
}

impl<'a> Table<'a> {
    pub(crate) fn new(terms: &'a Terms, ready: &'a Prepared, hits: &'a Hits<'a>) -> Self {
        Self {
            terms,
            ready,
            hits,
            sentence: None,
            present: vec![false; terms.terms.len()],
            touched: Vec::new(),
            filled: false,
            words: Vec::new(),
            lists: vec![[0; 2]; terms.terms.len()],
            computed: false,
        }
    }

    /// True where this is the sentence it has taken.
    pub(crate) fn is_at(&self, sentence: usize) -> bool {
        self.sentence == Some(sentence)
    }

    /// Takes a sentence, unless it is the one already taken, and sees what it may hold.
    pub(crate) fn look(&mut self, sentence: usize) {
        if self.sentence == Some(sentence) {
            return;
        }
        for term in self.touched.drain(..) {
            self.present[term as usize] = false;
            if self.filled {
                self.lists[term as usize] = [0; 2];
            }
        }
        for &(term, _) in &self.terms.computed {
            self.present[term as usize] = true;
            self.lists[term as usize] = [0; 2];
        }
        self.sentence = Some(sentence);
        (self.filled, self.computed) = (false, false);
        for (value, _) in self.hits.of(sentence) {
            for &term in self.terms.meant(*value) {
                let present = &mut self.present[term as usize];
                if !*present {
                    *present = true;
                    self.touched.push(term);
                }
            }
        }
    }

    /// Puts the words of the sentence in order, those left out that are not meant.
    pub(crate) fn fill(&mut self) {
        let (false, Some(sentence)) = (self.filled, self.sentence) else { return };
        self.filled = true;
        let hits = self.hits.of(sentence);
        // Counted first, so that each term's words get their place in one list.
        for (value, _) in hits {
            for &term in self.terms.meant(*value) {
                self.lists[term as usize][1] += 1;
            }
        }
        let mut length = 0;
        for &term in &self.touched {
            let list = &mut self.lists[term as usize];
            let count = list[1];
            *list = [length; 2];
            length += count;
        }
        self.words.clear();
        self.words.resize(length as usize, 0..0);
        for (value, found) in hits {
            for &term in self.terms.meant(*value) {
                let list = &mut self.lists[term as usize];
                self.words[list[1] as usize] = found.clone();
                list[1] += 1;
            }
        }
        for (value, veto) in hits {
            for &term in self.terms.vetoed(*value) {
                self.keep(term, |word| word.start < veto.start || veto.end < word.end);
            }
        }
        self.keep_whole_words(sentence);
        for &term in &self.touched {
            let list = &self.lists[term as usize];
            self.present[term as usize] = list[0] < list[1];
        }
    }

    /// Drops the term's words that `wanted` refuses.
    fn keep(&mut self, term: Term, wanted: impl Fn(&Range<u32>) -> bool) {
        let list = &mut self.lists[term as usize];
        let mut end = list[0];
        for at in list[0]..list[1] {
            let word = self.words[at as usize].clone();
            if wanted(&word) {
                self.words[end as usize] = word;
                end += 1;
            }
        }
        list[1] = end;
    }

    fn keep_whole_words(&mut self, sentence: usize) {
        if !self.touched.iter().any(|&term| self.terms.terms[term as usize].bounded) {
            return;
        }
        let range = &self.ready.sentences[sentence].range;
        let mut cuts = vec![range.start];
        for word in JIEBA.cut(self.ready.words(range), false) {
            let last = cuts[cuts.len() - 1];
            cuts.push(last + word.word.chars().count() as u32);
        }
        for at in 0..self.touched.len() {
            let term = self.touched[at];
            if self.terms.terms[term as usize].bounded {
                self.keep(term, |word| {
                    cuts.binary_search(&word.start).is_ok() && cuts.binary_search(&word.end).is_ok()
                });
            }
        }
    }

    /// Terms of which the sentence may hold a word; computed ones are not among them.
    pub(crate) fn touched(&self) -> &[Term] {
        &self.touched
    }

    /// True where the sentence may hold the term.
    pub(crate) fn may_hold(&self, term: Term) -> bool {
        self.present[term as usize]
    }

    /// Numbers, firms and places are looked for only once a rule asks.
    pub(crate) fn compute(&mut self) {
        let (false, Some(sentence)) = (self.computed, self.sentence) else { return };
        self.fill();
        self.computed = true;
        let range = self.ready.sentences[sentence].range.clone();
        let named = |terms: &[Term; 6]| {
            provider::needed(terms).into_iter().any(|term| !self.words(term).is_empty())
        };
        let parts = self.terms.provider.filter(named).map(|terms| self.parts(terms, range.start));
        let computations = Computations::of(self.ready.slice(&range), parts.as_ref());
        for &(term, class) in &self.terms.computed {
            let places = computations.places_of(class);
            if !places.is_empty() {
                self.touched.push(term);
                let first = self.words.len() as u32;
                let places = places.into_iter();
                self.words
                    .extend(places.map(|place| place.start + range.start..place.end + range.start));
                self.lists[term as usize] = [first, self.words.len() as u32];
            }
        }
    }

    /// Words that providers are told by, counted from the sentence's start.
    fn parts(&self, terms: [Term; 6], start: u32) -> Parts {
        let [firms, bodies, bounds, vague, trades, known] = terms.map(|term| {
            let words = self.words(term).iter();
            words.map(|word| word.start - start..word.end - start).collect()
        });
        Parts { firms, bodies, bounds, vague, trades, known }
    }

    /// The term's words in the sentence, which has to be filled.
    pub(crate) fn words(&self, term: Term) -> &[Range<u32>] {
        let [from, to] = self.lists[term as usize];
        &self.words[from as usize..to as usize]
    }

    /// Range of the sentence; empty before the first one.
    pub(crate) fn range(&self) -> Range<u32> {
        self.sentence.map_or(0..0, |sentence| self.ready.sentences[sentence].range.clone())
    }
}
