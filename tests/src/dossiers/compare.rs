//! What the program says of a case against what is expected. Every difference is a line.

use serde_json::Value;

use super::spec::{CaseSpec, ComparisonSpec, Expect, FactSpec, Says, State, Step};

/// All differences between a result line of `check --dossier` and what a case expects.
#[must_use]
pub fn mismatches(case: &CaseSpec, line: &Value) -> Vec<String> {
    let expect = &case.expect;
    let mut out = steps(expect, line);
    out.extend(expect.says.iter().filter(|says| !said(says, line)).map(|says| {
        let (steps, words) = (says.step.values(), &says.words);
        format!("says: no point of {steps:?} {:?} says {words:?} {:?}", says.state, says.by)
    }));
    out.extend(expect.regimes.iter().filter_map(|(regime, verdict)| {
        let found = list(&line["regimes"]).iter().find(|one| one["regime"] == **regime);
        let found = found.map_or("none", |one| one["verdict"].as_str().unwrap_or_default());
        (found != verdict).then(|| format!("regime {regime}: expected {verdict}, got {found}"))
    }));
    out.extend(roles(expect, line));
    out.extend(expect.facts.iter().filter(|fact| !is_read(fact, line)).map(|fact| {
        let same = facts_of(line, &fact.kind).map(|fact| fact["value"].to_string());
        format!("fact {}: expected {}, got {:?}", fact.kind, fact.value, same.collect::<Vec<_>>())
    }));
    out.extend(unread(expect, line));
    out.extend(expect.comparisons.iter().filter_map(|wanted| comparison(wanted, line)));
    out
}

/// The state that the program gives a step.
pub(super) fn state<'a>(line: &'a Value, step: Step) -> &'a str {
    let found = list(&line["dossier"]["steps"]).iter().find(|one| one["step"] == step.word());
    found.and_then(|one| one["state"].as_str()).unwrap_or("none")
}

/// The points of a step.
pub(super) fn points(line: &Value, step: Step) -> &[Value] {
    let found = list(&line["dossier"]["steps"]).iter().find(|one| one["step"] == step.word());
    found.map_or(&[], |one| list(&one["points"]))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn steps(expect: &Expect, line: &Value) -> Vec<String> {
    let wrong = expect.steps.iter().filter_map(|(&step, wanted)| {
        let found = state(line, step);
        let words: Vec<&str> = wanted.values().iter().map(|state| state.word()).collect();
        (!words.contains(&found))
            .then(|| format!("step {}: expected {}, got {found}", step.word(), words.join(" or ")))
    });
    wrong.collect()
}

fn said(says: &Says, line: &Value) -> bool {
    let points = says.step.values().iter().flat_map(|&step| points(line, step));
    points.into_iter().any(|point| {
        let state = point["state"].as_str().unwrap_or_default();
        let message = point["message"].as_str().unwrap_or_default();
        let in_state = match &says.state {
            Some(wanted) => wanted.values().iter().any(|wanted| wanted.word() == state),
            None => ![State::Proved, State::Pending, State::NotApplicable]
                .iter()
                .any(|calm| calm.word() == state),
        };
        let by = says.by.as_ref().is_none_or(|by| point["by"] == **by);
        let has = |words: &String| words.split('|').any(|word| message.contains(word));
        in_state && by && says.words.iter().all(has)
    })
}

/// Papers of one file carry its name, as far as the name goes.
fn roles(expect: &Expect, line: &Value) -> Vec<String> {
    let mut out = Vec::new();
    for wanted in &expect.roles {
        let is_it = |file: &&Value| {
            file["name"].as_str().is_some_and(|name| name.starts_with(wanted.name.as_str()))
        };
        let mut files = list(&line["dossier"]["files"]).iter().filter(is_it);
        let found = files.clone().map(|file| format!("{} {}", file["role"], file["confidence"]));
        let found: Vec<String> = found.collect();
        let right = files.any(|file| {
            let sure = wanted.confidence.is_none_or(|confidence| file["confidence"] == confidence);
            file["role"] == *wanted.role && sure
        });
        if !right {
            out.push(format!("role of {}: expected {}, got {found:?}", wanted.name, wanted.role));
        }
    }
    out
}

fn facts_of<'a>(line: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    list(&line["dossier"]["facts"]).iter().filter(move |fact| fact["kind"] == *kind)
}

fn is_read(wanted: &FactSpec, line: &Value) -> bool {
    facts_of(line, &wanted.kind).any(|fact| {
        let file = wanted.file.as_ref().is_none_or(|file| fact["file"] == **file);
        let by = wanted.by.as_ref().is_none_or(|by| fact["by"] == **by);
        file && by && fact["value"].to_string().contains(&wanted.value)
    })
}

fn unread(expect: &Expect, line: &Value) -> Vec<String> {
    let found: Vec<&str> =
        list(&line["unread"]).iter().filter_map(|one| one["file"].as_str()).collect();
    let missing = expect.unread.iter().filter(|name| !found.contains(&name.as_str()));
    let missing = missing.map(|name| format!("unread: {name} is not named"));
    let more = found.iter().filter(|name| !expect.unread.iter().any(|wanted| wanted == *name));
    missing.chain(more.map(|name| format!("unread: {name} could be read"))).collect()
}

fn comparison(wanted: &ComparisonSpec, line: &Value) -> Option<String> {
    let comparisons = list(&line["dossier"]["comparisons"]);
    let Some(found) = comparisons.iter().find(|one| one["other"] == *wanted.other) else {
        return Some(format!("comparison: the text is not compared with {}", wanted.other));
    };
    let places: Vec<&str> =
        list(&found["differences"]).iter().filter_map(|one| one["locator"].as_str()).collect();
    (places != wanted.differences).then(|| {
        format!(
            "comparison with {}: expected {:?}, got {places:?}",
            wanted.other, wanted.differences
        )
    })
}
