//! The packs compiled for one unit profile, and the check itself.

use std::cell::LazyCell;

use document::{Document, Span};
use jiff::civil::Date;
use statutes::Library;

use crate::checks::{
    self,
    pattern::{Finders, Search},
};
use crate::condition::{PolarityTerms, Reading};
use crate::dossier::Calendar;
use crate::identify::is_narrative;
use crate::memory::Memory;
use crate::merge::merge;
use crate::pack::{PackError, Packs};
use crate::pattern::scan::{self, Hits};
use crate::pattern::terms::{TermBuilder, Terms, folded};
use crate::rule::{Finder, Rule};
use crate::spec::{CheckKind, ExampleSpec};
use crate::text::Prepared;
use crate::{Finding, Identification, Profile, Regime, Verdict, identify};

/// What a check found, and on what grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// One for each regime.
    pub identifications: Vec<Identification>,
    /// Sorted by span, then rule.
    pub findings: Vec<Finding>,
    /// Characters that the checks saw.
    pub checked: usize,
}

/// Compiled rules; checking doesn't change it, so threads can share it.
pub struct Engine {
    terms: Terms,
    polarity: PolarityTerms,
    rules: Vec<Rule>,
    finders: Finders,
    calendar: Calendar,
}

/// Class whose words the unit profile adds to.
const LOCAL: &str = "本地";
/// Classes that tell who forbids whom.
const FORBIDS: &str = "禁止语";
const STOPS: &str = "禁止止";
const REPEALS: &str = "事后禁止";
const BARS: &str = "不得强求";
const BAR_STOPS: &str = "强求止";
const DENIALS: &str = "否定语";
const IMPOSES: &str = "设限语";
const PRETEXTS: &str = "不得借口";
const PRETEXT_ENDS: &str = "借口尾";
const GOVERNED: &str = "受管人";
const CONDEMNS: &str = "清理语";
const OPENS: &str = "放开语";
const EASES: &str = "缓和语";
/// All of them: used whether or not a rule names them.
pub(crate) const OWN: [&str; 14] = [
    LOCAL,
    FORBIDS,
    STOPS,
    REPEALS,
    BARS,
    BAR_STOPS,
    DENIALS,
    IMPOSES,
    PRETEXTS,
    PRETEXT_ENDS,
    GOVERNED,
    CONDEMNS,
    OPENS,
    EASES,
];

impl Engine {
    /// Compiles all rules; errors name file and line.
    pub fn compile(packs: &Packs, profile: &Profile) -> Result<Self, Vec<PackError>> {
        let mut classes = packs.classes.clone();
        let local = classes.entry(LOCAL.to_owned()).or_default();
        let names = profile.places.iter().chain(&profile.above).chain(&profile.below);
        local.words.extend(names.map(|name| folded(name)).filter(|name| !name.is_empty()));
        let mut terms = TermBuilder::new(&classes);
        let mut errors = Vec::new();
        let (mut rules, mut finders): (Vec<Rule>, Vec<Finder>) = (Vec::new(), Vec::new());
        for packed in &packs.rules {
            match Rule::compile(packed, rules.len(), &mut terms) {
                Ok((rule, found)) => {
                    rules.push(rule);
                    finders.extend(found);
                }
                Err((message, words)) => errors.push(PackError {
                    file: packed.file.clone(),
                    line: None,
                    message: format!("{message}（见“{words}”）"),
                }),
            }
        }
        let polarity = polarity(&mut terms);
        let (polarity, terms) = match (polarity, terms.finish()) {
            (Ok(polarity), Ok(terms)) if errors.is_empty() => (polarity, terms),
            (polarity, terms) => {
                let general = [polarity.err(), terms.err()].into_iter().flatten();
                errors.extend(general.map(|message| PackError {
                    file: "lexicon".into(),
                    line: None,
                    message,
                }));
                return Err(errors);
            }
        };
        // The rules' own examples read like the texts that are checked.
        let examples =
            rules.iter().flat_map(|rule| &rule.spec.examples).map(|example| match example {
                ExampleSpec::Hit { hit: text } | ExampleSpec::Ok { ok: text } => text.as_str(),
            });
        let finders = Finders::new(finders, &terms.weights(examples));
        let calendar = packs.calendar.clone();
        Ok(Self { terms, polarity, rules, finders, calendar })
    }

    /// Checks a document: identifies it, then applies the rules of its regimes.
    pub fn check(&self, doc: &Document, library: &dyn Library, day: Date) -> Report {
        self.identified(doc, library, day, None)
    }

    /// Checks a changed text; gives what `check` gives, and searches only the paragraphs
    /// that `memory` doesn't know from the check before.
    pub fn recheck(
        &self,
        memory: &mut Memory,
        doc: &Document,
        library: &dyn Library,
        day: Date,
    ) -> Report {
        self.identified(doc, library, day, Some(memory))
    }

    fn identified(
        &self,
        doc: &Document,
        library: &dyn Library,
        day: Date,
        memory: Option<&mut Memory>,
    ) -> Report {
        let identifications = identify(doc);
        let regimes: Vec<Regime> = identifications
            .iter()
            .filter(|found| found.verdict != Verdict::No)
            .map(|found| found.regime)
            .collect();
        let active: Vec<bool> = self.rules.iter().map(|rule| rule.applies(&regimes, day)).collect();
        Report { identifications, ..self.report(doc, library, day, &active, memory) }
    }

