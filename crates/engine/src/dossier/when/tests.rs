//! Days and spans in every writing read back, with exactly the words they stand in.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Standpoint, Told, Unit, When, Written, written};
use crate::dossier::Period;

const NOTICE: Standpoint = Standpoint { day: Some(date(2024, 2, 28)), told: Told::Coming };
const REPORT: Standpoint = Standpoint { day: Some(date(2024, 5, 20)), told: Told::Past };
const UNDATED: Standpoint = Standpoint { day: None, told: Told::Past };

/// What a text says of days: each place between «», then what it means.
fn said(text: &str, stand: Standpoint) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let say = |written: &Written| {
        let words: String = chars[written.range.clone()].iter().collect();
        let meaning = match &written.when {
            When::Day(_) => written.day(stand).map_or("?".into(), |day| day.to_string()),
            When::Span(_) | When::Length(_) => written.period(stand).map_or("?".into(), shown),
            When::Impossible => "无此日".into(),
        };
        format!("«{words}» {meaning}")
    };
    written(text).iter().map(say).collect()
}

fn shown(period: Period) -> String {
    let end = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    let mut shown = String::new();
    if period.from.or(period.to).is_some() {
        shown = format!("{}..{}", end(period.from), end(period.to));
    }
    if let Some(term) = period.term {
        shown += &format!(" {}{}", term.days, if term.working { "工作日" } else { "日" });
    }
    shown.trim().to_owned()
}

/// Each line is a text and all that it says.
fn check(stand: Standpoint, lines: &[(&str, &[&str])]) {
    for (text, wanted) in lines {
        assert_eq!(said(text, stand), *wanted, "{text}");
    }
}

#[test]
fn spans_in_every_form() {
    check(
        NOTICE,
        &[
            ("2024年3月1日至31日", &["«2024年3月1日至31日» 2024-03-01..2024-03-31"]),
            (
                "自2024年3月1日起至2024年3月30日止。",
                &["«自2024年3月1日起至2024年3月30日止» 2024-03-01..2024-03-30"],
            ),
            ("从3月1日到4月2日", &["«从3月1日到4月2日» 2024-03-01..2024-04-02"]),
            ("12月20日至次年1月18日", &["«12月20日至次年1月18日» 2024-12-20..2025-01-18"]),
            (
                "2024年12月20日—2025年1月18日",
                &["«2024年12月20日—2025年1月18日» 2024-12-20..2025-01-18"],
            ),
            ("2024年12月20日至1月18日", &["«2024年12月20日至1月18日» 2024-12-20..2025-01-18"]),
            ("2024.3.1-3.30", &["«2024.3.1-3.30» 2024-03-01..2024-03-30"]),
            ("2024-03-01 至 2024-03-30", &["«2024-03-01 至 2024-03-30» 2024-03-01..2024-03-30"]),
            ("2024-03-01-2024-03-30", &["«2024-03-01-2024-03-30» 2024-03-01..2024-03-30"]),
            ("2024/3/1——2024/3/30", &["«2024/3/1——2024/3/30» 2024-03-01..2024-03-30"]),
            ("2024年3月1-30日", &["«2024年3月1-30日» 2024-03-01..2024-03-30"]),
            (
                "二〇二四年三月一日至\n三十日",
                &["«二〇二四年三月一日至\n三十日» 2024-03-01..2024-03-30"],
            ),
            (
                "2024年3月1日（星期五）9:00至3月30日（星期六）17:30",
                &["«2024年3月1日（星期五）9:00至3月30日（星期六）17:30» 2024-03-01..2024-03-30"],
            ),
            (
                "2024年3月1日至2024年3月30日（共30日）",
                &["«2024年3月1日至2024年3月30日（共30日）» 2024-03-01..2024-03-30 30日"],
            ),
            (
                "2024年3月1日至3月11日，为期7个工作日",
                &["«2024年3月1日至3月11日，为期7个工作日» 2024-03-01..2024-03-11 7工作日"],
            ),
        ],
    );
}

