//! What is said of a point before its rule speaks.

use crate::dossier::{Evidence, Fact, State, Step};

/// A state and what shows it.
#[derive(Debug, Clone)]
pub(in crate::dossier) struct Outcome {
    pub(in crate::dossier) state: State,
    /// What was found and counted: a Chinese clause without its full stop.
    pub(in crate::dossier) what: String,
    pub(in crate::dossier) evidence: Vec<Evidence>,
    /// The person whose word it rests on.
    pub(in crate::dossier) by: Option<String>,
    /// The step, where it is another than the point's.
    pub(in crate::dossier) step: Option<Step>,
}

impl Outcome {
    pub(super) fn new(state: State, what: impl Into<String>) -> Self {
        Self { state, what: what.into(), evidence: Vec::new(), by: None, step: None }
    }

    pub(in crate::dossier) fn not_applicable(what: impl Into<String>) -> Self {
        Self::new(State::NotApplicable, what)
    }

    pub(in crate::dossier) fn proved(what: impl Into<String>) -> Self {
        Self::new(State::Proved, what)
    }

    pub(super) fn pending(what: impl Into<String>) -> Self {
        Self::new(State::Pending, what)
    }

    pub(in crate::dossier) fn unclear(what: impl Into<String>) -> Self {
        Self::new(State::Unclear, what)
    }

    pub(in crate::dossier) fn deficient(what: impl Into<String>) -> Self {
        Self::new(State::Deficient, what)
    }

    pub(super) fn late(what: impl Into<String>) -> Self {
        Self::new(State::Late, what)
    }

    pub(super) fn out_of_order(what: impl Into<String>) -> Self {
        Self::new(State::OutOfOrder, what)
    }

    pub(in crate::dossier) fn missing(what: impl Into<String>) -> Self {
        Self::new(State::Missing, what)
    }

    /// Shown by these facts, or by the people who state them.
    pub(in crate::dossier) fn by<'a>(mut self, facts: impl IntoIterator<Item = &'a Fact>) -> Self {
        for fact in facts {
            self.by = self.by.or_else(|| fact.by.clone());
            self.evidence.extend(fact.evidence.clone());
        }
        self
    }

    /// Shown by these places.
    pub(in crate::dossier) fn at(mut self, places: impl IntoIterator<Item = Evidence>) -> Self {
        self.evidence.extend(places);
        self
    }

    pub(super) fn of(mut self, step: Step) -> Self {
        self.step = Some(step);
        self
    }
}
