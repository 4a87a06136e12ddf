//! 合法性审核: there, of one of the three kinds, not replaced, its unadopted points
//! explained. How long it took is `legality_time`.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Evidence, Fact, FactKind, Role, Step};

/// The opinion is there before anything that comes after it.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Legality) {
        return case.present(Role::Legality, "卷宗里有合法性审核意见书");
    }
    let stated = case.known.own(FactKind::LegalityConclusion);
    if !stated.is_empty() {
        return Outcome::proved("填写了合法性审核的结论").by(stated);
    }
    let kinds = [FactKind::LegalityConclusion, FactKind::LegalityDay];
    let told: Vec<&Fact> = kinds.iter().flat_map(|kind| case.known.all(*kind)).collect();
    if let Some(first) = told.first() {
        let source = case.source(first);
        let what = format!("{source}提到合法性审核，但是卷宗里没有审核意见书");
        return Outcome::unclear(what).by(told);
    }
    if case.met() {
        return case.absent("已经集体讨论，卷宗里却没有合法性审核意见书");
    }
    if case.is_past(Step::Legality) {
        return case.absent("文件已经出台，卷宗里却没有合法性审核意见书");
    }
    Outcome::pending("还没有合法性审核意见")
}

/// 合法, 应当予以修改 or 不合法.
pub(super) fn conclusion(case: &Case<'_>) -> Outcome {
    let other = case.known.own(FactKind::LegalityOtherConclusion);
    if let [first, ..] = other[..] {
        let what =
            format!("审核结论写成“{}”，不是合法、应当予以修改、不合法三种之一", first.words());
        return Outcome::deficient(what).by([first]);
    }
    match conclusions(case)[..] {
        [.., last] => Outcome::proved(format!("审核结论是“{}”", last.words())).by([last]),
        [] if case.has(Role::Legality) => case.lacking(Role::Legality, "审核意见书里没有读到结论"),
        [] => not_yet(case),
    }
}

/// What is unlawful is not put to discussion.
pub(super) fn barred(case: &Case<'_>) -> Outcome {
    let found = conclusions(case);
    let Some(last) = found.last() else { return not_yet(case) };
    if !last.words().contains("不合法") {
        return Outcome::proved(format!("审核结论是“{}”", last.words())).by([*last]);
    }
    let what = if case.is_past(Step::Legality) {
        "审核结论是“不合法”，仍然提交了集体讨论"
    } else {
        "审核结论是“不合法”"
    };
    Outcome::deficient(what).by([*last])
}

/// Signed or sealed by who reviewed.
pub(super) fn signed(case: &Case<'_>) -> Outcome {
    let signed = case.known.best(FactKind::LegalitySigned);
    if !signed.is_empty() {
        return Outcome::proved("审核意见书有签署").by(signed);
    }
    if case.has(Role::Legality) {
        case.lacking(Role::Legality, "审核意见书里没有读到审核人签字或者盖章")
    } else {
        not_yet(case)
    }
}

/// Consulting or countersigning took the review's place.
pub(super) fn substitute(case: &Case<'_>) -> Outcome {
    let found: Vec<&Fact> = case.known.all(FactKind::LegalitySubstitute).collect();
    if !found.is_empty() {
        return Outcome::deficient("写明以征求意见、会签、参加审议等代替合法性审核").by(found);
    }
    let reviewers = ["司法局", "司法厅", "司法所", "法制机构", "法制科", "法规科"];
    match case.countersigned(&reviewers).filter(|_| !case.reviewed()) {
        Some(place) => Outcome::deficient("只有审核机构会签，没有合法性审核意见书").at([place]),
        None => Outcome::not_applicable("没有读到以征求意见、会签、参加审议代替合法性审核的情形"),
    }
}

/// Points of the opinion that were not adopted are explained.
pub(super) fn unadopted(case: &Case<'_>) -> Outcome {
    let left: Vec<&Fact> = case.known.all(FactKind::LegalityUnadopted).collect();
    if left.is_empty() {
        return Outcome::not_applicable("没有读到不采纳合法性审核意见的情形");
    }
    let reasons: Vec<&Fact> = case.known.all(FactKind::LegalityUnadoptedReason).collect();
    if reasons.is_empty() {
        Outcome::deficient("没有完全采纳合法性审核意见，也没有说明理由和依据").by(left)
    } else {
        Outcome::proved("没有完全采纳合法性审核意见，说明了理由")
            .by(left.into_iter().chain(reasons))
    }
}

/// The conclusions, that of the latest opinion last.
fn conclusions<'a>(case: &'a Case<'_>) -> Vec<&'a Fact> {
    let file = |fact: &Fact| fact.evidence.as_ref().map(|evidence: &Evidence| evidence.file);
    let days = case.known.own(FactKind::LegalityDay);
    let day = |fact: &Fact| {
        days.iter().filter(|day| file(day) == file(fact)).filter_map(|day| day.day()).max()
    };
    let mut found = case.known.own(FactKind::LegalityConclusion);
    found.sort_by_key(|fact| day(fact));
    found
}

fn not_yet(case: &Case<'_>) -> Outcome {
    if case.is_past(Step::Legality) {
        Outcome::not_applicable("卷宗里没有合法性审核意见书")
    } else {
        Outcome::pending("还没有合法性审核意见")
    }
}
