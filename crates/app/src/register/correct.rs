//! Corrections by people: what they give is checked before any of it is kept.

use archive::{Field, NewCorrection};
use engine::standing::State;
use jiff::civil::{Date, DateTime};

use crate::App;
use crate::dto::{CorrectionGiven, Failure};

impl App {
    /// 档案: corrects the same field of documents, all of them or none.
    ///
    /// # Errors
    /// Something is missing or not understood; nothing was kept.
    pub fn correct(&self, given: &CorrectionGiven, now: DateTime) -> Result<(), Failure> {
        let wrong = |message: &str| Failure::new("wrong-input", message);
        let field = Field::named(given.field.trim()).ok_or_else(|| {
            wrong("没有这个项目，请用：标题、文号、机关、成文日期、文种、施行日期、有效期至、状态")
        })?;
        let (reason, by) = (given.reason.trim(), given.by.trim());
        if reason.is_empty() {
            return Err(wrong("请写明更正的理由"));
        }
        if by.is_empty() {
            return Err(wrong("请写明由谁更正"));
        }
        if given.documents.is_empty() {
            return Err(wrong("请选择要更正的文稿"));
        }
        let value = value(field, &given.value)?;
        let since = given.since.as_deref().map_or(Ok(None), first_day)?;
        if since.is_some() && (field != Field::State || value.is_empty()) {
            return Err(wrong("只有更正状态时才写自哪一天起"));
        }
        if since.is_some_and(|day| day > now.date()) {
            return Err(wrong("这一天还没有到，到了那一天再更正状态"));
        }
        let new = NewCorrection { field, value: &value, reason, by, since };
        let all: Vec<_> = given.documents.iter().map(|document| (*document, new)).collect();
        Ok(self.archive.correct(&all, now)?)
    }
}

/// A value as it is kept.
pub(super) fn value(field: Field, given: &str) -> Result<String, Failure> {
    let given = given.trim();
    if given.is_empty() {
        return Ok(String::new());
    }
    if field.is_day() {
        return Ok(day(given).ok_or_else(|| unreadable(given))?.to_string());
    }
    if field == Field::State {
        let state = State::named(given).ok_or_else(|| {
            let names = State::ALL.map(State::name).join("、");
            Failure::new("wrong-input", format!("没有“{given}”这种状态，请用：{names}"))
        })?;
        return Ok(state.name().to_owned());
    }
    Ok(given.to_owned())
}

/// The first day of a state, where one is given.
pub(super) fn first_day(given: &str) -> Result<Option<Date>, Failure> {
    match given.trim() {
        "" => Ok(None),
        text => Ok(Some(day(text).ok_or_else(|| unreadable(text))?)),
    }
}

fn unreadable(day: &str) -> Failure {
    Failure::new("wrong-input", format!("“{day}”不是日期，请写成 2026-12-31"))
}

/// A day in figures, whatever stands between them.
pub(super) fn day(text: &str) -> Option<Date> {
    let parts: Vec<i16> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .take(3)
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [year, month, day] = parts[..] else { return None };
    let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1949..2200).contains(&day.year()).then_some(day)
}
