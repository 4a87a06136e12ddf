//! 例外规定: what the conclusion has to explain where it uses the exception. Whether the
//! explanations hold is for a person.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind};

const PARTS: [(FactKind, &str); 4] = [
    (FactKind::ExceptionEffect, "具有或者可能具有的排除、限制竞争效果"),
    (FactKind::ExceptionCase, "适用例外的具体情形"),
    (FactKind::ExceptionLeastHarm, "不利影响最小的理由"),
    (FactKind::ExceptionTerm, "实施期限或者终止条件的合理性"),
];

/// Every part that the exception asks for is explained.
pub(super) fn judge(case: &Case<'_>) -> Outcome {
    let used: Vec<&Fact> = case.known.all(FactKind::CompetitionException).collect();
    if used.is_empty() {
        return Outcome::not_applicable("审查结论没有适用例外规定");
    }
    let lacking: Vec<&str> = PARTS
        .iter()
        .filter(|(kind, _)| case.known.all(*kind).next().is_none())
        .map(|(_, name)| *name)
        .collect();
    if lacking.is_empty() {
        let found = PARTS.iter().filter_map(|(kind, _)| case.known.all(*kind).next());
        return Outcome::proved("审查结论说明了例外规定的各项内容").by(found);
    }
    let what = format!("审查结论适用例外规定，没有说明{}", lacking.join("、"));
    Outcome::deficient(what).by(used)
}
