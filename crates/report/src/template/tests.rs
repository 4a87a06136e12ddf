use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{TemplateError, Values, fill};

const HEAD: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

fn package(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("word/document.xml", format!("{HEAD}{body}</w:body></w:document>")),
        ("word/styles.xml", "<w:styles/>".to_owned()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn values() -> Values {
    let mut values = Values::default();
    values.set("标题", "关于<甲>的办法");
    values.set("问题", "一\n二");
    let row =
        |number: &str, text: &str| vec![("序号", number.to_owned()), ("内容", text.to_owned())];
    values.list("意见", [row("1", "甲"), row("2", "乙")]);
    values
}

/// The body of the filled template.
fn filled(body: &str) -> Result<String, TemplateError> {
    Ok(self::body(&fill(&package(body), &values())?))
}

fn body(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let body = text.split_once("<w:body>").unwrap().1;
    body.split_once("</w:body>").unwrap().0.to_owned()
}

#[test]
fn a_placeholder_may_be_broken_over_runs() {
    let body = "<w:p><w:pPr/><w:r><w:rPr><w:b/></w:rPr><w:t>名称：{{标</w:t></w:r><w:r><w:t>题}}。</w:t></w:r></w:p>";
    let wanted = "<w:p><w:pPr/><w:r><w:rPr><w:b/></w:rPr><w:t>名称：关于&lt;甲&gt;的办法。</w:t></w:r><w:r><w:t></w:t></w:r></w:p>";
    assert_eq!(filled(body).unwrap(), wanted);
}

#[test]
fn every_line_is_a_paragraph() {
    let body = "<w:p><w:r><w:t>{{问题}}</w:t></w:r></w:p>";
    let wanted = "<w:p><w:r><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r></w:p>";
    assert_eq!(filled(body).unwrap(), wanted);
}

#[test]
fn a_row_is_repeated_for_every_entry() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |one: &str, two: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(two));
    let body =
        format!("<w:tbl>{}{}</w:tbl>", row("序号", "内容"), row("{{意见.序号}}", "{{意见.内容}}"));
    let wanted =
        format!("<w:tbl>{}{}{}</w:tbl>", row("序号", "内容"), row("1", "甲"), row("2", "乙"));
    assert_eq!(filled(&body).unwrap(), wanted);
}

#[test]
fn paragraphs_of_a_list_are_repeated_together_and_left_out_where_empty() {
    let mut values = values();
    let entry = |name: &str, reason: &str| vec![("名", name.to_owned()), ("由", reason.to_owned())];
    values.list("点", [entry("甲", "一"), entry("乙", "")]);
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = [paragraph("{{点.名}}："), paragraph("依据{{点.由}}"), paragraph("完")].concat();
    let bytes = fill(&package(&body), &values).unwrap();
    let text = ["甲：", "依据一", "乙：", "完"].map(paragraph).concat();
    assert_eq!(self::body(&bytes), text);
}

#[test]
fn what_nothing_is_known_for_is_named() {
    let error = filled("<w:p><w:r><w:t>{{没有}}</w:t></w:r></w:p>").unwrap_err();
    assert_eq!(error.to_string(), "模板里的“{{没有}}”没有对应的内容，请检查模板里的名称");
    let error = fill(b"PK", &values()).unwrap_err();
    assert!(matches!(error, TemplateError::Broken));
}

#[test]
fn other_parts_stay_as_they_are() {
    let bytes = fill(&package("<w:p/>"), &values()).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name("word/styles.xml").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "<w:styles/>");
}
