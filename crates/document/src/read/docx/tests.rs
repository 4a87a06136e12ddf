//! Small packages built here, read back as text.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{Place, ReadError, UnreadWhy, read};

const OPEN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(format!("{OPEN}{text}").as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn body(text: &str) -> String {
    format!("<w:document><w:body>{text}</w:body></w:document>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn text(inside: &str) -> String {
    read(&package(&[("word/document.xml", &body(inside))]), "a.docx").unwrap().text
}

#[test]
fn inline_content() {
    for (inside, wanted) in [
        (
            "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
            "甲\t乙\n丙",
        ),
        (
            "<w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>",
            "增",
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>",
            "新",
        ),
        (
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>"#,
            "3页",
        ),
        (
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "控件",
        ),
        (r#"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>是</w:t></w:r></w:p>"#, "□是"),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>",
            "前后",
        ),
        ("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B&amp;C</w:t></w:r></w:p>", "A-B&C"),
    ] {
        assert_eq!(text(inside), wanted, "{inside}");
    }
}

#[test]
fn a_text_box_is_read_once() {
    let inside = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
    let shape = format!(
        "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    let doc = read(&package(&[("word/document.xml", &body(&shape))]), "a.docx").unwrap();
    assert_eq!(doc.text, "正文\n框内");
    assert_eq!(doc.blocks[1].place, Place::TextBox);
}

#[test]
fn tables_may_nest() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("内一"), cell("内二"));
    let rows = format!(
        "<w:tbl><w:tr>{}<w:tc>{}{inner}</w:tc></w:tr><w:tr>{}</w:tr></w:tbl>",
        cell("一"),
        paragraph("二"),
        cell("三")
    );
    assert_eq!(text(&rows), "一\t二\n内一\t内二\n三");
}

#[test]
fn notes_margins_and_pictures_are_kept_apart() {
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
    let note = format!(
        "<w:footnotes><w:footnote w:type=\"separator\">{}</w:footnote><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        paragraph("线"),
        paragraph("注")
    );
    let bytes = package(&[
        ("word/document.xml", &body(&(paragraph("正文") + picture))),
        ("word/footnotes.xml", &note),
        ("word/header1.xml", &format!("<w:hdr>{}</w:hdr>", paragraph("眉"))),
        ("word/footer1.xml", &format!("<w:ftr>{}</w:ftr>", paragraph("脚"))),
    ]);
    let doc = read(&bytes, "a.docx").unwrap();
    let places: Vec<_> =
        doc.blocks.iter().map(|block| (doc.block_text(block), block.place)).collect();
    assert_eq!(
        places,
        [
            ("正文", Place::Body),
            ("注", Place::Footnote),
            ("眉", Place::Header),
            ("脚", Place::Footer)
        ]
    );
    assert_eq!((doc.unread[0].part.as_str(), doc.unread[0].why), ("第1张图片", UnreadWhy::Image));
}

#[test]
fn automatic_numbers_are_written_out() {
    let level = |at: u32, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let numbering = format!(
        r#"<w:numbering><w:abstractNum w:abstractNumId="5">{}{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>"#,
        level(0, "chineseCountingThousand", "第%1条"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%1.%3"),
    );
    let styles = r#"<w:styles><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;
    let item = |num: u32, level: u32, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let styled = r#"<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>甲：</w:t></w:r></w:p>"#;
    let inside = [
        styled.to_owned(),
        item(1, 1, "子"),
        item(1, 1, "丑"),
        item(1, 0, "乙"),
        item(1, 1, "寅"),
        item(1, 2, "卯"),
        item(2, 0, "丙"),
    ]
    .concat();
    let bytes = package(&[
        ("word/document.xml", &body(&inside)),
        ("word/numbering.xml", &numbering),
        ("word/styles.xml", styles),
    ]);
    let doc = read(&bytes, "a.docx").unwrap();
    assert_eq!(
        doc.text,
        "第一条 甲：\n（一）子\n（二）丑\n第二条 乙\n（一）寅\n二.1 卯\n第一条 丙"
    );
    assert_eq!((doc.blocks[0].label, doc.blocks[1].label, doc.blocks[0].heading), (4, 3, Some(2)));
    assert_eq!(doc.outline.nodes[1].locator, "第一条第（一）项");
}

#[test]
fn word_xml_without_a_package_is_read_as_well() {
    let xml = format!(
        "{OPEN}<w:wordDocument><w:body><wx:sect>{}</wx:sect></w:body></w:wordDocument>",
        paragraph("正文")
    );
    let doc = read(xml.as_bytes(), "a.doc").unwrap();
    assert_eq!((doc.text.as_str(), doc.format), ("正文", crate::Format::Doc));
}

#[test]
fn bad_packages_say_what_is_wrong() {
    let good = package(&[("word/document.xml", &body(&paragraph("正文")))]);
    let bomb = package(&[("word/document.xml", &body(&"<w:p/>".repeat(4 << 20)))]);
    let picture = package(&[(
        "word/document.xml",
        &body("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"),
    )]);
    for (bytes, wanted) in [
        (good[..good.len() - 30].to_vec(), ReadError::Corrupt),
        (package(&[("ppt/presentation.xml", "<a/>")]), ReadError::Unsupported),
        (package(&[("word/document.xml", &body("<w:p/>"))]), ReadError::Empty),
        (picture, ReadError::Scanned),
        (bomb, ReadError::TooLarge),
    ] {
        assert_eq!(read(&bytes, "a.docx").map(|doc| doc.blocks.len()), Err(wanted));
    }
}

#[test]
fn every_scalar_is_traced_to_its_element() {
    let level = r#"<w:numbering><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>"#;
    let inside = concat!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>"#,
        "<w:r><w:t>  甲\u{200b}&amp;</w:t><w:tab/></w:r><w:r><w:t>乙</w:t><w:br/><w:t> 丙 </w:t></w:r></w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>",
    );
    let part = format!("{OPEN}{}", body(inside));
    let bytes = package(&[("word/document.xml", &body(inside)), ("word/numbering.xml", level)]);
    let (doc, sources) = crate::trace(&bytes, "a.docx").unwrap();
    assert_eq!(doc.text, "第1条甲&\t乙\n丙\n前后");
    assert_eq!(sources.parts, ["word/document.xml"]);
    let whole = crate::Span::new(0, doc.text.chars().count());
    let found: Vec<(&str, usize, &str)> = sources
        .of(whole)
        .map(|one| {
            let tag = part[one.element..].split(['>', '/']).next().unwrap();
            (doc.slice(one.span), one.skipped, tag)
        })
        .collect();
    let text = "<w:t";
    assert_eq!(
        found,
        [
            ("甲", 2, text),
            ("&", 4, text),
            ("\t", 0, "<w:tab"),
            ("乙", 0, text),
            ("丙", 1, text),
            ("前", 0, text),
            ("后", 0, text),
        ]
    );
    let cut: Vec<_> = sources.of(crate::Span::new(4, 5)).map(|one| one.skipped).collect();
    assert_eq!(cut, [4]);
    assert_eq!(crate::trace("甲".as_bytes(), "a.txt").unwrap_err(), ReadError::Unsupported);
}
