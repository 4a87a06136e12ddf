//! 公平竞争审查: there, with a clear conclusion that lets the measure be issued, by the
//! right body, after the right people were heard.
//!
//! The exception's own explanations are `exception`.

use jiff::civil::{Date, date};

use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, Step};
use crate::identify::Issuer;

/// From this day on the regulation and its forms apply.
const REGULATION: Date = date(2024, 8, 1);

/// The review is there.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    if case.has(Role::Competition) {
        return case.present(Role::Competition, "卷宗里有公平竞争审查材料");
    }
    let kinds = [FactKind::CompetitionConclusion, FactKind::CompetitionDay];
    let told: Vec<&Fact> = kinds.iter().flat_map(|kind| case.known.all(*kind)).collect();
    match told.first() {
        Some(fact) if fact.by.is_some() => {
            Outcome::proved("填写的情况说明进行过公平竞争审查").by(told)
        }
        Some(fact) => {
            let source = case.source(fact);
            Outcome::unclear(format!("{source}提到公平竞争审查，但是卷宗里没有书面的审查结论"))
                .by(told)
        }
        None if !case.has_reached(Step::Competition) => Outcome::pending("还在征求意见"),
        None if case.issued() => case.absent("文件已经出台，卷宗里却没有公平竞争审查结论"),
        None => case.absent("卷宗里没有公平竞争审查结论"),
    }
}

/// The conclusion is written and clear.
pub(super) fn conclusion(case: &Case<'_>) -> Outcome {
    let found = case.known.own(FactKind::CompetitionConclusion);
    if !found.is_empty() {
        return Outcome::proved("有书面的审查结论").by(found);
    }
    if case.has(Role::Competition) {
        case.lacking(Role::Competition, "公平竞争审查材料里没有读到明确的审查结论")
    } else {
        Outcome::not_applicable("卷宗里没有公平竞争审查材料")
    }
}

/// A measure found to break the standards is not issued, the exception aside.
pub(super) fn barred(case: &Case<'_>) -> Outcome {
    let found = case.known.best(FactKind::CompetitionConclusion);
    let Some(last) = found.last() else {
        return Outcome::not_applicable("没有读到公平竞争审查结论");
    };
    let exception: Vec<&Fact> = case.known.all(FactKind::CompetitionException).collect();
    let outcome = match verdict(last.words()) {
        Some(true) => Outcome::proved("审查结论是可以出台"),
        Some(false) if exception.is_empty() => {
            Outcome::deficient("审查结论是不符合审查标准，也没有适用例外规定")
        }
        Some(false) => Outcome::proved("审查结论是不符合审查标准，但是适用例外规定").by(exception),
        None => Outcome::unclear("看不出审查结论是否允许出台，请核对"),
    };
    outcome.by([*last])
}

/// True for a conclusion that lets the measure pass; `None` where its words don't say.
fn verdict(words: &str) -> Option<bool> {
    let mut words = words.to_owned();
    let denied = [
        "不违反",
        "未违反",
        "没有违反",
        "不存在违反",
        "未发现违反",
        "不具有",
        "不存在",
        "没有排除",
        "未发现",
    ];
    let cleared = denied.iter().any(|word| words.contains(word)) || words.contains("可以出台");
    for word in denied {
        words = words.replace(word, "");
    }
    let against = [
        "不符合公平竞争",
        "不符合审查标准",
        "不符合条例",
        "违反",
        "不得出台",
        "不予出台",
        "不能出台",
    ];
    let breaks = against.iter().any(|word| words.contains(word)) && !cleared;
    let restricts = words.contains("具有") && words.contains("限制竞争") && !cleared;
    let plain = words.trim_start().starts_with("不符合");
    if breaks || restricts || plain {
        return Some(false);
    }
    (cleared || words.contains("符合") || words.contains("不影响")).then_some(true)
}

/// Those with an interest were heard on competition.
pub(super) fn heard(case: &Case<'_>) -> Outcome {
    let heard: Vec<&Fact> = case.known.all(FactKind::CompetitionHeard).collect();
    if !heard.is_empty() {
        return Outcome::proved("听取了利害关系人关于公平竞争影响的意见").by(heard);
    }
    if !case.has(Role::Competition) {
        return Outcome::not_applicable("卷宗里没有公平竞争审查材料");
    }
    case.lacking(
        Role::Competition,
        "公平竞争审查材料里没有读到听取利害关系人关于公平竞争影响的意见",
    )
}

/// Measures of a government are reviewed by the market regulator.
pub(super) fn regulator(case: &Case<'_>) -> Outcome {
    if let Some(outcome) = outside_of_governments(case) {
        return outcome;
    }
    let bodies = case.known.best(FactKind::CompetitionBody);
    if by_regulator(case) {
        return Outcome::proved("由市场监督管理部门审查").by(bodies);
    }
    let what = if bodies.is_empty() {
        "看不出由哪个部门审查，请核对是否经过市场监督管理部门审查"
    } else {
        "审查单位不是市场监督管理部门"
    };
    let outcome = match case.issuer {
        Issuer::Government | Issuer::Other if !bodies.is_empty() => Outcome::deficient(what),
        Issuer::Government | Issuer::Other => Outcome::unclear(what),
        Issuer::Unknown => Outcome::unclear(format!(
            "看不出由政府还是部门出台；由县级以上人民政府出台的，要由市场监督管理部门审查：{what}"
        )),
    };
    match bodies.is_empty() {
        true => outcome.at(case.titles(Role::Competition)),
        false => outcome.by(bodies),
    }
}

