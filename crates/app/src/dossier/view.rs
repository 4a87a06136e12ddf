//! A kept dossier → what its page shows.

use archive::{StoredAssessment, StoredDossier};
use document::Document;
use engine::Provision;
use engine::dossier::{
    Comparison, Dossier, DossierFile, Evidence, Fact, FactKind, Material, Point, Role, Step, Value,
};
use jiff::civil::Date;
use statutes::Shelf;

use super::points;
use crate::dto::{
    BasisView, ComparisonView, DifferenceView, DossierFileView, DossierTextView, DossierView,
    EvidenceView, FactView, KindView, MaterialView, NamedView, PointView, StepView, UnreadFileView,
};
use crate::view::{basis, block_view, made_with, regimes, span};

/// The whole page.
pub(super) fn dossier(stored: &StoredDossier, dossier: &Dossier, library: &Shelf) -> DossierView {
    let last = &stored.last;
    let result = &last.result;
    let unread = stored.members.iter().filter_map(|member| {
        let (code, message) = member.held.as_ref().err()?;
        let (name, code, message) = (member.name.clone(), code.clone(), message.clone());
        Some(UnreadFileView { name, code, message })
    });
    let files = dossier.files.iter().zip(&result.roles).map(|(file, guess)| DossierFileView {
        name: file.name.clone(),
        role: short(&guess.role),
        role_name: guess.role.name().into(),
        confidence: guess.confidence,
        reason: guess.reason.clone(),
        given: last.given.roles.contains_key(&file.name),
        chars: file.part.len(),
    });
    DossierView {
        id: stored.row.id,
        name: stored.row.name.clone(),
        path: stored.row.path.clone(),
        assessed_at: last.assessed_at.to_string(),
        day: last.day.to_string(),
        review: last.review,
        files: files.collect(),
        unread: unread.collect(),
        steps: steps(last, library),
        facts: result.facts.iter().map(fact).collect(),
        materials: result
            .materials
            .iter()
            .map(|paper| material(paper, dossier, library, last.day))
            .collect(),
        comparisons: result.comparisons.iter().map(|pair| comparison(pair, dossier)).collect(),
        regimes: regimes(&result.identifications),
        made_with: made_with(&last.made_with),
        roles: Role::ALL
            .iter()
            .map(|role| NamedView { id: short(role), name: role.name().into() })
            .collect(),
        kinds: FactKind::ALL
            .iter()
            .map(|kind| KindView {
                id: short(kind),
                name: kind.name().into(),
                shape: short(&kind.shape()),
            })
            .collect(),
    }
}

/// The eight steps with their points, those that don't apply last.
pub(super) fn steps(last: &StoredAssessment, library: &Shelf) -> Vec<StepView> {
    let step = |step: Step| {
        let state = last.result.step(step);
        let points = points(&last.result, step);
        StepView {
            step: short(&step),
            name: step.name().into(),
            state: short(&state),
            state_name: state.name().into(),
            points: points.iter().map(|one| point(one, library, last.day)).collect(),
        }
    };
    Step::ALL.into_iter().map(step).collect()
}

/// The paragraphs of a file's part.
pub(super) fn text(file: &DossierFile) -> DossierTextView {
    let document: &Document = &file.document;
    let blocks = document.blocks.iter().filter(|block| file.part.overlaps(block.span));
    let blocks = blocks.map(|block| block_view(document, block)).collect();
    DossierTextView { name: file.name.clone(), blocks }
}

fn point(point: &Point, library: &Shelf, day: Date) -> PointView {
    let state = &point.state;
    PointView {
        rule: point.rule.clone(),
        title: point.title.clone(),
        state: short(&state.state),
        state_name: state.state.name().into(),
        strength: point.strength,
        message: state.message.clone(),
        basis: provisions(&point.basis, library, day),
        evidence: state.evidence.iter().map(evidence).collect(),
        by: state.by.clone(),
        ask: point.ask.clone(),
        fix: point.fix.clone(),
    }
}

fn provisions(list: &[Provision], library: &Shelf, day: Date) -> Vec<BasisView> {
    list.iter().map(|provision| basis(provision, library, day)).collect()
}

fn evidence(evidence: &Evidence) -> EvidenceView {
    EvidenceView {
        file: evidence.file,
        span: span(evidence.span),
        quote: evidence.quote.clone(),
        locator: evidence.locator.clone(),
    }
}

fn fact(fact: &Fact) -> FactView {
    let (day, until) = match &fact.value {
        Value::Day(day) => (Some(*day), None),
        Value::Period(period) => (period.from, period.to),
        Value::Count(_) | Value::Words(_) => (None, None),
    };
    FactView {
        kind: short(&fact.kind),
        name: fact.kind.name().into(),
        words: fact.value.in_words(),
        day: day.map(|day| day.to_string()),
        until: until.map(|day| day.to_string()),
        evidence: fact.evidence.as_ref().map(evidence),
        by: fact.by.clone(),
    }
}

fn material(paper: &Material, dossier: &Dossier, library: &Shelf, day: Date) -> MaterialView {
    MaterialView {
        name: paper.role.name().into(),
        required: paper.required,
        files: paper.files.iter().map(|at| dossier.files[*at].name.clone()).collect(),
        basis: provisions(&paper.basis, library, day),
    }
}

fn comparison(pair: &Comparison, dossier: &Dossier) -> ComparisonView {
    let (reviewed, other) = (&dossier.files[pair.reviewed], &dossier.files[pair.other]);
    let differences = pair.differences.iter().map(|difference| DifferenceView {
        locator: difference.locator.clone(),
        before: difference.before.map(|span| reviewed.document.slice(span).to_owned()),
        after: difference.after.map(|span| other.document.slice(span).to_owned()),
    });
    ComparisonView {
        reviewed: reviewed.name.clone(),
        other: other.name.clone(),
        differences: differences.collect(),
    }
}

/// The name under which serde writes a closed enum.
pub(crate) fn short<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
