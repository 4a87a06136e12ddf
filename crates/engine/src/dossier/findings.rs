//! Points that want mending, or a look, as findings: one for each point, however many
//! regimes ask for it. The firmest speaks, of equals the stricter term, and the
//! provisions of the others stand beside it.

use std::cmp::Reverse;

use document::Span;
use jiff::civil::Date;

use super::case::Case;
use super::judged::Judged;
use super::{Evidence, Role, State};
use crate::spec::{Moment, PointKind};
use crate::{Finding, Strength};

/// In the order of the files, then of the places.
pub(super) fn findings(case: &Case<'_>, judged: &[Judged<'_>], day: Date) -> Vec<(usize, Finding)> {
    let mut wanting: Vec<&Judged<'_>> =
        judged.iter().filter(|judged| goes_to_a_person(judged.outcome.state)).collect();
    wanting.sort_by_key(|judged| Reverse(firmness(judged)));
    let mut groups: Vec<(Same, Evidence, Vec<&Judged<'_>>)> = Vec::new();
    for judged in wanting {
        let Some(place) = place(case, judged) else { continue };
        let same = Same::of(judged, &place);
        match groups.iter_mut().find(|(other, ..)| *other == same) {
            Some((.., group)) => group.push(judged),
            None => groups.push((same, place, vec![judged])),
        }
    }
    let mut found: Vec<(usize, Finding)> = groups
        .into_iter()
        .filter_map(|(_, place, group)| Some((place.file, finding(place, &group, day)?)))
        .collect();
    found.sort_by(|(a, x), (b, y)| (a, x.span, &x.rule).cmp(&(b, y.span, &y.rule)));
    found
}

fn goes_to_a_person(state: State) -> bool {
    state.is_wanting() || state == State::Unclear
}

/// What the points of several rules have in common that speak of one thing.
#[derive(PartialEq)]
struct Same {
    kind: PointKind,
    paper: Option<Role>,
    moments: (Option<Moment>, Option<Moment>),
    place: (usize, Span),
}

impl Same {
    fn of(judged: &Judged<'_>, place: &Evidence) -> Self {
        let spec = &judged.rule.spec;
        // Where nobody was asked, that the public was not is no second finding.
        let kind = match judged.kind {
            PointKind::Participation => PointKind::Notice,
            kind => kind,
        };
        let moments = (spec.first, spec.then);
        Self { kind, paper: spec.paper, moments, place: (place.file, place.span) }
    }
}

/// What is missing is pointed at where the draft is named, everything else where it shows.
fn place(case: &Case<'_>, judged: &Judged<'_>) -> Option<Evidence> {
    let shown = judged.outcome.evidence.first().filter(|_| judged.outcome.state != State::Missing);
    let title = || {
        let first = (!case.dossier.files.is_empty()).then_some(0);
        case.main.or(first).map(|file| case.title(file))
    };
    shown.cloned().or_else(title)
}

/// How firmly a point speaks: by strength, then state, then term.
fn firmness(judged: &Judged<'_>) -> (Strength, State, u32) {
    (strength(judged), judged.outcome.state, strictness(judged))
}

fn strength(judged: &Judged<'_>) -> Strength {
    if judged.outcome.state.is_wanting() { judged.rule.spec.strength } else { Strength::Verify }
}

/// The higher the stricter: a longer time to give, a shorter one to take.
fn strictness(judged: &Judged<'_>) -> u32 {
    let spec = &judged.rule.spec;
    // Five working days fill a week.
    let plain =
        |days: u32| if spec.working { days.saturating_mul(7) } else { days.saturating_mul(5) };
    let given = plain(spec.days.unwrap_or(0));
    let taken = |days: Option<u32>| days.map_or(0, |days| u32::MAX - plain(days));
    match (judged.kind, judged.outcome.state) {
        (PointKind::PublicationTerm | PointKind::FilingTerm, _) => taken(spec.days),
        (PointKind::LegalityTime, State::Late) => taken(spec.most),
        _ => given,
    }
}

fn finding(place: Evidence, group: &[&Judged<'_>], day: Date) -> Option<Finding> {
    let first = group.first()?;
    let spec = &first.rule.spec;
    let wanting = first.outcome.state.is_wanting();
    let mut basis = Vec::new();
    for judged in group {
        // What is only open must not speak with the voice of what is wanting.
        if judged.outcome.state.is_wanting() == wanting {
            for provision in judged.rule.provisions(day, |_| true) {
                if !basis.contains(&provision) {
                    basis.push(provision);
                }
            }
        }
    }
    Some(Finding {
        rule: spec.id.clone(),
        domain: spec.domain,
        strength: strength(first),
        title: format!("{}：{}", spec.title, first.outcome.state.name()),
        message: first.message.clone(),
        basis,
        span: place.span,
        quote: place.quote,
        locator: place.locator,
        ask: spec.ask.clone(),
        fix: spec.fix.clone(),
        exception: spec.exception.clone(),
    })
}
