//! 征求意见: that opinions were asked for, that the public was, and what its notice says.
//!
//! How long the public was asked is `notice_term`.

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{FactKind, Role};

/// Opinions were asked for, by whatever of the ways that the law leaves open.
pub(super) fn participation(case: &Case<'_>) -> Outcome {
    let papers = [Role::Notice, Role::Hearing, Role::Adoption];
    let titles: Vec<_> = papers.iter().flat_map(|role| case.titles(*role)).collect();
    let kinds =
        [FactKind::ConsultationPeriod, FactKind::OpinionsSought, FactKind::OpinionsReceived];
    let told: Vec<_> = kinds.iter().flat_map(|kind| case.known.all(*kind)).collect();
    if !titles.is_empty() {
        return Outcome::proved("卷宗里有征求意见的材料").at(titles);
    }
    if let Some(stated) = told.iter().find(|fact| fact.by.is_some()) {
        return Outcome::proved("填写的情况说明已经征求意见").by([*stated]);
    }
    match told.first() {
        Some(fact) => {
            let what = format!(
                "{}提到征求过意见，但是卷宗里没有公告、座谈记录、意见汇总等材料",
                case.source(fact)
            );
            Outcome::unclear(what).by(told)
        }
        None => case.absent("卷宗里没有任何征求意见的材料"),
    }
}

/// The public was asked by a notice.
pub(super) fn notice(case: &Case<'_>) -> Outcome {
    if case.has(Role::Notice) {
        return case.present(Role::Notice, "卷宗里有征求意见公告");
    }
    let period = case.known.best(FactKind::ConsultationPeriod);
    let day = case.known.best(FactKind::NoticeDay);
    let found: Vec<_> = day.into_iter().chain(period).collect();
    match found.first() {
        Some(fact) if fact.by.is_some() => {
            Outcome::proved("填写的情况说明已经公开征求意见").by(found)
        }
        Some(fact) => {
            let what = format!(
                "{}提到公开征求过意见，但是卷宗里没有公告本身，请补充公告或者网页截图",
                case.source(fact)
            );
            Outcome::unclear(what).by(found)
        }
        None => case.absent("卷宗里没有向社会公开征求意见的公告"),
    }
}

/// The notice says how to send in opinions.
pub(super) fn way(case: &Case<'_>) -> Outcome {
    in_the_notice(case, FactKind::ConsultationWay, |found| match found {
        true => Outcome::proved("公告写明了提出意见的方式"),
        false => case.lacking(Role::Notice, "公告里没有读到提出意见的方式（信箱、地址、电话等）"),
    })
}

/// The notice stood where the public sees it; a notice rarely says so itself.
pub(super) fn channel(case: &Case<'_>) -> Outcome {
    in_the_notice(case, FactKind::ConsultationChannel, |found| match found {
        true => Outcome::proved("写明了公告发布的途径"),
        false => Outcome::unclear("看不出公告发布在哪里，请补充发布页面的截图或者网址")
            .at(case.titles(Role::Notice)),
    })
}

/// Draft and note were published with the notice.
pub(super) fn papers(case: &Case<'_>) -> Outcome {
    if !case.has(Role::Notice) {
        return Outcome::not_applicable("卷宗里没有征求意见公告");
    }
    let draft = case.known.best(FactKind::ConsultationDraft);
    let note = case.known.best(FactKind::ConsultationNote);
    let lacking = match (draft.is_empty(), note.is_empty()) {
        (false, false) => {
            return Outcome::proved("公告附有草案和起草说明").by(draft.into_iter().chain(note));
        }
        (true, true) => "公告没有附上草案和起草说明",
        (true, false) => "公告没有附上草案",
        (false, true) => "公告没有附上起草说明",
    };
    case.lacking(Role::Notice, lacking)
}

/// Operators and their associations were asked.
pub(super) fn opinions_sought(case: &Case<'_>) -> Outcome {
    const OPERATORS: [&str; 8] =
        ["企业", "协会", "商会", "经营者", "市场主体", "公司", "个体工商户", "经营主体"];
    let sought = case.known.best(FactKind::OpinionsSought);
    let found: Vec<_> = sought
        .iter()
        .copied()
        .filter(|fact| OPERATORS.iter().any(|word| fact.words().contains(word)))
        .collect();
    if !found.is_empty() {
        return Outcome::proved("听取了经营者、行业协会商会的意见").by(found);
    }
    if !sought.is_empty() {
        return Outcome::unclear("写明的征求意见对象里没有经营者和行业协会商会").by(sought);
    }
    if case.is_consulting() {
        return Outcome::pending("还在征求意见").at(case.titles(Role::Notice));
    }
    if case.has(Role::Notice) {
        let what = "公开征求过意见，但是看不出是否听取了经营者、行业协会商会的意见";
        return Outcome::unclear(what).at(case.titles(Role::Notice));
    }
    case.absent("卷宗里看不出听取过经营者、行业协会商会的意见")
}

fn in_the_notice(case: &Case<'_>, kind: FactKind, say: impl FnOnce(bool) -> Outcome) -> Outcome {
    let found = case.known.best(kind);
    if !found.is_empty() {
        return say(true).by(found);
    }
    if case.has(Role::Notice) {
        return say(false);
    }
    Outcome::not_applicable("卷宗里没有征求意见公告")
}
