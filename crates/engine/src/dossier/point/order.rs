//! 先后: one thing came before another. Days alone are compared; the same day passes.

use jiff::civil::Date;

use super::count;
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, Step};
use crate::spec::Moment;

/// `first` came before `then`.
pub(super) fn judge(case: &Case<'_>, first: Moment, then: Moment) -> Outcome {
    let (earlier, later) = (days(case, first), days(case, then));
    let (one, other) = (name(first), name(then));
    match (earliest(&earlier), earliest(&later)) {
        (Some((before, day)), Some((after, next))) => {
            let shown = [before, after];
            let (day_text, next_text) = (count::day(day), count::day(next));
            if day <= next {
                Outcome::proved(format!("{one}（{day_text}）先于{other}（{next_text}）")).by(shown)
            } else {
                let what = format!("{other}在{next_text}，早于{day_text}的{one}");
                Outcome::out_of_order(what).by(shown)
            }
        }
        (None, Some((after, _))) if is_there(case, first) => {
            Outcome::unclear(format!("没有读到{one}的日期，无法核对是否先于{other}")).by([after])
        }
        (Some((before, _)), None) if is_there(case, then) => {
            Outcome::unclear(format!("没有读到{other}的日期，无法核对是否晚于{one}")).by([before])
        }
        (None, None) if is_there(case, first) && is_there(case, then) => {
            Outcome::unclear(format!("没有读到{one}和{other}的日期，无法核对先后"))
        }
        (None, _) => Outcome::not_applicable(format!("卷宗里没有{one}的记录")),
        (Some(_), None) if case.is_past(step(then)) => {
            Outcome::not_applicable(format!("卷宗里没有{other}的记录"))
        }
        (Some(_), None) => Outcome::pending(format!("还没有{other}")),
    }
}

/// The step that a moment belongs to.
pub(super) fn step(moment: Moment) -> Step {
    match moment {
        Moment::Consultation | Moment::Hearing => Step::Participation,
        Moment::Experts => Step::Experts,
        Moment::Risk => Step::Risk,
        Moment::Competition => Step::Competition,
        Moment::OwnLegality | Moment::Sent | Moment::Legality => Step::Legality,
        Moment::Meeting => Step::Discussion,
        Moment::Issue | Moment::Publication | Moment::Filing => Step::Publication,
    }
}

fn name(moment: Moment) -> &'static str {
    match moment {
        Moment::Consultation => "征求意见截止",
        Moment::Hearing => "听证",
        Moment::Experts => "专家论证",
        Moment::Risk => "风险评估",
        Moment::Competition => "公平竞争审查",
        Moment::OwnLegality => "起草单位合法性审核",
        Moment::Sent => "送审",
        Moment::Legality => "合法性审核",
        Moment::Meeting => "集体讨论",
        Moment::Issue => "出台",
        Moment::Publication => "公布",
        Moment::Filing => "备案",
    }
}

fn source(moment: Moment) -> (FactKind, Option<Role>) {
    match moment {
        Moment::Consultation => (FactKind::ConsultationPeriod, Some(Role::Notice)),
        Moment::Hearing => (FactKind::HearingDay, Some(Role::Hearing)),
        Moment::Experts => (FactKind::ExpertDay, Some(Role::Expert)),
        Moment::Risk => (FactKind::RiskDay, Some(Role::Risk)),
        Moment::Competition => (FactKind::CompetitionDay, Some(Role::Competition)),
        Moment::OwnLegality => (FactKind::OwnLegalityDay, Some(Role::OwnLegality)),
        Moment::Sent => (FactKind::LegalitySentDay, None),
        Moment::Legality => (FactKind::LegalityDay, Some(Role::Legality)),
        Moment::Meeting => (FactKind::MeetingDay, Some(Role::Minutes)),
        Moment::Issue => (FactKind::IssuedDay, Some(Role::Issued)),
        Moment::Publication => (FactKind::PublishedDay, None),
        Moment::Filing => (FactKind::FiledDay, Some(Role::Filing)),
    }
}

fn days<'a>(case: &'a Case<'_>, moment: Moment) -> Vec<(&'a Fact, Date)> {
    let last = |fact: &Fact| fact.day().or_else(|| fact.period()?.last(case.calendar));
    let mut facts = case.known.best(source(moment).0);
    // What is published is issued, whatever day it bears.
    if moment == Moment::Issue {
        facts.extend(case.known.best(FactKind::PublishedDay));
    }
    facts.into_iter().filter_map(|fact| Some((fact, last(fact)?))).collect()
}

fn earliest<'a>(days: &[(&'a Fact, Date)]) -> Option<(&'a Fact, Date)> {
    days.iter().copied().min_by_key(|(_, day)| *day)
}

fn is_there(case: &Case<'_>, moment: Moment) -> bool {
    let (kind, role) = source(moment);
    role.is_some_and(|role| case.has(role)) || case.known.all(kind).next().is_some()
}
