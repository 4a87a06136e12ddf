//! Matches a pattern's steps over the positions of its words in one sentence.

use std::ops::Range;

use super::scan::Table;
use super::terms::{Program, Step};

/// A place where a pattern matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Folded characters from the first word to the last.
    pub(crate) range: Range<u32>,
    /// End of the first word: `{1}` of messages.
    pub(crate) first_end: u32,
}

/// A match under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    at: u32,
    slack: u32,
    /// Start of the match; `NOWHERE` before its first word.
    from: u32,
    first_end: u32,
}

const NOWHERE: u32 = u32::MAX;

/// All matches in the table's sentence that hold no other match, by start.
pub(crate) fn matches(program: &Program, table: &mut Table<'_>) -> Vec<Match> {
    if !may_match(program, table) {
        return Vec::new();
    }
    table.fill();
    if program.computes {
        table.compute();
    }
    if !may_match(program, table) {
        return Vec::new();
    }
    let range = table.range();
    let begin =
        State { at: range.start, slack: range.end - range.start, from: NOWHERE, first_end: 0 };
    let mut found: Vec<Match> = run(&program.steps, &[begin], table)
        .into_iter()
        .filter(|state| state.from != NOWHERE)
        .map(|state| Match { range: state.from..state.at, first_end: state.first_end })
        .collect();
    // Of matches inside each other only the innermost is meant.
    found.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
    let mut nearest_end = u32::MAX;
    let mut innermost: Vec<Match> = Vec::with_capacity(found.len());
    for found in found.into_iter().rev() {
        if found.range.end < nearest_end {
            nearest_end = found.range.end;
            innermost.push(found);
        }
    }
    innermost.reverse();
    innermost
}

/// False where the sentence lacks a word that the program needs.
fn may_match(program: &Program, table: &Table<'_>) -> bool {
    program.needs.iter().all(|set| set.iter().any(|&term| table.may_hold(term)))
}

fn run(steps: &[Step], begin: &[State], table: &Table<'_>) -> Vec<State> {
    let mut states = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        if let (Step::Gap(most), 1..) = (step, index) {
            states.iter_mut().for_each(|state: &mut State| state.slack += *most);
            continue;
        }
        let before = if index == 0 { begin } else { states.as_slice() };
        let mut next = match step {
            Step::Word(term) => advance(before, table.words(*term)),
            Step::Gap(most) => {
                before.iter().map(|state| State { slack: state.slack + *most, ..*state }).collect()
            }
            Step::Start => {
                let start = table.range().start;
                let first = before.iter().filter(|state| state.at == start);
                first.map(|state| State { slack: 0, ..*state }).collect()
            }
            Step::Any { branches, optional } => {
                let mut all = if *optional { before.to_vec() } else { Vec::new() };
                for branch in branches {
                    all.extend(run(branch, before, table));
                }
                all
            }
        };
        if next.is_empty() {
            return next;
        }
        if next.len() > 1 {
            shortest(&mut next);
        }
        states = next;
    }
    states
}

fn advance(states: &[State], words: &[Range<u32>]) -> Vec<State> {
    let mut next = Vec::new();
    for state in states {
        let reach = state.at..=state.at.saturating_add(state.slack);
        for word in words.iter().filter(|word| reach.contains(&word.start)) {
            let first = state.from == NOWHERE;
            next.push(State {
                at: word.end,
                slack: 0,
                from: if first { word.start } else { state.from },
                first_end: if first { word.end } else { state.first_end },
            });
        }
    }
    next
}

/// Of states that differ only in where they began, keeps the latest beginning.
fn shortest(states: &mut Vec<State>) {
    states.sort_unstable_by(|a, b| (a.at, a.slack, b.from).cmp(&(b.at, b.slack, a.from)));
    states.dedup_by_key(|state| (state.at, state.slack));
}

/// The smallest range that holds one match of every list.
pub(crate) fn nearest(lists: &[Vec<Match>], ordered: bool) -> Option<Match> {
    let (first, rest) = lists.split_first()?;
    let mut best: Option<Match> = None;
    for anchor in first {
        let mut whole = anchor.clone();
        let complete = rest.iter().all(|list| {
            let fits = |next: &&Match| !ordered || next.range.start >= whole.range.end;
            let grown = |next: &Match| {
                let range =
                    whole.range.start.min(next.range.start)..whole.range.end.max(next.range.end);
                (range.end - range.start, range)
            };
            let Some(next) = list.iter().filter(fits).min_by_key(|next| grown(next).0) else {
                return false;
            };
            let begins_earlier = next.range.start < whole.range.start;
            let first_end = if begins_earlier { next.first_end } else { whole.first_end };
            whole = Match { range: grown(next).1, first_end };
            true
        });
        let shorter = |best: &Match| whole.range.len() < best.range.len();
        if complete && best.as_ref().is_none_or(shorter) {
            best = Some(whole);
        }
    }
    best
}
