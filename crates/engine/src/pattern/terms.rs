//! Classes and literals by number, and the one automaton over all their words.

use std::collections::{BTreeMap, HashMap};

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};

use super::numbers::{Computed, provider};
use super::parse::{Tree, parse};
use crate::text::fold;

/// Number of a class or literal.
pub(crate) type Term = u32;

/// A pattern with its words numbered.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// A word of the term.
    Word(Term),
    /// At most so many characters.
    Gap(u32),
    /// One of these; `optional` adds the empty one.
    Any { branches: Vec<Vec<Step>>, optional: bool },
    /// Start of the sentence.
    Start,
}

/// A compiled pattern: its steps, and sets of terms of each of which it needs one.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
    pub(crate) needs: Vec<Vec<Term>>,
    /// True where it holds a computed class: only then is anything computed for it.
    pub(crate) computes: bool,
}

/// A word class, resolved: only folded words are left.
#[derive(Debug, Clone, Default)]
pub(crate) struct Class {
    pub(crate) words: Vec<String>,
    pub(crate) except: Vec<String>,
    pub(crate) bounded: bool,
}

/// What a word found in the text stands for.
#[derive(Debug, Clone, Default)]
struct Meanings {
    terms: Vec<Term>,
    /// Terms that are not meant where the word stands.
    vetoes: Vec<Term>,
}

/// Collects terms while rules are compiled.
pub(crate) struct TermBuilder<'a> {
    classes: &'a BTreeMap<String, Class>,
    names: HashMap<String, Term>,
    words: HashMap<String, Meanings>,
    terms: Vec<TermInfo>,
    provider: Option<[Term; 6]>,
}

/// What is known of a term.
#[derive(Debug, Clone)]
pub(crate) struct TermInfo {
    /// Words have to be words for jieba as well.
    pub(crate) bounded: bool,
    /// Found by counting and measuring, not by words.
    pub(crate) computed: Option<Computed>,
}

impl<'a> TermBuilder<'a> {
    /// Starts with the classes that patterns may name.
    pub(crate) fn new(classes: &'a BTreeMap<String, Class>) -> Self {
        Self {
            classes,
            names: HashMap::new(),
            words: HashMap::new(),
            terms: Vec::new(),
            provider: None,
        }
    }

    /// Compiles the text of a pattern.
    pub(crate) fn program(&mut self, source: &str) -> Result<Program, String> {
        let steps = self.steps(&parse(source)?)?;
        let needs = self.needed(&steps);
        let computes = self.computes(&steps);
        Ok(Program { steps, needs, computes })
    }

    /// Number of a class, for what the engine itself asks of the lexicon.
    pub(crate) fn class(&mut self, name: &str) -> Result<Term, String> {
        let key = format!("{{{name}}}");
        if let Some(&term) = self.names.get(&key) {
            return Ok(term);
        }
        if let Some(computed) = Computed::named(name)? {
            if computed == Computed::Provider {
                let mut terms = [0; 6];
                for (term, class) in terms.iter_mut().zip(provider::CLASSES) {
                    *term = self.class(class)?;
                }
                self.provider = Some(terms);
            }
            return Ok(self.add(key, false, Some(computed)));
        }
        let class = self.classes.get(name).ok_or_else(|| {
            format!("没有名为“{name}”的词类，请检查 rules/lexicon/ 里的名称或者新建这个词类")
        })?;
        let term = self.add(key, class.bounded, None);
        for word in &class.words {
            self.words.entry(word.clone()).or_default().terms.push(term);
        }
        for word in &class.except {
            self.words.entry(word.clone()).or_default().vetoes.push(term);
        }
        Ok(term)
    }

    /// Sets of terms; every way through the steps has one of each set.
    fn needed(&self, steps: &[Step]) -> Vec<Vec<Term>> {
        let mut sets = Vec::new();
        for step in steps {
            match step {
                Step::Word(term) => sets.push(self.told_by(*term)),
                Step::Any { branches, optional: false } => {
                    // Of each branch the first word: the others would only make the set larger.
                    let first = |branch: &Vec<Step>| self.needed(branch).into_iter().next();
                    let firsts: Option<Vec<Vec<Term>>> = branches.iter().map(first).collect();
                    sets.extend(firsts.map(|firsts| firsts.concat()));
                }
                Step::Any { optional: true, .. } | Step::Gap(_) | Step::Start => {}
            }
        }
        sets
    }

    /// The terms of which one has to be met where this one is: a provider is told by its words.
    fn told_by(&self, term: Term) -> Vec<Term> {
        match (self.terms[term as usize].computed, &self.provider) {
            (Some(Computed::Provider), Some(classes)) => provider::needed(classes).to_vec(),
            _ => vec![term],
        }
    }

    fn computes(&self, steps: &[Step]) -> bool {
        steps.iter().any(|step| match step {
            Step::Word(term) => self.terms[*term as usize].computed.is_some(),
            Step::Any { branches, .. } => branches.iter().any(|branch| self.computes(branch)),
            Step::Gap(_) | Step::Start => false,
        })
    }

    fn literal(&mut self, text: &str) -> Term {
        if let Some(&term) = self.names.get(text) {
            return term;
        }
        let term = self.add(text.to_owned(), false, None);
        self.words.entry(text.to_owned()).or_default().terms.push(term);
        term
    }

