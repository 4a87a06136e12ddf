//! Each case is two texts and what is said of their clauses.

use document::{Document, from_plain};

use super::{Clause, compare};

/// One line a clause that is not kept as it was.
fn show(before: &str, after: &str) -> String {
    let (before, after) = (from_plain(before), from_plain(after));
    let clauses = compare(&before, &after);
    let told = clauses.iter().filter(|clause| !clause.is_kept() || clause.renumbered);
    told.map(|clause| line(clause, &before, &after)).collect::<Vec<_>>().join("\n")
}

fn line(clause: &Clause, before: &Document, after: &Document) -> String {
    let place = |side: &Option<super::Side>| {
        side.as_ref().map_or("无".to_owned(), |side| side.locator.clone())
    };
    let mut line = format!("{} → {}", place(&clause.before), place(&clause.after));
    for (word, on) in [(" 移动", clause.moved), (" 改号", clause.renumbered)] {
        if on {
            line.push_str(word);
        }
    }
    for change in &clause.changes {
        let (a, b) = (before.slice(change.before), after.slice(change.after));
        line.push_str(&format!(" [{a}|{b}]"));
    }
    line
}

const DRAFT: &str = "某市停车管理办法\n（送审稿）\n第一条 为了规范停车，制定本办法。\n第二条 停车场由市城管部门管理。\n停车费由市发展改革部门核定，每小时不超过5元。\n第三条 违反本办法的，由城管部门责令改正。\n第四条 本办法自印发之日起施行。";

#[test]
fn typography_head_and_tail_make_no_difference() {
    let issued = "某市人民政府文件\n某政〔2025〕3号\n某市人民政府关于印发《某市停车管理办法》的通知\n各县（市、区）人民政府：\n现将《某市停车管理办法》印发给你们，请认真贯彻执行。\n某市人民政府\n2025年3月1日\n某市停车管理办法\n第一条　为了规范停车,制定本办法。\n第二条　停车场由市城管部门管理。\n停车费由市发展改革部门核定，每小时不超过５元。\n第三条　违反本办法的，由城管部门责令改正。\n第四条　本办法自印发之日起施行。\n抄送：市委办公室。\n某市人民政府办公室 2025年3月2日印发";
    assert_eq!(show(DRAFT, issued), "");
    assert_eq!(show(issued, DRAFT), "");
}

#[test]
fn the_table_of_a_web_page_and_the_name_below_a_title_are_head() {
    let draft = DRAFT.replace("（送审稿）", "（送审稿）\n某市人民政府");
    let page =
        format!("索引号：A-1\n发布日期：2025年3月2日\n{}", DRAFT.replace("（送审稿）\n", ""));
    assert_eq!(show(&draft, &page), "");
}

#[test]
fn changed_words_are_shown_inside_their_clause() {
    let after = DRAFT.replace("不超过5元", "不超过10元").replace("责令改正", "处200元罚款");
    assert_eq!(
        show(DRAFT, &after),
        "第二条第二款 → 第二条第二款 [5|10]\n第三条 → 第三条 [责令改正|处200元罚款]"
    );
}

#[test]
fn a_clause_put_in_renumbers_those_behind_it() {
    let after = DRAFT
        .replace("第四条 本", "第五条 本")
        .replace("第三条 违反", "第三条 停车场应当公示收费标准。\n第四条 违反");
    assert_eq!(show(DRAFT, &after), "无 → 第三条\n第三条 → 第四条 改号\n第四条 → 第五条 改号");
}

#[test]
fn a_clause_left_out_is_shown() {
    let after = DRAFT.replace("停车费由市发展改革部门核定，每小时不超过5元。\n", "");
    assert_eq!(show(DRAFT, &after), "第二条第二款 → 无");
}

#[test]
fn moved_clauses_are_recognised_with_their_changes() {
    let before = "某市养犬规定\n第一条 养犬人应当为犬只办理免疫登记。\n第二条 携犬出户应当牵引犬绳并及时清理粪便。\n第三条 禁止在居民区饲养烈性犬只和大型犬。\n第四条 本规定由市公安局解释，自印发之日起施行。";
    let after = "某市养犬规定\n第一条 禁止在居民区饲养烈性犬只和大型犬。\n第二条 养犬人应当为犬只办理免疫登记。\n第三条 携犬出户应当牵引犬绳并及时清理粪便。\n第四条 本规定由市公安局解释，自印发之日起施行。";
    assert_eq!(
        show(before, after),
        "第一条 → 第二条 改号\n第二条 → 第三条 改号\n第三条 → 第一条 移动 改号"
    );
    let changed = after.replace("大型犬", "中型犬");
    assert!(show(before, &changed).contains("第三条 → 第一条 移动 改号 [大|中]"));
}

#[test]
fn a_notice_with_words_of_its_own_is_compared() {
    let issued = format!(
        "某市人民政府关于印发《某市停车管理办法》的通知\n各县（市、区）人民政府：\n现将《某市停车管理办法》印发给你们，请认真贯彻执行。\n停车场经营者应当在一个月内到城管部门备案。\n某市人民政府\n2025年3月1日\n{}",
        DRAFT.replace("（送审稿）\n", "")
    );
    assert_eq!(show(DRAFT, &issued), "无 → 第4段");
}

#[test]
fn headings_and_annexes() {
    let before = "某市关于促进消费的若干措施（征求意见稿）\n一、支持汽车消费\n（一）发放购车补贴，每辆不超过3000元。\n（二）优化二手车交易登记流程，实行一网通办。\n附件1\n申报表\n项目 金额";
    let after = "某市人民政府关于促进消费的若干措施\n一、支持汽车消费\n（一）优化二手车交易登记流程，实行一网通办。\n某市商务局\n某市财政局\n2025年3月1日\n附件1\n申报表\n项目 数额";
    assert_eq!(
        show(before, after),
        "一、（一） → 无\n一、（二） → 一、（一） 改号\n附件第3段 → 附件第3段 [金|数]"
    );
}

#[test]
fn different_texts_are_not_forced_together() {
    let shown =
        show("甲办法\n第一条 企业应当报送年度用电计划。", "乙办法\n第一条 学校食堂实行陪餐制度。");
    assert!(shown.contains("第一条 → 无") && shown.contains("无 → 第一条"), "{shown}");
}

#[test]
fn lines_that_run_on_are_one_paragraph() {
    let draft = "某市人民政府关于促进停车产业和\n新能源充电设施发展的若干意见（送审稿）\n第一条 为了规范停车，方便群众出行，结合本市实际，制定本办法。\n第二条 停车场由市城管部门管理。\n停车费由市发展改革部门核定，每小时不超过5元。";
    let issued = "某市人民政府\n关于促进停车产业和新能源充电设施发展的若干意见\n第一条 为了规范停车，方便群众出行，结\n合本市实际，制定本办法。\n第二条 停车场由市城管部门管理。\n停车费由市发展改革部门核定，每小时不\n超过5元。";
    assert_eq!(show(draft, issued), "");
    assert_eq!(show(issued, draft), "");
    let changed = issued.replace("超过5元", "超过6元");
    assert_eq!(show(draft, &changed), "第二条第二款 → 第二条第二款 [5|6]");
    let title = issued.replace("新能源充电", "新型充电");
    assert_eq!(show(draft, &title).matches('→').count(), 1, "{}", show(draft, &title));
}
