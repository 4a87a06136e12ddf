//! Conditions on a match: `requires`, `unless`, `when`.

use std::ops::Range;

use crate::pattern::join::{Match, matches};
use crate::pattern::scan::{Hits, Table};
use crate::pattern::terms::{Program, Term, TermBuilder, Terms};
use crate::polarity;
use crate::spec::ConditionSpec;
use crate::text::Prepared;

/// Where a condition looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Inside,
    Clause,
    Sentence,
    Block,
    Before,
    After,
    Context,
    Title,
}

/// A compiled condition.
#[derive(Debug, Clone, Default)]
pub(crate) struct Condition {
    prohibited: bool,
    places: Vec<(Where, Vec<Program>)>,
}

impl Condition {
    pub(crate) fn compile(
        spec: &ConditionSpec,
        terms: &mut TermBuilder<'_>,
    ) -> Result<Self, String> {
        let keys = [
            (Where::Inside, &spec.inside),
            (Where::Clause, &spec.same_clause),
            (Where::Sentence, &spec.same_sentence),
            (Where::Block, &spec.same_block),
            (Where::Before, &spec.before),
            (Where::After, &spec.after),
            (Where::Context, &spec.context),
            (Where::Title, &spec.title),
        ];
        let mut places = Vec::new();
        for (place, patterns) in keys {
            if !patterns.is_empty() {
                let programs = patterns
                    .iter()
                    .map(|pattern| terms.program(pattern))
                    .collect::<Result<_, _>>()?;
                places.push((place, programs));
            }
        }
        Ok(Self { prohibited: spec.prohibited, places })
    }

    /// True where every key holds; a condition without keys holds.
    pub(crate) fn all(&self, site: &mut Site<'_, '_>) -> bool {
        self.places.iter().all(|(place, programs)| site.holds(*place, programs))
    }

    /// True where any key holds; a condition without keys doesn't.
    pub(crate) fn any(&self, site: &mut Site<'_, '_>) -> bool {
        (self.prohibited && site.prohibited())
            || self.places.iter().any(|(place, programs)| site.holds(*place, programs))
    }
}

/// The words that forbid, by term.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PolarityTerms {
    /// 不得, 禁止 …
    pub(crate) forbids: Term,
    /// 应当, 但 …: here a prohibition ends.
    pub(crate) stops: Term,
    /// …的, 一律取消: a prohibition that follows.
    pub(crate) repeals: Term,
    /// 不得要求, 不得设置: whoever would impose something is told not to.
    pub(crate) bars: Term,
    /// 但, 的，: where such a ban ends; 必须 does not end it, it is what must not be imposed.
    pub(crate) bar_stops: Term,
    /// 不得, 不与, 严禁 …: says no to the `imposes` that follows in its clause.
    pub(crate) denials: Term,
    /// 要求, 变相, 挂钩 …: what only whoever imposes can do.
    pub(crate) imposes: Term,
    /// 不得以, 不得因 …: no pretext.
    pub(crate) pretexts: Term,
    /// 为由, 名义 …: what makes a pretext of what stands before it.
    pub(crate) pretext_ends: Term,
    /// 商户, 村民: to whom 不得以…为由 is said as a burden.
    pub(crate) governed: Term,
    /// 一律清理, 予以废止: what stands before is done away with.
    pub(crate) condemns: Term,
    /// 自主选择, 均可申报: the choice is left open.
    pub(crate) opens: Term,
    /// 同等, 按照国家规定: the sentence itself treats all alike or names its ground.
    pub(crate) eases: Term,
}

/// A document under examination.
pub(crate) struct Reading<'a> {
    pub(crate) ready: &'a Prepared,
    pub(crate) hits: &'a Hits<'a>,
    pub(crate) terms: &'a Terms,
    pub(crate) polarity: PolarityTerms,
}

/// A match and the text around it.
pub(crate) struct Site<'r, 't> {
    pub(crate) reading: &'r Reading<'t>,
    /// For sentences other than the one being searched.
    pub(crate) table: &'r mut Table<'t>,
    pub(crate) found: &'r Match,
}

impl Site<'_, '_> {
    fn holds(&mut self, place: Where, programs: &[Program]) -> bool {
        let ready = self.reading.ready;
        let range = self.found.range.clone();
        let (first, last) = (ready.sentence_at(range.start), ready.sentence_at(range.end - 1));
        let sentence = ready.sentences[first].range.start..ready.sentences[last].range.end;
        let block = ready.sentences[first].block;
        match place {
            Where::Inside => self.within(programs, first..last + 1, &range),
            Where::Clause => {
                let clause = ready.clauses_around(&sentence, &range);
                self.within(programs, first..last + 1, &clause)
            }
            Where::Sentence => self.within(programs, first..last + 1, &sentence),
            Where::Block => self.whole_block(programs, block),
            Where::Before => {
                self.within(programs, first..first + 1, &(sentence.start..range.start))
            }
            Where::After => self.within(programs, last..last + 1, &(range.end..sentence.end)),
            Where::Title => ready.title.clone().any(|title| self.whole_block(programs, title)),
            Where::Context => {
                let mut around = ready.above(block).chain(ready.title.clone());
                if around.any(|block| self.whole_block(programs, block)) {
                    return true;
                }
                ready.sentences[first].inner_lead_in.clone().is_some_and(|words| {
                    let sentence = ready.sentence_at(words.start);
                    self.within(programs, sentence..sentence + 1, &words)
                })
            }
        }
    }

    fn whole_block(&mut self, programs: &[Program], block: usize) -> bool {
        self.within(programs, self.reading.ready.blocks[block].sentences.clone(), &(0..u32::MAX))
    }

    fn within(
        &mut self,
        programs: &[Program],
        sentences: Range<usize>,
        range: &Range<u32>,
    ) -> bool {
        sentences.into_iter().any(|sentence| {
            self.table.look(sentence);
            programs.iter().any(|program| {
                matches(program, self.table)
                    .iter()
                    .any(|found| range.start <= found.range.start && found.range.end <= range.end)
            })
        })
    }

    /// True where the text tells of the match only to do away with it, whatever the rule says.
    pub(crate) fn condemned(&mut self) -> bool {
        polarity::condemned(self.reading, self.table, &self.found.range)
    }

    /// True where the sentence says what speaks for its being lawful.
    pub(crate) fn eased(&mut self) -> bool {
        polarity::eased(self.reading, self.table, &self.found.range)
    }

    fn prohibited(&mut self) -> bool {
        polarity::prohibited(self.reading, self.table, &self.found.range)
    }
}
