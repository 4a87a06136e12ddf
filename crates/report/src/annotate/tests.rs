//! Small packages with notes on them, and random ones, read back from outside.

mod random;
mod read_back;

use std::io::{Cursor, Read, Write};

use document::{Document, Span};
use jiff::civil::date;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use read_back::{Back, read_back};

use super::*;

pub(super) const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#;
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="styles" Target="styles.xml"/></Relationships>"#;

/// A package with this body, and further parts in the place of the usual ones.
pub(super) fn package(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?>\n<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    );
    let usual = [
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/media/image1.png", "\u{89}PNG"),
    ];
    let given = |name: &str| parts.iter().any(|(known, _)| *known == name);
    let usual = usual.into_iter().filter(|(name, _)| !given(name));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in usual.chain(parts.iter().copied()) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every member but those that are given, as it is packed.
fn packed(bytes: &[u8], but: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut members = Vec::new();
    for at in 0..zip.len() {
        let mut member = zip.by_index_raw(at).unwrap();
        let name = member.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        if !but.contains(&name.as_str()) {
            members.push((name, bytes));
        }
    }
    members
}

pub(super) fn note(document: &Document, span: Span, replacement: Option<&str>) -> Note {
    Note {
        span,
        quote: document.slice(span).to_owned(),
        paragraphs: vec!["【必须修改】标题".into(), "说明<甲>".into()],
        author: "审核人".into(),
        at: date(2026, 11, 24).at(9, 30, 0, 0),
        replacement: replacement.map(str::to_owned),
    }
}

/// Notes on `words` of a package; with its right words behind `→`.
fn annotated(bytes: &[u8], words: &[&str]) -> (Annotated, Back) {
    let document = document::read(bytes, "稿.docx").unwrap();
    let notes: Vec<Note> = words
        .iter()
        .map(|words| {
            let (words, right) =
                words.split_once('→').map_or((*words, None), |(w, r)| (w, Some(r)));
            let byte = document.text.find(words).unwrap();
            let start = document.text[..byte].chars().count();
            note(&document, Span::new(start, start + words.chars().count()), right)
        })
        .collect();
    let annotated = word(bytes, "稿.docx", &notes).unwrap();
    let back = read_back(&annotated.bytes, "审核人");
    (annotated, back)
}

