//! How long documents apply, in sentences written for the purpose.

use document::{Document, from_plain};
use jiff::civil::{Date, date};

use super::{
    Corrected, Effect, Ended, How, Kind, Others, Prolonged, State, Stated, Term, life, read,
    relations, state,
};
use crate::Terms;

/// Measures of some length with a closing clause, dated 2024-03-01.
fn measures(closing: &str) -> Document {
    let rules = "第一条 为了规范停车，制定本办法。\n第二条 停车人应当按照规定停车，不得占用消防通道。\n第三条 停车证有效期为三年，期满应当换领。\n第四条 企业应当在合同有效期内履行义务。\n";
    paper(&format!("某某市停车管理办法\n{rules}{closing}\n某某市某局\n2024年3月1日"))
}

fn paper(text: &str) -> Document {
    from_plain(text)
}

/// First and last day, as far as they are read.
fn days(doc: &Document) -> (Option<String>, Option<String>) {
    let mut standing = read(doc);
    standing.issued.get_or_insert(date(2024, 3, 1));
    let life = life(&standing, &Corrected::default(), &[], &Terms::default());
    let read = |known: Option<super::Known>| {
        known.filter(|known| known.how == How::Read).map(|known| known.day.to_string())
    };
    (read(life.effective), read(life.expires))
}

#[track_caller]
fn says(closing: &str, effective: &str, expires: &str) {
    let doc = measures(closing);
    let (from, to) = days(&doc);
    assert_eq!(
        (from.as_deref().unwrap_or(""), to.as_deref().unwrap_or("")),
        (effective, expires),
        "{closing}"
    );
}

#[test]
fn first_days() {
    for (closing, day) in [
        ("第五条 本办法自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 本办法自二〇二四年五月一日起施行。", "2024-05-01"),
        ("第五条 本办法自２０２４年５月１日起施行。", "2024-05-01"),
        ("第五条 本办法自 2024 年 5 月 1 日起正式实施。", "2024-05-01"),
        ("第五条 本办法从2024年5月1日开始执行。", "2024-05-01"),
        ("第五条 本办法于2024年5月1日起生效。", "2024-05-01"),
        ("第五条 本办法2024年5月1日起施行。", "2024-05-01"),
        ("第五条 本办法由市某局负责解释，自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 【施行日期】 本办法自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 本办法自发布之日起施行。", "2024-03-01"),
        ("第五条 本办法自印发之日起执行。", "2024-03-01"),
        ("第五条 本办法自公布之日起实施。", "2024-03-01"),
        ("第五条 本办法自发文之日起试行。", "2024-03-01"),
        ("第五条 本办法自发布之日起30日后施行。", "2024-03-31"),
        ("第五条 本办法自印发之日起10日后施行。", "2024-03-11"),
        ("第五条 本办法自印发之日起两个月后施行。", "2024-05-01"),
        ("第五条 本办法自公布后30日起施行。", "2024-03-31"),
        ("第五条 本办法自印发之日起10个工作日后施行。", ""),
        ("第五条 本办法自2024年5月1日零时起施行。", "2024-05-01"),
        ("第五条 本办法自2024年5月1日零时施行。", "2024-05-01"),
        ("第五条 本办法自2024年5月起施行。", "2024-05-01"),
        ("第五条 本办法自2025年度起施行。", "2025-01-01"),
        ("第五条 本办法自市人民政府批准之日起施行。", "2024-03-01"),
        ("第五条 本办法自修订发布之日起施行。", "2024-03-01"),
        ("第五条 经研究，决定自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 （责任单位：某局、某委）以上措施适用于本市，自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 责任单位：市某局 本办法自2024年5月1日起施行。", "2024-05-01"),
        ("第五条 本自治区办法自发布之日起施行。", "2024-03-01"),
        ("第五条 自2024年　月　日起施行。", ""),
        ("第五条 本市自2024年起施行停车新规。", ""),
        ("第五条 本办法由市某局负责解释。", ""),
        ("第五条 停车收费标准自2024年5月1日起执行。", ""),
        ("第五条 《某某法》自2024年5月1日起施行。", ""),
        ("第五条 将第九条修改为：“本办法自2024年5月1日起施行。”", ""),
    ] {
        says(closing, day, "");
    }
}

