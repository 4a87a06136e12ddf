//! The automaton over sentences, and the words of one sentence by term.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::numbers::{Computations, provider::Parts};
use super::terms::{Meaning, Term, Terms};
use crate::text::Prepared;

// Loading takes a tenth of a second, so only texts that need word bounds pay for it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// All words of the rules in a document; a sentence is looked through when it is first
/// asked for.
pub(crate) struct Hits<'a> {
    terms: &'a Terms,
    ready: &'a Prepared,
    sentences: Vec<OnceCell<Box<[Hit]>>>,
}

/// A word by the automaton's value, and its folded characters.
type Hit = (u32, Range<u32>);

impl<'a> Hits<'a> {
    /// Nothing is looked through yet.
    pub(crate) fn new(terms: &'a Terms, ready: &'a Prepared) -> Self {
        let sentences = ready.sentences.iter().map(|_| OnceCell::new()).collect();
        Self { terms, ready, sentences }
    }

    fn of(&self, sentence: usize) -> &[Hit] {
        self.sentences[sentence].get_or_init(|| {
            let mut words = Vec::new();
            let range = &self.ready.sentences[sentence].range;
            each_word(self.terms, self.ready, range, |value, found| words.push((value, found)));
            words.into_boxed_slice()
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
pub(crate) struct Table<'a> {
    terms: &'a Terms,
    ready: &'a Prepared,
    hits: &'a Hits<'a>,
    lists: Vec<Vec<Range<u32>>>,
    touched: Vec<Term>,
    sentence: Option<usize>,
    computed: bool,
}

impl<'a> Table<'a> {
    pub(crate) fn new(terms: &'a Terms, ready: &'a Prepared, hits: &'a Hits<'a>) -> Self {
        let lists = vec![Vec::new(); terms.terms.len()];
        Self { terms, ready, hits, lists, touched: Vec::new(), sentence: None, computed: false }
    }

    /// Loads a sentence, unless it is the one already loaded.
    pub(crate) fn load(&mut self, sentence: usize) {
        if self.sentence == Some(sentence) {
            return;
        }
        for term in self.touched.drain(..) {
            self.lists[term as usize].clear();
        }
        self.sentence = Some(sentence);
        self.computed = false;
        let mut vetoes: Vec<(Term, Range<u32>)> = Vec::new();
        for (value, found) in self.hits.of(sentence) {
            for &Meaning { term, veto } in &self.terms.meanings[*value as usize] {
                if veto {
                    vetoes.push((term, found.clone()));
                    continue;
                }
                let list = &mut self.lists[term as usize];
                if list.is_empty() {
                    self.touched.push(term);
                }
                list.push(found.clone());
            }
        }
        for (term, veto) in vetoes {
            self.lists[term as usize].retain(|word| word.start < veto.start || veto.end < word.end);
        }
        self.keep_whole_words(sentence);
        let lists = &self.lists;
        self.touched.retain(|&term| !lists[term as usize].is_empty());
    }

    fn keep_whole_words(&mut self, sentence: usize) {
        if !self.touched.iter().any(|&term| self.terms.terms[term as usize].bounded) {
            return;
        }
        let range = &self.ready.sentences[sentence].range;
        let text: String = self.ready.slice(range).iter().collect();
        let mut cuts = vec![range.start];
        for word in JIEBA.cut(&text, false) {
            let last = cuts[cuts.len() - 1];
            cuts.push(last + word.word.chars().count() as u32);
        }
        for &term in &self.touched {
            if self.terms.terms[term as usize].bounded {
                self.lists[term as usize].retain(|word| {
                    cuts.binary_search(&word.start).is_ok() && cuts.binary_search(&word.end).is_ok()
                });
            }
        }
    }

    /// Terms whose words the sentence holds; computed ones are not among them.
    pub(crate) fn touched(&self) -> &[Term] {
        &self.touched
    }

    /// True where the sentence may hold the term.
    pub(crate) fn may_hold(&self, term: Term) -> bool {
        self.terms.terms[term as usize].computed.is_some() || !self.lists[term as usize].is_empty()
    }

    /// Numbers, firms and places are looked for only once a rule asks.
    pub(crate) fn compute(&mut self) {
        let (false, Some(sentence)) = (self.computed, self.sentence) else { return };
        self.computed = true;
        let range = self.ready.sentences[sentence].range.clone();
        let named = |terms: &[Term; 6]| {
            // Firms, bodies and known names: without one of them there is no provider.
            [0, 1, 5].into_iter().any(|at| !self.lists[terms[at] as usize].is_empty())
        };
        let parts = self.terms.provider.filter(named).map(|terms| self.parts(terms, range.start));
        let computations = Computations::of(self.ready.slice(&range), parts.as_ref());
        for &(term, class) in &self.terms.computed {
            let places = computations.places_of(class);
            if !places.is_empty() {
                self.touched.push(term);
                self.lists[term as usize].extend(
                    places
                        .into_iter()
                        .map(|place| place.start + range.start..place.end + range.start),
                );
            }
        }
    }

    /// Words that providers are told by, counted from the sentence's start.
    fn parts(&self, terms: [Term; 6], start: u32) -> Parts {
        let [firms, bodies, bounds, vague, trades, known] = terms.map(|term| {
            let words = self.lists[term as usize].iter();
            words.map(|word| word.start - start..word.end - start).collect()
        });
        Parts { firms, bodies, bounds, vague, trades, known }
    }

    /// The term's words in the loaded sentence.
    pub(crate) fn words(&self, term: Term) -> &[Range<u32>] {
        &self.lists[term as usize]
    }

    /// Range of the loaded sentence; empty before the first one.
    pub(crate) fn range(&self) -> Range<u32> {
        self.sentence.map_or(0..0, |sentence| self.ready.sentences[sentence].range.clone())
    }
}
