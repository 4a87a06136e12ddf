//! 专家论证: there where the matter is specialised, signed, independent, and answered.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, Step};

/// Experts were asked where the matter is specialised, which a person has to judge.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Expert) {
        return case.present(Role::Expert, "卷宗里有专家论证意见");
    }
    let told: Vec<&Fact> =
        case.known.all(FactKind::Expert).chain(case.known.all(FactKind::ExpertDay)).collect();
    if let Some(first) = told.first() {
        return match &first.by {
            Some(_) => Outcome::proved("填写的情况说明组织过专家论证").by(told),
            None => {
                let source = case.source(first);
                Outcome::unclear(format!("{source}提到专家论证，但是卷宗里没有论证意见")).by(told)
            }
        };
    }
    if !case.has_reached(Step::Experts) {
        return Outcome::pending("还在征求意见");
    }
    let specialised: Vec<&Fact> = case.known.all(FactKind::ExpertMatter).collect();
    if specialised.is_empty() {
        Outcome::unclear("卷宗里没有专家论证的材料，请判断事项的专业性、技术性是否较强")
    } else {
        case.absent("写明事项专业性、技术性较强，卷宗里却没有专家论证的材料").by(specialised)
    }
}

/// The written opinion is signed or sealed.
pub(super) fn signed(case: &Case<'_>) -> Outcome {
    if !case.has(Role::Expert) {
        return Outcome::not_applicable("卷宗里没有专家论证意见");
    }
    let signed = case.known.best(FactKind::ExpertSigned);
    if signed.is_empty() {
        case.lacking(Role::Expert, "专家论证意见里没有读到署名、盖章")
    } else {
        Outcome::proved("专家论证意见有署名、盖章").by(signed)
    }
}

/// No expert has a direct interest; that nothing is said of it proves nothing.
pub(super) fn interest(case: &Case<'_>) -> Outcome {
    let interested: Vec<&Fact> = case.known.all(FactKind::ExpertInterest).collect();
    if !interested.is_empty() {
        return Outcome::deficient("参加论证的专家或者机构与事项有直接利害关系").by(interested);
    }
    if !case.has(Role::Expert) {
        return Outcome::not_applicable("卷宗里没有专家论证意见");
    }
    let declared = case.sentence(
        Role::Expert,
        &[&[
            "无直接利害关系",
            "没有直接利害关系",
            "无利害关系",
            "没有利害关系",
            "不存在利害关系",
            "不存在直接利害关系",
        ]],
    );
    match declared {
        Some(place) => Outcome::proved("写明专家与事项没有利害关系").at([place]),
        None => Outcome::unclear("没有读到专家与事项有无利害关系的说明，请核对专家名单")
            .at(case.titles(Role::Expert)),
    }
}

/// What became of the experts' opinion is reported, in whichever paper.
pub(super) fn adoption(case: &Case<'_>) -> Outcome {
    if !case.has(Role::Expert) {
        return Outcome::not_applicable("卷宗里没有专家论证意见");
    }
    let papers = [Role::Adoption, Role::Note, Role::Expert];
    let words: [&[&str]; 2] =
        [&["专家", "论证意见"], &["采纳", "吸收", "据此修改", "作了修改", "进行了修改"]];
    match papers.into_iter().find_map(|role| case.sentence(role, &words)) {
        Some(place) => Outcome::proved("写明了专家论证意见的采纳情况").at([place]),
        None => case.lacking(Role::Expert, "没有读到专家论证意见的研究采纳情况"),
    }
}
