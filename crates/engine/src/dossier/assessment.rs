//! What an assessment says: roles, facts, and every point with its state.

use document::Span;
use serde::{Deserialize, Serialize};

use super::{Evidence, Fact, Guess, Role, State, Step};
use crate::{Finding, Identification, Provision, Strength};

/// The dossier as the program reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// In step with `Dossier::files`.
    pub roles: Vec<Guess>,
    /// In the order of the procedure, then of the files.
    pub facts: Vec<Fact>,
    /// Of the draft; empty where there is none.
    pub identifications: Vec<Identification>,
    /// By step, then rule; those of regimes that don't apply say so.
    pub points: Vec<Point>,
    /// What the regimes ask for, and what is there.
    pub materials: Vec<Material>,
    /// The reviewed text against those discussed and issued.
    pub comparisons: Vec<Comparison>,
    /// Points that want mending, or a look, as findings with the file they stand in.
    pub findings: Vec<(usize, Finding)>,
}

/// One point of a step, as one rule sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Id of the rule.
    pub rule: String,
    /// The step it belongs to.
    pub step: Step,
    /// The rule's title.
    pub title: String,
    /// How firmly it speaks where it is wanting.
    pub strength: Strength,
    /// The state and what shows it.
    pub state: PointState,
    /// The provisions in force on the day.
    pub basis: Vec<Provision>,
    /// What to ask the drafter.
    pub ask: Option<String>,
    /// How to mend it.
    pub fix: Option<String>,
}

/// How far a point is proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointState {
    /// The state.
    pub state: State,
    /// Why, a whole Chinese sentence with the days and numbers counted.
    pub message: String,
    /// The sentences that show it.
    pub evidence: Vec<Evidence>,
    /// The person who stated what it rests on.
    pub by: Option<String>,
}

/// A paper that a regime asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// What it is.
    pub role: Role,
    /// True where it has to be there whatever the case; false where it depends.
    pub required: bool,
    /// Indices in `Dossier::files`.
    pub files: Vec<usize>,
    /// The provisions that ask for it.
    pub basis: Vec<Provision>,
}

/// Two texts that should be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Index of the reviewed text.
    pub reviewed: usize,
    /// Index of the other text.
    pub other: usize,
    /// In the order of the reviewed text; empty where they agree.
    pub differences: Vec<Difference>,
}

/// A clause in which two texts differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The clause in the words of the trade.
    pub locator: String,
    /// Its place in the reviewed text; `None` where it was added.
    pub before: Option<Span>,
    /// Its place in the other text; `None` where it was left out.
    pub after: Option<Span>,
}

impl Assessment {
    /// The state of a step: its worst point's, `NotApplicable` where it has none.
    pub fn step(&self, step: Step) -> State {
        let points = self.points.iter().filter(|point| point.step == step);
        points.map(|point| point.state.state).max().unwrap_or(State::NotApplicable)
    }
}
