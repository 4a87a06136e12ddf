//! The days of a document's life, and where it stands on one of them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Effect, Length, SOON, Standing, Term};
use crate::profile::Terms;
use crate::{Verdict, words};

/// What people corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrected {
    /// 成文日期
    pub issued: Option<Date>,
    /// 施行日期
    pub effective: Option<Date>,
    /// 有效期至
    pub expires: Option<Date>,
    /// 状态, and who says so.
    pub state: Option<Stated>,
}

/// A state that a person stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The state.
    pub state: State,
    /// The first day on which it holds; `None` where it holds on every day.
    pub since: Option<Date>,
    /// Who says so and why.
    pub why: String,
}

/// From where a day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Written in the document.
    Read,
    /// Not written; taken from the unit's default term or the day of issue.
    Default,
    /// Prolonged by another document.
    Prolonged,
    /// Corrected by a person.
    ByHand,
}

/// A day and from where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The day.
    pub day: Date,
    /// From where.
    pub how: How,
}

/// First and last day of a document, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Life {
    /// The first day on which it applies.
    pub effective: Option<Known>,
    /// The last day on which it applies.
    pub expires: Option<Known>,
}

/// Another document ended this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// 已废止, 已失效 or 被替代.
    pub state: State,
    /// From this day on; `None` where the other one says no day.
    pub from: Option<Date>,
    /// Title of the other one.
    pub by: String,
}

/// Another document prolonged the term of this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prolonged {
    /// The new last day; `None` where the other one names none.
    pub until: Option<Date>,
    /// Title of the other one.
    pub by: String,
}

/// What others say of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Others {
    /// That it is at an end.
    pub ended: Vec<Ended>,
    /// That it goes on.
    pub prolonged: Vec<Prolonged>,
}

/// Where a document stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// 尚未施行
    NotYet,
    /// 有效
    InForce,
    /// 将届满, within 180 days.
    Expiring,
    /// 已届满
    Expired,
    /// 已废止
    Repealed,
    /// 已失效
    Void,
    /// 被替代
    Replaced,
    /// 待核
    Unknown,
}

impl State {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::InForce,
        Self::Expiring,
        Self::Expired,
        Self::NotYet,
        Self::Repealed,
        Self::Void,
        Self::Replaced,
        Self::Unknown,
    ];

    /// As it is shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "尚未施行",
            Self::InForce => "有效",
            Self::Expiring => "将届满",
            Self::Expired => "已届满",
            Self::Repealed => "已废止",
            Self::Void => "已失效",
            Self::Replaced => "被替代",
            Self::Unknown => "待核",
        }
    }

    /// As programs write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::InForce => "in-force",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Repealed => "repealed",
            Self::Void => "void",
            Self::Replaced => "replaced",
            Self::Unknown => "unknown",
        }
    }

    /// By its name or its code.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == text || state.code() == text)
    }
}

/// First and last day: what people corrected, then what others prolonged, then what was
/// read, then the default.
pub fn life(
    standing: &Standing,
    corrected: &Corrected,
    prolonged: &[Prolonged],
    terms: &Terms,
) -> Life {
    let issued = corrected.issued.or(standing.issued);
    let by_hand = |day: Option<Date>| day.map(|day| Known { day, how: How::ByHand });
    let read = |day: Option<Date>| day.map(|day| Known { day, how: How::Read });
    let effective = by_hand(corrected.effective).or_else(|| match standing.effect {
        Effect::On { day, .. } => read(Some(day)),
        Effect::Issued { after, .. } => {
            read(issued.and_then(|day| day.checked_add(span(after)).ok()))
        }
        Effect::Unclear { .. } => None,
        Effect::Unsaid => {
            issued.filter(|_| !standing.draft).map(|day| Known { day, how: How::Default })
        }
    });
    let first = effective.map(|known| known.day);
    let prolonged = prolonged.iter().filter_map(|one| one.until).max();
    let prolonged = prolonged.map(|day| Known { day, how: How::Prolonged });
    let expires = by_hand(corrected.expires).or(prolonged).or_else(|| match standing.term {
        Term::Until { last, .. } => read(Some(last)),
        Term::For { length, .. } => read(first.and_then(|day| last_day(day, length))),
        Term::Open { .. } | Term::Endless { .. } => None,
        Term::Unsaid => default_term(standing, terms)
            .and_then(|years| {
                last_day(first?, Length { months: u16::try_from(years * 12).ok()?, days: 0 })
            })
            .map(|day| Known { day, how: How::Default }),
    });
    Life { effective, expires }
}

/// The day before the same day of a later month: five years from 1 March end in February.
fn last_day(first: Date, length: Length) -> Option<Date> {
    first.checked_add(span(length)).ok()?.yesterday().ok()
}

fn span(length: Length) -> jiff::Span {
    i32::from(length.months).months().days(i32::from(length.days))
}

