//! Papers that stand in one file, and what only looks like one.

use std::sync::Arc;

use document::Span;

use super::split;
use crate::dossier::DossierFile;

const NAMED: &str = "某某市甲类项目管理办法";
const ARTICLES: &str = "第一条 为了规范甲类项目的管理，提高资金的使用效益，根据有关规定，制定本办法。\n第二条 申请人应当提交材料，不得虚报，不得就同一项目重复申请。\n第三条 本办法自印发之日起施行，有效期五年。";
const REASONS: &str = "一、起草背景\n近年来甲类项目数量增加，需要统一规范，我局在调研的基础上起草了送审稿。\n二、主要内容\n送审稿共三条，对申请、审核和监督作了规定，具体内容见文稿。";

/// The first lines of the parts that a text is split into.
#[track_caller]
fn assert_parts(text: &str, wanted: &[(&str, &str)]) {
    let document = document::from_plain(text);
    let part = Span::new(0, document.text.chars().count());
    let name = "卷.docx".to_owned();
    let file = DossierFile { name, sha256: "a".into(), document: Arc::new(document), part };
    let parts = split(file.clone());
    let found: Vec<(&str, &str)> = parts
        .iter()
        .map(|part| {
            let text = part.document.slice(part.part);
            (part.name.as_str(), text.lines().next().unwrap_or_default())
        })
        .collect();
    assert_eq!(found, wanted, "{text}");
    let whole: String = parts.iter().map(|part| part.document.slice(part.part)).collect();
    assert_eq!(whole, file.document.text);
}

#[test]
fn papers_behind_one_another() {
    let draft = format!("{NAMED}\n（送审稿）\n{ARTICLES}");
    let note = format!("关于《{NAMED}（送审稿）》的起草说明\n{REASONS}");
    assert_parts(
        &format!("{draft}\n{note}"),
        &[
            ("卷.docx", NAMED),
            ("卷.docx#起草说明", &format!("关于《{NAMED}（送审稿）》的起草说明")),
        ],
    );
    assert_parts(
        &format!("{note}\n{draft}"),
        &[("卷.docx", &format!("关于《{NAMED}（送审稿）》的起草说明")), ("卷.docx#送审稿", NAMED)],
    );
    assert_parts(
        &format!("{draft}\n起草说明\n{REASONS}"),
        &[("卷.docx", NAMED), ("卷.docx#起草说明", "起草说明")],
    );
    assert_parts(
        &format!(
            "{draft}\n附件2\n公平竞争审查表\n政策措施名称：{NAMED}\n审查结论：符合公平竞争审查标准，没有排除、限制竞争的内容，可以出台。\n审查机构：某某市市场监督管理局，公平竞争审查科。\n审查日期：2025年5月6日"
        ),
        &[("卷.docx", NAMED), ("卷.docx#公平竞争审查结论", "附件2")],
    );
}

#[test]
fn a_notice_with_its_text() {
    let notice = format!("关于公开征求《{NAMED}（征求意见稿）》意见的公告");
    assert_parts(
        &format!(
            "{notice}\n现向社会公开征求意见，期限为2026年3月1日至3月31日，请将意见发送至指定邮箱。\n附件：{NAMED}（征求意见稿）\n某某局\n2026年3月1日\n{NAMED}\n（征求意见稿）\n{ARTICLES}\n附件\n申请表\n姓名\n单位"
        ),
        &[("卷.docx", &notice), ("卷.docx#征求意见稿", NAMED)],
    );
}

#[test]
fn what_is_no_paper_of_its_own() {
    let draft = format!("{NAMED}\n{ARTICLES}");
    for text in [
        // The instrument that a notice issues.
        format!(
            "某政〔2026〕3号\n某某市人民政府关于印发《{NAMED}》的通知\n各县区人民政府：\n现印发给你们，请遵照执行。\n某某市人民政府\n2026年3月1日\n{NAMED}\n{ARTICLES}"
        ),
        // Subheadings of a note.
        format!(
            "关于《{NAMED}》的起草说明\n征求意见情况\n{REASONS}\n公平竞争审查情况\n经审查，没有排除、限制竞争的内容，听取了有关企业和行业协会的意见，均表示支持，没有提出修改意见。"
        ),
        // A list of annexes.
        format!("{draft}\n附件：1.起草说明\n2.公平竞争审查表"),
        format!("{draft}\n起草说明\n公平竞争审查表"),
        // A blank form of the draft's own.
        format!(
            "{draft}\n附件1\n公平竞争审查表\n政策措施名称\n起草单位\n审查结论\n是否违反市场准入和退出标准\n是否违反商品要素自由流动标准\n是否影响生产经营成本，是否影响生产经营行为\n负责人签字"
        ),
        draft.clone(),
    ] {
        let first = text.lines().next().unwrap().to_owned();
        assert_parts(&text, &[("卷.docx", &first)]);
    }
}
