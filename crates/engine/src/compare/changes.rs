//! What changed inside a paragraph, in the words of both texts.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Change;
use super::unit::Unit;

/// Letters between two changes that are too few to be read apart.
const BETWEEN: usize = 1;

/// The differing words of a paragraph and the one it became, in order.
pub(super) fn changes(old: &Unit, new: &Unit) -> Vec<Change> {
    let mut stretches: Vec<[usize; 4]> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old.words, &new.words) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (a, b) = (op.old_range(), op.new_range());
        match stretches.last_mut() {
            Some(last) if a.start - last[1] <= BETWEEN && b.start - last[3] <= BETWEEN => {
                (last[1], last[3]) = (a.end, b.end);
            }
            _ => stretches.push([a.start, a.end, b.start, b.end]),
        }
    }
    let change = |[from, to, start, end]: [usize; 4]| Change {
        before: old.place(from, to),
        after: new.place(start, end),
    };
    stretches.into_iter().map(change).collect()
}
