//! Against a list of working days that was made from another source than the files.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::Calendar;
use crate::{Packs, SourceFile};

/// One line a year: the year, and 1 or 0 for each of its days. Printed by `isWorkday`
/// of chinese-days 1.5.7, while the files of `rules/calendar` come from chinesecalendar.
const INDEPENDENT: &str = include_str!("workdays.txt");

const FILES: [&str; 8] = [
    include_str!("../../../../../rules/calendar/2019.yaml"),
    include_str!("../../../../../rules/calendar/2020.yaml"),
    include_str!("../../../../../rules/calendar/2021.yaml"),
    include_str!("../../../../../rules/calendar/2022.yaml"),
    include_str!("../../../../../rules/calendar/2023.yaml"),
    include_str!("../../../../../rules/calendar/2024.yaml"),
    include_str!("../../../../../rules/calendar/2025.yaml"),
    include_str!("../../../../../rules/calendar/2026.yaml"),
];

pub(in crate::dossier) fn calendar() -> Calendar {
    let files = FILES.iter().zip(2019..).map(|(text, year)| file(year, text));
    Packs::read(&files.collect::<Vec<_>>()).unwrap().calendar
}

fn file(year: i16, text: &str) -> SourceFile {
    SourceFile { path: format!("calendar/{year}.yaml"), text: text.to_owned() }
}

/// Every day of the list and whether it is worked.
fn independent() -> Vec<(Date, bool)> {
    let year = |line: &str| {
        let (year, days) = line.split_once(' ').unwrap();
        let first = date(year.parse().unwrap(), 1, 1);
        let days: Vec<bool> = days.chars().map(|day| day == '1').collect();
        first.series(jiff::Span::new().days(1)).zip(days).collect::<Vec<_>>()
    };
    INDEPENDENT.lines().flat_map(year).collect()
}

#[test]
fn every_day_agrees_with_the_independent_list() {
    let calendar = calendar();
    let days = independent();
    assert_eq!(days.len(), 2922);
    for (day, working) in days {
        let wanted = (day < date(2026, 12, 29)).then_some(working);
        assert_eq!(calendar.is_working(day), wanted, "{day}");
    }
}

#[test]
fn what_has_no_file_is_unknown() {
    let calendar = calendar();
    assert_eq!(calendar.is_working(date(2018, 12, 31)), None);
    assert_eq!(calendar.is_working(date(2027, 1, 4)), None);
    assert_eq!(calendar.working_days(date(2026, 12, 21), date(2026, 12, 25)), Some(5));
    assert_eq!(calendar.working_days(date(2026, 12, 28), date(2027, 1, 4)), None);
    assert_eq!(calendar.add_working(date(2026, 12, 25), 1), Some(date(2026, 12, 28)));
    assert_eq!(calendar.add_working(date(2026, 12, 25), 2), None);
    assert_eq!(calendar.working_days(date(2024, 3, 2), date(2024, 3, 1)), Some(0));
}

#[test]
fn mistakes_are_refused_with_file_and_line() {
    let good = "year: 2027\nnotices:\n  - { number: 号, day: 2026-11-01, verified: false }\nholidays:\n  - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }\nworking:\n  - 2027-01-09\nsources: [表]\n";
    assert!(Packs::read(&[file(2027, good)]).is_ok());
    for (from, to, line, word) in [
        ("year: 2027", "year: 2026", 1, "文件名"),
        ("2027-01-09", "2027-01-08", 7, "星期六"),
        ("2027-01-09", "2027-01-03", 5, "既写成放假"),
        ("to: 2027-01-03", "to: 2026-12-30", 5, "先后颠倒"),
        ("from: 2027-01-01", "from: 2027-13-01", 5, "格式有误"),
        ("sources: [表]", "sources: []", 1, "来源"),
        ("sources: [表]", "source: [表]", 8, "格式有误"),
    ] {
        let errors = Packs::read(&[file(2027, &good.replace(from, to))]).unwrap_err();
        let said = errors.iter().any(|error| error.message.contains(word));
        assert!(said && errors[0].file == "calendar/2027.yaml", "{errors:?}");
        assert_eq!(errors[0].line, Some(line), "{errors:?}");
    }
}

#[test]
fn a_later_file_of_the_same_year_takes_its_place() {
    let text = FILES[5].replace("  - 2024-02-04\n", "");
    let again = SourceFile { path: "calendar/2024.yaml".into(), text };
    let packs = Packs::read(&[file(2024, FILES[5]), again]).unwrap();
    assert_eq!(packs.calendar.is_working(date(2024, 2, 4)), Some(false));
}

proptest! {
    #[test]
    fn counts_agree_with_the_independent_list(first in 0..2919usize, long in 0..400usize) {
        let days: Vec<_> = independent().into_iter().take(2919).collect();
        let last = (first + long).min(days.len() - 1);
        let worked = |days: &[(Date, bool)]| days.iter().filter(|(_, working)| *working).count();
        let calendar = calendar();
        let count = calendar.working_days(days[first].0, days[last].0);
        prop_assert_eq!(count, Some(worked(&days[first..=last]) as u32));

        let after = &days[first + 1..=last.max(first)];
        let n = worked(after) as u32;
        if let Some((wanted, _)) = after.iter().rfind(|(_, working)| *working) {
            prop_assert_eq!(calendar.add_working(days[first].0, n), Some(*wanted));
        }
    }
}
