//! 审核、讨论、公布: times, conclusions, order.

use super::{day, says, says_of, words};
use crate::dossier::{FactKind, Role};
use crate::identify::Issuer;

#[test]
fn the_time_of_a_review() {
    let both = "point: legality-time, days: 5, most: 15, working: true";
    let papers = &[(Role::Draft, ""), (Role::Legality, "")];
    let own = Some(Role::Legality);
    let at = |sent: (i8, i8), given: (i8, i8)| {
        vec![
            day(FactKind::LegalitySentDay, sent.0, sent.1, own),
            day(FactKind::LegalityDay, given.0, given.1, own),
        ]
    };
    for (facts, wanted) in [
        (
            at((4, 1), (4, 8)),
            "不足：2024年4月1日送审，2024年4月8日出具意见，用了4个工作日，少于5个工作日",
        ),
        (at((4, 1), (4, 9)), "已证明：2024年4月1日送审，2024年4月9日出具意见，用了5个工作日"),
        (
            at((3, 1), (3, 29)),
            "超期：2024年3月1日送审，2024年3月29日出具意见，用了20个工作日，超过15个工作日",
        ),
        (at((4, 9), (4, 1)), "顺序不符：2024年4月1日出具审核意见，2024年4月9日才送审"),
        (vec![day(FactKind::LegalityDay, 4, 1, own)], "待核：没有读到送审日期，无法计算审核时间"),
    ] {
        assert_eq!(says(both, papers, &facts), wanted);
    }
    let mut urgent = at((4, 1), (4, 2));
    urgent.push(words(FactKind::Urgency, "防汛", own));
    assert!(says(both, papers, &urgent).starts_with("待核"));
    let excused = says(&format!("{both}, excused: true"), papers, &urgent);
    assert!(excused.starts_with("已证明"), "{excused}");
    let waiting = |sent| {
        let facts = [day(FactKind::LegalitySentDay, 4, sent, None)];
        says(both, &[(Role::Draft, "")], &facts)
    };
    assert_eq!(waiting(28), "未到：已经送审，最迟在2024年5月17日出具意见");
    assert!(
        waiting(1).starts_with("超期：2024年4月1日送审，最迟应当在2024年4月"),
        "{}",
        waiting(1)
    );
    assert_eq!(says(both, &[(Role::Draft, "")], &[]), "未到：还没有合法性审核意见");
}

#[test]
fn what_conclusions_lead_to() {
    let papers = &[(Role::Draft, ""), (Role::Legality, ""), (Role::Competition, "")];
    let legality = |kind, said: &str| words(kind, said, Some(Role::Legality));
    let competition = |kind, said: &str| words(kind, said, Some(Role::Competition));
    for (point, facts, wanted) in [
        ("legality-conclusion", vec![legality(FactKind::LegalityConclusion, "合法")], "已证明"),
        (
            "legality-conclusion",
            vec![legality(FactKind::LegalityOtherConclusion, "原则同意")],
            "不足：审核结论写成“原则同意”",
        ),
        ("legality-conclusion", vec![], "不足"),
        ("legality-barred", vec![legality(FactKind::LegalityConclusion, "不合法")], "不足"),
        ("legality-barred", vec![legality(FactKind::LegalityConclusion, "应当予以修改")], "已证明"),
        ("competition-conclusion", vec![], "不足"),
        (
            "competition-barred",
            vec![competition(FactKind::CompetitionConclusion, "违反审查标准，不得出台")],
            "不足",
        ),
        (
            "competition-exception",
            vec![
                competition(FactKind::CompetitionException, "科技进步"),
                competition(FactKind::ExceptionEffect, "甲"),
                competition(FactKind::ExceptionCase, "乙"),
            ],
            "不足：审查结论适用例外规定，没有说明不利影响最小的理由、实施期限或者终止条件的合理性",
        ),
        (
            "competition-regulator",
            vec![competition(FactKind::CompetitionBody, "某市商务局")],
            "不足",
        ),
        (
            "competition-regulator",
            vec![competition(FactKind::CompetitionBody, "某市市场监督管理局")],
            "已证明",
        ),
        (
            "competition-substitute",
            vec![competition(FactKind::CompetitionSubstitute, "已会签")],
            "不足",
        ),
        ("competition-form", vec![competition(FactKind::CompetitionOldForm, "旧表")], "不足"),
    ] {
        let found = says(&format!("point: {point}"), papers, &facts);
        assert!(found.starts_with(wanted), "{point}: {found}");
    }
    let body = [competition(FactKind::CompetitionBody, "某市商务局")];
    let department = says_of(Issuer::Other, "point: competition-regulator", papers, &body);
    assert!(department.starts_with("不适用"), "{department}");
    let unknown = says_of(Issuer::Unknown, "point: competition-regulator", papers, &body);
    assert!(unknown.starts_with("待核"), "{unknown}");
}

#[test]
fn one_thing_comes_before_another() {
    let papers = &[(Role::Draft, ""), (Role::Legality, ""), (Role::Minutes, ""), (Role::Note, "")];
    let keys = "point: order, first: legality, then: meeting";
    let legality = |d| day(FactKind::LegalityDay, 4, d, Some(Role::Legality));
    let meeting = |d, role| day(FactKind::MeetingDay, 4, d, Some(role));
    for (facts, wanted) in [
        (
            vec![legality(10), meeting(8, Role::Minutes)],
            "顺序不符：集体讨论在2024年4月8日，早于2024年4月10日的合法性审核",
        ),
        (
            vec![legality(10), meeting(10, Role::Minutes)],
            "已证明：合法性审核（2024年4月10日）先于集体讨论（2024年4月10日）",
        ),
        // The drafter's own meeting, of which the note tells, is not the one.
        (
            vec![legality(10), meeting(8, Role::Note)],
            "待核：没有读到集体讨论的日期，无法核对是否晚于合法性审核",
        ),
        (
            vec![meeting(8, Role::Minutes)],
            "待核：没有读到合法性审核的日期，无法核对是否先于集体讨论",
        ),
    ] {
        assert_eq!(says(keys, papers, &facts), wanted);
    }
    let draft = &[(Role::Draft, ""), (Role::Legality, "")];
    assert_eq!(says(keys, draft, &[legality(10)]), "未到：还没有集体讨论");
    assert_eq!(says(keys, &[(Role::Draft, "")], &[]), "不适用：卷宗里没有合法性审核的记录");
}

#[test]
fn publication_and_filing_in_time() {
    let papers = &[(Role::Draft, ""), (Role::Issued, ""), (Role::Filing, "")];
    let keys = "point: filing-term, days: 15";
    let published = |d| day(FactKind::PublishedDay, 4, d, Some(Role::Issued));
    let filed = |d| day(FactKind::FiledDay, 4, d, Some(Role::Filing));
    for (facts, wanted) in [
        (vec![published(1), filed(16)], "已证明：2024年4月1日公布，2024年4月16日备案，隔了15天"),
        (
            vec![published(1), filed(17)],
            "超期：2024年4月1日公布，2024年4月17日备案，隔了16天，超过15天",
        ),
        (
            vec![published(1)],
            "超期：2024年4月1日公布，最迟应当在2024年4月16日备案，卷宗里没有备案的记录",
        ),
        (vec![published(28)], "未到：最迟在2024年5月13日备案"),
        (vec![filed(17)], "待核：没有读到公布的日期，无法计算期限"),
        (vec![], "未到：还没有公布"),
    ] {
        assert_eq!(says(keys, papers, &facts), wanted);
    }
}