    /// Checks a document as falling under these regimes, whatever it looks like.
    pub fn check_as(
        &self,
        doc: &Document,
        library: &dyn Library,
        day: Date,
        regimes: &[Regime],
    ) -> Report {
        let active: Vec<bool> = self.rules.iter().map(|rule| rule.applies(regimes, day)).collect();
        self.report(doc, library, day, &active, None)
    }

    /// What one rule alone finds, regimes aside; `None` where there is no such rule.
    pub fn check_rule(
        &self,
        id: &str,
        doc: &Document,
        library: &dyn Library,
        day: Date,
    ) -> Option<Vec<Finding>> {
        self.rules.iter().position(|rule| rule.spec.id == id)?;
        let every = [Regime::Normative, Regime::MajorDecision, Regime::MarketMeasure];
        let active: Vec<bool> =
            self.rules.iter().map(|rule| rule.spec.id == id && rule.applies(&every, day)).collect();
        Some(self.report(doc, library, day, &active, None).findings)
    }

    /// The exact words that mend each finding, where its check knows them: found anew, so
    /// only where the check still says the same. Worked out and not kept.
    pub fn replacements(
        &self,
        doc: &Document,
        library: &dyn Library,
        day: Date,
        findings: &[Finding],
    ) -> Vec<Option<String>> {
        let cited = checks::citation::cited(doc);
        let one = |finding: &Finding| {
            let rule = self.rules.iter().find(|rule| rule.spec.id == finding.rule)?;
            let look = rule.spec.look?;
            let (places, right) = match rule.spec.check {
                CheckKind::Pattern | CheckKind::Dossier => return None,
                CheckKind::Structure => {
                    (checks::structure::check(look, doc), checks::structure::replacement(look, doc))
                }
                CheckKind::Citation => (
                    checks::citation::check(look, doc, &cited, library, day),
                    checks::citation::replacement(look, &cited, library, day, finding.span),
                ),
            };
            let same = |(span, what): &(Span, String)| {
                *span == finding.span && rule.spec.message.replace("{1}", what) == finding.message
            };
            right.filter(|_| places.iter().any(same))
        };
        findings.iter().map(one).collect()
    }

    /// The rules, ready to be applied.
    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Working days as the packs know them.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Words that one plain pass of the automaton finds: the floor for the bench.
    pub fn floor(&self, doc: &Document) -> usize {
        scan::count(&self.terms, &Prepared::new(doc))
    }

    fn report(
        &self,
        doc: &Document,
        library: &dyn Library,
        day: Date,
        active: &[bool],
        memory: Option<&mut Memory>,
    ) -> Report {
        let ready = Prepared::new(doc);
        let hits = Hits::new(&self.terms, &ready);
        let polarity = self.polarity;
        let reading = Reading { ready: &ready, hits: &hits, terms: &self.terms, polarity };
        let mut search = Search::new(&self.finders, &self.rules, active, &reading, doc, day);
        let mut findings: Vec<Finding> = match memory {
            None => {
                hits.find_all();
                (0..doc.blocks.len()).flat_map(|block| search.block(block)).collect()
            }
            Some(memory) => memory.recall(doc, &ready, (active, day), |block| search.block(block)),
        };
        findings.extend(self.of_the_whole(doc, library, day, active));
        findings.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
        let findings = merge(one_a_place(findings));
        Report { identifications: Vec::new(), findings, checked: ready.checked() }
    }

    /// Form and citations, which depend on the document as a whole.
    fn of_the_whole(
        &self,
        doc: &Document,
        library: &dyn Library,
        day: Date,
        active: &[bool],
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        // What only tells of other papers is not held to their form; what a text cites
        // is read once for all rules.
        let cited = LazyCell::new(|| (!is_narrative(doc)).then(|| checks::citation::cited(doc)));
        for (rule, _) in self.rules.iter().zip(active).filter(|(_, active)| **active) {
            let Some(look) = rule.spec.look else { continue };
            let Some(cited) = cited.as_ref() else { break };
            let places = match rule.spec.check {
                CheckKind::Pattern | CheckKind::Dossier => continue,
                CheckKind::Structure => checks::structure::check(look, doc),
                CheckKind::Citation => checks::citation::check(look, doc, cited, library, day),
            };
            for (span, what) in places {
                let message = rule.spec.message.replace("{1}", &what);
                findings.push(rule.finding(doc, span, message, rule.provisions(day, |_| true)));
            }
        }
        findings
    }
}

/// Of a rule's findings that overlap the first stands for all: several of its
/// wordings can fit one passage.
fn one_a_place(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let told =
            |other: &Finding| other.rule == finding.rule && other.span.overlaps(finding.span);
        if !kept.iter().rev().take(16).any(told) {
            kept.push(finding);
        }
    }
    kept
}

fn polarity(terms: &mut TermBuilder<'_>) -> Result<PolarityTerms, String> {
    Ok(PolarityTerms {
        forbids: terms.class(FORBIDS)?,
        stops: terms.class(STOPS)?,
        repeals: terms.class(REPEALS)?,
        bars: terms.class(BARS)?,
        bar_stops: terms.class(BAR_STOPS)?,
        denials: terms.class(DENIALS)?,
        imposes: terms.class(IMPOSES)?,
        pretexts: terms.class(PRETEXTS)?,
        pretext_ends: terms.class(PRETEXT_ENDS)?,
        governed: terms.class(GOVERNED)?,
        condemns: terms.class(CONDEMNS)?,
        opens: terms.class(OPENS)?,
        eases: terms.class(EASES)?,
    })
}
