//! 卷宗: the draft and what belongs to it, read as proof of the procedure.
//!
//! What each file is (`role`), what was done when (`fact`), and whether each step is
//! proved by it (`point`). Pure: files come in as documents, the day as a parameter.
//! Deliberately absent: the draft's own content, which `Engine::check` judges.

mod assess;
mod assessment;
mod calendar;
mod case;
mod differences;
mod fact;
mod findings;
mod judged;
mod known;
mod main_text;
mod materials;
mod model;
mod period;
mod point;
mod role;
mod split;
mod step;
#[cfg(test)]
mod tests;
mod unread;
mod when;

pub use assessment::{Assessment, Comparison, Difference, Material, Point, PointState};
pub use calendar::{Calendar, CalendarSpec, HolidaySpec, NoticeSpec};
pub use fact::{Fact, FactKind, Period, Shape, Term, Value, facts};
pub use model::{Dossier, DossierFile, Evidence, Given, GivenFact, Guess, LostFile, Role};
pub use role::{guess, guesses};
pub use split::split;
pub use step::{State, Step};
pub use when::{
    DayWords, Length, SpanWords, Standpoint, Start, Told, Unit, When, Written, Year, written,
};