#[test]
fn last_days() {
    for (closing, from, to) in [
        ("第五条 本办法自2024年5月1日起施行，有效期五年。", "2024-05-01", "2029-04-30"),
        ("第五条 本办法自2024年5月1日起施行，有效期为5年。", "2024-05-01", "2029-04-30"),
        ("第五条 本办法自2024年5月1日起施行，有效期5（五）年。", "2024-05-01", "2029-04-30"),
        ("第五条 本办法自2024年5月1日起施行。有效期三年。", "2024-05-01", "2027-04-30"),
        ("第五条 本办法自2024年5月1日起施行，本办法有效期两年。", "2024-05-01", "2026-04-30"),
        ("第五条 本办法自2024年5月1日起试行，试行期一年。", "2024-05-01", "2025-04-30"),
        ("第五条 本办法自2024年5月1日起试行，试行期限为2年。", "2024-05-01", "2026-04-30"),
        ("第五条 本办法自印发之日起施行，施行期暂定为6个月。", "2024-03-01", "2024-08-31"),
        ("第五条 本办法自印发之日起施行，有效期至2026年12月31日。", "2024-03-01", "2026-12-31"),
        ("第五条 本办法自印发之日起施行，有效期截至2026年12月31日。", "2024-03-01", "2026-12-31"),
        ("第五条 本办法自印发之日起施行，至2026年12月31日止。", "2024-03-01", "2026-12-31"),
        ("第五条 本办法自2024年1月1日起施行，执行至2026年12月31日。", "2024-01-01", "2026-12-31"),
        ("第五条 本办法自公布之日起实施，2026年12月31日废止。", "2024-03-01", "2026-12-31"),
        ("第五条 本办法自印发之日起至2025年12月31日止执行。", "2024-03-01", "2025-12-31"),
        ("第五条 本办法自2022年1月1日至2024年12月31日施行。", "2022-01-01", "2024-12-31"),
        ("第五条 本办法有效期自2022年1月1日至2024年12月31日。", "2022-01-01", "2024-12-31"),
        ("第五条 本办法有效期五年，自2024年5月1日起施行。", "2024-05-01", "2029-04-30"),
        ("第五条 本办法自2024年2月29日起施行，有效期一年。", "2024-02-29", "2025-02-27"),
        (
            "第五条 本办法自2024年5月1日起施行，有效期3年，原《某某市停车规定》同时废止。",
            "2024-05-01",
            "2027-04-30",
        ),
        // Terms of others.
        ("第五条 本办法自2024年5月1日起施行。停车证有效期五年。", "2024-05-01", ""),
        (
            "第五条 登记证书有效期至2026年12月31日。\n第六条 本办法自2024年5月1日起施行。",
            "2024-05-01",
            "",
        ),
        ("第五条 报价有效期为90日。\n第六条 本办法自印发之日起施行。", "2024-03-01", ""),
        (
            "第五条 投标保证金有效期应当与投标有效期一致。\n第六条 本办法自印发之日起施行。",
            "2024-03-01",
            "",
        ),
        ("第五条 居住证有效期为1年，本办法自印发之日起施行。", "2024-03-01", ""),
        ("第五条 许可有效期三年，自2024年5月1日起执行的许可除外。", "", ""),
        ("第五条 资格证有效期满前30日内提出申请。", "", ""),
        ("第五条 其中第二条有效期至2025年12月31日。", "", ""),
        ("第五条 《停车证》有效期限一般为3年。", "", ""),
        ("第五条 从2024年1月1日起，实施三年行动计划。", "", ""),
        ("第五条 本办法自2024年5月1日起执行，暂定三年。", "2024-05-01", "2027-04-30"),
        ("第五条 本办法自2024年5月1日起执行，暂定三年有效期。", "2024-05-01", "2027-04-30"),
        ("第五条 本办法自2024年5月1日起施行，两年有效期。", "2024-05-01", "2026-04-30"),
        ("第五条 本办法执行期暂定为自发布之日起的6个月。", "", "2024-08-31"),
        ("第五条 本办法执行期限自政策发布之日起3个月止。", "", "2024-05-31"),
        ("第五条 本办法执行期暂定为自政策发布之日起至2026年6月30日。", "2024-03-01", "2026-06-30"),
        ("第五条 本办法有效期五年，自印发之日起计算。", "2024-03-01", "2029-02-28"),
        ("第五条 本办法自印发之日起施行，有效期至2026年2月底。", "2024-03-01", "2026-02-28"),
        (
            "第五条 本办法自2024年5月1日起施行，有效期限为2024年5月1日至2026年6月30日。",
            "2024-05-01",
            "2026-06-30",
        ),
        ("第五条 本办法自2024年5月1日起施行，有效期至2026年6月。", "2024-05-01", "2026-06-30"),
        ("第五条 许可证五年有效期内停车人应当续期。", "", ""),
        (
            "第五条 本办法由市某局负责解释，并自发布之日起施行，有效期至2026年底。",
            "2024-03-01",
            "2026-12-31",
        ),
    ] {
        says(closing, from, to);
    }
}

