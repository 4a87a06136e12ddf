//! 风险评估: there where harm is possible, with points, measures and a plan, departments
//! heard, and the risk under control.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, Step};

/// A report where harm is possible, which a person has to judge.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Risk) {
        return case.present(Role::Risk, "卷宗里有风险评估报告");
    }
    let told: Vec<&Fact> =
        case.known.all(FactKind::RiskDay).chain(case.known.all(FactKind::RiskLevel)).collect();
    if let Some(first) = told.first() {
        return match &first.by {
            Some(_) => Outcome::proved("填写的情况说明进行过风险评估").by(told),
            None => {
                let source = case.source(first);
                Outcome::unclear(format!("{source}提到风险评估，但是卷宗里没有评估报告")).by(told)
            }
        };
    }
    if !case.has_reached(Step::Risk) {
        return Outcome::pending("还在征求意见");
    }
    let risky: Vec<&Fact> = case.known.all(FactKind::RiskMatter).collect();
    if risky.is_empty() {
        Outcome::unclear("卷宗里没有风险评估的材料，请判断实施后是否可能影响社会稳定、公共安全")
    } else {
        case.absent("写明可能影响社会稳定、公共安全，卷宗里却没有风险评估报告").by(risky)
    }
}

/// The report names points, measures and plan.
pub(super) fn report(case: &Case<'_>) -> Outcome {
    if !case.has(Role::Risk) {
        return Outcome::not_applicable("卷宗里没有风险评估报告");
    }
    let parts = [
        (FactKind::RiskPoint, "风险点"),
        (FactKind::RiskMeasure, "风险防范措施"),
        (FactKind::RiskPlan, "处置预案"),
    ];
    let lacking: Vec<&str> = parts
        .iter()
        .filter(|(kind, _)| case.known.all(*kind).next().is_none())
        .map(|(_, name)| *name)
        .collect();
    if lacking.is_empty() {
        let found = parts.iter().filter_map(|(kind, _)| case.known.all(*kind).next());
        return Outcome::proved("报告写明了风险点、防范措施和处置预案").by(found);
    }
    case.lacking(Role::Risk, &format!("风险评估报告里没有读到{}", lacking.join("、")))
}

/// Departments were heard on the risks.
pub(super) fn heard(case: &Case<'_>) -> Outcome {
    let heard: Vec<&Fact> = case.known.all(FactKind::RiskHeard).collect();
    if !heard.is_empty() {
        return Outcome::proved("评估听取了有关部门的意见").by(heard);
    }
    if case.has(Role::Risk) {
        case.lacking(Role::Risk, "风险评估报告里没有读到听取有关部门意见")
    } else {
        Outcome::not_applicable("卷宗里没有风险评估报告")
    }
}

/// A risk that can't be controlled forbids the decision until it can.
pub(super) fn controllable(case: &Case<'_>) -> Outcome {
    let beyond: Vec<&Fact> = case.known.all(FactKind::RiskUncontrollable).collect();
    // What was beyond control can be controlled since the draft was changed.
    let again: [&[&str]; 2] = [&["再次", "重新", "调整后"], &["风险可控", "总体可控", "可控范围"]];
    if let Some(place) = case.sentence(Role::Risk, &again).filter(|_| !beyond.is_empty()) {
        return Outcome::proved("曾经评估为风险不可控，调整以后风险可控").by(beyond).at([place]);
    }
    if !beyond.is_empty() {
        let what = if case.is_past(Step::Legality) {
            "评估结论是风险不可控，仍然提交了决定"
        } else {
            "评估结论是风险不可控"
        };
        return Outcome::deficient(what).by(beyond);
    }
    let level = case.known.best(FactKind::RiskLevel);
    if !level.is_empty() {
        return Outcome::proved("报告写明了风险等级，没有写明风险不可控").by(level);
    }
    if !case.has(Role::Risk) {
        return Outcome::not_applicable("卷宗里没有风险评估报告");
    }
    match case.sentence(Role::Risk, &[&["风险可控", "总体可控", "可控范围"]]) {
        Some(place) => Outcome::proved("报告写明风险可控").at([place]),
        None => Outcome::unclear("没有读到风险是否可控的结论").at(case.titles(Role::Risk)),
    }
}
