//! Small files written here, read as the program reads them.

use std::fmt::Write;

use proptest::prelude::*;

use crate::{
    BlockKind, Document, Place, ReadError, RecognisedLine, RecognisedPage, RecognisedWord,
    UnreadWhy, page_picture, picture_pages, read, read_recognised,
};

/// A file of a few pages. Object 1 is the catalogue, 2 the page tree, 3 the font;
/// then come what a test adds, and the pages.
#[derive(Default)]
struct File {
    catalog: String,
    trailer: String,
    added: Vec<String>,
    pages: Vec<(String, String)>,
}

/// A font that is not embedded and takes UTF-16.
const FONT: &str = "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-H \
    /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 \
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>";

/// A picture that covers the page.
const SCAN: &str = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q\n";

impl File {
    fn of(pages: &[String]) -> Self {
        let pages = pages.iter().map(|content| (String::new(), content.clone())).collect();
        Self { pages, ..Self::default() }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut objects = vec![String::new(), String::new(), FONT.to_owned()];
        objects.extend(self.added.iter().cloned());
        let mut kids = String::new();
        for (entries, content) in &self.pages {
            let at = objects.len() + 1;
            write!(kids, "{at} 0 R ").unwrap();
            objects.push(format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {entries} \
                 /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
                at + 1
            ));
            objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
        }
        objects[0] = format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalog);
        objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", self.pages.len());
        assemble(&objects, &self.trailer)
    }

    fn read(&self) -> Result<Document, ReadError> {
        read(&self.bytes(), "a.pdf")
    }
}

fn assemble(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let start = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(out, "{offset:010} 00000 n ").unwrap();
    }
    write!(
        out,
        "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF",
        objects.len() + 1
    )
    .unwrap();
    out.into_bytes()
}

/// Text on a baseline, `y` from the lower edge.
fn text(x: u32, y: u32, size: u32, text: &str) -> String {
    format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{}> Tj ET\n", hex(text))
}

