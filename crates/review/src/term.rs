//! 期限: by when the next step of a case is due.
//!
//! The terms come from the unit's profile; working days from the calendar. A term
//! that nobody set, and a year without a calendar, give no day rather than a guess.

use engine::Terms;
use engine::dossier::Calendar;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::CaseState;

/// The last day for what has to follow on `state`, entered on `day`; the day itself
/// is not counted.
pub fn due(state: CaseState, day: Date, terms: &Terms, calendar: &Calendar) -> Option<Date> {
    let working = |days: Option<u32>| calendar.add_working(day, days?);
    match state {
        CaseState::Submitted | CaseState::UnderReview => working(Some(terms.review)),
        CaseState::Deliberated => working(terms.publication),
        CaseState::Published => day.checked_add(i64::from(terms.filing?).days()).ok(),
        CaseState::Drafting | CaseState::Returned | CaseState::Opined | CaseState::Filed => None,
    }
}
