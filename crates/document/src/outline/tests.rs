//! Outlines of texts written for the purpose, one line a node.

use crate::{Level, Span, from_plain};

fn assert_outline(text: &str, wanted: &[&str]) {
    let doc = from_plain(text);
    let found: Vec<String> = doc.outline.nodes.iter().map(|node| node.locator.clone()).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn articles_paragraphs_items() {
    assert_outline(
        "第一章 总则\n第一条 甲。\n第二条 乙。\n丙。\n第三条 有下列情形之一的：\n（一）子；\n1.丑；\n(二) 寅。\n第二章 附则\n第三条之一 丁。",
        &[
            "第一章",
            "第一条",
            "第二条",
            "第二条第一款",
            "第二条第二款",
            "第三条",
            "第三条第（一）项",
            "第三条第（一）项第1目",
            "第三条第（二）项",
            "第二章",
            "第三条之一",
        ],
    );
    assert_outline(
        "第一条 甲。\n乙有下列情形：\n（一）子；\n（二）丑。\n丙。",
        &[
            "第一条",
            "第一条第一款",
            "第一条第二款",
            "第一条第二款第（一）项",
            "第一条第二款第（二）项",
            "第一条第三款",
        ],
    );
    assert_outline(
        "第一条\n甲。\n第二条\n乙。\n丙。",
        &["第一条", "第二条", "第二条第一款", "第二条第二款"],
    );
}

#[test]
fn headings_of_the_second_style() {
    assert_outline(
        "一、总体要求\n（一）甲。\n乙。\n1.丙。\n（1）丁。\n二、措施\n戊：\n（一）己。\n（二）庚，一是辛；二是壬。",
        &[
            "一、",
            "一、（一）",
            "一、（一）第2段",
            "一、（一）1.",
            "一、（一）1.（1）",
            "二、",
            "二、第2段",
            "二、（一）",
            "二、（二）",
            "二、（二）一是",
            "二、（二）二是",
        ],
    );
}

#[test]
fn a_lead_in_governs_its_list() {
    let doc = from_plain("二、要求\n不得有下列行为：\n（一）甲；\n（二）乙。\n三、其他\n丙。");
    let item =
        doc.node_at(Span::new(doc.text.chars().take_while(|c| *c != '乙').count(), 0)).unwrap();
    let heads: Vec<&str> = doc.ancestors(item).map(|node| doc.slice(node.head)).collect();
    assert_eq!(heads, ["不得有下列行为：", "二、要求"]);
    let doc = from_plain("第一条 不得有下列行为：\n（一）甲；\n（二）乙。");
    let heads: Vec<&str> = doc.ancestors(2).map(|node| doc.slice(node.head)).collect();
    assert_eq!(heads, ["第一条 不得有下列行为："]);
}

#[test]
fn a_table_of_contents_is_no_structure() {
    assert_outline(
        "某市停车管理办法\n目 录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。",
        &["第一章", "第一条", "第二章", "第二条"],
    );
    assert_outline(
        "第一章 总则\n第二章 管理\n第三章 附则\n第一章 总则\n第一条 甲。\n第二章 管理\n第二条 乙。",
        &["第一章", "第一条", "第二章", "第二条"],
    );
}

#[test]
fn annexes_start_anew_and_the_tail_belongs_to_no_article() {
    assert_outline(
        "某局关于甲事的通知\n第一条 甲。\n附件：1. 子\n2. 丑\n某市某局\n2024年3月1日\n附件1\n子\n第一条 乙。\n附件2\n丑\n一、丙",
        &["第一条", "附件1第一条", "附件2一、"],
    );
}

#[test]
fn spans_nest_and_reach_to_the_last_line() {
    let doc = from_plain("第一条 甲：\n（一）子；\n（二）丑。\n第二条 乙，一是丙；二是丁。");
    let spans: Vec<(Level, &str)> =
        doc.outline.nodes.iter().map(|node| (node.level, doc.slice(node.span))).collect();
    assert_eq!(
        spans,
        [
            (Level::Article, "第一条 甲：\n（一）子；\n（二）丑。"),
            (Level::Item, "（一）子；"),
            (Level::Item, "（二）丑。"),
            (Level::Article, "第二条 乙，一是丙；二是丁。"),
            (Level::Run, "一是丙；"),
            (Level::Run, "二是丁。"),
        ]
    );
    assert_eq!(doc.slice(doc.outline.nodes[3].head), "第二条 乙，");
}
