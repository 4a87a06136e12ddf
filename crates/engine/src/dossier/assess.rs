//! A dossier read: roles, facts, points, and what of them goes to a person.

use document::Span;
use jiff::civil::Date;
use statutes::Library;

use super::case::Case;
use super::judged::{Judged, judge};
use super::known::Known;
use super::main_text::{main_text, with_issuer};
use super::materials::materials;
use super::{Assessment, Dossier, Guess, Point, Role, differences, facts, findings, guesses};
use crate::identify::{Issuer, issuer};
use crate::pack::PackedRule;
use crate::rule::Rule;
use crate::spec::{CheckKind, PointKind};
use crate::{Engine, Finding, Identification, Regime, Verdict, identify};

impl Engine {
    /// Reads a dossier on a day: what its files are, what they show, and how far each
    /// point of the regimes that the draft falls under is proved.
    pub fn assess(&self, dossier: &Dossier, library: &dyn Library, day: Date) -> Assessment {
        let guesses = guesses(dossier);
        let roles = roles(&guesses);
        let main = main_text(dossier, &roles);
        let identifications = main.map_or_else(Vec::new, |main| identified(dossier, &roles, main));
        self.assessed(dossier, library, day, guesses, identifications)
    }

    /// Reads a dossier whose draft falls under these regimes, whatever it looks like; what
    /// is not answered is open.
    pub fn assess_as(
        &self,
        dossier: &Dossier,
        library: &dyn Library,
        day: Date,
        identifications: Vec<Identification>,
    ) -> Assessment {
        self.assessed(dossier, library, day, guesses(dossier), identifications)
    }

    fn assessed(
        &self,
        dossier: &Dossier,
        library: &dyn Library,
        day: Date,
        guesses: Vec<Guess>,
        identifications: Vec<Identification>,
    ) -> Assessment {
        let verdicts = verdicts(&identifications);
        let case = self.case(dossier, library, day, &guesses, verdicts);
        let rules = || self.procedure().filter(|(rule, _)| rule.in_force(day));
        let judged: Vec<Judged<'_>> =
            rules().flat_map(|(rule, kind)| judge(&case, rule, kind)).collect();
        let mut points: Vec<Point> = judged.iter().map(|judged| judged.point(day)).collect();
        points.sort_by(|a, b| (a.step, &a.rule).cmp(&(b.step, &b.rule)));
        Assessment {
            roles: guesses,
            facts: case.known.facts.clone(),
            identifications,
            points,
            materials: materials(&case, rules(), day),
            comparisons: case.comparisons.clone(),
            findings: findings::findings(&case, &judged, day),
        }
    }

    /// What one rule alone finds as it is written, lower layers' terms and regimes aside;
    /// in the order of the files.
    pub(crate) fn assess_rule(
        &self,
        rule: &PackedRule,
        dossier: &Dossier,
        library: &dyn Library,
        day: Date,
    ) -> Vec<(usize, Finding)> {
        let known = self.procedure().find(|(known, _)| known.spec.id == rule.spec.id);
        let Some((known, kind)) = known.filter(|(known, _)| known.in_force(day)) else {
            return Vec::new();
        };
        let mut written = known.clone();
        written.spec.days = rule.days;
        let guesses = guesses(dossier);
        // A rule for every paper may be about what the paper falls under.
        let verdicts = if written.spec.applies_to.is_empty() {
            let roles = roles(&guesses);
            let main = main_text(dossier, &roles);
            verdicts(&main.map_or_else(Vec::new, |main| identified(dossier, &roles, main)))
        } else {
            REGIMES.map(|regime| (regime, Verdict::Yes)).to_vec()
        };
        let case = self.case(dossier, library, day, &guesses, verdicts);
        findings::findings(&case, &judge(&case, &written, kind), day)
    }

    fn case<'a>(
        &'a self,
        dossier: &'a Dossier,
        library: &'a dyn Library,
        day: Date,
        guesses: &[Guess],
        verdicts: Vec<(Regime, Verdict)>,
    ) -> Case<'a> {
        let roles = roles(guesses);
        let main = main_text(dossier, &roles);
        Case {
            dossier,
            known: Known::of(dossier, facts(dossier, guesses), roles.clone()),
            calendar: self.calendar(),
            library,
            day,
            main,
            verdicts,
            issuer: main
                .map_or(Issuer::Unknown, |main| issuer(&with_issuer(dossier, &roles, main))),
            comparisons: differences::comparisons(dossier, &roles),
            roles,
        }
    }

    fn procedure(&self) -> impl Iterator<Item = (&Rule, PointKind)> {
        let rules = self.rules().iter().filter(|rule| rule.spec.check == CheckKind::Dossier);
        rules.filter_map(|rule| Some((rule, rule.spec.point?)))
    }
}

const REGIMES: [Regime; 3] = [Regime::Normative, Regime::MajorDecision, Regime::MarketMeasure];

/// One answer for each regime; what is not answered is open.
fn verdicts(identifications: &[Identification]) -> Vec<(Regime, Verdict)> {
    let verdict = |regime| {
        let found = identifications.iter().find(|found| found.regime == regime);
        (regime, found.map_or(Verdict::Unclear, |found| found.verdict))
    };
    REGIMES.map(verdict).to_vec()
}

/// What a file falls under, with its places in the whole file.
fn identified(dossier: &Dossier, roles: &[Role], file: usize) -> Vec<Identification> {
    let entry = &dossier.files[file];
    let mut found = identify(&with_issuer(dossier, roles, file));
    let spans = found.iter_mut().flat_map(|found| &mut found.elements);
    for span in spans.filter_map(|element| element.span.as_mut()) {
        *span = Span::new(span.start + entry.part.start, span.end + entry.part.start);
    }
    found
}

fn roles(guesses: &[Guess]) -> Vec<Role> {
    guesses.iter().map(|guess| guess.role).collect()
}
