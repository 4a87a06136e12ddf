//! 公开征求意见的期限: from the first to the last day, both included.
//!
//! Of several rounds one that is long enough will do. Whether a stated reason is good
//! enough for less is for a person.

use jiff::civil::Date;

use super::count::{self, Limit};
use super::outcome::Outcome;
use crate::dossier::case::Case;
use crate::dossier::{Fact, FactKind, Period, Role, Term};

/// How a round compares with the term.
enum Round {
    Enough(String),
    Short { days: u32, what: String },
    Unknown(String),
}

/// `excused`: the provision lets the notice give a reason for less.
pub(super) fn judge(case: &Case<'_>, limit: Limit, excused: bool) -> Outcome {
    let periods = case.known.best(FactKind::ConsultationPeriod);
    if periods.is_empty() {
        return if case.has(Role::Notice) {
            case.lacking(Role::Notice, "公告里没有读到征求意见的期限")
        } else {
            Outcome::not_applicable("卷宗里没有公开征求意见的期限")
        };
    }
    let mut rounds: Vec<(&Fact, Round)> =
        periods.into_iter().map(|fact| (fact, round(case, fact, limit))).collect();
    if let Some((fact, Round::Enough(what))) =
        rounds.iter().find(|(_, round)| matches!(round, Round::Enough(_)))
    {
        let what = format!("{what}，不少于{}", limit.written());
        // Only the notice itself gave the public its time.
        let told = case.has(Role::Notice) && !case.known.is_own(fact);
        return match told {
            true => Outcome::unclear(format!("公告里没有读到期限；{what}，请核对公告")).by([*fact]),
            false => Outcome::proved(what).by([*fact]),
        };
    }
    if let Some((fact, Round::Unknown(what))) =
        rounds.iter().find(|(_, round)| matches!(round, Round::Unknown(_)))
    {
        return Outcome::unclear(what.clone()).by([*fact]);
    }
    rounds.sort_by_key(|(_, round)| match round {
        Round::Short { days, .. } => *days,
        Round::Enough(_) | Round::Unknown(_) => 0,
    });
    match rounds.pop() {
        Some((fact, Round::Short { what, .. })) => {
            short(case, fact, &format!("{what}，少于{}", limit.written()), excused)
        }
        _ => Outcome::unclear("没有读到征求意见的期限"),
    }
}

/// Shorter than the term: does the notice say why?
fn short(case: &Case<'_>, fact: &Fact, what: &str, excused: bool) -> Outcome {
    let own = case.known.own(FactKind::ShorterReason);
    if let [reason, ..] = own[..] {
        let said = if excused {
            Outcome::proved(format!("{what}；公告说明了缩短的理由"))
        } else {
            Outcome::unclear(format!("{what}；公告说明了缩短的理由，请核对理由是否成立"))
        };
        return said.by([fact, reason]);
    }
    match case.known.told(FactKind::ShorterReason)[..] {
        [told, ..] => {
            let source = case.source(told);
            Outcome::deficient(format!("{what}；缩短的理由只写在{source}里，公告没有说明"))
                .by([fact, told])
        }
        [] => Outcome::deficient(what).by([fact]),
    }
}

fn round(case: &Case<'_>, fact: &Fact, limit: Limit) -> Round {
    let Some(period) = fact.period() else {
        return Round::Unknown("征求意见的期限写得不清楚，无法计算".to_owned());
    };
    let name = match &fact.evidence {
        Some(evidence) if case.roles[evidence.file] == Role::Notice => "公告期限".to_owned(),
        Some(_) => format!("{}写明的征求意见期限", case.source(fact)),
        None => "填写的征求意见期限".to_owned(),
    };
    let published = published(case, fact);
    // The public can't answer before the notice is out.
    let late = published.filter(|day| {
        period.from.is_some_and(|from| *day > from) && period.to.is_none_or(|to| *day <= to)
    });
    let counted = Period { from: late.or(period.from), ..period }.starting(published);
    let days = match limit.working {
        true => counted.working_days(case.calendar),
        false => counted.days(),
    };
    let what = match (period.from.or(published), period.to, period.term) {
        (Some(from), Some(to), _) => format!("{name}为{}", count::days(from, to)),
        (_, None, Some(term)) => return by_term(case, &name, counted.from, term, limit),
        (None, Some(to), _) => {
            let last = count::day(to);
            return Round::Unknown(format!("{name}到{last}为止，没有读到开始的日期"));
        }
        (Some(_) | None, None, None) => {
            return Round::Unknown(format!("没有读到{name}的截止日期"));
        }
    };
    let Some(days) = days else {
        // Working days are never more than days.
        if let Some(days) = counted.days().filter(|days| *days < limit.days) {
            let what = format!("{what}，共{}", count::length(days, false));
            return Round::Short { days, what };
        }
        // Nor does any holiday leave fewer than this.
        if let Some(days) = counted.days().filter(|days| *days >= limit.days * 2 + 14) {
            return Round::Enough(format!("{what}，共{}", count::length(days, false)));
        }
        let years = counted.from.zip(counted.to).filter(|(from, to)| from <= to);
        return Round::Unknown(match years {
            Some((from, to)) => count::no_calendar(from, to),
            None => format!("{what}，先后颠倒"),
        });
    };
    let length = count::length(days, limit.working);
    let what = match late {
        Some(day) => format!("{what}，但是公告{}才发布，实际共{length}", count::day(day)),
        None => format!("{what}，共{length}"),
    };
    if days >= limit.days { Round::Enough(what) } else { Round::Short { days, what } }
}

/// The day on which the file that tells the period was published.
fn published(case: &Case<'_>, fact: &Fact) -> Option<Date> {
    let file = fact.evidence.as_ref().map(|evidence| evidence.file);
    let same = |day: &&Fact| {
        day.evidence.is_none() || day.evidence.as_ref().map(|evidence| evidence.file) == file
    };
    case.known.all(FactKind::NoticeDay).find(same).and_then(Fact::day)
}

/// A length without a last day: 自公告之日起30日.
fn by_term(case: &Case<'_>, name: &str, from: Option<Date>, term: Term, limit: Limit) -> Round {
    let what = format!("{name}为{}", count::length(term.days, term.working));
    let last = |from: Date| {
        let limit = Limit { days: term.days, working: term.working };
        count::due(case.calendar, from, limit)
    };
    let days = if term.working == limit.working {
        Some(term.days)
    } else {
        from.and_then(|from| count::taken(case.calendar, from, last(from)?, limit.working))
    };
    match days {
        Some(days) if days >= limit.days => Round::Enough(what),
        Some(days) if term.working == limit.working => Round::Short { days, what },
        Some(days) => {
            let counted = count::length(days, limit.working);
            Round::Short { days, what: format!("{what}，折合{counted}") }
        }
        // So many working days are never fewer days, and so few days never more working days.
        None if term.working && term.days >= limit.days => Round::Enough(what),
        None if !term.working && term.days < limit.days => Round::Short { days: term.days, what },
        // Not even the longest holiday stretches working days beyond this.
        None if term.working && term.days * 2 + 10 < limit.days => {
            Round::Short { days: term.days, what }
        }
        None => {
            Round::Unknown(format!("{what}，没有读到开始的日期，无法折算成{}", limit.written()))
        }
    }
}
