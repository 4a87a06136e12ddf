//! The shape of a file in `rules/calendar/`, as serde reads it, and what serde can't see.

use jiff::civil::Date;
use serde::Deserialize;

/// `rules/calendar/2024.yaml`: what the State Council's notices say of one year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSpec {
    /// The year.
    pub year: i16,
    /// The notices, later ones changing earlier ones.
    pub notices: Vec<NoticeSpec>,
    /// Days off; they may begin in the December before.
    pub holidays: Vec<HolidaySpec>,
    /// Saturdays and Sundays that are worked.
    pub working: Vec<Date>,
    /// Where the facts were taken from.
    pub sources: Vec<String>,
}

/// A notice on the holidays of a year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeSpec {
    /// 发文字号
    pub number: String,
    /// Its day.
    pub day: Date,
    /// False where number and day were not read in the notice itself.
    pub verified: bool,
    /// What it changes; left out for the year's first notice.
    #[serde(default)]
    pub about: Option<String>,
}

/// Days off in a row, both ends included.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidaySpec {
    /// 春节
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl CalendarSpec {
    /// What is wrong with the file of this name, with the words that it stands in.
    pub(crate) fn problems(&self, name: &str) -> Vec<(String, String)> {
        let year = self.year;
        let mut problems = Vec::new();
        let mut note = |words: String, message: String| problems.push((words, message));
        if name != format!("{year}.yaml") {
            note("year:".into(), format!("文件名应当是 {year}.yaml，请改成一致"));
        }
        if self.notices.is_empty() || self.sources.is_empty() {
            note("year:".into(), "请写明放假通知 notices 和来源 sources".into());
        }
        let inside =
            |day: Date| day.year() == year || (day.year() == year - 1 && day.month() == 12);
        for holiday in &self.holidays {
            let HolidaySpec { name, from, to } = holiday;
            if !(inside(*from) && inside(*to) && from <= to) {
                note(
                    from.to_string(),
                    format!("{name}的起止日期不在{year}年，或者先后颠倒，请改正"),
                );
            }
        }
        for day in &self.working {
            if !inside(*day) || !is_weekend(*day) {
                let message = format!("调休上班日 {day} 应当是{year}年的星期六或者星期日，请改正");
                note(day.to_string(), message);
            }
            if self.holidays.iter().any(|holiday| (holiday.from..=holiday.to).contains(day)) {
                note(day.to_string(), format!("{day} 既写成放假又写成上班，请改正"));
            }
        }
        problems
    }
}

pub(super) fn is_weekend(day: Date) -> bool {
    day.weekday().to_monday_one_offset() > 5
}
