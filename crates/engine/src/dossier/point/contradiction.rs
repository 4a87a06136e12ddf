//! 相互矛盾: a thing that can be only one way, told in two ways by two files.
//!
//! A file's word about its own matter is held against what others tell of it; two papers
//! of one kind (two rounds, two opinions) don't contradict each other.

use super::count;
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::role::{core, same, take_apart};
use crate::dossier::{Fact, FactKind, Period, Role, Step, Value};

const ONE_VALUED: [(FactKind, Step); 11] = [
    (FactKind::ConsultationPeriod, Step::Participation),
    (FactKind::OpinionsReceived, Step::Participation),
    (FactKind::OpinionsAdopted, Step::Participation),
    (FactKind::OpinionsRejected, Step::Participation),
    (FactKind::HearingDay, Step::Participation),
    (FactKind::ExpertDay, Step::Experts),
    (FactKind::CompetitionConclusion, Step::Competition),
    (FactKind::LegalityDay, Step::Legality),
    (FactKind::LegalityConclusion, Step::Legality),
    (FactKind::MeetingDay, Step::Discussion),
    (FactKind::IssuedDay, Step::Publication),
];
/// Papers whose title names the draft.
const NAMING: [Role; 8] = [
    Role::Note,
    Role::Notice,
    Role::Adoption,
    Role::Expert,
    Role::Risk,
    Role::Competition,
    Role::OwnLegality,
    Role::Legality,
];

/// One outcome for each contradiction, or the one that there is none.
pub(super) fn judge(case: &Case<'_>) -> Vec<Outcome> {
    let told = ONE_VALUED.iter().filter_map(|(kind, step)| {
        let (a, b) = opposed(case, *kind)?;
        let what = format!(
            "{}不一致：{}写的是{}，{}写的是{}",
            kind.name(),
            case.source(a),
            written(&a.value),
            case.source(b),
            written(&b.value)
        );
        Some(Outcome::deficient(what).by([a, b]).of(*step))
    });
    let mut found: Vec<Outcome> = told.chain(titles(case)).collect();
    if found.is_empty() {
        found.push(Outcome::proved("没有发现材料之间相互矛盾的记载"));
    }
    found
}

/// Two facts of a kind, the first a paper's own where there is one.
fn opposed<'a>(case: &'a Case<'_>, kind: FactKind) -> Option<(&'a Fact, &'a Fact)> {
    let own = case.known.own(kind);
    if own.iter().any(|fact| fact.by.is_some()) {
        return None;
    }
    // A drafting note tells of the drafter's own meetings.
    let note =
        |fact: &&Fact| kind != FactKind::MeetingDay || case.source(fact) != Role::Note.name();
    let told: Vec<&Fact> = case.known.told(kind).into_iter().filter(note).collect();
    if own.is_empty() {
        let first = told.first()?;
        let other = told.iter().find(|other| elsewhere(first, other) && differs(first, other))?;
        return Some((first, other));
    }
    let other = told.into_iter().find(|told| own.iter().all(|own| differs(own, told)))?;
    Some((own.first()?, other))
}

fn elsewhere(a: &Fact, b: &Fact) -> bool {
    let file = |fact: &Fact| fact.evidence.as_ref().map(|evidence| evidence.file);
    file(a) != file(b)
}

fn differs(a: &Fact, b: &Fact) -> bool {
    match (&a.value, &b.value) {
        (Value::Day(a), Value::Day(b)) => a != b,
        (Value::Count(a), Value::Count(b)) => a != b,
        (Value::Period(a), Value::Period(b)) => apart(*a, *b),
        (Value::Words(_), Value::Words(_)) => {
            let negative = |fact: &Fact| {
                ["不合法", "不符合", "应当予以修改", "不予", "不得"]
                    .iter()
                    .position(|word| fact.words().contains(word))
            };
            negative(a) != negative(b)
        }
        _ => false,
    }
}

/// Ends that both write and write differently.
fn apart(a: Period, b: Period) -> bool {
    let differ = |a: Option<_>, b: Option<_>| a.zip(b).is_some_and(|(a, b)| a != b);
    differ(a.from, b.from) || differ(a.to, b.to) || a.term.zip(b.term).is_some_and(|(a, b)| a != b)
}

fn written(value: &Value) -> String {
    match value {
        Value::Day(day) => count::day(*day),
        Value::Count(number) => format!("{number}条"),
        Value::Words(words) => format!("“{words}”"),
        Value::Period(Period { from: Some(from), to: Some(to), .. }) => count::days(*from, *to),
        Value::Period(Period { to: Some(to), .. }) => format!("{}截止", count::day(*to)),
        Value::Period(Period { term: Some(term), .. }) => count::length(term.days, term.working),
        Value::Period(Period { from: Some(from), .. }) => format!("{}开始", count::day(*from)),
        Value::Period(_) => "不明的期限".to_owned(),
    }
}

/// Papers that name the draft otherwise than it calls itself.
fn titles(case: &Case<'_>) -> Vec<Outcome> {
    let Some(main) = case.main else { return Vec::new() };
    let excerpt = case.dossier.files[main].excerpt();
    let paper = &excerpt.paper;
    let Some(title) = paper.inner_title.as_ref().or(paper.title.as_ref()) else {
        return Vec::new();
    };
    let own = core(&title.text);
    let mut found = Vec::new();
    for role in NAMING {
        for file in case.files(role) {
            let place = case.title(file);
            let Some(named) = take_apart(&place.quote).quoted else { continue };
            if same(&own, &named) {
                continue;
            }
            let what = format!("{}题目写的是《{named}》，送审稿的标题是《{own}》", role.name());
            found.push(Outcome::unclear(what).at([place, case.title(main)]).of(Step::Legality));
        }
    }
    found
}
