//! A rule with its patterns compiled.

use document::{Document, Span};
use jiff::civil::Date;

use crate::condition::Condition;
use crate::pack::PackedRule;
use crate::pattern::terms::{Program, TermBuilder};
use crate::spec::{BasisSpec, FindItem, RuleSpec, Scope, Zone};
use crate::{Finding, Provision, Regime, Strength};

/// One way of finding a rule's problem.
pub(crate) struct Finder {
    /// Index of its rule.
    pub(crate) rule: usize,
    /// One program, or several that have to be near each other.
    pub(crate) programs: Vec<Program>,
    pub(crate) within: Scope,
    pub(crate) ordered: bool,
}

/// A rule ready to be applied.
#[derive(Clone)]
pub(crate) struct Rule {
    pub(crate) spec: RuleSpec,
    pub(crate) requires: Condition,
    pub(crate) unless: Condition,
    pub(crate) downgrade: Option<(Strength, Condition)>,
    /// In step with `spec.basis`.
    pub(crate) basis_when: Vec<Option<Condition>>,
}

impl Rule {
    /// Compiles a rule and its finders; the error is a Chinese sentence and the
    /// words in the file it is about.
    pub(crate) fn compile(
        packed: &PackedRule,
        index: usize,
        terms: &mut TermBuilder<'_>,
    ) -> Result<(Self, Vec<Finder>), (String, String)> {
        let spec = packed.spec.clone();
        let mut finders = Vec::new();
        for item in spec.find.iter().flat_map(|find| &find.any) {
            let (patterns, within, ordered) = match item {
                FindItem::Pattern(pattern) => {
                    (std::slice::from_ref(pattern), Scope::Sentence, false)
                }
                FindItem::Together(spec) => (spec.together.as_slice(), spec.within, spec.ordered),
            };
            let programs = patterns
                .iter()
                .map(|pattern| terms.program(pattern).map_err(|message| (message, pattern.clone())))
                .collect::<Result<_, _>>()?;
            finders.push(Finder { rule: index, programs, within, ordered });
        }
        let mut condition = |key: &str, spec: &crate::spec::ConditionSpec| {
            Condition::compile(spec, terms).map_err(|message| (message, format!("{key}:")))
        };
        let requires = condition("requires", &spec.requires)?;
        let unless = condition("unless", &spec.unless)?;
        let downgrade = match &spec.downgrade {
            Some(lower) => Some((lower.to, condition("downgrade", &lower.when)?)),
            None => None,
        };
        let basis_when = spec
            .basis
            .iter()
            .map(|basis| basis.when.as_ref().map(|when| condition("when", when)).transpose())
            .collect::<Result<_, _>>()?;
        Ok((Self { spec, requires, unless, downgrade, basis_when }, finders))
    }

    /// True where one of its regimes applies and its basis is in force.
    pub(crate) fn applies(&self, regimes: &[Regime], day: Date) -> bool {
        let regime = self.spec.applies_to.is_empty()
            || self.spec.applies_to.iter().any(|regime| regimes.contains(regime));
        let with = self.spec.applies_with.iter().all(|regime| regimes.contains(regime));
        regime && with && self.in_force(day)
    }

    /// True where any of its provisions is in force.
    pub(crate) fn in_force(&self, day: Date) -> bool {
        self.spec.basis.iter().any(|basis| in_force(basis, day))
    }

    /// True where the rule looks into this zone.
    pub(crate) fn searches(&self, zone: Zone) -> bool {
        if self.spec.zones.is_empty() {
            matches!(zone, Zone::Body | Zone::Annex)
        } else {
            self.spec.zones.contains(&zone)
        }
    }

    /// The provisions in force on the day whose condition `holds`.
    pub(crate) fn provisions(
        &self,
        day: Date,
        mut holds: impl FnMut(&Condition) -> bool,
    ) -> Vec<Provision> {
        let mut provisions = Vec::new();
        for (basis, when) in self.spec.basis.iter().zip(&self.basis_when) {
            if in_force(basis, day) && when.as_ref().is_none_or(&mut holds) {
                provisions.push(Provision {
                    law: basis.law.clone(),
                    article: basis.article,
                    paragraph: basis.paragraph,
                    item: basis.item,
                    verified: self.spec.basis_verified && basis.verified,
                });
            }
        }
        provisions
    }

    /// A finding of this rule at a place of the document.
    pub(crate) fn finding(
        &self,
        doc: &Document,
        span: Span,
        message: String,
        basis: Vec<Provision>,
    ) -> Finding {
        Finding {
            rule: self.spec.id.clone(),
            domain: self.spec.domain,
            strength: self.spec.strength,
            title: self.spec.title.clone(),
            message,
            basis,
            span,
            quote: doc.slice(span).to_owned(),
            locator: doc.locator(span),
            ask: self.spec.ask.clone(),
            fix: self.spec.fix.clone(),
            exception: self.spec.exception.clone(),
        }
    }
}

fn in_force(basis: &BasisSpec, day: Date) -> bool {
    basis.from <= day && basis.until.is_none_or(|until| day <= until)
}
