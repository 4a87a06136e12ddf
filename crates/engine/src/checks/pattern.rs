//! 句式核对: words in sentences.
//!
//! Only finders of whose rarest words one stands in a sentence are tried on it; nothing
//! runs every rule over every sentence.

use std::ops::Range;

use document::Document;
use jiff::civil::Date;

use crate::condition::{Reading, Site};
use crate::message;
use crate::pattern::join::{Match, matches, nearest};
use crate::pattern::scan::Table;
use crate::pattern::terms::{Program, Term};
use crate::rule::{Finder, Rule};
use crate::spec::Scope;
use crate::{Finding, Strength};

/// Finders by the term that has to be there for them to be tried.
pub(crate) struct Finders {
    all: Vec<Finder>,
    /// By term: finders within a sentence.
    narrow: Vec<Vec<Anchored>>,
    /// By term: finders within a paragraph.
    wide: Vec<Vec<u32>>,
    /// Finders without any listed word that must be there.
    always: Vec<u32>,
    /// The terms of `Anchored::also`, together, because they are looked at so often.
    also: Vec<Term>,
}

/// A finder at one of the terms of its anchor.
struct Anchored {
    finder: u32,
    /// The next rarest set of terms of which it needs one; empty where there is none.
    also: Range<u32>,
}

impl Finders {
    /// `weight` tells how common a term is; the rarest set of terms that a finder
    /// needs becomes its anchor.
    pub(crate) fn new(
        all: Vec<Finder>,
        terms: usize,
        weight: impl Fn(Term) -> Option<usize>,
    ) -> Self {
        let mut narrow: Vec<Vec<Anchored>> = std::iter::repeat_with(Vec::new).take(terms).collect();
        let mut wide = vec![Vec::new(); terms];
        let (mut always, mut also) = (Vec::new(), Vec::new());
        for (index, finder) in (0..).zip(&all) {
            let sets = finder.programs.iter().flat_map(|program| &program.needs);
            let weigh =
                |set: &Vec<Term>| set.iter().map(|&term| weight(term)).sum::<Option<usize>>();
            let mut sets: Vec<_> = sets.filter_map(|set| Some((weigh(set)?, set))).collect();
            sets.sort_by_key(|(weight, _)| *weight);
            let Some((_, anchor)) = sets.first() else {
                always.push(index);
                continue;
            };
            let first = also.len() as u32;
            also.extend(sets.get(1).iter().flat_map(|(_, set)| *set));
            for &term in *anchor {
                match finder.within {
                    Scope::Block => wide[term as usize].push(index),
                    Scope::Clause | Scope::Sentence => narrow[term as usize]
                        .push(Anchored { finder: index, also: first..also.len() as u32 }),
                }
            }
        }
        Self { all, narrow, wide, always, also }
    }
}

