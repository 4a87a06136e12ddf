//! 合法性审核的时间: from the day after the draft was sent to the day of the opinion.

use jiff::civil::Date;

use super::count::{self, Limit};
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Role, State, Step};

/// Long enough to review, and no longer than `most`.
pub(super) fn judge(case: &Case<'_>, limit: Limit, most: Option<u32>, excused: bool) -> Outcome {
    let given = last(&case.known.best(FactKind::LegalityDay), None);
    let sent = last(&case.known.best(FactKind::LegalitySentDay), given.map(|(_, day)| day));
    match (sent, given) {
        (Some(sent), Some(given)) => {
            let outcome = reviewed(case, sent, given, limit, most);
            if outcome.state == State::Deficient { urgent(case, outcome, excused) } else { outcome }
        }
        (Some(sent), None) if !case.reviewed() => waiting(case, sent, limit, most),
        (sent, given) if case.reviewed() => {
            let lacking = if sent.is_none() { "送审日期" } else { "出具意见的日期" };
            let shown = [sent, given].into_iter().flatten().map(|(fact, _)| fact);
            Outcome::unclear(format!("没有读到{lacking}，无法计算审核时间"))
                .by(shown)
                .at(case.titles(Role::Legality))
        }
        (Some(_) | None, _) if case.is_past(Step::Legality) => {
            Outcome::not_applicable("卷宗里没有合法性审核意见书")
        }
        (Some(_) | None, _) => Outcome::pending("还没有合法性审核意见"),
    }
}

type Dated<'a> = (&'a Fact, Date);

/// The latest day, and not after `by` where there is one before it.
fn last<'a>(facts: &[&'a Fact], by: Option<Date>) -> Option<Dated<'a>> {
    let days = || facts.iter().filter_map(|fact| Some((*fact, fact.day()?)));
    let before = days().filter(|(_, day)| by.is_none_or(|by| *day <= by));
    before.max_by_key(|(_, day)| *day).or_else(|| days().max_by_key(|(_, day)| *day))
}

fn reviewed(
    case: &Case<'_>,
    (sent, from): Dated<'_>,
    (given, to): Dated<'_>,
    limit: Limit,
    most: Option<u32>,
) -> Outcome {
    let shown = [sent, given];
    let (first, last) = (count::day(from), count::day(to));
    if to < from {
        return Outcome::out_of_order(format!("{last}出具审核意见，{first}才送审")).by(shown);
    }
    let Some(days) = count::taken(case.calendar, from, to, limit.working) else {
        return Outcome::unclear(count::no_calendar(from, to)).by(shown);
    };
    let counted = count::length(days, limit.working);
    let what = format!("{first}送审，{last}出具意见，用了{counted}");
    if days < limit.days {
        return Outcome::deficient(format!("{what}，少于{}", limit.written())).by(shown);
    }
    match most {
        Some(most) if days > most => {
            Outcome::late(format!("{what}，超过{}", count::length(most, limit.working))).by(shown)
        }
        Some(_) | None => Outcome::proved(what).by(shown),
    }
}

/// Too short where a cause for haste is written: the provision excuses it, or a person
/// has to look.
fn urgent(case: &Case<'_>, short: Outcome, excused: bool) -> Outcome {
    let urgent: Vec<&Fact> = case.known.all(FactKind::Urgency).collect();
    if urgent.is_empty() {
        return short;
    }
    let said = if excused {
        Outcome::proved(format!("{}；写明了可以缩短的紧急情形", short.what))
    } else {
        Outcome::unclear(format!("{}；写明了紧急情形，请核对能否缩短", short.what))
    };
    said.at(short.evidence).by(urgent)
}

/// Sent and not answered yet.
fn waiting(case: &Case<'_>, (sent, from): Dated<'_>, limit: Limit, most: Option<u32>) -> Outcome {
    let Some(most) = most else {
        return Outcome::pending("已经送审，还没有审核意见").by([sent]);
    };
    match count::due(case.calendar, from, Limit { days: most, ..limit }) {
        Some(due) if due < case.day => {
            let what = format!(
                "{}送审，最迟应当在{}出具意见，卷宗里还没有审核意见",
                count::day(from),
                count::day(due)
            );
            // The opinion may be in a file that can't be read.
            match case.absent(&what) {
                open if open.state == State::Unclear => open.by([sent]),
                _ => Outcome::late(what).by([sent]),
            }
        }
        Some(due) => {
            Outcome::pending(format!("已经送审，最迟在{}出具意见", count::day(due))).by([sent])
        }
        None => Outcome::unclear(count::no_calendar(from, case.day)).by([sent]),
    }
}
