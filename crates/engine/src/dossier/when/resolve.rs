//! What is written, laid against the paper's own day. A year that neither the paragraph
//! nor the paper's day settles stays unknown.

use jiff::civil::Date;

use super::day::{DayWords, Year};
use super::length::{Length, Unit};
use super::span::{SpanWords, Start};
use super::{When, Written};
use crate::dossier::{Period, Term};

/// From where the words are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standpoint {
    /// The own day of the paper that they stand in: a notice's is that of its publication.
    pub day: Option<Date>,
    /// Whether that paper tells of what was done or announces what will be.
    pub told: Told,
}

/// Which way a paper looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Back: reports, notes, minutes.
    Past,
    /// Forward: notices.
    Coming,
}

impl Written {
    /// The day, where one is written and its year can be told.
    pub fn day(&self, stand: Standpoint) -> Option<Date> {
        match &self.when {
            When::Day(day) => stand.day_of(*day),
            When::Span(_) | When::Length(_) | When::Impossible => None,
        }
    }

    /// The span or length as a period, where all that is written of it can be told.
    pub fn period(&self, stand: Standpoint) -> Option<Period> {
        match &self.when {
            When::Span(span) => stand.period_of(span),
            When::Length(length) => stand.measured(None, None, Some(*length)),
            When::Day(_) | When::Impossible => None,
        }
    }
}

impl Standpoint {
    /// A year that was written earlier may be another matter's, so it has to fit the
    /// paper's own day.
    fn day_of(self, words: DayWords) -> Option<Date> {
        match (words.year, self.day) {
            (Year::Written(year), _) => words.in_year(year),
            (Year::Carried(year), None) => words.in_year(year),
            (Year::Carried(year), Some(own)) => {
                let day = words.in_year(year).filter(|day| self.told.carries(own, *day));
                // A notice looks ahead, so a year long gone is another matter's.
                let ahead = self.told == Told::Coming;
                day.or_else(|| self.told.nearest(own, words).filter(|_| ahead))
            }
            (Year::Open, Some(own)) => self.told.nearest(own, words),
            (Year::Open | Year::Next, _) => None,
        }
    }

    fn period_of(self, span: &SpanWords) -> Option<Period> {
        let from = match span.from {
            Some(Start::Day(words)) => Some(self.day_of(words)?),
            Some(Start::Own) => self.day,
            Some(Start::Event) | None => None,
        };
        let to = match (span.to, from) {
            (None, _) => None,
            (Some(to), Some(from)) if to.is_loose() => Some(to.following(from)?),
            (Some(to), _) => Some(self.day_of(to)?),
        };
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return None;
        }
        self.measured(from, to, span.length)
    }

    /// A period with its length. Months are counted to the day of the same number, or
    /// the last of the month (民法典第二百零二条), so they need a first day.
    fn measured(
        self,
        from: Option<Date>,
        to: Option<Date>,
        length: Option<Length>,
    ) -> Option<Period> {
        let Some(Length { count, unit }) = length else {
            return Some(Period { from, to, term: None });
        };
        let term = |days, working| Some(Term { days, working });
        let term = match unit {
            Unit::Day => term(count, false),
            Unit::WorkingDay => term(count, true),
            Unit::Month => {
                let first = from?;
                let last = first.checked_add(jiff::Span::new().try_months(count).ok()?).ok()?;
                let days = first.until(last).ok()?.get_days();
                let term = term(u32::try_from(days).ok()?, false);
                return Some(Period { from, to: to.or(Some(last)), term });
            }
        };
        Some(Period { from, to, term })
    }
}

impl Told {
    /// True where a year written earlier in the paragraph may be that of the day.
    fn carries(self, own: Date, day: Date) -> bool {
        let after = days_after(own, day);
        match self {
            Self::Past => (-1100..=0).contains(&after),
            Self::Coming => (-60..=365).contains(&after),
        }
    }

    /// The day of that name in the year before a report, or from two months before a
    /// notice to ten months after it: one at most.
    fn nearest(self, own: Date, words: DayWords) -> Option<Date> {
        let window = match self {
            Self::Past => -364..=0,
            Self::Coming => -60..=300,
        };
        let mut years = (own.year() - 1..=own.year() + 1).filter_map(|year| words.in_year(year));
        years.find(|day| window.contains(&days_after(own, *day)))
    }
}

fn days_after(own: Date, day: Date) -> i32 {
    // Two civil days are always a number of days apart.
    own.until(day).map_or(i32::MAX, |span| span.get_days())
}

impl DayWords {
    fn is_loose(self) -> bool {
        !matches!(self.year, Year::Written(_))
    }

    /// The last day of a span that begins on `from`: the first such day that is not
    /// before it, or that of the next year where the words say so.
    fn following(self, from: Date) -> Option<Date> {
        match self.year {
            Year::Next => self.in_year(from.year() + 1),
            Year::Written(_) | Year::Carried(_) | Year::Open => {
                let same = self.in_year(from.year()).filter(|day| *day >= from);
                same.or_else(|| self.in_year(from.year() + 1))
            }
        }
    }
}
