//! 意见采纳情况: reported, of every opinion, and with reasons.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role};

/// What became of the opinions is reported.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Adoption) {
        return case.present(Role::Adoption, "卷宗里有意见汇总及采纳情况");
    }
    let received = case.known.best(FactKind::OpinionsReceived);
    let counts = [FactKind::OpinionsAdopted, FactKind::OpinionsPartly, FactKind::OpinionsRejected];
    let counted: Vec<&Fact> = counts.iter().flat_map(|kind| case.known.best(*kind)).collect();
    if let Some(none) = received.iter().find(|fact| fact.count() == Some(0)) {
        return Outcome::proved("写明没有收到意见").by([*none]);
    }
    if let Some(first) = counted.first() {
        let said: Vec<&Fact> = received.into_iter().chain(counted.iter().copied()).collect();
        return match &first.by {
            Some(_) => Outcome::proved("填写了意见采纳情况").by(said),
            None => Outcome::unclear(format!(
                "只有{}提到采纳的数目，卷宗里没有逐条的意见采纳情况",
                case.source(first)
            ))
            .by(said),
        };
    }
    if case.is_consulting() {
        let running = case.known.best(FactKind::ConsultationPeriod);
        return Outcome::pending("征求意见还没有结束").by(running);
    }
    case.absent("卷宗里没有意见汇总及采纳情况")
}

/// Every opinion has an answer.
pub(super) fn complete(case: &Case<'_>) -> Outcome {
    let unanswered: Vec<&Fact> = case.known.all(FactKind::OpinionUnanswered).collect();
    if !unanswered.is_empty() {
        let what = format!("有{}条意见没有答复，没有写明是否采纳", unanswered.len());
        return Outcome::deficient(what).by(unanswered);
    }
    let best = |kind| case.known.best(kind).into_iter().find(|fact| fact.count().is_some());
    let Some(received) = best(FactKind::OpinionsReceived) else {
        return if case.has(Role::Adoption) {
            Outcome::unclear("没有读到收到意见的总数，请核对是否每条都有答复")
                .at(case.titles(Role::Adoption))
        } else {
            Outcome::not_applicable("卷宗里没有收到意见的数目")
        };
    };
    let kinds = [FactKind::OpinionsAdopted, FactKind::OpinionsPartly, FactKind::OpinionsRejected];
    let answers: Vec<&Fact> = kinds.into_iter().filter_map(best).collect();
    let total = received.count().unwrap_or(0);
    let answered: u32 = answers.iter().filter_map(|fact| fact.count()).sum();
    let shown: Vec<&Fact> = std::iter::once(received).chain(answers.iter().copied()).collect();
    if total == answered {
        return Outcome::proved(format!("收到意见{total}条，都写明了是否采纳")).by(shown);
    }
    if answers.is_empty() {
        return Outcome::unclear(format!("收到意见{total}条，没有读到采纳和未采纳的数目"))
            .by(shown);
    }
    if answered > total {
        let what = format!("收到意见{total}条，写明采纳与否的却有{answered}条，数目对不上");
        return Outcome::deficient(what).by(shown);
    }
    let left = total - answered;
    // Rows of a table whose answer is none of the three: 解释说明, 转有关部门研究.
    let place = |fact: &Fact| fact.evidence.as_ref().map(|evidence| (evidence.file, evidence.span));
    if received.evidence.is_some() && answers.iter().all(|fact| place(fact) == place(received)) {
        let what =
            format!("收到意见{total}条，有{left}条的处理不是采纳、部分采纳或者不采纳，请核对");
        return Outcome::unclear(what).by(shown);
    }
    let what = format!("收到意见{total}条，写明采纳与否的{answered}条，还有{left}条没有交代");
    if case.has(Role::Adoption) || received.by.is_some() {
        Outcome::deficient(what).by(shown)
    } else {
        Outcome::unclear(what).by(shown)
    }
}

/// Every opinion that was not adopted has a reason.
pub(super) fn reasons(case: &Case<'_>) -> Outcome {
    let bare: Vec<&Fact> = case.known.all(FactKind::OpinionWithoutReason).collect();
    if !bare.is_empty() {
        let what = format!("有{}条意见没有采纳，也没有写明理由", bare.len());
        return Outcome::deficient(what).by(bare);
    }
    let rejected = case.known.own(FactKind::OpinionsRejected);
    match rejected.iter().find_map(|fact| fact.count()) {
        Some(0) => Outcome::not_applicable("没有不采纳的意见").by(rejected),
        Some(count) if case.has(Role::Adoption) => {
            Outcome::proved(format!("不采纳的{count}条意见都写了理由")).by(rejected)
        }
        Some(_) | None if case.has(Role::Adoption) => {
            Outcome::unclear("没有读到不采纳的意见和理由，请核对").at(case.titles(Role::Adoption))
        }
        Some(_) | None => Outcome::not_applicable("卷宗里没有逐条的意见采纳情况"),
    }
}