fn hex(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

/// A paragraph of lines of 28 characters, its first line indented.
fn paragraph(top: u32, text_of: &str) -> String {
    let characters: Vec<char> = text_of.chars().collect();
    let (first, rest) = characters.split_at(characters.len().min(26));
    let mut out = text(109, top, 16, &first.iter().collect::<String>());
    for (at, line) in rest.chunks(28).enumerate() {
        let y = top - 28 * (u32::try_from(at).unwrap() + 1);
        out += &text(77, y, 16, &line.iter().collect::<String>());
    }
    out
}

fn body(doc: &Document) -> Vec<&str> {
    place(doc, Place::Body)
}

fn place(doc: &Document, place: Place) -> Vec<&str> {
    doc.blocks
        .iter()
        .filter(|block| block.place == place)
        .map(|block| doc.block_text(block))
        .collect()
}

fn unread(doc: &Document) -> Vec<(&str, UnreadWhy)> {
    doc.unread.iter().map(|unread| (unread.part.as_str(), unread.why)).collect()
}

const LONG: &str = "第一条 为了规范窑炉的管理，保障窑工和附近居民的安全，根据有关法律、法规，结合本市实际情况，制定本办法，由市窑炉主管部门负责组织实施并每年评估一次。";

#[test]
fn lines_become_paragraphs_and_edges_stand_apart() {
    let page = |number: u32, top: &str| {
        paragraph(700, LONG)
            + &paragraph(520, "第二条 本办法自公布之日起施行。")
            + &text(200, 800, 10, "某市窑炉管理办法")
            + &text(280, 40, 12, &format!("— {number} —"))
            + &text(220, 750, 22, top)
    };
    let doc =
        File::of(&[page(1, "某市窑炉办法"), page(2, "某市瓷土办法"), page(3, "某市釉料办法")])
            .read()
            .unwrap();
    assert_eq!(body(&doc)[..3], ["某市窑炉办法", LONG, "第二条 本办法自公布之日起施行。"]);
    assert_eq!(place(&doc, Place::Header), ["某市窑炉管理办法"]);
    assert_eq!(place(&doc, Place::Footer), ["— 1 —"]);
    assert_eq!(doc.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(doc.unread.is_empty());
}

#[test]
fn scans_are_told_page_by_page() {
    let written = paragraph(700, LONG);
    let doc = File::of(&[written.clone(), SCAN.into(), written]).read().unwrap();
    assert_eq!(unread(&doc), [("第2页", UnreadWhy::Scanned)]);
    assert_eq!(File::of(&[SCAN.into(), SCAN.into()]).read().unwrap_err(), ReadError::Scanned);
}

#[test]
fn a_recognised_page_is_read_with_the_others_and_marked() {
    let first =
        paragraph(700, "第一条　本办法适用于本市行政区域内的企业登记活动，法律另有规定的除外。");
    let bytes = File::of(&[first, SCAN.into(), SCAN.into()]).bytes();
    assert_eq!(picture_pages(&bytes, "a.pdf").unwrap(), [2, 3]);
    // The picture is twice as large as the page in points.
    let word = RecognisedWord {
        text: "第二条　本办法自印发之日起施行。".into(),
        left: 218.0,
        width: 512.0,
        confidence: 87.4,
    };
    let line = RecognisedLine { top: 250.0, height: 32.0, words: vec![word] };
    let page = RecognisedPage { number: 2, width: 1190.0, height: 1684.0, lines: vec![line] };
    let doc = read_recognised(&bytes, "a.pdf", &[page]).unwrap();
    assert_eq!(body(&doc).last(), Some(&"第二条　本办法自印发之日起施行。"));
    let pages: Vec<_> = doc.pages.iter().map(|page| (page.number, page.recognised)).collect();
    assert_eq!(pages, [(1, None), (2, Some(87))]);
    assert_eq!(unread(&doc), [("第3页", UnreadWhy::Scanned)]);
}

#[test]
fn the_text_layer_of_a_scan_is_read_and_noted() {
    let layer = SCAN.to_owned() + &paragraph(700, LONG).replace("BT", "BT 3 Tr");
    let doc = File::of(&[layer]).read().unwrap();
    assert_eq!(body(&doc), [LONG]);
    assert_eq!(unread(&doc)[0].1, UnreadWhy::Scanned);
}

#[test]
fn text_printed_twice_is_read_once() {
    let bold = "BT 2 Tr /F1 22 Tf 1 0 0 1 200 700 Tm".to_owned();
    let once = format!("{bold} <{}> Tj ET\n", hex("关于窑炉的的通知"));
    let doc = File::of(&[once.clone() + &once.replace("200 700", "200.4 700.2")]).read().unwrap();
    assert_eq!(body(&doc), ["关于窑炉的的通知"]);
}

#[test]
fn turned_pages_are_read_upright() {
    let turned = format!("BT /F1 16 Tf 0 1 -1 0 300 100 Tm <{}> Tj ET\n", hex("窑炉登记表"));
    let mut file = File::of(&[turned]);
    file.pages[0].0 = "/Rotate 90".into();
    assert_eq!(body(&file.read().unwrap()), ["窑炉登记表"]);
}

#[test]
fn what_stands_beside_the_pages_is_read_apart() {
    let mut file = File::of(&[paragraph(700, LONG)]);
    file.added = vec![
        format!("<< /FT /Tx /T <FEFF{}> /V <FEFF{}> >>", hex("姓名"), hex("陶工")),
        format!("<< /Subtype /FreeText /Rect [0 0 9 9] /Contents <FEFF{}> >>", hex("旁注")),
        format!("<< /Subtype /Highlight /Rect [0 0 9 9] /Contents <FEFF{}> >>", hex("请改")),
        format!("<< /Type /Filespec /UF <FEFF{}> >>", hex("清单.xlsx")),
    ];
    file.catalog = "/AcroForm << /Fields [4 0 R 4 0 R] >> \
                    /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>"
        .into();
    file.pages[0].0 = "/Annots [5 0 R 6 0 R]".into();
    let doc = file.read().unwrap();
    assert_eq!(body(&doc), [LONG]);
    assert_eq!(place(&doc, Place::TextBox), ["旁注", "姓名：陶工"]);
    assert_eq!(place(&doc, Place::Header), ["请改"]);
    assert_eq!(unread(&doc), [("文件里附带的“清单.xlsx”", UnreadWhy::Embedded)]);
}

#[test]
fn edges_that_the_file_marks_need_no_second_page() {
    let marked = "/Artifact << /Type /Pagination >> BDC\n".to_owned()
        + &text(200, 800, 10, "内部资料")
        + &text(280, 40, 12, "1")
        + "EMC\n"
        + &paragraph(700, LONG);
    let doc = File::of(&[marked]).read().unwrap();
    assert_eq!(body(&doc), [LONG]);
    assert_eq!(place(&doc, Place::Header), ["内部资料"]);
    assert_eq!(place(&doc, Place::Footer), ["1"]);
}

#[test]
fn characters_that_nothing_names_are_counted() {
    let mut file = File::of(&[paragraph(700, LONG)]);
    let nameless = FONT.replace("UniGB-UTF16-H", "Identity-H").replace("GB1", "Identity");
    file.added = vec![nameless];
    let glyphs = "BT /F2 16 Tf 1 0 0 1 77 500 Tm <00110012> Tj ET\n";
    file.pages[0].1 += glyphs;
    file.pages.push((String::new(), glyphs.repeat(9)));
    let mut bytes = String::from_utf8(file.bytes()).unwrap();
    bytes = bytes.replace("/F1 3 0 R >>", "/F1 3 0 R /F2 4 0 R >>");
    let doc = read(bytes.as_bytes(), "").unwrap();
    assert_eq!(body(&doc), [LONG, "\u{fffd}\u{fffd}"]);
    assert_eq!(unread(&doc), [("第1页的2个字", UnreadWhy::Garbled), ("第2页", UnreadWhy::Garbled)]);
}

#[test]
fn a_page_tree_in_circles_comes_to_an_end() {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R \
                /Resources << /Font << /F1 3 0 R >> >> >>";
    let content = paragraph(700, LONG);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [4 0 R 2 0 R 6 0 R] /Count 3 /Parent 6 0 R >>".to_owned(),
        FONT.to_owned(),
        page.to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Pages /Kids [2 0 R 6 0 R 4 0 R] /Count 3 >>".to_owned(),
    ];
    let doc = read(&assemble(&objects, ""), "").unwrap();
    assert_eq!(body(&doc), [LONG]);
}

#[test]
fn nesting_without_end_does_no_harm() {
    for open in ["[", "<<", "<< /Kids [", "q ", "BT ", "BI ", "/P BMC "] {
        let mut file = File::of(&[open.repeat(100_000) + &paragraph(700, LONG)]);
        file.added = vec![open.repeat(100_000)];
        let _ = file.read();
    }
}

#[test]
fn a_password_is_reported_as_such() {
    let mut file = File::of(&[paragraph(700, LONG)]);
    let key = "41".repeat(32);
    file.trailer = format!(
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    );
    assert_eq!(file.read().unwrap_err(), ReadError::Encrypted);
}

#[test]
fn a_page_can_be_drawn() {
    let bytes = File::of(&[SCAN.into()]).bytes();
    let picture = page_picture(&bytes, 1, 300).unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
    assert_eq!(picture[16..20], 300u32.to_be_bytes());
    assert_eq!(page_picture(&bytes, 2, 300).unwrap_err(), ReadError::Empty);
    assert_eq!(page_picture(b"a text", 1, 300).unwrap_err(), ReadError::Unsupported);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// Whatever is damaged, there is an answer, and its blocks lie in its text.
    #[test]
    fn damage_never_escapes(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = File::of(&[paragraph(700, LONG) + SCAN, text(90, 90, 12, "窑炉")]).bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len() - 9) + 9;
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()).max(9));
        }
        if let Ok(doc) = read(&bytes, "a.pdf") {
            let end = doc.text.chars().count();
            prop_assert!(doc.blocks.iter().all(|block| block.span.end <= end));
            prop_assert!(doc.blocks.iter().all(|block| block.kind == BlockKind::Paragraph));
        }
    }
}
