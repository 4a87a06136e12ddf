//! What the reader makes of small files.

use super::*;
use crate::{Block, BlockKind, Place, UnreadWhy};

const HEAD: &str = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset0 Times;}{\f2\fnil\fcharset128 Mincho;}{\f3\fnil\fcharset2 Wingdings;}{\f4\fnil\fcharset136 MingLiU;}}";

/// Non-ASCII text as `\'hh` bytes of GBK.
fn coded(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
            continue;
        }
        for byte in encoding_rs::GBK.encode(&c.to_string()).0.iter() {
            out.push_str(&format!("\\'{byte:02x}"));
        }
    }
    out
}

fn document(body: &str) -> Document {
    read(format!("{HEAD}{}}}", coded(body)).as_bytes())
}

fn text(body: &str) -> String {
    let doc = document(body);
    assert_eq!(doc.unread, []);
    doc.text
}

fn places(doc: &Document) -> Vec<(Place, &str)> {
    doc.blocks.iter().map(|block| (block.place, doc.block_text(block))).collect()
}

#[test]
fn paragraphs_and_special_characters() {
    for (body, wanted) in [
        (r"\pard 第一条\par\pard 第二条\par", "第一条\n第二条"),
        ("第一条\\\n第二条\\\r\n", "第一条\n第二条"),
        (r"甲\line 乙\page 丙\sect 丁", "甲\n乙\n丙\n丁"),
        (r"\ldblquote 甲\rdblquote\emdash\endash\bullet\~乙\_丙\-丁", "“甲”—–• 乙-丙丁"),
        (r"a\tab b\{\}\\", "a\tb{}\\"),
        ("第\r\n一\n条", "第一条"),
        (r"{\b 第{\i 一}}{\v 条}", "第一条"),
        (r"{\*\nobody knows}甲{\info{\title 乙}}", "甲"),
        (r"甲{\*\bkmkstart x}乙{\*\bkmkend x}{\*\atnid 丙}{\*\annotation 丁}", "甲乙"),
    ] {
        assert_eq!(text(body), wanted, "{body}");
    }
}

#[test]
fn characters_out_of_bytes_and_units() {
    for (body, wanted) in [
        // A character may be cut in two by groups, and its second byte be plain.
        (r"{\'b5}{\b\'da}", "第"),
        (r"\f2\'83\'65\'83X\'83g", "テスト"),
        (r"\f4\'b2\'c4\'a4@", "第一"),
        (r"\f1 \'e9t\'e9", "été"),
        (r"\f1 \'b5\'da\'d2\'bb", "第一"),
        (r"\u31532?\u19968?", "第一"),
        (r"\uc2\u31532\'b5\'da\u-30050\'cc\'f5{\uc0\u19968}\u19968 ab", "第語一一"),
        // Two bytes counted as one stand-in.
        (r"\uc1\u31532\'b5\'da\'d2\'bb", "第一"),
        // No stand-in at all.
        (r"\u31532\par\u19968\u26465 ", "第\n一条"),
        (r"{\uc0\u-10179\u-8704}\u55357?\u56832?", "😀😀"),
        (r"\u55357?a", "a"),
        (r"{\f3\u-3928 ?}{\f3\'fc}甲", "□√甲"),
    ] {
        assert_eq!(text(body), wanted, "{body}");
    }
}

#[test]
fn an_unstated_code_page_is_guessed() {
    for (bytes, wanted) in [
        (&b"{\\rtf1 \xb5\xda\xd2\xbb\\par caf\xe9}"[..], "第一\ncafé"),
        (b"{\\rtf1\\mac caf\\'8e}", "café"),
        (b"{\\rtf1\\ansicpg950 \\'b2\\'c4}", "第"),
        (b"{\\rtf1\\ansicpg65001 \xe7\xac\xac}", "第"),
    ] {
        assert_eq!(read(bytes).text, wanted);
    }
}

#[test]
fn fields_show_their_result() {
    let body = r#"见{\field{\*\fldinst {HYPERLINK "http://a.b"}}{\fldrslt {\ul 某网站}}}第{\field{\*\fldinst PAGE}{\fldrslt 3}}页"#;
    assert_eq!(text(body), "见某网站第3页");
}

#[test]
fn cells_stand_in_rows_and_nested_tables_in_cells() {
    let body = r"前\par\trowd\cellx100\cellx200\pard\intbl 甲\par 甲二\cell 乙\cell\row
\trowd\cellx100\cellx200\pard\intbl\cell
\pard\intbl\itap2 内一\nestcell 内二\nestcell{\*\nesttableprops\trowd\cellx50\nestrow}{\nonesttables\par}
\pard\intbl\itap1 丁\cell\row\pard 后\par
\trowd\cellx100 戊\cell\row";
    let doc = document(body);
    assert_eq!(doc.text, "前\n甲\n甲二\t乙\n内一\t内二\n丁\n后\n戊");
    let kinds: Vec<BlockKind> = doc.blocks.iter().map(|block| block.kind).collect();
    let cell = |table, row, column| BlockKind::Cell { table, row, column };
    let paragraph = BlockKind::Paragraph;
    assert_eq!(
        kinds,
        [
            paragraph,
            cell(0, 0, 0),
            cell(0, 0, 0),
            cell(0, 0, 1),
            cell(1, 0, 0),
            cell(1, 0, 1),
            cell(0, 1, 1),
            paragraph,
            cell(2, 0, 0)
        ]
    );
}

