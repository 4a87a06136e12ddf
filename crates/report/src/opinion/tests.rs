//! The paper's text.

use jiff::civil::date;

use super::*;

fn opinion() -> Opinion {
    Opinion {
        heading: "某市司法局\n合法性审核意见书".into(),
        number: "某司审〔2026〕8号".into(),
        addressee: "某市科学技术局：".into(),
        paragraphs: vec![
            "送审的《某市促进产业发展若干措施》收悉。依照有关法律、法规、规章和国家政策进行审核，提出以下意见：".into(),
            "一、第二条“对新迁入我市的规模以上工业企业，给予50万元一次性奖励”，涉嫌给予特定经营者选择性的奖励。依据：《公平竞争审查条例》第十条第（二）项。建议：删除与迁入挂钩的条件。".into(),
            "二、第八条，条文序号重复。建议：顺次调整序号。".into(),
        ],
        conclusion: Conclusion::Amend,
        signer: "某市司法局".into(),
        day: date(2026, 11, 24),
        digest: "文本摘要（SM3）：66c7f0f4…；签署记录（SM3）：debe9ff9…".into(),
    }
}

fn text(opinion: &Opinion) -> String {
    document::read(&word(opinion, None).unwrap(), "意见书.docx").unwrap().text
}

#[test]
fn an_opinion_with_points() {
    insta::assert_snapshot!(text(&opinion()));
}

#[test]
fn what_is_empty_is_left_out() {
    let opinion = Opinion {
        number: String::new(),
        conclusion: Conclusion::Lawful,
        signer: String::new(),
        digest: String::new(),
        ..opinion()
    };
    insta::assert_snapshot!(text(&opinion));
}
