//! Roles of made-up files.

use std::sync::Arc;

use document::Span;

use super::{guess, guesses};
use crate::dossier::{Dossier, DossierFile, Given, Guess, Role};

fn file(name: &str, text: &str) -> DossierFile {
    let document = document::from_plain(text);
    let part = Span::new(0, document.text.chars().count());
    DossierFile { name: name.to_owned(), sha256: String::new(), document: Arc::new(document), part }
}

const NAMED: &str = "某某市甲类项目管理办法";

/// A text of its own, long enough to be read as one.
fn text(head: &str) -> String {
    format!(
        "{head}\n第一条 为了规范甲类项目的管理，制定本办法。\n第二条 申请人应当提交材料，不得虚报。\n第三条 主管部门应当自受理之日起十日内答复。\n第四条 本办法自印发之日起施行。"
    )
}

fn paper(head: &str) -> String {
    format!("{head}\n现就有关情况说明如下，详细内容见下文，各项材料齐备，供有关单位研究使用。")
}

#[track_caller]
fn assert_guess(name: &str, text: &str, role: Role, sure: std::ops::RangeInclusive<u8>) {
    let found = guess(&file(name, text));
    assert_eq!(found.role, role, "{name}: {found:?}");
    assert!(sure.contains(&found.confidence), "{name}: {found:?}");
    assert!(found.reason.ends_with('。'), "{name}: {found:?}");
}

#[test]
fn names_as_people_give_them() {
    for (name, head, role) in [
        (
            "3-征求意见公告.docx",
            "关于公开征求《某某市甲类项目管理办法（征求意见稿）》意见的公告",
            Role::Notice,
        ),
        (
            "合法性审查意见.pdf",
            "某某市司法局关于《某某市甲类项目管理办法》的合法性审查意见",
            Role::Legality,
        ),
        ("会签单.docx", "发文会签单", Role::Other),
        ("附件2：公平竞争审查表.docx", "附件2\n公平竞争审查表", Role::Competition),
        ("党组会纪要.doc", "中共某某局党组会议纪要", Role::Minutes),
        ("扫描件0001.pdf", "某某市人民政府第3次常务会议纪要", Role::Minutes),
        ("说明.docx", "关于《某某市甲类项目管理办法（送审稿）》的起草说明", Role::Note),
        ("06 专家意见.docx", "《某某市甲类项目管理办法》专家论证意见", Role::Expert),
        ("稳评.docx", "社会稳定风险评估报告", Role::Risk),
        ("听证.docx", "听证会笔录", Role::Hearing),
        ("意见汇总.xlsx", "征求意见汇总及采纳情况", Role::Adoption),
        ("备案/备案报告.docx", "关于报送《某某市甲类项目管理办法》备案的报告", Role::Filing),
        ("解读.docx", "《某某市甲类项目管理办法》政策解读", Role::Interpretation),
        ("送审函.docx", "关于提请对《某某市甲类项目管理办法》进行合法性审核的函", Role::Other),
        ("征求意见函.docx", "关于征求《某某市甲类项目管理办法》意见的函", Role::Other),
    ] {
        assert_guess(name, &paper(head), role, 60..=95);
    }
}

#[test]
fn a_name_alone_is_weaker_than_the_content() {
    let words =
        "甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未申酉戌亥，均已阅。\n第二段文字也没有说明这是什么。";
    assert_guess("会议纪要.docx", words, Role::Minutes, 50..=59);
    assert_guess("材料.docx", words, Role::Other, 0..=40);
    assert_guess("附件3.docx", words, Role::Annex, 50..=59);
}

#[test]
fn content_outweighs_a_name_that_says_otherwise() {
    let text = paper("关于《某某市甲类项目管理办法（送审稿）》的起草说明");
    assert_guess("合法性审核意见书.docx", &text, Role::Note, 40..=55);
    let found = guess(&file("合法性审核意见书.docx", &text));
    assert!(found.reason.contains("但是文件名像是合法性审核意见"), "{found:?}");
}

#[test]
fn a_title_and_a_name_of_two_stages() {
    let sought = text(&format!("{NAMED}\n（征求意见稿）"));
    let found = guess(&file("送审稿.docx", &sought));
    assert_eq!(found.role, Role::Annex);
    assert!(found.confidence <= 60 && found.reason.contains("另一种文稿"), "{found:?}");
    let others = [("送审稿.docx", sought), ("2.docx", text(&format!("{NAMED}\n（送审稿）")))];
    let found = assert_roles(&others, &[Role::Annex, Role::Draft]);
    assert!(found[0].confidence <= 60, "{found:?}");
}

#[test]
fn a_notice_to_departments_is_none_to_the_public() {
    let head = "关于征求《某某市甲类项目管理办法》意见的通知";
    let text =
        format!("{head}\n市直各部门：\n请研究提出修改意见，于3月10日前书面反馈我局办公室汇总。");
    assert_guess("通知.docx", &text, Role::Other, 50..=80);
    let public = format!("{text}\n征求意见稿同时在市人民政府网站公布，欢迎社会公众提出意见。");
    assert_guess("通知.docx", &public, Role::Notice, 60..=95);
}

