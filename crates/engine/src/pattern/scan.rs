//! One pass of the automaton over a document, and the words of one sentence by term.

use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::numbers::{Computations, provider::Parts};
use super::terms::{Meaning, Term, Terms};
use crate::text::Prepared;

// Loading takes a tenth of a second, so only texts that need word bounds pay for it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// All words of the rules in a document, sentence by sentence.
pub(crate) struct Hits {
    words: Vec<(u32, Range<u32>)>,
    /// First word of each sentence.
    bounds: Vec<usize>,
}

impl Hits {
    /// Runs the automaton once.
    pub(crate) fn scan(terms: &Terms, ready: &Prepared) -> Self {
        let mut words = Vec::new();
        let mut bounds = vec![0; ready.sentences.len() + 1];
        let mut sentence = 0;
        each_word(terms, ready, |value, found| {
            while ready.sentences[sentence].range.end < found.end {
                sentence += 1;
                bounds[sentence] = words.len();
            }
            // Paragraphs follow each other without a mark in the folded text.
            if found.start >= ready.sentences[sentence].range.start {
                words.push((value, found));
            }
        });
        bounds[sentence + 1..].fill(words.len());
        Self { words, bounds }
    }

    fn of(&self, sentence: usize) -> &[(u32, Range<u32>)] {
        &self.words[self.bounds[sentence]..self.bounds[sentence + 1]]
    }
}

/// Number of words that the automaton alone finds: the floor of what a check can cost.
pub(crate) fn count(terms: &Terms, ready: &Prepared) -> usize {
    let mut count = 0;
    each_word(terms, ready, |_, _| count += 1);
    count
}

fn each_word(terms: &Terms, ready: &Prepared, mut visit: impl FnMut(u32, Range<u32>)) {
    let Some(automaton) = &terms.automaton else { return };
    for hit in automaton.find_overlapping_iter(&ready.text) {
        visit(hit.value(), ready.char_at[hit.start()]..ready.char_at[hit.end()]);
    }
}

/// The words of one sentence by term; reused from sentence to sentence.
pub(crate) struct Table<'a> {
    terms: &'a Terms,
    ready: &'a Prepared,
    hits: &'a Hits,
    lists: Vec<Vec<Range<u32>>>,
    touched: Vec<Term>,
    sentence: Option<usize>,
    computed: bool,
}

impl<'a> Table<'a> {
    pub(crate) fn new(terms: &'a Terms, ready: &'a Prepared, hits: &'a Hits) -> Self {
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
        for (term, info) in self.terms.terms.iter().enumerate() {
            let Some(class) = info.computed else { continue };
            let places = computations.places_of(class);
            if !places.is_empty() {
                self.touched.push(term as Term);
                self.lists[term].extend(
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