#[test]
fn lengths_from_a_day() {
    check(
        NOTICE,
        &[
            ("3月1日起30日", &["«3月1日起30日» 2024-03-01.. 30日"]),
            ("自2024年3月1日起30个自然日内", &["«自2024年3月1日起30个自然日内» 2024-03-01.. 30日"]),
            ("自2024年3月1日起，为期三十天", &["«自2024年3月1日起，为期三十天» 2024-03-01.. 30日"]),
            (
                "自2024年3月1日起公示5个工作日",
                &["«自2024年3月1日起公示5个工作日» 2024-03-01.. 5工作日"],
            ),
            ("自2024年1月31日起一个月", &["«自2024年1月31日起一个月» 2024-01-31..2024-02-29 29日"]),
            ("自本公告发布之日起30日内", &["«自本公告发布之日起30日内» 2024-02-28.. 30日"]),
            ("自公告之日起7个工作日内", &["«自公告之日起7个工作日内» 2024-02-28.. 7工作日"]),
            ("自发布之日起一个月内", &["«自发布之日起一个月内» 2024-02-28..2024-03-28 29日"]),
            ("即日起至2024年3月28日止", &["«即日起至2024年3月28日止» 2024-02-28..2024-03-28"]),
            ("自即日起30日内", &["«自即日起30日内» 2024-02-28.. 30日"]),
            ("公告发布之日起至3月31日", &["«公告发布之日起至3月31日» 2024-02-28..2024-03-31"]),
            ("自收到本通知之日起15日内", &["«自收到本通知之日起15日内» 15日"]),
            ("自公示期满之日起5日内", &["«自公示期满之日起5日内» 5日"]),
            ("为期7个工作日", &["«为期7个工作日» 7工作日"]),
            ("期限为30日。", &["«期限为30日» 30日"]),
            ("期限：30（三十）日", &["«期限：30（三十）日» 30日"]),
            ("在十五日内提出", &["«十五日内» 15日"]),
            ("期限为7日（工作日）", &["«期限为7日（工作日）» 7工作日"]),
            ("两周内", &["«两周内» 14日"]),
            ("为期一个月", &["«为期一个月» ?"]),
        ],
    );
}

#[test]
fn last_days() {
    check(
        NOTICE,
        &[
            ("截止时间为2024年3月31日17时", &["«截止时间为2024年3月31日17时» ..2024-03-31"]),
            ("截止日期：3月31日", &["«截止日期：3月31日» ..2024-03-31"]),
            ("请于2024年3月31日前反馈", &["«2024年3月31日前» ..2024-03-31"]),
            ("请在3月31日（星期日）17:00之前反馈", &["«3月31日（星期日）17:00之前» ..2024-03-31"]),
            ("至3月31日止", &["«至3月31日止» ..2024-03-31"]),
            ("截至2024年3月31日，共收到3条", &["«截至2024年3月31日» ..2024-03-31"]),
        ],
    );
}

#[test]
fn years_come_from_the_paragraph_or_the_paper() {
    check(
        REPORT,
        &[
            (
                "2024年3月1日发布公告，4月2日收到意见",
                &["«2024年3月1日» 2024-03-01", "«4月2日» 2024-04-02"],
            ),
            ("2023年以来，12月5日召开座谈会", &["«12月5日» 2023-12-05"]),
            (
                "2023年12月5日召开座谈会，次年1月8日再次召开",
                &["«2023年12月5日» 2023-12-05", "«次年1月8日» 2024-01-08"],
            ),
            ("3月1日召开座谈会", &["«3月1日» 2024-03-01"]),
            ("11月1日召开座谈会", &["«11月1日» 2023-11-01"]),
            (
                "根据2019年5月8日公布的《某条例》，3月1日征求意见",
                &["«2019年5月8日» 2019-05-08", "«3月1日» 2024-03-01"],
            ),
            ("2019年立项，6月1日开会", &["«6月1日» ?"]),
            ("今年3月1日", &["«今年3月1日» 2024-03-01"]),
        ],
    );
    check(
        UNDATED,
        &[
            ("3月1日至30日", &["«3月1日至30日» ?"]),
            ("自发布之日起30日", &["«自发布之日起30日» 30日"]),
        ],
    );
}

#[test]
fn what_is_no_day_is_left_alone_or_noted() {
    check(
        NOTICE,
        &[
            ("2024年2月30日", &["«2024年2月30日» 无此日"]),
            ("2月29日", &["«2月29日» 2024-02-29"]),
            ("2023年2月29日", &["«2023年2月29日» 无此日"]),
            ("2024年3月1日至2月30日", &["«2024年3月1日至2月30日» 无此日"]),
            ("2024年3月20日至10日", &["«2024年3月20日至10日» 无此日"]),
            ("2024年3月20日至2024年3月10日", &["«2024年3月20日至2024年3月10日» 无此日"]),
            ("每年3月1日", &[]),
            ("第15日，提前7日，不少于30日，30日", &[]),
            ("2024年3月，3月上旬，月底前，国令第713号", &[]),
            ("第12-3-1号，192.168.3.1，2024.3.1.5", &[]),
            ("电话\t3\t月1日", &[]),
            ("附件1\n2024年3月1日", &["«2024年3月1日» 2024-03-01"]),
            ("三周年，三日前", &[]),
            ("自2024年4月1日起施行", &["«自2024年4月1日起» 2024-04-01.."]),
            ("24年3月1日", &["«24年3月1日» 2024-03-01"]),
        ],
    );
}

fn han(number: i16) -> String {
    statutes::written(u32::from(number.unsigned_abs()))
}