    fn add(&mut self, name: String, bounded: bool, computed: Option<Computed>) -> Term {
        let term = self.terms.len() as Term;
        self.names.insert(name, term);
        self.terms.push(TermInfo { bounded, computed });
        term
    }

    fn steps(&mut self, tree: &[Tree]) -> Result<Vec<Step>, String> {
        tree.iter()
            .map(|part| {
                Ok(match part {
                    Tree::Literal(text) => Step::Word(self.literal(text)),
                    Tree::Class(name) => Step::Word(self.class(name)?),
                    Tree::Gap(most) => Step::Gap(*most),
                    Tree::Start => Step::Start,
                    Tree::Any(branches) => {
                        Step::Any { branches: self.branches(branches)?, optional: false }
                    }
                    Tree::Maybe(branches) => {
                        Step::Any { branches: self.branches(branches)?, optional: true }
                    }
                })
            })
            .collect()
    }

    fn branches(&mut self, branches: &[Vec<Tree>]) -> Result<Vec<Vec<Step>>, String> {
        branches.iter().map(|branch| self.steps(branch)).collect()
    }

    /// Builds the automaton over all words.
    pub(crate) fn finish(self) -> Result<Terms, String> {
        let mut words: Vec<(String, Meanings)> = self.words.into_iter().collect();
        words.sort_by(|a, b| a.0.cmp(&b.0));
        let meant = Lists::new(words.iter().map(|(_, meanings)| meanings.terms.as_slice()));
        let vetoed = Lists::new(words.iter().map(|(_, meanings)| meanings.vetoes.as_slice()));
        let lengths = words.iter().map(|(word, _)| word.chars().count() as u32).collect();
        let automaton = if words.is_empty() {
            None
        } else {
            let patterns = words.iter().enumerate().map(|(value, (word, _))| (word, value as u32));
            Some(
                CharwiseDoubleArrayAhoCorasickBuilder::new()
                    .build_with_values(patterns)
                    .map_err(|error| format!("词表无法编译：{error}"))?,
            )
        };
        let computed = (0..).zip(&self.terms);
        let computed = computed.filter_map(|(term, info)| Some((term, info.computed?))).collect();
        Ok(Terms {
            automaton,
            computed,
            meant,
            vetoed,
            lengths,
            terms: self.terms,
            names: self.names,
            provider: self.provider,
        })
    }
}

/// What a place in a text weighs beside `commonness`.
const MET: usize = 10;

/// A character alone is met far more often than a word of two, and so on.
fn commonness(length: u32) -> usize {
    match length {
        0 | 1 => 200,
        2 => 12,
        3 => 3,
        _ => 1,
    }
}

/// A list of terms for each word, one behind the other.
struct Lists {
    terms: Vec<Term>,
    /// Where each list begins; it ends where the next begins.
    starts: Vec<u32>,
}

impl Lists {
    fn new<'t>(lists: impl Iterator<Item = &'t [Term]>) -> Self {
        let (mut terms, mut starts) = (Vec::new(), vec![0]);
        for list in lists {
            terms.extend(list);
            starts.push(terms.len() as u32);
        }
        Self { terms, starts }
    }

    fn of(&self, value: u32) -> &[Term] {
        let value = value as usize;
        &self.terms[self.starts[value] as usize..self.starts[value + 1] as usize]
    }
}

/// All terms, ready to be looked for.
pub(crate) struct Terms {
    pub(crate) automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// By the automaton's value: terms that its word stands for.
    meant: Lists,
    /// By the automaton's value: terms that are not meant where its word stands.
    vetoed: Lists,
    /// By the automaton's value: the word's characters.
    pub(crate) lengths: Vec<u32>,
    /// By term.
    pub(crate) terms: Vec<TermInfo>,
    /// Terms that are counted and measured.
    pub(crate) computed: Vec<(Term, Computed)>,
    names: HashMap<String, Term>,
    /// The classes that `{特定单位}` is computed from, where a rule uses it.
    pub(crate) provider: Option<[Term; 6]>,
}

impl Terms {
    /// Terms that the word of this value stands for.
    pub(crate) fn meant(&self, value: u32) -> &[Term] {
        self.meant.of(value)
    }

    /// Terms that are not meant where the word of this value stands.
    pub(crate) fn vetoed(&self, value: u32) -> &[Term] {
        self.vetoed.of(value)
    }

    /// Roughly how often each term is met in texts that read like these, `None` for computed
    /// ones.
    pub(crate) fn weights<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Vec<Option<usize>> {
        // Of what the texts don't tell apart the longer words are rarer.
        let mut words: Vec<usize> = self.lengths.iter().map(|length| commonness(*length)).collect();
        for text in texts {
            for hit in self.automaton.iter().flat_map(|all| all.find_overlapping_iter(text)) {
                words[hit.value() as usize] += MET;
            }
        }
        let mut weights: Vec<Option<usize>> =
            self.terms.iter().map(|info| info.computed.is_none().then_some(0)).collect();
        for (value, weigh) in (0..).zip(words) {
            for &term in self.meant(value) {
                if let Some(weight) = &mut weights[term as usize] {
                    *weight += weigh;
                }
            }
        }
        weights
    }

    /// The term of `{name}`, if any rule uses it.
    pub(crate) fn class(&self, name: &str) -> Option<Term> {
        self.names.get(&format!("{{{name}}}")).copied()
    }
}

/// The class's words folded, `{other}` replaced by what it stands for.
pub(crate) fn folded(word: &str) -> String {
    word.chars().filter_map(fold).collect()
}