/// Looks for what `active` rules find, a paragraph at a time.
pub(crate) struct Search<'a> {
    finders: &'a Finders,
    rules: &'a [Rule],
    active: &'a [bool],
    reading: &'a Reading<'a>,
    doc: &'a Document,
    day: Date,
    /// The sentence at hand.
    table: Table<'a>,
    /// Other sentences that conditions ask for.
    aside: Table<'a>,
    /// Room for the finders that may find something in the sentence.
    narrow: Vec<u32>,
    findings: Vec<Finding>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        finders: &'a Finders,
        rules: &'a [Rule],
        active: &'a [bool],
        reading: &'a Reading<'a>,
        doc: &'a Document,
        day: Date,
    ) -> Self {
        let table = || Table::new(reading.terms, reading.ready, reading.hits);
        Self {
            finders,
            rules,
            active,
            reading,
            doc,
            day,
            table: table(),
            aside: table(),
            narrow: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// What is wrong in one paragraph. Depends on its text and zones, and on the texts that
    /// it stands under: `Prepared::above` and the title.
    pub(crate) fn block(&mut self, block: usize) -> Vec<Finding> {
        let sentences = self.reading.ready.blocks[block].sentences.clone();
        let (finders, active) = (self.finders, self.active);
        let mut wide: Vec<u32> = Vec::new();
        let mut narrow = std::mem::take(&mut self.narrow);
        for sentence in sentences.clone() {
            self.table.look(sentence);
            let (table, touched) = (&self.table, self.table.touched());
            narrow.clear();
            narrow.extend(&finders.always);
            for &term in touched {
                for anchored in &finders.narrow[term as usize] {
                    let also =
                        &finders.also[anchored.also.start as usize..anchored.also.end as usize];
                    if also.is_empty() || also.iter().any(|&term| table.may_hold(term)) {
                        narrow.push(anchored.finder);
                    }
                }
                wide.extend(&finders.wide[term as usize]);
            }
            narrow.sort_unstable();
            narrow.dedup();
            for finder in narrow.iter().map(|&finder| &finders.all[finder as usize]) {
                if active[finder.rule] {
                    self.sentence(sentence, finder);
                }
            }
        }
        self.narrow = narrow;
        wide.sort_unstable();
        wide.dedup();
        for finder in wide {
            let finder = &finders.all[finder as usize];
            if active[finder.rule] {
                self.together(sentences.clone(), finder);
            }
        }
        std::mem::take(&mut self.findings)
    }

    fn sentence(&mut self, sentence: usize, finder: &Finder) {
        match (finder.programs.as_slice(), finder.within) {
            ([program], _) => {
                self.table.look(sentence);
                let mut reached = 0;
                for found in matches(program, &mut self.table) {
                    // Of overlapping matches the first stands for all.
                    if found.range.start >= reached && self.report(sentence, finder, &found, &[]) {
                        reached = found.range.end;
                    }
                }
            }
            (_, _) => self.together(sentence..sentence + 1, finder),
        }
    }

    fn together(&mut self, sentences: Range<usize>, finder: &Finder) {
        let first = sentences.start;
        let mut lists = Vec::with_capacity(finder.programs.len());
        for program in &finder.programs {
            let found = self.matches_in(sentences.clone(), program);
            if found.is_empty() {
                return;
            }
            lists.push(found);
        }
        if finder.within == Scope::Clause {
            let whole = self.reading.ready.sentences[first].range.clone();
            for anchor in lists[0].clone() {
                let clause = self.reading.ready.clauses_around(&whole, &anchor.range);
                let near: Vec<Vec<Match>> = lists
                    .iter()
                    .map(|list| {
                        let inside = |found: &&Match| {
                            clause.start <= found.range.start && found.range.end <= clause.end
                        };
                        list.iter().filter(inside).cloned().collect()
                    })
                    .collect();
                if let Some(found) = nearest(&near, finder.ordered) {
                    self.report(first, finder, &found, &near);
                }
            }
        } else if let Some(found) = nearest(&lists, finder.ordered) {
            let sentence = self.reading.ready.sentence_at(found.range.start);
            self.report(sentence, finder, &found, &lists);
        }
    }

    fn matches_in(&mut self, sentences: Range<usize>, program: &Program) -> Vec<Match> {
        let mut found = Vec::new();
        for sentence in sentences {
            self.aside.look(sentence);
            found.extend(matches(program, &mut self.aside));
        }
        found
    }

    /// Reports a match unless a condition silences it; true where it was reported.
    fn report(
        &mut self,
        sentence: usize,
        finder: &Finder,
        found: &Match,
        parts: &[Vec<Match>],
    ) -> bool {
        let rule = &self.rules[finder.rule];
        let ready = self.reading.ready;
        if !rule.searches(ready.zone(sentence, &found.range)) {
            return false;
        }
        // A paragraph's parts stand in several sentences: a prohibition of any of them counts.
        let parts = parts.iter().flatten().filter(|part| {
            found.range.start <= part.range.start
                && part.range.end <= found.range.end
                && finder.within == Scope::Block
        });
        for place in std::iter::once(found).chain(parts) {
            let mut site = Site { reading: self.reading, table: &mut self.aside, found: place };
            if site.condemned() || rule.unless.any(&mut site) {
                return false;
            }
        }
        let mut site = Site { reading: self.reading, table: &mut self.aside, found };
        if !rule.requires.all(&mut site) {
            return false;
        }
        let lower =
            rule.downgrade.as_ref().filter(|(_, when)| when.any(&mut site)).map(|(to, _)| *to);
        let basis = rule.provisions(self.day, |when| when.all(&mut site));
        if basis.is_empty() {
            return false;
        }
        let text = message::fill(&rule.spec.message, self.reading, &mut self.aside, found);
        let mut finding = rule.finding(self.doc, ready.span(found.range.clone()), text, basis);
        finding.strength = lower.unwrap_or(finding.strength);
        let mut site = Site { reading: self.reading, table: &mut self.aside, found };
        if site.eased() {
            finding.strength = Strength::Verify;
        }
        self.findings.push(finding);
        true
    }
}
