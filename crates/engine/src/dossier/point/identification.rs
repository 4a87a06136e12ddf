//! 认定: every regime has its yes or no.

use super::outcome::Outcome;
use crate::Verdict;
use crate::dossier::case::Case;

/// Settled, or for a person to settle.
pub(super) fn judge(case: &Case<'_>) -> Outcome {
    let of = |verdict| {
        let found = case.verdicts.iter().filter(move |(_, found)| *found == verdict);
        found.map(|(regime, _)| regime.name()).collect::<Vec<_>>().join("、")
    };
    let (yes, unclear) = (of(Verdict::Yes), of(Verdict::Unclear));
    let places = case.main.map(|main| case.title(main));
    match (yes.is_empty(), unclear.is_empty()) {
        (_, false) => Outcome::unclear(format!("是否属于{unclear}还没有认定")).at(places),
        (false, true) => Outcome::proved(format!("属于{yes}")).at(places),
        (true, true) => Outcome::proved("三类都不是，不适用这些程序").at(places),
    }
}