/// What each comment covers, and how it was marked.
#[track_caller]
fn assert_covers(body: &str, words: &[&str], wanted: &[(&str, Marked)]) {
    let bytes = package(body, &[]);
    let (annotated, back) = annotated(&bytes, words);
    let found: Vec<(&str, Marked)> =
        back.covered.iter().map(String::as_str).zip(annotated.marked.iter().copied()).collect();
    assert_eq!(found, wanted, "{body}");
    let text = document::read(&annotated.bytes, "批注稿.docx").unwrap().text;
    if annotated.marked.iter().all(|marked| *marked != Marked::Changed) {
        assert_eq!(text, document::read(&bytes, "稿.docx").unwrap().text);
    }
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[test]
fn a_comment_stands_on_exactly_its_words() {
    let bold = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>第一段的文字&amp;</w:t><w:tab/><w:t>后面</w:t></w:r>";
    assert_covers(&format!("<w:p>{bold}</w:p>"), &["段的"], &[("段的", Marked::Exact)]);
    assert_covers(
        &format!("<w:p><w:pPr><w:jc/></w:pPr>{bold}{}</w:p>", run("又一段")),
        &["文字&\t后", "第一", "一段的", "面又", "又一段"],
        &[
            ("文字&\t后", Marked::Exact),
            ("第一", Marked::Exact),
            ("一段的", Marked::Exact),
            ("面又", Marked::Exact),
            ("又一段", Marked::Exact),
        ],
    );
}

#[test]
fn a_run_that_is_opened_keeps_its_properties() {
    let body = "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>一二 三</w:t></w:r></w:p>";
    let (annotated, _) = annotated(&package(body, &[]), &["三"]);
    let wanted = r#"<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">一二 </w:t></w:r><w:commentRangeStart w:id="0"/><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">三</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>"#;
    assert!(part(&annotated.bytes, "word/document.xml").contains(wanted));
}

#[test]
fn ranges_go_over_paragraphs_cells_links_and_revisions() {
    let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    let body = format!(
        "<w:p>{}<w:hyperlink>{}</w:hyperlink><w:ins w:id=\"3\">{}</w:ins><w:del w:id=\"4\"><w:r><w:delText>旧</w:delText></w:r></w:del>{}</w:p><w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        run("甲乙"),
        run("丙丁"),
        run("戊己"),
        run("庚辛"),
        cell("子丑"),
        cell("寅卯"),
    );
    assert_covers(
        &body,
        &["乙丙", "丁戊", "己庚", "辛\n子", "丑\t寅"],
        &[
            ("乙丙", Marked::Exact),
            ("丁戊", Marked::Exact),
            ("己庚", Marked::Exact),
            ("辛子", Marked::Exact),
            ("丑寅", Marked::Exact),
        ],
    );
}

#[test]
fn a_replacement_is_tracked() {
    let body = format!("<w:p><w:pPr/>{}{}</w:p>", run("根据《旧"), run("法》，制定 本办法。"));
    let (annotated, back) = annotated(&package(&body, &[]), &["《旧法》→《新法》", "定 本→订"]);
    assert_eq!(annotated.marked, [Marked::Changed, Marked::Changed]);
    assert_eq!(back.accepted, "根据《新法》，制订办法。");
    assert_eq!(back.rejected, "根据《旧法》，制定 本办法。");
    assert_eq!(back.covered, ["《旧法》", "定 本"]);
    let after = document::read(&annotated.bytes, "批注稿.docx").unwrap().text;
    assert_eq!(after, "根据《新法》，制订办法。");
}

#[test]
fn a_comment_inside_what_is_replaced_stays_outside_the_revision() {
    let body = format!("<w:p>{}</w:p>", run("一二三四五六"));
    let (annotated, back) = annotated(&package(&body, &[]), &["二三四五→乙", "三四", "一二三"]);
    assert_eq!(annotated.marked, [Marked::Changed, Marked::Exact, Marked::Exact]);
    assert_eq!(back.covered, ["二三四五", "三四", "一二三"]);
    assert_eq!((&*back.accepted, &*back.rejected), ("一乙六", "一二三四五六"));
    assert!(!part(&annotated.bytes, "word/document.xml").contains(
        "<w:del w:id=\"3\" w:author=\"审核人\" w:date=\"2026-11-24T09:30:00Z\"><w:commentRange"
    ));
}

#[test]
fn what_can_not_be_tracked_is_only_commented() {
    let link = format!("<w:p><w:hyperlink>{}</w:hyperlink></w:p>", run("《旧法》"));
    assert_covers(&link, &["《旧法》→《新法》"], &[("《旧法》", Marked::Exact)]);
    let two = format!("<w:p>{}</w:p><w:p>{}</w:p>", run("《旧"), run("法》"));
    assert_covers(&two, &["《旧\n法》→《新法》"], &[("《旧法》", Marked::Exact)]);
    let twice = format!("<w:p>{}</w:p>", run("一二三"));
    let found = [("一二", Marked::Changed), ("二三", Marked::Exact)];
    assert_covers(&twice, &["一二→甲", "二三→乙"], &found);
}

#[test]
fn what_word_can_not_comment_on_is_marked_nearby_and_says_so() {
    let boxed = format!(
        "<w:p>{}<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r></w:p>",
        run("正文"),
        run("框内")
    );
    let body = format!(
        "{boxed}<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p><m:oMath><m:r><m:t>公式</m:t></m:r></m:oMath></w:p>",
        run("句"),
    );
    let notes = format!(
        "<w:footnotes {SPACES}><w:footnote w:id=\"2\"><w:p>{}</w:p></w:footnote></w:footnotes>",
        run("注文")
    );
    let header = format!("<w:hdr {SPACES}><w:p>{}</w:p></w:hdr>", run("眉头"));
    let bytes = package(&body, &[("word/footnotes.xml", &notes), ("word/header1.xml", &header)]);
    let (annotated, back) = annotated(&bytes, &["框内", "注文", "眉头", "公式"]);
    assert_eq!(annotated.marked, [Marked::Near; 4]);
    let remarks: Vec<&str> = back.comments.iter().filter_map(|text| text.lines().last()).collect();
    for (remark, wanted) in remarks.iter().zip(["文本框", "脚注", "页眉", "最近的位置"])
    {
        assert!(remark.contains(wanted), "{remark}");
    }
    assert_eq!(back.covered, ["框内", "", "", "公式"]);
    assert_eq!(part(&annotated.bytes, "word/footnotes.xml"), part(&bytes, "word/footnotes.xml"));
}

#[test]
fn comments_that_are_there_stay_and_numbers_do_not_collide() {
    let body = format!(
        "<w:p><w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:bookmarkStart w:id=\"1\"/></w:p>",
        run("甲乙")
    );
    let held = format!(
        "<w:comments {SPACES}><w:comment w:id=\"0\" w:author=\"某人\"><w:p>{}</w:p></w:comment><w:comment w:id=\"2\"/></w:comments>",
        run("原有")
    );
    let relations = RELATIONS.replace("</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"notes/comments.xml\"/></Relationships>");
    let types = TYPES.replace("</Types>", "<Override PartName=\"/word/notes/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
    let bytes = package(
        &body,
        &[
            ("[Content_Types].xml", &types),
            ("word/_rels/document.xml.rels", &relations),
            ("word/notes/comments.xml", &held),
        ],
    );
    let (annotated, _) = annotated(&bytes, &["甲", "乙"]);
    let comments = part(&annotated.bytes, "word/notes/comments.xml");
    assert!(comments.starts_with(held.strip_suffix("</w:comments>").unwrap()), "{comments}");
    assert!(
        comments.contains("<w:comment w:id=\"3\"") && comments.contains("<w:comment w:id=\"4\"")
    );
    for same in ["[Content_Types].xml", "word/_rels/document.xml.rels"] {
        assert_eq!(part(&annotated.bytes, same), part(&bytes, same));
    }
}

#[test]
fn everything_else_in_the_package_stays_as_it_is_packed() {
    let bytes = package(&format!("<w:p>{}</w:p>", run("甲乙")), &[("customXml/项.xml", "<a/>")]);
    let (annotated, _) = annotated(&bytes, &["甲"]);
    let changed = [
        "[Content_Types].xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/comments.xml",
    ];
    assert_eq!(packed(&annotated.bytes, &changed), packed(&bytes, &changed));
    let types = part(&annotated.bytes, "[Content_Types].xml");
    assert!(types.starts_with(TYPES.strip_suffix("</Types>").unwrap()));
    assert!(types.contains("PartName=\"/word/comments.xml\""));
    assert!(part(&annotated.bytes, "word/_rels/document.xml.rels").contains("Id=\"rId2\""));
}

#[test]
fn a_part_that_names_things_otherwise_is_served_as_well() {
    let own = "<ns0:document xmlns:ns0=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><ns0:body><ns0:p><ns0:r><ns0:t>甲乙丙</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>";
    let bytes = package("", &[("word/document.xml", own)]);
    let (annotated, back) = annotated(&bytes, &["乙→子"]);
    assert_eq!(annotated.marked, [Marked::Changed]);
    assert_eq!((&*back.accepted, &*back.rejected), ("甲子丙", "甲乙丙"));
    let bare = own.replace("xmlns:ns0", "xmlns").replace("ns0:", "");
    let bytes = package("", &[("word/document.xml", &bare)]);
    let (annotated, back) = self::annotated(&bytes, &["乙→子"]);
    assert_eq!(annotated.marked, [Marked::Changed]);
    assert_eq!((&*back.accepted, &*back.rejected), ("甲子丙", "甲乙丙"));
}

#[test]
fn a_broken_part_and_a_file_with_macros_are_not_added_to() {
    let broken = format!("<w:document {SPACES}><w:body><w:p>{}</w:body></w:document>", run("甲"));
    let bytes = package("", &[("word/document.xml", &broken)]);
    let document = document::read(&bytes, "稿.docx").unwrap();
    let notes = [note(&document, Span::new(0, 1), None)];
    assert!(matches!(word(&bytes, "稿.docx", &notes), Err(AnnotateError::Unsafe)));
    let macros =
        TYPES.replace("application/xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    let bytes = package(&format!("<w:p>{}</w:p>", run("甲")), &[("[Content_Types].xml", &macros)]);
    assert!(matches!(word(&bytes, "稿.docm", &notes), Err(AnnotateError::Unsafe)));
    assert!(matches!(word(b"text", "稿.txt", &notes), Err(AnnotateError::Read(_))));
}

#[test]
fn other_formats_get_a_word_file_of_their_text() {
    let document = document::from_plain("某办法\n第一条 根据《旧法》，制定本办法。");
    let start = document.text.chars().position(|c| c == '《').unwrap();
    let notes = [note(&document, Span::new(start, start + 4), Some("《新法》"))];
    let annotated = text(&document, "稿.pdf", &notes).unwrap();
    assert_eq!(annotated.marked, [Marked::Changed]);
    let back = read_back(&annotated.bytes, "审核人");
    assert_eq!(back.covered, ["《旧法》"]);
    assert!(back.rejected.contains("第一条 根据《旧法》，制定本办法。"), "{}", back.rejected);
    assert!(back.rejected.contains("稿.pdf"));
}
