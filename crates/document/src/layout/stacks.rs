//! Single characters that stand below each other: the labels at the side of a form.

use super::{Run, Way};

/// A label of fewer characters is left to its rows.
const FEWEST: usize = 3;
/// Space, in heights of the font, in which a line's next character would stand.
const NEXT: f32 = 0.4;
/// Distance up to which another single character makes one word with it: 姓　　名.
const SPREAD: f32 = 6.0;

/// Makes each stack of characters into one run downwards.
pub(crate) fn stacks(runs: &mut Vec<Run>) {
    let crowd = Crowd::of(runs);
    let mut order: Vec<usize> =
        (0..runs.len()).filter(|&at| is_single(&runs[at]) && !crowd.in_line(runs, at)).collect();
    order.sort_by(|&a, &b| runs[a].x.total_cmp(&runs[b].x).then(runs[a].y.total_cmp(&runs[b].y)));
    let (mut made, mut gone) = (Vec::new(), vec![false; runs.len()]);
    for stack in order.chunk_by(|&upper, &lower| below(&runs[upper], &runs[lower])) {
        let rows = stack.iter().filter(|&&at| crowd.in_row(runs, at)).count();
        let [first, .., last] = stack else { continue };
        if stack.len() < FEWEST || rows * 2 >= stack.len() {
            continue;
        }
        let text: String = stack.iter().map(|&at| runs[at].text.trim()).collect();
        for &at in stack {
            gone[at] = true;
        }
        let top = runs[*first].y - runs[*first].size;
        let length = runs[*last].y - top;
        let run = runs[*first].clone();
        made.push(Run { text, y: top, length, way: Way::Down, ..run });
    }
    let mut at = 0;
    runs.retain(|_| {
        at += 1;
        !gone[at - 1]
    });
    runs.append(&mut made);
}

fn is_single(run: &Run) -> bool {
    let mut chars = run.text.trim().chars();
    let han = chars.next().is_some_and(|c| !c.is_ascii() && c.is_alphabetic());
    run.way == Way::Across && han && chars.next().is_none()
}

fn below(upper: &Run, lower: &Run) -> bool {
    let step = (lower.y - upper.y) / upper.size;
    (lower.x - upper.x).abs() < 0.25 * upper.size
        && (lower.size - upper.size).abs() < 0.1 * upper.size
        && (0.8..2.2).contains(&step)
}

/// Runs by height, to find what stands beside a character.
struct Crowd(Vec<usize>);

impl Crowd {
    fn of(runs: &[Run]) -> Self {
        let mut by_height: Vec<usize> =
            (0..runs.len()).filter(|&at| runs[at].way == Way::Across).collect();
        by_height.sort_by(|&a, &b| runs[a].y.total_cmp(&runs[b].y));
        Self(by_height)
    }

    /// True where a character stands close to the left or right.
    fn in_line(&self, runs: &[Run], at: usize) -> bool {
        let run = &runs[at];
        self.beside(runs, at, 0.7).any(|other| distance(run, other) < NEXT * run.size)
    }

    /// True where a row of the form goes on at exactly this height.
    fn in_row(&self, runs: &[Run], at: usize) -> bool {
        let run = &runs[at];
        self.beside(runs, at, 0.1)
            .any(|other| !is_single(other) || distance(run, other) < SPREAD * run.size)
    }

    fn beside<'a>(
        &'a self,
        runs: &'a [Run],
        at: usize,
        reach: f32,
    ) -> impl Iterator<Item = &'a Run> {
        let run = &runs[at];
        let reach = reach * run.size;
        let from = self.0.partition_point(|&other| runs[other].y < run.y - reach);
        let near = self.0[from..].iter().take_while(move |&&other| runs[other].y <= run.y + reach);
        // A height that is more crowded is a line of text, whatever its places say.
        near.take(300).filter(move |&&other| other != at).map(|&other| &runs[other])
    }
}

fn distance(run: &Run, other: &Run) -> f32 {
    (other.x - run.x - run.length).max(run.x - other.x - other.length)
}
