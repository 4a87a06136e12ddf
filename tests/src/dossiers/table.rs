//! A case as a table for the developer who looks into it: every step, what was expected
//! and what came, with the messages of what did not come out as expected.

use std::fmt::Write;

use serde_json::Value;

use super::case::Case;
use super::compare::{points, state};
use super::spec::{State, Step};

/// The table of a case whose result line has these mismatches.
#[must_use]
pub fn table(case: &Case, line: &Value, mismatches: &[String]) -> String {
    let spec = &case.spec;
    let mut out = format!("== {}: {} ({})\n   {}\n", case.name, spec.title, spec.day, spec.why);
    for &step in Step::ALL {
        let wanted: Vec<&str> = spec.expect.steps.get(&step).map_or_else(Vec::new, |states| {
            states.values().iter().map(|state| state.word()).collect()
        });
        let found = state(line, step);
        let mark = if wanted.contains(&found) { ' ' } else { '×' };
        let _ = writeln!(out, " {mark} {:15} {:32} {found}", step.word(), wanted.join(" | "));
        let talks = spec.expect.says.iter().any(|says| says.step.allows(&step));
        if mark == ' ' && !talks {
            continue;
        }
        for point in points(line, step) {
            let state = point["state"].as_str().unwrap_or_default();
            if state == State::NotApplicable.word() {
                continue;
            }
            let (rule, message) = (&point["rule"], &point["message"]);
            let _ = writeln!(out, "      {state:14} {rule} {message}");
        }
    }
    for mismatch in mismatches {
        let _ = writeln!(out, " × {mismatch}");
    }
    out
}
