//! Heads and tails of papers written for the purpose.

use insta::assert_snapshot;

use crate::{Document, Field, from_plain};

fn show(text: &str) -> String {
    let doc = from_plain(text);
    let paper = &doc.paper;
    let mut lines = Vec::new();
    let mut add = |name: &str, field: Option<&Field>| {
        if let Some(field) = field {
            let written: String = doc.slice(field.span).split_whitespace().collect();
            let same = written == field.text.split_whitespace().collect::<String>();
            lines.push(format!("{name} {}{}", field.text, if same { "" } else { " ≠ span" }));
        }
    };
    add("机关", paper.issuer.as_ref());
    add("字号", paper.number.as_ref());
    add("标题", paper.title.as_ref());
    add("内文", paper.inner_title.as_ref());
    add("主送", paper.addressee.as_ref());
    for annex in &paper.annexes {
        add("附件", Some(annex));
    }
    add("抄送", paper.copy_to.as_ref());
    lines.extend(paper.kind.iter().map(|kind| format!("文种 {kind}")));
    lines.extend(paper.date.iter().map(|date| format!("日期 {date}")));
    lines.extend(places(&doc));
    lines.join("\n")
}

fn places(doc: &Document) -> Vec<String> {
    let mut last = None;
    let changed = |block: &&crate::Block| last.replace(block.place) != Some(block.place);
    doc.blocks
        .iter()
        .filter(changed)
        .skip(1)
        .map(|block| format!("{:?} 自 {}", block.place, doc.block_text(block)))
        .collect()
}

#[test]
fn a_notice_that_issues_measures() {
    assert_snapshot!(show("某某市人民政府办公室文件\n某政办发〔2024〕12号\n某某市人民政府办公室\n关于印发《某某市停车管理办法》的通知\n各县（市、区）人民政府，市政府各部门：\n《某某市停车管理办法》已经市政府同意，现印发给你们，请认真贯彻执行。\n附件：1. 停车标准\n2. 收费标准\n某某市人民政府办公室\n2024年3月1日\n某某市停车管理办法\n第一章 总则\n第一条 为了规范停车，制定本办法。\n附件1\n停车标准\n附件2\n收费标准\n抄送：市委办公室，市人大办公室。\n某某市人民政府办公室 2024年3月2日印发"), @r"
    机关 某某市人民政府办公室
    字号 某政办发〔2024〕12号
    标题 某某市人民政府办公室关于印发《某某市停车管理办法》的通知
    内文 某某市停车管理办法
    主送 各县（市、区）人民政府，市政府各部门
    附件 停车标准
    附件 收费标准
    抄送 市委办公室，市人大办公室
    文种 通知
    日期 2024-03-01
    Annex(1) 自 附件1
    Annex(2) 自 附件2
    ");
}

#[test]
fn an_order_and_its_number() {
    assert_snapshot!(show("某某市人民政府令\n（第75号）\n《某某市养犬规定》已经市政府常务会议通过，现予公布。\n市长 张某\n二〇二四年三月一日\n某某市养犬规定\n第一条 为了规范养犬，制定本规定。"), @r"
    机关 某某市人民政府
    字号 第75号
    标题 某某市养犬规定
    文种 规定
    日期 2024-03-01
    ");
}

#[test]
fn a_head_says_when_an_instrument_was_made() {
    for (head, day) in [
        ("2014年8月7日 某某市人民政府令第65号公布", "2014-08-07"),
        ("2014年8月7日发布 自发布之日起施行", "2014-08-07"),
        (
            "2014年7月23日 某某市人民政府常务会议通过\n2014年8月7日 某某市人民政府令第65号公布\n2014年10月1日 施行",
            "2014-08-07",
        ),
        ("2014年7月23日某某市第十届人民代表大会常务委员会第三次会议通过", "2014-07-23"),
        ("（2014年7月23日某某市第十届人民代表大会常务委员会第三次会议通过）", "2014-07-23"),
        ("2014年8月7日以前的事项，由某某局另行公布", ""),
        ("2014年8月7日 某某市人民政府令第65号公布\n2019年3月2日 某某市人民政府令第80号修订", ""),
        ("（二）停车人应当在2014年8月7日前登记。", ""),
    ] {
        let text = format!(
            "某某市停车管理办法\n{head}\n第一条 为了规范停车，制定本办法。\n第二条 停车人应当按照规定停车。"
        );
        let date = from_plain(&text).paper.date.map_or(String::new(), |date| date.to_string());
        assert_eq!(date, day, "{head}");
    }
}

#[test]
fn a_draft_without_head_or_tail() {
    assert_snapshot!(show("某某县招商引资奖励办法\n（征求意见稿）\n第一条 为了鼓励投资，制定本办法。\n第二条 本办法自2024年5月1日起施行。"), @r"
    标题 某某县招商引资奖励办法（征求意见稿）
    文种 办法
    ");
}

#[test]
fn lines_that_were_cut_are_put_together() {
    assert_snapshot!(show("某某市某局关于进一步做好\n停车管理工作的通知\n各县（市、区）人民政府，\n市政府各部门：\n现将有关事项通知如下：\n一、甲\n乙。\n某某市某局\n2024年3月1日\n（此件公开发布）\n附件\n某某制度\n一、丙"), @r"
    机关 某某市某局
    标题 某某市某局关于进一步做好停车管理工作的通知
    主送 各县（市、区）人民政府，市政府各部门
    文种 通知
    日期 2024-03-01
    Annex(1) 自 附件
    ");
}

#[test]
fn a_title_goes_on_until_its_brackets_are_closed() {
    assert_snapshot!(show("某某县人民政府关于印发某某县公共交通发展规划（2026—2030年）的通知\n各乡镇人民政府：\n现印发给你们。\n某某县人民政府\n2026年5月28日\n某某县公共交通发展规划（2026—2\n030年）\n一、现状\n线路较少。"), @r"
    机关 某某县人民政府
    标题 某某县人民政府关于印发某某县公共交通发展规划（2026—2030年）的通知
    内文 某某县公共交通发展规划（2026—2030年）
    主送 各乡镇人民政府
    文种 通知
    日期 2026-05-28
    ");
}

#[test]
fn a_clause_is_no_paper() {
    for text in
        ["对新迁入的企业给予奖励。", "给予本地企业奖补的若干措施", "第一条 甲。\n第二条 乙。"]
    {
        assert_eq!(show(text), "", "{text}");
    }
}
