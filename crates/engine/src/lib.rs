//! Pure: document x packs x catalogue x profile x day -> findings.
//!
//! Deliberately absent: files, clocks, randomness. `Packs` are read from texts that
//! the caller brings, compiled into an `Engine` for one unit profile, and applied.

mod checks;
pub mod compare;
mod condition;
pub mod dossier;
mod engine;
mod examples;
mod finding;
mod identify;
pub mod likeness;
mod memory;
mod merge;
mod message;
pub mod opinion;
mod pack;
mod pattern;
mod polarity;
mod profile;
mod regime;
mod rule;
pub mod spec;
pub mod standing;
mod text;
pub mod words;

pub use engine::{Engine, Report};
pub use examples::{ExampleFailure, FailureKind};
pub use finding::*;
pub use identify::identify;
pub use memory::Memory;
pub use pack::{
    PackError, PackedClass, PackedRule, Packs, Said, SourceFile, read_file, yaml_mistake,
};
pub use profile::{Profile, Terms};
pub use regime::*;

/// JSON schema of a rule file, for editors.
pub fn rule_schema() -> String {
    schemars::schema_for!(spec::RuleSpec).as_value().to_string()
}
