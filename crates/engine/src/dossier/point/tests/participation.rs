//! 公众参与: terms and opinions.

use jiff::civil::date;

use super::{NOTICE, OWN, count, day, march, period, says, words};
use crate::dossier::{FactKind, Role, Term};

const TERM: &str = "point: notice-term, days: 30, excused: true";

#[test]
fn a_notice_is_counted_with_both_its_days() {
    for (facts, wanted) in [
        (vec![march(1, 29, OWN)], "不足：公告期限为2024年3月1日至3月29日，共29天，少于30天"),
        (vec![march(1, 30, OWN)], "已证明：公告期限为2024年3月1日至3月30日，共30天，不少于30天"),
        (
            vec![march(1, 29, OWN), words(FactKind::ShorterReason, "汛期将至", OWN)],
            "已证明：公告期限为2024年3月1日至3月29日，共29天，少于30天；公告说明了缩短的理由",
        ),
        (
            vec![march(1, 29, OWN), words(FactKind::ShorterReason, "急", Some(Role::Note))],
            "不足：公告期限为2024年3月1日至3月29日，共29天，少于30天；缩短的理由只写在起草说明里，公告没有说明",
        ),
        (
            vec![march(1, 31, OWN), day(FactKind::NoticeDay, 3, 5, OWN)],
            "不足：公告期限为2024年3月1日至3月31日，但是公告2024年3月5日才发布，实际共27天，少于30天",
        ),
        (
            vec![march(1, 2, None)],
            "不足：填写的征求意见期限为2024年3月1日至3月2日，共2天，少于30天",
        ),
        (
            vec![period(None, Some(date(2024, 3, 29)), None, OWN)],
            "待核：公告期限到2024年3月29日为止，没有读到开始的日期",
        ),
        (
            vec![
                march(1, 9, OWN),
                period(Some(date(2023, 12, 1)), Some(date(2024, 1, 15)), None, OWN),
            ],
            "已证明：公告期限为2023年12月1日至2024年1月15日，共46天，不少于30天",
        ),
        (vec![], "不足：公告里没有读到征求意见的期限"),
    ] {
        assert_eq!(says(TERM, NOTICE, &facts), wanted);
    }
    assert_eq!(says(TERM, &[(Role::Draft, "")], &[]), "不适用：卷宗里没有公开征求意见的期限");
    let told = says(TERM, NOTICE, &[march(1, 9, Some(Role::Note))]);
    assert!(told.starts_with("不足：起草说明写明的征求意见期限为"), "{told}");
}

#[test]
fn working_days_and_lengths_without_a_last_day() {
    let seven = "point: notice-term, days: 7, working: true";
    let april = |from, to| period(Some(date(2024, 4, from)), Some(date(2024, 4, to)), None, OWN);
    let term = |days, working| period(None, None, Some(Term { days, working }), OWN);
    for (keys, fact, wanted) in [
        (seven, april(1, 9), "不足：公告期限为2024年4月1日至4月9日，共6个工作日，少于7个工作日"),
        (
            seven,
            april(1, 10),
            "已证明：公告期限为2024年4月1日至4月10日，共7个工作日，不少于7个工作日",
        ),
        (seven, term(7, true), "已证明：公告期限为7个工作日，不少于7个工作日"),
        (seven, term(5, false), "不足：公告期限为5天，少于7个工作日"),
        (seven, term(9, false), "待核：公告期限为9天，没有读到开始的日期，无法折算成7个工作日"),
        (TERM, term(7, true), "不足：公告期限为7个工作日，少于30天"),
        (TERM, term(30, true), "已证明：公告期限为30个工作日，不少于30天"),
        (
            seven,
            period(Some(date(2027, 1, 4)), Some(date(2027, 1, 20)), None, OWN),
            "待核：没有2027年的放假安排，工作日无法计算，请对照国务院办公厅的通知核对",
        ),
    ] {
        assert_eq!(says(keys, NOTICE, &[fact]), wanted);
    }
}

#[test]
fn opinions_are_counted() {
    let papers = &[(Role::Draft, ""), (Role::Adoption, ""), (Role::Note, "")];
    let own = Some(Role::Adoption);
    let counts = |numbers: &[(FactKind, u32)], told| {
        numbers.iter().map(|(kind, n)| count(*kind, *n, told)).collect::<Vec<_>>()
    };
    use FactKind::{
        OpinionsAdopted as Yes, OpinionsPartly as Part, OpinionsReceived as All,
        OpinionsRejected as No,
    };
    for (facts, wanted) in [
        (
            counts(&[(All, 12), (Yes, 9), (Part, 1), (No, 2)], own),
            "已证明：收到意见12条，都写明了是否采纳",
        ),
        (
            counts(&[(All, 12), (Yes, 9)], own),
            "不足：收到意见12条，写明采纳与否的9条，还有3条没有交代",
        ),
        (
            counts(&[(All, 12), (Yes, 9), (No, 4)], own),
            "不足：收到意见12条，写明采纳与否的却有13条，数目对不上",
        ),
        (counts(&[(All, 0)], own), "已证明：收到意见0条，都写明了是否采纳"),
        (vec![], "待核：没有读到收到意见的总数，请核对是否每条都有答复"),
        (
            vec![words(FactKind::OpinionUnanswered, "甲", own)],
            "不足：有1条意见没有答复，没有写明是否采纳",
        ),
    ] {
        assert_eq!(says("point: adoption-complete", papers, &facts), wanted);
    }
    let reasons = "point: adoption-reasons";
    let bare = [words(FactKind::OpinionWithoutReason, "甲", own)];
    assert_eq!(says(reasons, papers, &bare), "不足：有1条意见没有采纳，也没有写明理由");
    assert_eq!(
        says(reasons, papers, &counts(&[(No, 2)], own)),
        "已证明：不采纳的2条意见都写了理由"
    );
}
