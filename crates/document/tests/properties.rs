//! What holds for every input: nothing panics, spans are in order and slice exactly.

use document::{Document, from_plain, read};
use proptest::prelude::*;

fn assert_sound(doc: &Document) {
    let chars: Vec<char> = doc.text.chars().collect();
    let mut end = 0;
    for (index, block) in doc.blocks.iter().enumerate() {
        assert!(!block.span.is_empty() && block.span.end <= chars.len());
        assert_eq!(block.span.start, if index == 0 { 0 } else { end + 1 });
        let text: String = chars[block.span.start..block.span.end].iter().collect();
        assert_eq!(doc.block_text(block), text);
        assert!(block.label <= block.span.len());
        end = block.span.end;
    }
    for (index, node) in doc.outline.nodes.iter().enumerate() {
        assert!(!node.span.is_empty() && node.span.end <= chars.len());
        assert!(node.span.contains(node.head));
        assert!(node.parent.is_none_or(
            |parent| parent < index && doc.outline.nodes[parent].span.contains(node.span)
        ));
        assert!(index == 0 || doc.outline.nodes[index - 1].span.start <= node.span.start);
        let slow = doc.outline.nodes.iter().rposition(|other| {
            other.span.start <= node.span.start && node.span.start < other.span.end
        });
        assert_eq!(doc.node_at(node.span), slow);
    }
}

/// Lines made of what outlines and papers look for.
fn line() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "第一条",
        "第二条",
        "第十条之一",
        "第一章",
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "（1）",
        "一是",
        "二是",
        "总则",
        "甲：",
        "乙。",
        " ",
        "\u{3000}",
        "附件",
        "附件1",
        "附件：",
        "目录",
        "抄送：",
        "关于",
        "通知",
        "办法",
        "《",
        "》",
        "某某市人民政府",
        "2024年3月1日",
        "二〇二四年三月一日",
        "〔2024〕",
        "3号",
        "😀",
        "e\u{301}",
        "\u{200d}",
        "\u{20000}",
        "\t",
        "第",
        "条",
    ]);
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

/// What rich text is made of, in any order.
fn rich() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "{",
        "{",
        "}",
        "}",
        "甲",
        "a",
        " ",
        ";",
        "\\par ",
        "\\pard ",
        "\\intbl ",
        "\\itap2 ",
        "\\itap-1 ",
        "\\cell ",
        "\\row ",
        "\\nestcell ",
        "\\nestrow ",
        "\\*",
        "\\unknown",
        "\\footnote ",
        "\\header ",
        "\\shptxt ",
        "\\shpinst ",
        "\\listtext ",
        "\\fonttbl ",
        "\\stylesheet ",
        "\\s1 ",
        "\\outlinelevel3 ",
        "\\f1",
        "\\fcharset134 ",
        "\\fcharset2 ",
        "\\deff1 ",
        "\\plain ",
        "\\deleted ",
        "\\upr ",
        "\\ud ",
        "\\uc2 ",
        "\\u-10179 ",
        "\\u-8704 ",
        "\\u31532?",
        "\\'b5",
        "\\'da",
        "\\'",
        "\\bin3 ",
        "\\bin-1 ",
        "\\pict ",
        "\\object ",
        "\\tab ",
        "\\~",
        "\\\n",
        "\\ansicpg936 ",
        "\\line ",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), magic in 0..6usize) {
        let heads: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"\xff\xfe", b"{\\rtf1 "];
        let bytes = [heads[magic], &bytes].concat();
        if let Ok(doc) = read(&bytes, "a.doc") {
            assert_sound(&doc);
        }
    }

    #[test]
    fn rich_text_is_sound(parts in prop::collection::vec(rich(), 0..60)) {
        let text = format!("{{\\rtf1{}", parts.concat());
        if let Ok(doc) = read(text.as_bytes(), "a.rtf") {
            assert_sound(&doc);
        }
    }

    #[test]
    fn any_text_is_sound(text in "\\PC{0,300}") {
        assert_sound(&from_plain(&text));
    }

    #[test]
    fn structured_text_is_sound(lines in prop::collection::vec(line(), 0..40)) {
        let text = lines.join("\n");
        assert_sound(&from_plain(&text));
        if let Ok(doc) = read(text.as_bytes(), "a.txt") {
            assert_sound(&doc);
        }
    }
}
