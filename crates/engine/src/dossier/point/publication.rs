//! 公布和备案: done, where the public sees it, and in time.

use jiff::civil::Date;

use super::count::{self, Limit};
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role};
use crate::identify::Issuer;

/// Published.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    let found: Vec<&Fact> = case.known.all(FactKind::PublishedDay).chain(channels(case)).collect();
    if !found.is_empty() {
        return Outcome::proved("已经公布").by(found);
    }
    if case.has(Role::Filing) {
        return case.absent("已经备案，卷宗里没有公布的记录");
    }
    if case.issued() {
        Outcome::unclear("已经成文，卷宗里没有公布的记录，请核对是否已经公布")
            .at(case.titles(Role::Issued))
    } else {
        Outcome::pending("还没有成文")
    }
}

/// Where the paper was published. An issued paper that tells no day of it speaks of
/// where other things are to be published.
fn channels<'a>(case: &'a Case<'_>) -> Vec<&'a Fact> {
    let file = |fact: &Fact| fact.evidence.as_ref().map(|evidence| evidence.file);
    let dated = |at| case.known.all(FactKind::PublishedDay).any(|day| file(day) == Some(at));
    let told =
        |fact: &&Fact| file(fact).is_none_or(|at| case.roles[at] != Role::Issued || dated(at));
    case.known.all(FactKind::PublishedChannel).filter(told).collect()
}

/// In the gazette, on the site, in the paper.
pub(super) fn channel(case: &Case<'_>) -> Outcome {
    const PUBLIC: [&str; 8] =
        ["公报", "网站", "门户", "官网", "报", "政务新媒体", "公众号", "gov.cn"];
    let found = channels(case);
    if let Some(first) = found.first() {
        let public = found.iter().any(|fact| PUBLIC.iter().any(|word| fact.words().contains(word)));
        return if public {
            Outcome::proved("写明了公布的途径").by(found)
        } else {
            let what = format!("公布途径写的是“{}”，请核对公众能否看到", first.words());
            Outcome::unclear(what).by(found)
        };
    }
    let published: Vec<&Fact> = case.known.all(FactKind::PublishedDay).collect();
    if published.is_empty() {
        Outcome::pending("还没有公布")
    } else {
        Outcome::unclear("没有读到在哪里公布，请补充公报、网页等").by(published)
    }
}

/// In the gazette and on the site, which the provision names together.
pub(super) fn gazette(case: &Case<'_>) -> Outcome {
    let found = channels(case);
    if found.is_empty() {
        return channel(case);
    }
    let has = |words: &[&str]| {
        found.iter().any(|fact| words.iter().any(|word| fact.words().contains(word)))
    };
    let ways: [(&str, &[&str]); 2] =
        [("政府公报", &["公报"]), ("政府网站", &["网站", "门户", "官网", "政府网", "gov.cn"])];
    let lacking: Vec<&str> =
        ways.iter().filter(|(_, words)| !has(words)).map(|(name, _)| *name).collect();
    if lacking.is_empty() {
        return Outcome::proved("在政府公报和政府网站公布").by(found);
    }
    let what = format!("没有读到在{}公布，请核对", lacking.join("、"));
    Outcome::unclear(what).by(found)
}

/// So many days from the day of issue.
pub(super) fn term(case: &Case<'_>, limit: Limit) -> Outcome {
    let (from, to) = (FactKind::IssuedDay, FactKind::PublishedDay);
    in_time(case, from, to, limit, ["成文", "公布"])
}

/// Filed with who has to have it.
pub(super) fn filing(case: &Case<'_>) -> Outcome {
    if case.has(Role::Filing) {
        return case.present(Role::Filing, "卷宗里有备案报告");
    }
    let filed: Vec<&Fact> = case.known.all(FactKind::FiledDay).collect();
    if !filed.is_empty() {
        return Outcome::proved("已经备案").by(filed);
    }
    let published: Vec<&Fact> = case.known.all(FactKind::PublishedDay).collect();
    if published.is_empty() {
        Outcome::pending("还没有公布")
    } else {
        Outcome::unclear("已经公布，卷宗里没有备案的材料，请核对是否应当备案、是否已经备案")
            .by(published)
    }
}

/// With a government, but for bodies that are led from above.
pub(super) fn filing_body(case: &Case<'_>) -> Outcome {
    let with: Vec<&Fact> = case.known.all(FactKind::FiledWith).collect();
    let Some(first) = with.first() else {
        return if case.has(Role::Filing) {
            Outcome::unclear("没有读到报给哪个机关备案").at(case.titles(Role::Filing))
        } else {
            Outcome::pending("还没有备案")
        };
    };
    if with.iter().any(|fact| fact.words().contains("政府")) {
        return Outcome::proved(format!("报{}备案", first.words())).by(with);
    }
    let rule = match case.issuer {
        Issuer::Government => "政府的文件报上一级人民政府备案",
        Issuer::Other => "部门的文件报本级人民政府备案，垂直管理的部门除外",
        Issuer::Unknown => "政府的文件报上一级人民政府备案，部门的文件报本级人民政府备案",
    };
    Outcome::unclear(format!("报{}备案；{rule}，请核对", first.words())).by(with)
}

/// So many days from the day of publication.
pub(super) fn filing_term(case: &Case<'_>, limit: Limit) -> Outcome {
    let (from, to) = (FactKind::PublishedDay, FactKind::FiledDay);
    in_time(case, from, to, limit, ["公布", "备案"])
}

fn in_time(
    case: &Case<'_>,
    from: FactKind,
    to: FactKind,
    limit: Limit,
    [begun, done]: [&str; 2],
) -> Outcome {
    let first = |kind| {
        let days = case.known.best(kind).into_iter();
        days.filter_map(|fact| Some((fact, fact.day()?))).min_by_key(|(_, day): &(_, Date)| *day)
    };
    match (first(from), first(to)) {
        (Some((start, from)), Some((end, to))) => {
            let Some(days) = count::taken(case.calendar, from, to, limit.working) else {
                return Outcome::unclear(count::no_calendar(from, to)).by([start, end]);
            };
            let (from, to) = (count::day(from), count::day(to));
            let counted = count::length(days, limit.working);
            let what = format!("{from}{begun}，{to}{done}，隔了{counted}");
            if days > limit.days {
                Outcome::late(format!("{what}，超过{}", limit.written())).by([start, end])
            } else {
                Outcome::proved(what).by([start, end])
            }
        }
        (Some((start, from)), None) => match count::due(case.calendar, from, limit) {
            Some(due) if due < case.day => Outcome::late(format!(
                "{}{begun}，最迟应当在{}{done}，卷宗里没有{done}的记录",
                count::day(from),
                count::day(due)
            ))
            .by([start]),
            Some(due) => Outcome::pending(format!("最迟在{}{done}", count::day(due))).by([start]),
            None => Outcome::unclear(count::no_calendar(from, case.day)).by([start]),
        },
        (None, Some((end, _))) => {
            Outcome::unclear(format!("没有读到{begun}的日期，无法计算期限")).by([end])
        }
        (None, None) => Outcome::pending(format!("还没有{begun}")),
    }
}
