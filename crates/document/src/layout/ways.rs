//! Characters that lie in another direction than the text they belong to.

use super::{Run, Way};

/// Characters that may stand upright by chance in the middle of a curve.
const BY_CHANCE: usize = 3;

/// Takes out what lies askew, each unbroken sequence of characters as one text.
pub(crate) fn take_askew(runs: &mut Vec<Run>) -> Vec<String> {
    let mut aslant: Vec<bool> = runs.iter().map(|run| run.way == Way::Askew).collect();
    let mut at = 0;
    for stretch in aslant.clone().chunk_by(|before, after| before == after) {
        let (from, to) = (at, at + stretch.len());
        at = to;
        let between = from > 0 && to < runs.len() && to - from <= BY_CHANCE;
        if !stretch[0] && between && runs[from - 1..=to].iter().all(is_single) {
            aslant[from..to].fill(true);
        }
    }
    let mut texts: Vec<String> = Vec::new();
    let mut open = false;
    let mut taken = aslant.into_iter();
    runs.retain(|run| {
        let take = taken.next() == Some(true);
        let one = is_single(run);
        match texts.last_mut().filter(|_| open && one && take) {
            Some(last) => last.push_str(&run.text),
            None if take => texts.push(run.text.clone()),
            None => {}
        }
        open = take && one;
        !take
    });
    texts
}

/// Sets characters upright that are turned each for itself and follow each other in a
/// row: the direction of one says nothing of the text's.
pub(crate) fn settle(runs: &mut [Run]) {
    let turned: Vec<bool> = (0..runs.len())
        .map(|at| {
            let run = &runs[at];
            let turned = matches!(run.way, Way::Down | Way::Up) && is_single(run);
            let before = at > 0 && follows(&runs[at - 1], run);
            turned && !before && !runs.get(at + 1).is_some_and(|next| follows(run, next))
        })
        .collect();
    for (run, turned) in runs.iter_mut().zip(turned) {
        match run.way {
            Way::Down if turned => run.y += run.size,
            Way::Up if turned => run.x -= run.size,
            _ => continue,
        }
        run.way = Way::Across;
    }
}

fn is_single(run: &Run) -> bool {
    run.text.trim().chars().count() == 1
}

/// True where a run goes on on the baseline of the one before.
fn follows(before: &Run, after: &Run) -> bool {
    let (dx, dy) = (after.x - before.x, after.y - before.y);
    before.way == after.way && dx.abs() < 0.25 * before.size && dy.abs() < 3.0 * before.size
}