#[test]
fn what_stands_beside_the_body_has_its_place() {
    let body = r"{\header\pard 页眉\par}{\footer 页脚}第一条{\footnote\pard 注\par}甲。
{\shp{\*\shpinst\shpleft1{\sp{\sn pib}{\sv 3}}{\shptxt\pard 框内\par}}{\shprslt{\*\do{\dptxbxtext 框内}}}}\par
{\header\pard 页眉\par}第二条\par";
    assert_eq!(
        places(&document(body)),
        [
            (Place::Body, "第一条甲。"),
            (Place::TextBox, "框内"),
            (Place::Body, "第二条"),
            (Place::Footnote, "注"),
            (Place::Header, "页眉"),
            (Place::Footer, "页脚"),
        ]
    );
}

#[test]
fn labels_and_headings() {
    let body = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 标题 1;}{\s2 heading 2;}{\s3\sbasedon2 own;}{\*\cs10 x;}}
\pard\s1{\listtext\pard\plain\f0 第一章\tab}总则\par
\pard\s3{\pntext\pard 1.\tab}甲\par\pard\outlinelevel2{\listtext\f3\'6c\tab}乙\par\pard 丙\par";
    let doc = document(body);
    assert_eq!(doc.text, "第一章 总则\n1.甲\n乙\n丙");
    let marks = |block: &Block| (block.label, block.heading);
    let found: Vec<_> = doc.blocks.iter().map(marks).collect();
    assert_eq!(found, [(4, Some(1)), (2, Some(2)), (0, Some(3)), (0, None)]);
}

#[test]
fn deleted_text_is_left_out() {
    assert_eq!(text(r"甲{\deleted 乙\par}丙\deleted 丁\plain 戊\par 己"), "甲丙戊\n己");
}

#[test]
fn unicode_halves_win() {
    assert_eq!(text(r"{\upr{?}{\*\ud{甲}}}乙{\info{\upr{\title x}{\*\ud{\title y}}}}"), "甲乙");
}

#[test]
fn pictures_and_objects_are_counted() {
    let body = r"甲{\*\shppict{\pict\pngblip 89504e}}{\nonshppict{\pict 00}}{\pict\bin4 {{{{}
{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict 00}}}}}{\object\objemb{\*\objclass Excel}{\*\objdata 0105}{\result{\pict 00}}}乙";
    let doc = document(body);
    assert_eq!(doc.text, "甲乙");
    let whys: Vec<UnreadWhy> = doc.unread.iter().map(|unread| unread.why).collect();
    use UnreadWhy::{Embedded, Image};
    assert_eq!(whys, [Image, Image, Image, Embedded]);
}

#[test]
fn damage_is_told_and_costs_no_text() {
    for body in
        [r"{\rtf1 a\par b", r"{\rtf1 a{\pict\bin999999 00}\par b}", r"{\rtf1 a{\b\par b}} and more"]
    {
        let doc = read(body.as_bytes());
        assert_eq!(doc.text, "a\nb", "{body}");
        assert!(doc.unread.iter().any(|unread| unread.why == UnreadWhy::Corrupt), "{body}");
    }
}

#[test]
fn nesting_has_no_end_that_hurts() {
    let deep = |count: usize| "{".repeat(count) + "b" + &"}".repeat(count);
    let doc = read(format!("{{\\rtf1 a{}c}}", deep(1_000_000)).as_bytes());
    assert_eq!(doc.text, "ac");
    assert_eq!(doc.unread.len(), 1);
    assert_eq!(doc.unread[0].why, UnreadWhy::TooLarge);
    assert_eq!(read(format!("{{\\rtf1 a{}c}}", deep(900)).as_bytes()).text, "abc");
    let notes = r"{\footnote x".repeat(100_000);
    assert!(read(format!("{{\\rtf1 a{notes}").as_bytes()).text.starts_with('a'));
    let tables = r"\pard\intbl\itap2147483647 x\nestcell".repeat(1000);
    assert_eq!(read(format!("{{\\rtf1 {tables}}}").as_bytes()).blocks.len(), 1000);
}

#[test]
fn damaged_copies_never_panic() {
    let body = r"{\stylesheet{\s1\outlinelevel0 标题 1;}}{\header\pard 页眉\par}\pard\s1{\listtext 第一章\tab}总则\par
\trowd\cellx1\pard\intbl\itap2 内\nestcell{\*\nesttableprops\nestrow}\itap1 外\cell\row\pard
\uc2\u31532\'b5\'da{\footnote 注}{\shp{\*\shpinst{\shptxt 框\par}}}{\pict\bin3 {{{}{\field{\fldinst X}{\fldrslt 果}}\par";
    let bytes = format!("{HEAD}{}}}", coded(body)).into_bytes();
    let mut lengths = std::collections::HashSet::new();
    crate::read::mutate::each(&bytes, 1000, |copy| {
        lengths.insert(read(copy).text.len());
    });
    assert!(lengths.len() > 20, "the copies differ");
}
