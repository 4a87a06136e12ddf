//! 阶段性文件: a period in the title that is over.
//!
//! Only the title is read: a year in the text may be anything.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use regex::Regex;

static SPAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:19|20)[0-9]{2}年?\s*[-—–―－~～至到]+\s*(?P<to>(?:19|20)[0-9]{2})年?").ok()
});
static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?P<to>(?:19|20)[0-9]{2})\s*年(?P<month>[0-9]{1,2}月)?").ok());
/// 五年规划: its name and last year.
const PLANS: [(&str, i16); 5] =
    [("十一五", 2010), ("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030)];
/// Words of a title whose year is the year of the work, and not only of a version.
const WORKS: [&str; 9] =
    ["行动", "计划", "方案", "要点", "任务", "规划", "工作安排", "实施意见", "专项"];

/// The words in a title and the last day of the period that they name.
pub(super) fn period(title: &str) -> Option<(String, Date)> {
    if let Some(found) = SPAN.as_ref().and_then(|span| span.captures(title)) {
        let year = found.name("to")?.as_str().parse().ok()?;
        return Some((found.get(0)?.as_str().to_owned(), date(year, 12, 31)));
    }
    if let Some((name, year)) = PLANS.into_iter().find(|(name, _)| title.contains(name)) {
        return Some((name.to_owned(), date(year, 12, 31)));
    }
    let version = ["修订", "修正", "版"].iter().any(|word| title.contains(word));
    if version || !WORKS.iter().any(|work| title.contains(work)) {
        return None;
    }
    let found = YEAR.as_ref()?.captures(title)?;
    // 2020年1月: the day of a version or a meeting.
    if found.name("month").is_some() {
        return None;
    }
    let year = found.name("to")?.as_str().parse().ok()?;
    Some((found.get(0)?.as_str().to_owned(), date(year, 12, 31)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_titles() {
        for (title, wanted) in [
            ("关于印发某市科技创新三年行动计划（2018—2020年）的通知", Some(2020)),
            ("某市“十三五”科技发展规划", Some(2020)),
            ("关于印发2019年科技工作要点的通知", Some(2019)),
            ("某市2021年度专项整治工作方案", Some(2021)),
            ("某市科技计划项目管理办法", None),
            ("某市科技计划项目管理办法（2019年修订）", None),
            ("关于2020年3月会议精神的实施方案", None),
        ] {
            let found = period(title).map(|(_, day)| day.year());
            assert_eq!(found, wanted, "{title}");
        }
    }
}
