//! A rule's examples as its tests.

mod dossier;

use document::{Span, from_plain};
use jiff::civil::Date;
use statutes::{Beside, FullText, Library, Shelf};

#[cfg(test)]
pub(crate) use dossier::read as read_dossier;
pub(crate) use dossier::wrong as wrong_example;

use crate::Engine;
use crate::pack::PackedRule;
use crate::spec::{CheckKind, ExampleSpec};

/// An example that didn't go as its rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFailure {
    /// Id of the rule.
    pub rule: String,
    /// Its file below `rules/`.
    pub file: String,
    /// What went wrong.
    pub kind: FailureKind,
    /// The example as written.
    pub example: String,
    /// What was found, each in «».
    pub found: String,
}

/// How an example failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureKind {
    /// 漏报: a `hit` found nothing.
    Missing,
    /// 误报: an `ok` found something.
    Noisy,
    /// 范围不符: found, but not exactly the marked text.
    Wrong,
}

impl Engine {
    /// Runs every example of a rule on a day; a rule whose basis is no longer in
    /// force can't fire, so its examples fail.
    pub fn run_examples(
        &self,
        rule: &PackedRule,
        library: &dyn Library,
        day: Date,
    ) -> Vec<ExampleFailure> {
        let mut failures = Vec::new();
        let own = rule.spec.texts.iter().filter_map(|text| FullText::read("", text).ok());
        let library = &Beside { first: &Shelf::of(own.collect()), then: library } as &dyn Library;
        for example in &rule.spec.examples {
            let source = match example {
                ExampleSpec::Hit { hit: text } | ExampleSpec::Ok { ok: text } => text,
            };
            let (findings, marks) = match rule.spec.check {
                CheckKind::Dossier => {
                    let (dossier, marks) = dossier::read(source);
                    (self.assess_rule(rule, &dossier, library, day), marks)
                }
                CheckKind::Pattern | CheckKind::Structure | CheckKind::Citation => {
                    let (text, marks) = unmark(source);
                    let found = self.check_rule(&rule.spec.id, &from_plain(&text), library, day);
                    let found = found.unwrap_or_default();
                    (found.into_iter().map(|found| (0, found)).collect(), in_file(0, marks))
                }
            };
            let places = findings.iter().map(|(file, found)| (*file, found.span));
            let kind = match (findings.is_empty(), marks.is_empty()) {
                (true, false) => FailureKind::Missing,
                (false, true) => FailureKind::Noisy,
                _ if !places.eq(marks) => FailureKind::Wrong,
                _ => continue,
            };
            let found = findings.iter().map(|(_, found)| format!("«{}»", found.quote)).collect();
            failures.push(ExampleFailure {
                rule: rule.spec.id.clone(),
                file: rule.file.clone(),
                kind,
                example: source.clone(),
                found,
            });
        }
        failures
    }
}

fn in_file(file: usize, marks: Vec<Span>) -> Vec<(usize, Span)> {
    marks.into_iter().map(|mark| (file, mark)).collect()
}

/// The text without its marks, and the spans they stood around.
fn unmark(source: &str) -> (String, Vec<Span>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let (mut at, mut start) = (0, 0);
    for c in source.trim_end().chars() {
        match c {
            '«' => start = at,
            '»' => marks.push(Span::new(start, at)),
            _ => {
                text.push(c);
                at += 1;
            }
        }
    }
    (text, marks)
}
