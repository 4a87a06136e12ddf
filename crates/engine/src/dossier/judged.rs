//! A rule held against a dossier: whether its regimes apply, and what its point says.

use jiff::civil::Date;

use super::case::Case;
use super::point::{self, Outcome};
use super::{Point, PointState, State};
use crate::rule::Rule;
use crate::spec::PointKind;
use crate::{Regime, Verdict};

/// A rule, its point, and what the dossier makes of it.
pub(super) struct Judged<'a> {
    pub(super) rule: &'a Rule,
    pub(super) kind: PointKind,
    pub(super) outcome: Outcome,
    /// What the reader is told.
    pub(super) message: String,
}

/// Whether a rule's regimes apply.
pub(super) enum Applies {
    Yes,
    No,
    /// For a person to say, with the regimes that are open.
    Perhaps(String),
}

/// What a rule's point makes of the dossier.
pub(super) fn judge<'a>(case: &Case<'_>, rule: &'a Rule, kind: PointKind) -> Vec<Judged<'a>> {
    let doubt = match applies(case, rule) {
        Applies::No => {
            let what = "这类文件不适用这项程序";
            let outcome = Outcome::not_applicable(what);
            return vec![Judged { rule, kind, outcome, message: format!("{what}。") }];
        }
        Applies::Yes => None,
        Applies::Perhaps(open) => Some(open),
    };
    let outcomes = point::judge(case, kind, &rule.spec);
    outcomes.into_iter().map(|outcome| told(rule, kind, outcome, doubt.as_deref())).collect()
}

fn told<'a>(
    rule: &'a Rule,
    kind: PointKind,
    mut outcome: Outcome,
    doubt: Option<&str>,
) -> Judged<'a> {
    let mut message = if outcome.state.is_wanting() {
        rule.spec.message.replace("{1}", &outcome.what)
    } else {
        format!("{}。", outcome.what)
    };
    if let Some(open) = doubt.filter(|_| outcome.state.is_wanting()) {
        outcome.state = State::Unclear;
        message = format!("是否属于{open}还没有认定；如果属于：{message}");
    }
    Judged { rule, kind, outcome, message }
}

/// Whether the draft falls under what a rule is for.
pub(super) fn applies(case: &Case<'_>, rule: &Rule) -> Applies {
    let verdict = |regime: &Regime| {
        let found = case.verdicts.iter().find(|(found, _)| found == regime);
        found.map_or(Verdict::Unclear, |(_, verdict)| *verdict)
    };
    // A rule for no regime is for every paper.
    if rule.spec.applies_to.is_empty() {
        return Applies::Yes;
    }
    let any = &rule.spec.applies_to;
    let with = &rule.spec.applies_with;
    let open = |regimes: &[Regime]| {
        let open = regimes.iter().filter(|regime| verdict(regime) == Verdict::Unclear);
        open.map(|regime| regime.name()).collect::<Vec<_>>()
    };
    if with.iter().any(|regime| verdict(regime) == Verdict::No)
        || any.iter().all(|regime| verdict(regime) == Verdict::No)
    {
        return Applies::No;
    }
    let mut doubts = open(with);
    if !any.iter().any(|regime| verdict(regime) == Verdict::Yes) {
        doubts.extend(open(any));
    }
    if doubts.is_empty() { Applies::Yes } else { Applies::Perhaps(doubts.join("、")) }
}

impl Judged<'_> {
    /// The point as it is shown.
    pub(super) fn point(&self, day: Date) -> Point {
        let spec = &self.rule.spec;
        let outcome = &self.outcome;
        Point {
            rule: spec.id.clone(),
            step: outcome.step.unwrap_or_else(|| point::step(self.kind, spec)),
            title: spec.title.clone(),
            strength: spec.strength,
            state: PointState {
                state: outcome.state,
                message: self.message.clone(),
                evidence: outcome.evidence.clone(),
                by: outcome.by.clone(),
            },
            basis: self.rule.provisions(day, |_| true),
            ask: spec.ask.clone(),
            fix: spec.fix.clone(),
        }
    }
}
