//! 集体讨论: held, by the right meeting, the head last, differing views written down.
//!
//! Minutes rarely say who spoke when: silence goes to a person.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, Step};
use crate::identify::Issuer;

/// The leadership met.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Minutes) {
        return case.present(Role::Minutes, "卷宗里有会议纪要");
    }
    let stated = case.known.own(FactKind::MeetingDay);
    if !stated.is_empty() {
        return Outcome::proved("填写了集体讨论的日期").by(stated);
    }
    if !case.is_past(Step::Discussion) {
        return Outcome::pending("还没有集体讨论");
    }
    let told: Vec<&Fact> = case
        .known
        .told(FactKind::MeetingDay)
        .into_iter()
        .filter(|fact| case.source(fact) == Role::Issued.name())
        .collect();
    if told.is_empty() {
        case.absent("文件已经出台，卷宗里没有集体讨论的会议纪要")
    } else {
        Outcome::unclear("公布稿提到集体讨论，但是卷宗里没有会议纪要").by(told)
    }
}

/// A government decides in its 常务会议 or 全体会议.
pub(super) fn kind(case: &Case<'_>) -> Outcome {
    let kinds = case.known.own(FactKind::MeetingKind);
    let Some(first) = kinds.first() else {
        return silent(case, "没有读到是什么会议");
    };
    let right = ["常务会议", "全体会议"].iter().any(|word| first.words().contains(word));
    let outcome = match case.issuer {
        _ if right => Outcome::proved(format!("由{}讨论", first.words())),
        Issuer::Government => {
            Outcome::deficient(format!("由{}讨论，不是常务会议或者全体会议", first.words()))
        }
        Issuer::Other => Outcome::proved(format!("由{}讨论", first.words())),
        Issuer::Unknown => Outcome::unclear(format!(
            "由{}讨论，政府的决策要经常务会议或者全体会议讨论，请核对",
            first.words()
        )),
    };
    outcome.by([*first])
}

/// The head spoke last. One who is only said to have spoken first spoke too early.
pub(super) fn head_last(case: &Case<'_>) -> Outcome {
    let first = case.known.own(FactKind::MeetingHeadFirst);
    if case.known.own(FactKind::MeetingHeadLast).is_empty() && !first.is_empty() {
        return Outcome::deficient("会议纪要写明主要负责人先于其他人表态").by(first);
    }
    written(
        case,
        FactKind::MeetingHeadLast,
        "会议纪要写明主要负责人最后发表意见",
        "没有读到主要负责人最后发表意见，请核对会议记录",
    )
}

/// Differing views, or that there were none, are written down.
pub(super) fn views(case: &Case<'_>) -> Outcome {
    written(
        case,
        FactKind::MeetingViews,
        "会议纪要载明了讨论意见",
        "没有读到不同意见的记载，请核对会议记录",
    )
}

fn written(case: &Case<'_>, kind: FactKind, there: &str, lacking: &str) -> Outcome {
    let found = case.known.own(kind);
    if found.is_empty() { silent(case, lacking) } else { Outcome::proved(there).by(found) }
}

fn silent(case: &Case<'_>, what: &str) -> Outcome {
    if case.has(Role::Minutes) {
        return Outcome::unclear(format!("会议纪要里{what}")).at(case.titles(Role::Minutes));
    }
    if case.is_past(Step::Discussion) || case.met() {
        Outcome::not_applicable("卷宗里没有会议纪要")
    } else {
        Outcome::pending("还没有集体讨论")
    }
}