/// Years of the unit's default term, where one applies.
fn default_term(standing: &Standing, terms: &Terms) -> Option<u32> {
    let applies = standing.normative == Verdict::Yes && !standing.law && !standing.draft;
    let years = if standing.trial { terms.trial } else { terms.validity };
    years.filter(|years| applies && (1..100).contains(years))
}

/// Where a document stands on `day`, and why, as a Chinese sentence.
pub fn state(
    standing: &Standing,
    corrected: &Corrected,
    life: &Life,
    others: &Others,
    day: Date,
) -> (State, String) {
    let stated = corrected.state.as_ref();
    if let Some(stated) = stated.filter(|stated| stated.since.is_none_or(|since| since <= day)) {
        let from =
            stated.since.map_or_else(String::new, |day| format!("自{}起，", words::day(day)));
        return (stated.state, format!("{from}{}", stated.why));
    }
    let over = others.ended.iter().filter(|ended| ended.from.is_none_or(|from| from <= day));
    // The first day counts; one that says no day counts after those that do.
    if let Some(first) = over.min_by_key(|ended| (ended.from.is_none(), ended.from)) {
        let from = first.from.map_or_else(String::new, |from| format!("自{}起", words::day(from)));
        return (first.state, format!("{from}被《{}》{}", first.by, verb(first.state)));
    }
    if standing.draft && corrected.effective.is_none() {
        return (State::Unknown, "这是征求意见稿、草案一类的稿子，不是已经发布的文件".into());
    }
    if let Some(first) = life.effective.filter(|first| first.day > day) {
        return (State::NotYet, format!("自{}起施行", words::day(first.day)));
    }
    if let Some(last) = life.expires {
        return with_end(standing, life, &others.prolonged, last, day);
    }
    open_ended(standing, life)
}

fn verb(state: State) -> &'static str {
    match state {
        State::Void => "宣布失效",
        State::Replaced => "替代",
        State::Repealed
        | State::NotYet
        | State::InForce
        | State::Expiring
        | State::Expired
        | State::Unknown => "废止",
    }
}

fn with_end(
    standing: &Standing,
    life: &Life,
    prolonged: &[Prolonged],
    last: Known,
    day: Date,
) -> (State, String) {
    let left = day.until(last.day).map_or(0, |span| span.get_days());
    let mut why = format!("有效期至{}", words::day(last.day));
    let by = prolonged.iter().max_by_key(|one| one.until).map(|one| &one.by);
    match (by, last.how) {
        (Some(by), How::Prolonged) => why.push_str(&format!("（由《{by}》延长）")),
        (Some(by), How::Read | How::Default) if left < 0 => {
            return (State::Unknown, format!("{why}，《{by}》延长了有效期，到哪一天请核实"));
        }
        (Some(_), How::Read | How::Default | How::ByHand) | (None, _) => {}
    }
    why.push_str(match (last.how, life.effective.map(|first| first.how)) {
        (How::Prolonged, _) => "",
        (How::ByHand, _) => "（人工更正）",
        (How::Default, _) => "（文中没有写明，按单位信息的默认有效期推算）",
        (How::Read, Some(How::Default)) if matches!(standing.term, Term::For { .. }) => {
            "（没有写明施行日期，从成文日期起算）"
        }
        (How::Read, _) => "",
    });
    match left {
        ..0 => (State::Expired, why),
        0..=SOON => (State::Expiring, format!("{why}，还有{left}天")),
        _ => (State::InForce, why),
    }
}

/// What can be said where no last day is known.
fn open_ended(standing: &Standing, life: &Life) -> (State, String) {
    let unknown = |why: &str| (State::Unknown, why.to_owned());
    match (standing.effect, life.effective) {
        (Effect::Unclear { .. }, None) => {
            return unknown("施行日期没有写明是哪一天，请核实");
        }
        (Effect::Issued { .. }, None) => {
            return unknown("自印发之日起施行，但没有读到成文日期，请核实");
        }
        (Effect::Unsaid, None) => {
            return unknown("没有读到施行日期和成文日期，请核实");
        }
        _ => {}
    }
    match standing.term {
        Term::Endless { .. } => (State::InForce, "写明长期有效".into()),
        Term::Open { .. } => unknown("有效期到某件事发生时为止，请核实是否已经发生"),
        Term::For { .. } => unknown("写明了有效期，但推算不出届满的日期，请核实"),
        Term::Until { .. } | Term::Unsaid if standing.law => {
            unknown("法律、法规、规章没有有效期，效力请查法规库")
        }
        Term::Until { .. } | Term::Unsaid => unknown(match standing.normative {
            Verdict::No => "不是行政规范性文件，没有有效期，是否仍在执行请核实",
            Verdict::Unclear => "没有写明有效期，是不是行政规范性文件也还没有认定，请核实",
            Verdict::Yes if standing.trial => {
                "没有写明有效期，单位信息也没有设定试行、暂行文件的默认有效期，请核实"
            }
            Verdict::Yes => "没有写明有效期，单位信息也没有设定默认有效期，请核实",
        }),
    }
}
