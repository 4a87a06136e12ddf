//! The result line of `check --dossier`: one JSON document for the whole dossier.

use document::Span;
use engine::dossier::{Assessment, Dossier, Evidence, Period, Role, State, Step, Value};
use engine::{Finding, Provision, Strength};
use jiff::civil::Date;
use serde::Serialize;

use super::{EngineLine, RegimeLine, regimes};
use crate::dossier::{Assessed, ReadDossier, short};

/// What `check --dossier --json` prints.
#[derive(Debug, Serialize)]
pub struct DossierLine<'a> {
    schema: u32,
    path: &'a str,
    dossier: Body<'a>,
    regimes: Vec<RegimeLine<'a>>,
    /// Those of the draft's content and those of the procedure.
    findings: Vec<FindingLine<'a>>,
    unread: Vec<UnreadLine<'a>>,
    engine: EngineLine<'a>,
}

#[derive(Debug, Serialize)]
struct Body<'a> {
    files: Vec<FileLine<'a>>,
    facts: Vec<FactLine<'a>>,
    steps: Vec<StepLine<'a>>,
    materials: Vec<MaterialLine<'a>>,
    comparisons: Vec<ComparisonLine<'a>>,
}

#[derive(Debug, Serialize)]
struct FileLine<'a> {
    name: &'a str,
    role: Role,
    role_name: &'a str,
    confidence: u8,
    reason: &'a str,
}

#[derive(Debug, Serialize)]
struct FactLine<'a> {
    kind: String,
    name: &'a str,
    value: String,
    file: Option<&'a str>,
    quote: Option<&'a str>,
    locator: Option<&'a str>,
    by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct StepLine<'a> {
    step: Step,
    name: &'a str,
    state: State,
    state_name: &'a str,
    points: Vec<PointLine<'a>>,
}

#[derive(Debug, Serialize)]
struct PointLine<'a> {
    rule: &'a str,
    title: &'a str,
    state: State,
    message: &'a str,
    strength: Strength,
    basis: &'a [Provision],
    evidence: Vec<EvidenceLine<'a>>,
    by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct EvidenceLine<'a> {
    file: &'a str,
    span: Span,
    quote: &'a str,
    locator: &'a str,
}

#[derive(Debug, Serialize)]
struct MaterialLine<'a> {
    role: Role,
    name: &'a str,
    required: bool,
    files: Vec<&'a str>,
    basis: &'a [Provision],
}

#[derive(Debug, Serialize)]
struct ComparisonLine<'a> {
    reviewed: &'a str,
    other: &'a str,
    differences: Vec<DifferenceLine<'a>>,
}

#[derive(Debug, Serialize)]
struct DifferenceLine<'a> {
    locator: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct FindingLine<'a> {
    file: &'a str,
    #[serde(flatten)]
    finding: &'a Finding,
}

#[derive(Debug, Serialize)]
struct UnreadLine<'a> {
    file: &'a str,
    code: &'a str,
    message: &'a str,
}

impl<'a> DossierLine<'a> {
    /// Puts what was read and what came of it together.
    pub fn new(path: &'a str, read: &'a ReadDossier, assessed: &'a Assessed, day: Date) -> Self {
        let (dossier, assessment) = (&read.dossier, &assessed.assessment);
        let name = |at: usize| dossier.files[at].name.as_str();
        Self {
            schema: 1,
            path,
            dossier: Body::new(dossier, assessment),
            regimes: regimes(&assessment.identifications),
            findings: assessed
                .findings()
                .map(|(at, finding)| FindingLine { file: name(at), finding })
                .collect(),
            unread: read
                .unread
                .iter()
                .map(|(file, failure)| UnreadLine {
                    file,
                    code: &failure.code,
                    message: &failure.message,
                })
                .collect(),
            engine: EngineLine::new(&assessed.made_with, day),
        }
    }
}

impl<'a> Body<'a> {
    fn new(dossier: &'a Dossier, assessment: &'a Assessment) -> Self {
        let name = |at: usize| dossier.files[at].name.as_str();
        let files = dossier.files.iter().zip(&assessment.roles).map(|(file, guess)| FileLine {
            name: &file.name,
            role: guess.role,
            role_name: guess.role.name(),
            confidence: guess.confidence,
            reason: &guess.reason,
        });
        let facts = assessment.facts.iter().map(|fact| {
            let evidence = fact.evidence.as_ref();
            FactLine {
                kind: short(&fact.kind),
                name: fact.kind.name(),
                value: value(&fact.value),
                file: evidence.map(|evidence| name(evidence.file)),
                quote: evidence.map(|evidence| evidence.quote.as_str()),
                locator: evidence.map(|evidence| evidence.locator.as_str()),
                by: fact.by.as_deref(),
            }
        });
        let materials = assessment.materials.iter().map(|paper| MaterialLine {
            role: paper.role,
            name: paper.role.name(),
            required: paper.required,
            files: paper.files.iter().map(|at| name(*at)).collect(),
            basis: &paper.basis,
        });
        let comparisons = assessment.comparisons.iter().map(|pair| {
            let (reviewed, other) = (&dossier.files[pair.reviewed], &dossier.files[pair.other]);
            let differences = pair.differences.iter().map(|difference| DifferenceLine {
                locator: &difference.locator,
                before: difference.before.map(|span| reviewed.document.slice(span)),
                after: difference.after.map(|span| other.document.slice(span)),
            });
            ComparisonLine {
                reviewed: &reviewed.name,
                other: &other.name,
                differences: differences.collect(),
            }
        });
        Self {
            files: files.collect(),
            facts: facts.collect(),
            steps: steps(dossier, assessment),
            materials: materials.collect(),
            comparisons: comparisons.collect(),
        }
    }
}

/// A fact's value as programs read it: days and spans of days in ISO form.
fn value(value: &Value) -> String {
    match value {
        Value::Day(day) => day.to_string(),
        Value::Period(Period { from, to, term }) => {
            let day = |day: &Option<Date>| day.map_or(String::new(), |day| day.to_string());
            let span = format!("{}/{}", day(from), day(to));
            match term {
                Some(term) if term.working => format!("{span} {} working days", term.days),
                Some(term) => format!("{span} {} days", term.days),
                None => span,
            }
        }
        Value::Count(count) => count.to_string(),
        Value::Words(words) => words.clone(),
    }
}

fn steps<'a>(dossier: &'a Dossier, assessment: &'a Assessment) -> Vec<StepLine<'a>> {
    let evidence = |evidence: &'a Evidence| EvidenceLine {
        file: &dossier.files[evidence.file].name,
        span: evidence.span,
        quote: &evidence.quote,
        locator: &evidence.locator,
    };
    let step = |step: Step| {
        let points = assessment.points.iter().filter(|point| point.step == step);
        let points = points.map(|point| PointLine {
            rule: &point.rule,
            title: &point.title,
            state: point.state.state,
            message: &point.state.message,
            strength: point.strength,
            basis: &point.basis,
            evidence: point.state.evidence.iter().map(evidence).collect(),
            by: point.state.by.as_deref(),
        });
        let state = assessment.step(step);
        let (name, state_name) = (step.name(), state.name());
        StepLine { step, name, state, state_name, points: points.collect() }
    };
    Step::ALL.into_iter().map(step).collect()
}
