//! Raised and lowered characters: m², SO₂.

use super::Run;

/// Longer texts are no exponents or indices.
const LONGEST: usize = 4;
/// A row of more runs is not searched for what a small one belongs to.
const CROWDED: usize = 400;

/// Sets what is raised above or lowered below a row back into it; `heights` are runs
/// of one height each, from top to bottom.
pub(crate) fn set_back(heights: &mut [Vec<Run>]) {
    for at in 0..heights.len() {
        for row in [Some(at + 1), at.checked_sub(1)].into_iter().flatten() {
            let Ok([from, to]) = heights.get_disjoint_mut([at, row]) else { continue };
            if from.len() <= CROWDED && to.len() <= CROWDED {
                to.extend(from.extract_if(.., |run| is_script(run, to)).collect::<Vec<_>>());
            }
        }
    }
}

fn is_script(run: &Run, row: &[Run]) -> bool {
    run.text.trim().chars().count() <= LONGEST
        && row.iter().any(|base| {
            let gap = (run.x - base.x - base.length) / base.size;
            run.size < 0.8 * base.size
                && (run.y - base.y).abs() < 0.7 * base.size
                && (-0.3..0.4).contains(&gap)
        })
}
