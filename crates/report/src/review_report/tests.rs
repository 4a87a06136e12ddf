//! Both forms of one report, and that the page stands alone.

use super::*;

fn report() -> ReviewReport {
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let item = |strength: &str, title: &str, disposition: &str| Item {
        strength: strength.into(),
        title: title.into(),
        locator: "第二条".into(),
        quote: "新迁入<我市>的企业，\n给予奖励".into(),
        lines: vec![
            pair("问题", "以迁入本地为条件给予奖励。"),
            pair("依据", "《公平竞争审查条例》第十条第（二）项"),
            pair("建议", "删除与迁入挂钩的条件。"),
        ],
        disposition: disposition.into(),
    };
    ReviewReport {
        title: "某市促进产业发展若干措施".into(),
        facts: vec![pair("发文机关", "某市人民政府"), pair("审查日", "2026年11月24日")],
        regimes: vec![Regime {
            name: "涉及经营者的政策措施".into(),
            verdict: "是".into(),
            reasons: vec!["条文对企业给予奖励。".into()],
        }],
        coverage: Coverage {
            chars: 1204,
            checked: 1180,
            unread: vec![pair("第1张图片", "图片里的文字没有读取")],
        },
        summary: "必须修改1条，请核实1条".into(),
        groups: vec![
            Group {
                name: "公平竞争".into(),
                findings: vec![item(
                    "必须修改",
                    "以迁入为条件给予奖励",
                    "采纳（王某，2026年11月24日）",
                )],
            },
            Group { name: "形式".into(), findings: vec![item("请核实", "序号重复", "")] },
        ],
        digests: vec![
            pair("文件（SHA-256）", &"ab".repeat(32)),
            pair("规则包 national", &"cd".repeat(32)),
        ],
    }
}

#[test]
fn the_word_file_says_all() {
    let text = document::read(&word(&report()).unwrap(), "报告.docx").unwrap().text;
    insta::assert_snapshot!(text);
}

#[test]
fn the_page_says_all() {
    let page = html(&report());
    let text = document::read(page.as_bytes(), "报告.html").unwrap().text;
    insta::assert_snapshot!(text);
}

#[test]
fn the_page_stands_alone() {
    let page = html(&report());
    for word in ["<script", "http:", "https:", "src=", "href=", "url(", "@import", "on"] {
        let attribute = word == "on" && !page.contains(" onload=") && !page.contains(" onclick=");
        assert!(attribute || !page.contains(word), "{word}");
    }
    assert!(page.contains("新迁入&lt;我市&gt;的企业"));
}

#[test]
fn nothing_found_is_not_called_lawful() {
    let report =
        ReviewReport { groups: Vec::new(), summary: "没有发现问题".into(), ..report() };
    let page = html(&report);
    assert!(page.contains("不等于没有问题") && !page.contains("合规"));
}
