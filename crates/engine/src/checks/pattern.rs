//! 句式核对: words in sentences.
//!
//! Only finders whose words may stand in a sentence are tried on it (`finders`); nothing runs
//! every rule over every sentence.

mod finders;

use std::ops::Range;

use document::Document;
use jiff::civil::Date;

use crate::condition::{Reading, Site};
use crate::message;
use crate::pattern::join::{Match, matches, nearest};
use crate::pattern::scan::Table;
use crate::pattern::terms::Program;
use crate::rule::{Finder, Rule};
use crate::spec::Scope;
use crate::{Finding, Strength};

use finders::Met;

pub(crate) use finders::Finders;

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
    /// What the paragraph at hand holds.
    met: Met,
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
            met: Met::new(reading.terms.terms.len()),
            narrow: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// What is wrong in one paragraph. Depends on its text and zones, and on the texts that
    /// it stands under: `Prepared::above` and the title.
    pub(crate) fn block(&mut self, block: usize) -> Vec<Finding> {
        let sentences = self.reading.ready.blocks[block].sentences.clone();
        let (finders, active) = (self.finders, self.active);
        let mut narrow = std::mem::take(&mut self.narrow);
        self.met.clear();
        for sentence in sentences.clone() {
            self.table.look(sentence);
            self.met.add(self.table.touched());
            finders.narrow(&self.table, &mut narrow);
            for finder in narrow.iter().map(|&finder| finders.get(finder)) {
                if active[finder.rule] {
                    self.sentence(sentence, finder);
                }
            }
        }
        self.narrow = narrow;
        for finder in finders.wide(&self.met) {
            let finder = finders.get(finder);
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
            let table = if self.table.is_at(sentence) { &mut self.table } else { &mut self.aside };
            table.look(sentence);
            found.extend(matches(program, table));
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
