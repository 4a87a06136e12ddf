//! Which finders are tried where: each only beside the rarest words that it needs.
//!
//! What decides lies together in a few lists, because it is looked at for every word of a
//! text; a finder itself is touched only once it may find something.

use std::ops::Range;

use crate::pattern::scan::Table;
use crate::pattern::terms::Term;
use crate::rule::Finder;
use crate::spec::Scope;

/// Finders by the terms of which one has to be there for them to be tried.
pub(crate) struct Finders {
    all: Vec<Finder>,
    /// Within a sentence.
    narrow: ByTerm,
    /// Within a paragraph.
    wide: ByTerm,
    /// Finders without any listed word that must be there.
    always: Vec<u32>,
    /// What `Anchored::also` points into: sets of terms with `END` between them.
    also: Vec<Term>,
}

const END: Term = Term::MAX;

/// A finder at one of the terms of its anchor.
#[derive(Debug, Clone, Default)]
struct Anchored {
    finder: u32,
    /// Further sets of terms, of each of which it needs one; the rarest first.
    also: Range<u32>,
}

impl Finders {
    /// `weights` tells how common each term is, `None` for computed ones; the rarest set of
    /// terms that a finder needs becomes its anchor.
    pub(crate) fn new(all: Vec<Finder>, weights: &[Option<usize>]) -> Self {
        let (mut narrow, mut wide) = (Vec::new(), Vec::new());
        let (mut always, mut also) = (Vec::new(), Vec::new());
        for (index, finder) in (0..).zip(&all) {
            let sets = finder.programs.iter().flat_map(|program| &program.needs);
            let weigh = |set: &Vec<Term>| {
                set.iter().map(|&term| weights[term as usize]).sum::<Option<usize>>()
            };
            let mut sets: Vec<_> = sets.filter_map(|set| Some((weigh(set)?, set))).collect();
            sets.sort_by_key(|(weight, _)| *weight);
            let Some(((_, anchor), rest)) = sets.split_first() else {
                always.push(index);
                continue;
            };
            let first = also.len() as u32;
            for (at, (_, set)) in rest.iter().enumerate() {
                also.extend((at > 0).then_some(END));
                also.extend(*set);
            }
            let also = first..also.len() as u32;
            let list = match finder.within {
                Scope::Block => &mut wide,
                Scope::Clause | Scope::Sentence => &mut narrow,
            };
            let anchored = Anchored { finder: index, also };
            list.extend(anchor.iter().map(|&term| (term, anchored.clone())));
        }
        let terms = weights.len();
        Self {
            all,
            narrow: ByTerm::new(narrow, terms),
            wide: ByTerm::new(wide, terms),
            always,
            also,
        }
    }

    /// The finder of a number that `narrow` or `wide` gave.
    pub(super) fn get(&self, finder: u32) -> &Finder {
        &self.all[finder as usize]
    }

    /// Numbers of the finders within a sentence that may find something in the table's.
    pub(super) fn narrow(&self, table: &Table<'_>, found: &mut Vec<u32>) {
        found.clear();
        found.extend(&self.always);
        for anchored in table.touched().iter().flat_map(|&term| self.narrow.of(term)) {
            if self.all_met(anchored, |term| table.may_hold(term)) {
                found.push(anchored.finder);
            }
        }
        found.sort_unstable();
        found.dedup();
    }

    /// Numbers of the finders within a paragraph that may find something in one that has
    /// words of the terms `met`.
    pub(super) fn wide(&self, met: &Met) -> Vec<u32> {
        let mut found = Vec::new();
        for anchored in met.terms.iter().flat_map(|&term| self.wide.of(term)) {
            if self.all_met(anchored, |term| met.holds[term as usize]) {
                found.push(anchored.finder);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn all_met(&self, anchored: &Anchored, met: impl Fn(Term) -> bool) -> bool {
        let sets = &self.also[anchored.also.start as usize..anchored.also.end as usize];
        sets.is_empty() || sets.split(|&term| term == END).all(|set| set.iter().any(|&t| met(t)))
    }
}

/// Terms of which the sentences of a paragraph have words.
pub(super) struct Met {
    holds: Vec<bool>,
    terms: Vec<Term>,
}

impl Met {
    /// None yet, of so many.
    pub(super) fn new(terms: usize) -> Self {
        Self { holds: vec![false; terms], terms: Vec::new() }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        for term in self.terms.drain(..) {
            self.holds[term as usize] = false;
        }
    }

    /// Adds those of a sentence.
    pub(super) fn add(&mut self, terms: &[Term]) {
        for &term in terms {
            let holds = &mut self.holds[term as usize];
            if !*holds {
                *holds = true;
                self.terms.push(term);
            }
        }
    }
}

/// Lists by term, one behind the other.
struct ByTerm {
    anchored: Vec<Anchored>,
    /// By term: where its list begins; it ends where the next begins.
    starts: Vec<u32>,
}

impl ByTerm {
    fn new(mut placed: Vec<(Term, Anchored)>, terms: usize) -> Self {
        placed.sort_by_key(|(term, _)| *term);
        let mut starts = vec![0; terms + 1];
        for (term, _) in &placed {
            starts[*term as usize + 1] += 1;
        }
        for term in 0..terms {
            starts[term + 1] += starts[term];
        }
        Self { anchored: placed.into_iter().map(|(_, anchored)| anchored).collect(), starts }
    }

    fn of(&self, term: Term) -> &[Anchored] {
        let (from, to) = (self.starts[term as usize], self.starts[term as usize + 1]);
        &self.anchored[from as usize..to as usize]
    }
}