#[test]
fn a_notice_speaks_for_what_it_issues() {
    let doc = paper(
        "某某市某局关于印发某某市停车管理办法的通知\n各单位：\n现将《某某市停车管理办法》印发给你们，自2024年6月1日起施行，有效期三年。\n某某市某局\n2024年3月1日\n某某市停车管理办法\n第一条 为了规范停车，制定本办法。\n第二条 停车证有效期五年。",
    );
    assert_eq!(days(&doc), (Some("2024-06-01".into()), Some("2027-05-31".into())));
}

#[test]
fn what_is_issued_speaks_before_its_notice() {
    let doc = paper(
        "某某市某局关于印发某某市停车管理办法的通知\n各单位：\n现将《某某市停车管理办法》印发给你们。本通知自印发之日起施行。\n某某市某局\n2024年3月1日\n某某市停车管理办法\n第一条 为了规范停车，制定本办法。\n第二条 本办法自2024年7月1日起施行，有效期五年。",
    );
    assert_eq!(days(&doc), (Some("2024-07-01".into()), Some("2029-06-30".into())));
}

#[test]
fn a_notice_that_prolongs_another_has_no_term_of_its_own() {
    let doc = paper(
        "某某市某局关于延长《某某市停车管理办法》有效期的通知\n各单位：\n《某某市停车管理办法》有效期延长至2026年12月31日。\n某某市某局\n2024年3月1日",
    );
    assert_eq!(days(&doc), (None, None));
}

#[test]
fn terms_that_have_no_day() {
    for (closing, endless) in [
        ("第五条 本办法自印发之日起施行，长期有效。", true),
        ("第五条 本办法自印发之日起施行，待新规定出台后自行失效。", false),
        ("第五条 本办法自印发之日起施行，有效期至国家新的规定出台之日止。", false),
    ] {
        let term = read(&measures(closing)).term;
        let wanted = if endless {
            matches!(term, Term::Endless { .. })
        } else {
            matches!(term, Term::Open { .. })
        };
        assert!(wanted, "{closing}: {term:?}");
    }
}

#[test]
fn the_words_prove_it() {
    let doc = measures("第五条 本办法自2024年5月1日起施行，有效期五年。");
    let standing = read(&doc);
    assert_eq!(doc.slice(standing.effect.span().unwrap()), "自2024年5月1日起施行");
    assert_eq!(doc.slice(standing.term.span().unwrap()), "有效期五年");
    let doc = measures("第五条 本办法自２０２４年 ５ 月１日 起施行。");
    let standing = read(&doc);
    assert_eq!(doc.slice(standing.effect.span().unwrap()), "自２０２４年 ５ 月１日 起施行");
}

fn on(doc: &Document, terms: &Terms, ended: &[Ended], day: Date) -> State {
    let standing = read(doc);
    let corrected = Corrected::default();
    let life = life(&standing, &corrected, &[], terms);
    let others = Others { ended: ended.into(), prolonged: Vec::new() };
    state(&standing, &corrected, &life, &others, day).0
}

#[test]
fn states_on_a_day() {
    let doc = measures("第五条 本办法自2024年5月1日起施行，有效期五年。");
    let terms = Terms::default();
    for (day, wanted) in [
        (date(2024, 4, 30), State::NotYet),
        (date(2024, 5, 1), State::InForce),
        (date(2028, 10, 31), State::InForce),
        (date(2028, 11, 1), State::Expiring),
        (date(2029, 4, 30), State::Expiring),
        (date(2029, 5, 1), State::Expired),
    ] {
        assert_eq!(on(&doc, &terms, &[], day), wanted, "{day}");
    }
    let ended = |state, from| Ended { state, from, by: "乙办法".into() };
    let repealed = [ended(State::Repealed, Some(date(2026, 1, 1)))];
    assert_eq!(on(&doc, &terms, &repealed, date(2025, 12, 31)), State::InForce);
    assert_eq!(on(&doc, &terms, &repealed, date(2026, 1, 1)), State::Repealed);
    let replaced = [ended(State::Replaced, None)];
    assert_eq!(on(&doc, &terms, &replaced, date(2026, 1, 1)), State::Replaced);
}

#[test]
fn a_default_term_applies_only_where_the_unit_says_so() {
    let doc = measures("第五条 本办法自2024年5月1日起施行。");
    let unit = Terms { validity: Some(5), trial: Some(2), ..Terms::default() };
    let day = date(2027, 1, 1);
    assert_eq!(on(&doc, &Terms::default(), &[], day), State::Unknown);
    assert_eq!(on(&doc, &unit, &[], day), State::InForce);
    assert_eq!(on(&doc, &unit, &[], date(2029, 5, 1)), State::Expired);
    let standing = super::Standing { trial: true, ..read(&doc) };
    let known = life(&standing, &Corrected::default(), &[], &unit).expires.unwrap();
    assert_eq!((known.day, known.how), (date(2026, 4, 30), How::Default));
}