fn by_regulator(case: &Case<'_>) -> bool {
    let bodies = case.known.best(FactKind::CompetitionBody);
    bodies
        .iter()
        .any(|fact| ["市场监督管理", "市场监管"].iter().any(|word| fact.words().contains(word)))
}

/// The drafter's first opinion, which goes to the regulator with the draft.
pub(super) fn first_opinion(case: &Case<'_>) -> Outcome {
    if let Some(outcome) = outside_of_governments(case) {
        return outcome;
    }
    let named = case
        .files(Role::Competition)
        .into_iter()
        .find(|file| case.dossier.files[*file].name.contains("初审"));
    let place = named.map(|file| case.title(file));
    let place =
        place.or_else(|| case.sentence(Role::Competition, &[&["初审意见", "初审结论", "经初审"]]));
    match (place, case.issuer) {
        (Some(place), _) => Outcome::proved("卷宗里有起草单位的初审意见").at([place]),
        // The regulator reviews what comes with one, and may have kept it.
        (None, _) if by_regulator(case) => {
            Outcome::unclear("市场监督管理部门已经审查，卷宗里没有起草单位的初审意见，请补充")
        }
        (None, Issuer::Government | Issuer::Other) => {
            Outcome::missing("卷宗里没有起草单位的公平竞争审查初审意见")
        }
        (None, Issuer::Unknown) => Outcome::unclear(
            "看不出由政府还是部门出台；由县级以上人民政府出台的，要有起草单位的初审意见",
        ),
    }
}

/// What a measure that no government issues, or that was reviewed under the older
/// rules, need not show.
fn outside_of_governments(case: &Case<'_>) -> Option<Outcome> {
    if case.issuer == Issuer::Other {
        return Some(Outcome::not_applicable("不由县级以上人民政府出台，由起草单位自己审查"));
    }
    if !case.has(Role::Competition) {
        return Some(Outcome::not_applicable("卷宗里没有公平竞争审查材料"));
    }
    let before = reviewed_on(case).filter(|(_, day)| *day < REGULATION);
    before
        .map(|(fact, _)| Outcome::not_applicable("审查时《公平竞争审查条例》还没有施行").by([fact]))
}

/// Countersigning or consulting took the review's place.
pub(super) fn substitute(case: &Case<'_>) -> Outcome {
    let found: Vec<&Fact> = case.known.all(FactKind::CompetitionSubstitute).collect();
    if !found.is_empty() {
        return Outcome::deficient("写明以会签、征求意见等代替公平竞争审查").by(found);
    }
    let reviewed = case.has(Role::Competition);
    match case.countersigned(&["市场监督管理", "市场监管"]).filter(|_| !reviewed) {
        Some(place) => {
            Outcome::deficient("只有市场监督管理部门会签，没有公平竞争审查结论").at([place])
        }
        None => Outcome::not_applicable("没有读到以会签、征求意见代替公平竞争审查的情形"),
    }
}

/// The form of before August 2024 was used after it.
pub(super) fn form(case: &Case<'_>) -> Outcome {
    let old: Vec<&Fact> = case.known.all(FactKind::CompetitionOldForm).collect();
    if old.is_empty() {
        return Outcome::not_applicable("没有发现旧版审查表");
    }
    match reviewed_on(case) {
        Some((fact, day)) if day < REGULATION => {
            Outcome::not_applicable("审查时旧版审查表还在使用").by(old.into_iter().chain([fact]))
        }
        Some(_) | None => {
            Outcome::deficient("使用的是2024年8月1日以前的旧版审查表，按旧标准审查").by(old)
        }
    }
}

/// A great change after the review asks for another one; how great is for a person.
pub(super) fn again(case: &Case<'_>) -> Outcome {
    if !case.has(Role::Competition) {
        return Outcome::not_applicable("卷宗里没有公平竞争审查材料");
    }
    let changed: Vec<_> =
        case.comparisons.iter().filter(|found| !found.differences.is_empty()).collect();
    if case.comparisons.is_empty() {
        return Outcome::not_applicable("没有审查以后的文本可以对照");
    }
    let [first, ..] = changed[..] else {
        return Outcome::proved("审查以后的文本没有变化");
    };
    let count = first.differences.len();
    let places = first.differences.iter().filter_map(|difference| difference.after);
    Outcome::unclear(format!("审查以后的文本有{count}处变化，请判断是不是重大变化"))
        .at(places.map(|span| case.dossier.evidence(first.other, span)))
}

fn reviewed_on<'a>(case: &'a Case<'_>) -> Option<(&'a Fact, Date)> {
    let days = case.known.best(FactKind::CompetitionDay);
    days.into_iter().filter_map(|fact| Some((fact, fact.day()?))).max_by_key(|(_, day)| *day)
}

#[cfg(test)]
mod tests {
    use super::verdict;

    #[test]
    fn conclusions_in_the_words_of_the_trade() {
        for (words, wanted) in [
            ("符合公平竞争审查标准，可以出台", Some(true)),
            ("经审查，不具有排除、限制竞争效果", Some(true)),
            ("未发现违反公平竞争审查标准的内容", Some(true)),
            ("不符合公平竞争审查标准", Some(false)),
            ("第五条违反《公平竞争审查条例》第八条，不得出台", Some(false)),
            ("具有排除、限制竞争效果", Some(false)),
            ("同意", None),
        ] {
            assert_eq!(verdict(words), wanted, "{words}");
        }
    }
}
