//! 听证: announced, its papers in time, its record signed. Whether one has to be held is
//! for a person.

use super::count::{self, Limit};
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role};

/// A hearing where one may be called for.
pub(super) fn presence(case: &Case<'_>) -> Outcome {
    let held: Vec<&Fact> = case.known.all(FactKind::HearingDay).collect();
    if case.has(Role::Hearing) || !held.is_empty() {
        return Outcome::proved("举行了听证").by(held).at(case.titles(Role::Hearing));
    }
    let risky: Vec<&Fact> = case.known.all(FactKind::RiskMatter).collect();
    if risky.is_empty() {
        Outcome::not_applicable("没有读到应当听证的情形")
    } else {
        Outcome::unclear("可能影响社会稳定，卷宗里没有听证材料，请核对是否应当听证").by(risky)
    }
}

/// Announced before it was held.
pub(super) fn notice(case: &Case<'_>) -> Outcome {
    let announced = first(case, FactKind::HearingNoticeDay);
    let held = match held(case) {
        Ok(held) => held,
        Err(outcome) => return outcome,
    };
    match (announced, held) {
        (Some((fact, notice)), Some((hearing, day))) if notice < day => {
            let what =
                format!("听证公告发布于{}，早于{}的听证会", count::day(notice), count::day(day));
            Outcome::proved(what).by([fact, hearing])
        }
        (Some((fact, notice)), Some((hearing, day))) => {
            let what = format!(
                "听证公告发布于{}，没有早于{}的听证会",
                count::day(notice),
                count::day(day)
            );
            Outcome::late(what).by([fact, hearing])
        }
        (None, _) => Outcome::unclear("没有读到听证公告的日期").at(case.titles(Role::Hearing)),
        (Some((fact, _)), None) => Outcome::unclear("没有读到听证会的日期").by([fact]),
    }
}

/// Papers reached the participants so many days before.
pub(super) fn papers(case: &Case<'_>, limit: Limit) -> Outcome {
    let held = match held(case) {
        Ok(held) => held,
        Err(outcome) => return outcome,
    };
    let sent = first(case, FactKind::HearingPapersDay);
    let ((sent, from), (hearing, to)) = match (sent, held) {
        (Some(sent), Some(held)) => (sent, held),
        (None, _) => {
            return Outcome::unclear("没有读到听证材料的送达日期").at(case.titles(Role::Hearing));
        }
        (Some((fact, _)), None) => return Outcome::unclear("没有读到听证会的日期").by([fact]),
    };
    let Some(days) = count::taken(case.calendar, from, to, limit.working) else {
        return Outcome::unclear(count::no_calendar(from, to)).by([sent, hearing]);
    };
    let what = format!(
        "听证材料于{}送达，{}举行听证会，提前了{}",
        count::day(from),
        count::day(to),
        count::length(days, limit.working)
    );
    let shown = [sent, hearing];
    if days >= limit.days {
        Outcome::proved(what).by(shown)
    } else {
        Outcome::late(format!("{what}，少于{}", limit.written())).by(shown)
    }
}

/// The participants signed the record.
pub(super) fn signed(case: &Case<'_>) -> Outcome {
    if let Err(outcome) = held(case) {
        return outcome;
    }
    let signed = case.known.best(FactKind::HearingSigned);
    if !signed.is_empty() {
        return Outcome::proved("听证记录有参加人签字").by(signed);
    }
    if case.has(Role::Hearing) {
        case.lacking(Role::Hearing, "听证记录里没有读到参加人签字")
    } else {
        Outcome::unclear("卷宗里没有听证记录，无法核对签字")
    }
}

type Dated<'a> = (&'a Fact, jiff::civil::Date);

fn first<'a>(case: &'a Case<'_>, kind: FactKind) -> Option<Dated<'a>> {
    case.known.best(kind).into_iter().find_map(|fact| Some((fact, fact.day()?)))
}

/// The hearing's day; `Err` where none was held.
fn held<'a>(case: &'a Case<'_>) -> Result<Option<Dated<'a>>, Outcome> {
    let held = first(case, FactKind::HearingDay);
    if held.is_none() && !case.has(Role::Hearing) {
        return Err(Outcome::not_applicable("没有举行听证"));
    }
    Ok(held)
}