#[test]
fn a_title_says_whether_it_is_on_trial() {
    for (title, trial) in [
        ("某某市停车管理暂行办法", true),
        ("某某市停车管理办法（试行）", true),
        ("某某市某局关于印发《某某市停车管理办法（试行）》的通知", true),
        ("某某市某局关于停车管理暂行办法的实施意见", false),
        ("某某市停车管理暂行办法实施细则", false),
        ("某某市某局关于修改《某某市停车管理暂行办法》的决定", false),
        ("某某市停车管理办法", false),
    ] {
        let doc =
            paper(&format!("{title}\n第一条 停车人应当按照规定停车。\n某某市某局\n2024年3月1日"));
        assert_eq!(read(&doc).trial, trial, "{title}");
    }
}

#[test]
fn another_may_prolong_it() {
    let notice = |says: &str| {
        let doc = paper(&format!(
            "某某市某局关于延长《某某市停车管理办法》有效期的通知\n各单位：\n{says}\n某某市某局\n2029年3月1日"
        ));
        let found = relations(&doc);
        assert_eq!(found.iter().map(|one| one.kind).collect::<Vec<_>>(), [Kind::Prolongs]);
        found[0].until
    };
    let until = notice("经研究，《某某市停车管理办法》有效期延长至２０３１年12月31日。");
    assert_eq!(until, Some(date(2031, 12, 31)));
    let unsaid = notice("经研究，《某某市停车管理办法》有效期延长两年。");
    assert_eq!(unsaid, None);
    let standing = read(&measures("第五条 本办法自2024年5月1日起施行，有效期五年。"));
    let on = |until, corrected: &Corrected, day| {
        let prolonged = vec![Prolonged { until, by: "丙通知".into() }];
        let life = life(&standing, corrected, &prolonged, &Terms::default());
        let others = Others { ended: Vec::new(), prolonged };
        state(&standing, corrected, &life, &others, day)
    };
    let none = Corrected::default();
    assert_eq!(
        on(until, &none, date(2030, 1, 1)),
        (State::InForce, "有效期至2031年12月31日（由《丙通知》延长）".into())
    );
    assert_eq!(on(until, &none, date(2032, 1, 1)).0, State::Expired);
    // So long as its own term runs it is in force, whatever comes then.
    assert_eq!(on(None, &none, date(2028, 1, 1)).0, State::InForce);
    assert_eq!(
        on(None, &none, date(2030, 1, 1)),
        (State::Unknown, "有效期至2029年4月30日，《丙通知》延长了有效期，到哪一天请核实".into())
    );
    let corrected = Corrected { expires: Some(date(2029, 12, 31)), ..Corrected::default() };
    assert_eq!(on(until, &corrected, date(2030, 1, 1)).0, State::Expired);
}

#[test]
fn people_know_better() {
    let doc = measures("第五条 本办法自印发之日起施行，有效期五年。");
    let mut corrected = Corrected { issued: Some(date(2023, 1, 1)), ..Corrected::default() };
    let standing = read(&doc);
    let first = life(&standing, &corrected, &[], &Terms::default());
    assert_eq!(first.expires.unwrap().day, date(2027, 12, 31));
    corrected.expires = Some(date(2025, 1, 1));
    let second = life(&standing, &corrected, &[], &Terms::default()).expires.unwrap();
    assert_eq!((second.day, second.how), (date(2025, 1, 1), How::ByHand));
    let why = String::from("某人更正");
    corrected.state = Some(Stated { state: State::Void, since: None, why });
    let on =
        |corrected: &Corrected, day| state(&standing, corrected, &first, &Others::default(), day);
    assert_eq!(on(&corrected, date(2024, 6, 1)), (State::Void, "某人更正".into()));
    // From its day on; before that it stood as it stood.
    corrected.state.as_mut().unwrap().since = Some(date(2024, 6, 2));
    assert_eq!(on(&corrected, date(2024, 6, 1)).0, State::InForce);
    assert_eq!(
        on(&corrected, date(2024, 6, 2)),
        (State::Void, "自2024年6月2日起，某人更正".into())
    );
}

#[test]
fn drafts_and_blanks_are_unknown() {
    let draft = paper(
        "某某市停车管理办法（征求意见稿）\n第一条 停车人应当按照规定停车。\n第二条 本办法自2024年5月1日起施行，有效期五年。",
    );
    assert_eq!(on(&draft, &Terms::default(), &[], date(2025, 1, 1)), State::Unknown);
    let bridge = measures("第五条 本办法自停车楼建成之日起施行。");
    assert!(matches!(read(&bridge).effect, Effect::Unclear { .. }));
    let blank = measures("第五条 本办法自　年　月　日起施行。");
    assert!(matches!(read(&blank).effect, Effect::Unclear { .. } | Effect::Unsaid));
}
