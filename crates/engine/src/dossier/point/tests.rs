//! Each case is papers, facts with the paper they stand in, and what a point says.

mod participation;
mod review;
mod whole;

use std::sync::Arc;

use document::{Span, from_plain};
use jiff::civil::{Date, date};
use statutes::Catalogue;

use super::judge;
use crate::dossier::case::Case;
use crate::dossier::known::Known;
use crate::dossier::{
    Calendar, CalendarSpec, Dossier, DossierFile, Fact, FactKind, HolidaySpec, Period, Role, Term,
    Value, differences,
};
use crate::identify::Issuer;
use crate::spec::RuleSpec;
use crate::{Regime, Verdict};

/// A paper by role; its text where it matters.
type Paper<'a> = (Role, &'a str);
/// A fact and the role of the paper that tells it; `None` where a person states it.
type Told = (FactKind, Value, Option<Role>);

/// What a rule with these keys says, on 1 May 2024: 状态：话.
fn says(keys: &str, papers: &[Paper<'_>], facts: &[Told]) -> String {
    says_of(Issuer::Government, keys, papers, facts)
}

fn says_of(issuer: Issuer, keys: &str, papers: &[Paper<'_>], facts: &[Told]) -> String {
    let yaml = format!(
        "{{ id: a, title: 甲, domain: procedure, strength: must, check: dossier, {keys}, message: '', basis: [], examples: [] }}"
    );
    let spec: RuleSpec = serde_yaml_ng::from_str(&yaml).unwrap();
    let mut dossier = Dossier::default();
    for (role, text) in papers {
        let text = if text.is_empty() { role.name() } else { text };
        dossier.files.push(DossierFile {
            name: format!("{}.txt", role.name()),
            sha256: String::new(),
            document: Arc::new(from_plain(text)),
            part: Span::new(0, text.chars().count()),
        });
    }
    let roles: Vec<Role> = papers.iter().map(|(role, _)| *role).collect();
    let facts = facts.iter().enumerate().map(|(at, (kind, value, told))| {
        let file = told.map(|told| roles.iter().position(|role| *role == told).unwrap());
        Fact {
            kind: *kind,
            value: value.clone(),
            evidence: file.map(|file| dossier.evidence(file, Span::new(at, at + 2))),
            by: told.is_none().then(|| "张某".to_owned()),
        }
    });
    let facts: Vec<Fact> = facts.collect();
    let (calendar, library) = (calendar(), Catalogue::default());
    let case = Case {
        dossier: &dossier,
        known: Known::of(&dossier, facts, roles.clone()),
        calendar: &calendar,
        library: &library,
        day: date(2024, 5, 1),
        main: roles.iter().position(|role| *role == Role::Draft),
        verdicts: vec![(Regime::Normative, Verdict::Yes)],
        issuer,
        comparisons: differences::comparisons(&dossier, &roles),
        roles,
    };
    let outcomes = judge(&case, spec.point.unwrap(), &spec);
    let lines = outcomes.iter().map(|found| format!("{}：{}", found.state.name(), found.what));
    lines.collect::<Vec<_>>().join("\n")
}

/// 2024 with one holiday and one weekend worked.
fn calendar() -> Calendar {
    let mut calendar = Calendar::default();
    for year in [2023, 2024] {
        calendar.add(&CalendarSpec {
            year,
            notices: Vec::new(),
            holidays: vec![HolidaySpec {
                name: "清明节".into(),
                from: date(year, 4, 4),
                to: date(year, 4, 6),
            }],
            working: vec![date(2024, 4, 7)],
            sources: Vec::new(),
        });
    }
    calendar
}

fn day(kind: FactKind, month: i8, day: i8, told: Option<Role>) -> Told {
    (kind, Value::Day(date(2024, month, day)), told)
}

fn words(kind: FactKind, words: &str, told: Option<Role>) -> Told {
    (kind, Value::Words(words.into()), told)
}

fn count(kind: FactKind, count: u32, told: Option<Role>) -> Told {
    (kind, Value::Count(count), told)
}

fn period(from: Option<Date>, to: Option<Date>, term: Option<Term>, told: Option<Role>) -> Told {
    (FactKind::ConsultationPeriod, Value::Period(Period { from, to, term }), told)
}

fn march(from: i8, to: i8, told: Option<Role>) -> Told {
    period(Some(date(2024, 3, from)), Some(date(2024, 3, to)), None, told)
}

const NOTICE: &[Paper<'_>] = &[(Role::Draft, ""), (Role::Notice, ""), (Role::Note, "")];
const OWN: Option<Role> = Some(Role::Notice);
