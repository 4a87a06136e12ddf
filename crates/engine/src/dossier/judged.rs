//! A rule held against a dossier: whether its regimes apply, and what its point says.

use jiff::civil::Date;

use super::case::Case;
use super::point::{self, Outcome};
use super::{LostFile, Point, PointState, State};
use crate::rule::Rule;
use crate::spec::PointKind;
use crate::{Regime, Verdict};

/// Files that are named one by one.
const NAMED: usize = 3;

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
    let told = outcomes.into_iter().map(|outcome| told(rule, kind, outcome, doubt.as_deref()));
    told.map(|judged| maybe_unread(case, judged)).collect()
}

/// What nothing shows may stand in a file that could not be read: a person has to look.
fn maybe_unread<'a>(case: &Case<'_>, mut judged: Judged<'a>) -> Judged<'a> {
    let unread = &case.dossier.unread;
    let nothing = match judged.outcome.state {
        State::Missing => true,
        State::Late => judged.kind == PointKind::LegalityTime && !case.reviewed(),
        State::NotApplicable
        | State::Proved
        | State::Pending
        | State::Unclear
        | State::Deficient
        | State::OutOfOrder => false,
    };
    if nothing && !unread.is_empty() {
        judged.outcome.state = State::Unclear;
        let told = |file: &LostFile| format!("“{}”{}", file.name, file.why);
        let told: Vec<String> = unread.iter().take(NAMED).map(told).collect();
        let more = match unread.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!("；另有{more}份没有读出，见文件清单"),
        };
        let (message, told) = (&judged.message, told.join("；"));
        judged.message = format!("{message}可能就在没有读出的文件里：{told}{more}。");
    }
    judged
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
    if let Some(open) = doubt.filter(|_| outcome.state.asks()) {
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