#[test]
fn an_empty_paper_proves_nothing() {
    for text in ["略", "（略）", "起草说明\n略", "详见附件"] {
        assert_guess("起草说明.docx", text, Role::Other, 0..=30);
    }
}

#[test]
fn texts_by_themselves() {
    let draft = format!("{NAMED}\n（送审稿）");
    assert_guess("1.docx", &text(&draft), Role::Draft, 80..=95);
    assert_guess("某某市甲类项目管理办法（送审稿）.docx", &text(NAMED), Role::Draft, 80..=95);
    let sought = format!("{NAMED}\n（征求意见稿）");
    assert_guess("2.docx", &text(&sought), Role::Annex, 60..=70);
    let issued = format!(
        "某政〔2026〕3号\n某某市人民政府关于印发《{NAMED}》的通知\n各县区人民政府：\n现印发给你们，请遵照执行。\n某某市人民政府\n2026年3月1日\n{NAMED}"
    );
    assert_guess("3.docx", &text(&issued), Role::Issued, 50..=70);
    assert_guess("依据/甲.docx", &text(&issued), Role::Basis, 70..=90);
    let law = "甲类项目管理条例\n（2019年4月20日国务院令第700号公布）";
    assert_guess("4.docx", &text(law), Role::Basis, 75..=95);
}

#[track_caller]
fn assert_roles(files: &[(&str, String)], wanted: &[Role]) -> Vec<Guess> {
    let files = files.iter().map(|(name, text)| file(name, text)).collect();
    let found = guesses(&Dossier { files, ..Dossier::default() });
    let roles: Vec<Role> = found.iter().map(|guess| guess.role).collect();
    assert_eq!(roles, wanted, "{found:#?}");
    found
}

fn issued(title: &str) -> String {
    text(&format!(
        "某政〔2026〕3号\n某某市人民政府关于印发《{title}》的通知\n各县区人民政府：\n现印发给你们，请遵照执行。\n某某市人民政府\n2026年3月1日\n{title}"
    ))
}

#[test]
fn one_draft_among_its_versions() {
    let found = assert_roles(
        &[
            ("1.docx", text(&format!("{NAMED}\n（征求意见稿）"))),
            ("2.docx", text(&format!("{NAMED}\n（送审稿）"))),
            ("3.docx", text(&format!("{NAMED}\n（修改稿）"))),
            ("4.docx", issued(NAMED)),
            ("5.docx", issued("某某省乙类资金使用办法")),
        ],
        &[Role::Annex, Role::Draft, Role::Other, Role::Issued, Role::Basis],
    );
    assert!(found[0].reason.contains("不是送审稿"), "{}", found[0].reason);
}

#[test]
fn a_consultation_text_alone_stands_in_for_the_draft() {
    let sought = text(&format!("{NAMED}\n（征求意见稿）"));
    let found = assert_roles(&[("1.docx", sought.clone())], &[Role::Draft]);
    assert!(found[0].confidence <= 50, "{found:?}");
    assert_roles(&[("1.docx", sought), ("2.docx", issued(NAMED))], &[Role::Annex, Role::Issued]);
}

#[test]
fn other_papers_say_which_text_it_is_about() {
    assert_roles(
        &[
            ("a.docx", text("某某省乙类资金使用办法")),
            ("b.docx", text(NAMED)),
            ("c.docx", paper(&format!("关于《{NAMED}（送审稿）》的起草说明"))),
        ],
        &[Role::Other, Role::Draft, Role::Note],
    );
}

#[test]
fn a_text_older_than_the_procedure_is_no_result_of_it() {
    let note = format!(
        "{}\n某某市科学技术局\n2026年9月1日",
        paper(&format!("关于《{NAMED}（送审稿）》的起草说明"))
    );
    assert_roles(
        &[
            ("a.docx", issued(NAMED)),
            ("b.docx", text(&format!("{NAMED}\n（送审稿）"))),
            ("c.docx", note),
        ],
        &[Role::Basis, Role::Draft, Role::Note],
    );
}

#[test]
fn what_people_say_comes_first() {
    let files =
        vec![file("a.docx", &text(&format!("{NAMED}\n（送审稿）"))), file("b.docx", &text(NAMED))];
    let mut given = Given::default();
    given.roles.insert("b.docx".to_owned(), Role::Draft);
    let found = guesses(&Dossier { files, given, ..Dossier::default() });
    assert_eq!((found[1].role, found[1].confidence), (Role::Draft, 100));
    assert!(found[1].reason.contains("人工指定"));
    assert_eq!(found[0].role, Role::Other);
}

#[test]
fn whose_legality_opinion_it_is() {
    let by = |body: &str| {
        format!(
            "{body}关于《{NAMED}（送审稿）》的合法性审核意见\n经审核，送审稿内容合法，程序合规，可以提交审议。\n{body}\n2026年3月1日"
        )
    };
    assert_roles(
        &[("1.docx", by("某某市科学技术局政策法规科")), ("2.docx", by("某某市司法局"))],
        &[Role::OwnLegality, Role::Legality],
    );
    assert_roles(
        &[("1.docx", by("某某市科学技术局")), ("2.docx", by("某某市司法局"))],
        &[Role::OwnLegality, Role::Legality],
    );
    assert_roles(&[("1.docx", by("某某市科学技术局政策法规科"))], &[Role::Legality]);
}