/// Year digit by digit, with a zero of the writer's liking.
fn han_year(year: i16, zero: char) -> String {
    let digit = |c: char| match c {
        '0' => zero,
        c => "一二三四五六七八九".chars().nth(c as usize - '1' as usize).unwrap(),
    };
    year.to_string().chars().map(digit).collect()
}

fn wide(text: &str) -> String {
    let widen = |c: char| match c {
        '0'..='9' => char::from_u32(c as u32 + 0xfee0).unwrap(),
        c => c,
    };
    text.chars().map(widen).collect()
}

const FORMS: usize = 11;

/// A day in one of the writings.
fn form(day: Date, form: usize) -> String {
    let (year, month, number) = (day.year(), day.month(), day.day());
    let month_han = han(month.into());
    let day_han = han(number.into());
    match form {
        0 => format!("{year}年{month}月{number}日"),
        1 => format!("{year}年{month:02}月{number:02}日"),
        2 => format!("{}年{month_han}月{day_han}日", han_year(year, '〇')),
        3 => format!("{}年{month_han}月{day_han}日", han_year(year, '0')),
        4 => format!("{}年{month_han}月{day_han}日", han_year(year, '○')),
        5 => format!("{year}-{month:02}-{number:02}"),
        6 => format!("{year}.{month}.{number}"),
        7 => format!("{year}/{month}/{number}"),
        8 => wide(&format!("{year}年{month}月{number}日")),
        9 => format!("{year} 年 {month} 月\n{number}\u{3000}日"),
        _ => format!("{year}年{month}月{number}号"),
    }
}

prop_compose! {
    fn any_day()(after in 0..36_100i32) -> Date {
        date(2000, 1, 1).checked_add(jiff::Span::new().days(after)).unwrap()
    }
}

fn only(text: &str) -> (Written, String) {
    let found = written(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let chars: Vec<char> = text.chars().collect();
    let words = chars[found[0].range.clone()].iter().collect();
    (found[0].clone(), words)
}

proptest! {
    #[test]
    fn every_day_reads_back_in_every_writing(
        day in any_day(),
        writing in 0..FORMS,
        around in prop::sample::select(vec![("", ""), ("我局", "在网站公布。"), ("（", "）"), ("附件1\n", "\n9")]),
    ) {
        let words = form(day, writing);
        let (found, read) = only(&format!("{}{words}{}", around.0, around.1));
        prop_assert_eq!(found.day(UNDATED), Some(day));
        prop_assert_eq!(read, words);
    }

    #[test]
    fn every_span_reads_back(
        from in any_day(),
        long in 1..400i32,
        writings in (0..FORMS, 0..FORMS),
        marks in prop::sample::select(vec![("", "至", ""), ("自", "起至", "止"), ("从", "到", ""), ("", "—", ""), ("", " ～ ", ""), ("自", "起，至", "止")]),
        short in any::<bool>(),
    ) {
        let to = from.checked_add(jiff::Span::new().days(long)).unwrap();
        let last = match short && from.year() == to.year() && writings.1 < 5 {
            true if from.month() == to.month() => form(to, writings.1).split('月').next_back().unwrap().to_owned(),
            true => form(to, writings.1).split('年').next_back().unwrap().to_owned(),
            false => form(to, writings.1),
        };
        let words = format!("{}{}{}{last}{}", marks.0, form(from, writings.0), marks.1, marks.2);
        let (found, read) = only(&format!("征求意见时间：{words}。"));
        prop_assert_eq!(found.period(UNDATED), Some(Period { from: Some(from), to: Some(to), term: None }));
        prop_assert_eq!(read, words);
    }

    #[test]
    fn every_length_reads_back(
        count in 1..1000u32,
        unit in prop::sample::select(vec![("日", Unit::Day), ("天", Unit::Day), ("个自然日", Unit::Day), ("个工作日", Unit::WorkingDay), ("个月", Unit::Month)]),
        opener in prop::sample::select(vec!["为期", "期限为", "期限："]),
        spelt in any::<bool>(),
    ) {
        let number = if spelt { statutes::written(count) } else { count.to_string() };
        let words = format!("{opener}{number}{}", unit.0);
        let (found, read) = only(&format!("公开征求意见，{words}。"));
        let When::Length(length) = found.when else { panic!("{found:?}") };
        prop_assert_eq!((length.count, length.unit), (count, unit.1));
        prop_assert_eq!(read, words);
    }

    #[test]
    fn nothing_breaks_and_nothing_overlaps(text in "[0-9年月日至起自截止前—.\\-/ \n一二三〇十（）次个工作公告发布之期限为内]{0,40}") {
        let found = written(&text);
        let length = text.chars().count();
        for pair in found.windows(2) {
            prop_assert!(pair[0].range.end <= pair[1].range.start);
        }
        for written in &found {
            prop_assert!(written.range.start < written.range.end && written.range.end <= length);
            written.day(NOTICE);
            written.period(NOTICE);
        }
    }
}
