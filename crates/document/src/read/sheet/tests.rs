//! Workbooks made for the tests: new ones by a writer, old ones record by record.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format as Style, Formula, Image, Shape, Workbook};
use zip::write::SimpleFileOptions;

use crate::read::mutate;
use crate::{Block, BlockKind, Document, Format, Place, ReadError, UnreadWhy, read};

fn saved(book: &mut Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

fn cells(doc: &Document) -> Vec<(u32, u32, u32, &str)> {
    let cell = |block: &Block| match block.kind {
        BlockKind::Cell { table, row, column } => Some((table, row, column, doc.block_text(block))),
        BlockKind::Paragraph => None,
    };
    doc.blocks.iter().filter_map(cell).collect()
}

#[test]
fn cells_are_shown_as_a_person_sees_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let styled = |code: &str| Style::new().set_num_format(code);
    sheet.write(0, 0, "收费项目").unwrap();
    sheet.write(0, 1, 120.0).unwrap();
    sheet.write(0, 2, 0.5).unwrap();
    sheet.write_with_format(1, 0, 0.155, &styled("0.0%")).unwrap();
    sheet.write_with_format(1, 1, 45352, &styled("yyyy\"年\"m\"月\"d\"日\"")).unwrap();
    sheet.write_with_format(1, 2, 1234.5, &styled("#,##0.00")).unwrap();
    sheet.write_with_format(2, 0, 45352, &Style::new().set_num_format_index(14)).unwrap();
    sheet.write(2, 1, true).unwrap();
    sheet.write(2, 2, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.merge_range(3, 0, 4, 2, "合并的一格", &Style::new()).unwrap();
    sheet.write(4, 1, "被盖住的旧值").unwrap();
    sheet.write(5, 1, "上行\n下行").unwrap();
    let doc = read(&saved(&mut book), "a.docx").unwrap();
    assert_eq!(doc.format, Format::Sheet);
    assert_eq!(
        doc.text,
        "收费项目\t120\t0.5\n15.5%\t2024年3月1日\t1,234.50\n2024-3-1\tTRUE\t2\n合并的一格\n上行\n下行"
    );
    assert_eq!(cells(&doc)[9], (0, 3, 0, "合并的一格"));
    assert_eq!(cells(&doc)[11], (0, 5, 1, "下行"));
}

#[test]
fn sheets_stand_under_their_names() {
    let mut book = Workbook::new();
    for (name, text, hidden) in
        [("Sheet1", "甲", false), ("Sheet2", "", false), ("附表", "乙", true)]
    {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, text).unwrap();
        sheet.set_hidden(hidden);
    }
    let doc = read(&saved(&mut book), "a.xlsx").unwrap();
    assert_eq!(doc.text, "Sheet1\n甲\n附表（隐藏的工作表）\n乙");
    assert_eq!(doc.blocks[0].heading, Some(1));
    assert_eq!(cells(&doc), [(0, 0, 0, "甲"), (1, 0, 0, "乙")]);

    let alone = |name: &str| {
        let mut book = Workbook::new();
        book.add_worksheet().set_name(name).unwrap().write(0, 0, "甲").unwrap();
        read(&saved(&mut book), "a.xlsx").unwrap().text
    };
    assert_eq!(alone("工作表 3"), "甲");
    assert_eq!(alone("收费标准"), "收费标准\n甲");
}

#[test]
fn floating_text_is_read_and_pictures_are_counted() {
    let mut png = vec![0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13];
    png.extend(b"IHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "甲").unwrap();
    sheet.insert_shape(1, 1, &Shape::textbox().set_text("框内\n二行")).unwrap();
    sheet.insert_image(3, 3, &Image::new_from_buffer(&png).unwrap()).unwrap();
    let doc = read(&saved(&mut book), "a.xlsx").unwrap();
    let boxes: Vec<&str> = doc
        .blocks
        .iter()
        .filter(|block| block.place == Place::TextBox)
        .map(|block| doc.block_text(block))
        .collect();
    assert_eq!(boxes, ["框内", "二行"]);
    assert_eq!(doc.unread.len(), 1);
    assert_eq!(doc.unread[0].why, UnreadWhy::Image);
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn one_sheet(xml: &str) -> Vec<u8> {
    with_strings(xml, "<sst/>")
}

fn with_strings(xml: &str, strings: &str) -> Vec<u8> {
    package(&[
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="rId1" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", xml),
    ])
}

#[test]
fn a_million_cells_are_read_up_to_the_limit() {
    let mut xml = String::from("<worksheet><sheetData>");
    for row in 0..100_000 {
        xml.push_str("<row>");
        for column in 0..10 {
            xml.push_str(&format!("<c><v>{}</v></c>", row * 10 + column));
        }
        xml.push_str("</row>");
    }
    let doc = read(&one_sheet(&(xml + "</sheetData></worksheet>")), "a.xlsx").unwrap();
    assert_eq!(cells(&doc).len(), 200_000);
    assert_eq!(doc.unread.len(), 1);
    assert_eq!(doc.unread[0].why, UnreadWhy::TooLarge);
    assert!(doc.unread[0].part.contains("第20001行"), "{}", doc.unread[0].part);
}

#[test]
fn declared_sizes_and_far_cells_cost_nothing() {
    let xml = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>
<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells></worksheet>"#;
    let doc = read(&one_sheet(xml), "a.xlsx").unwrap();
    assert_eq!(cells(&doc), [(0, 0, 0, "1"), (0, 1_048_575, 16_383, "2")]);
}

#[test]
fn a_long_string_is_not_repeated_without_end() {
    let strings = format!("<sst uniqueCount='1'><si><t>{}</t></si></sst>", "甲".repeat(1 << 20));
    let row = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(1000);
    let xml = format!("<worksheet><sheetData>{row}</sheetData></worksheet>");
    let doc = read(&with_strings(&xml, &strings), "a.xlsx").unwrap();
    assert_eq!(doc.blocks.len(), 1 + 13);
    assert_eq!(doc.unread[0].why, UnreadWhy::TooLarge);
}

#[test]
fn a_count_that_can_not_be_true_is_refused() {
    let xml = "<worksheet><sheetData/></worksheet>";
    for count in ["999999999999", "99999999999999999999999"] {
        let strings = format!("<sst count=\"1\" uniqueCount=\"{count}\"></sst>");
        assert_eq!(read(&with_strings(xml, &strings), "a.xlsx"), Err(ReadError::Corrupt));
    }
}

#[test]
fn a_part_that_grows_without_end_is_refused() {
    let text = " ".repeat(20 << 20);
    let bytes = one_sheet(&format!("<worksheet><sheetData/>{text}</worksheet>"));
    assert_eq!(read(&bytes, "a.xlsx"), Err(ReadError::TooLarge));
}

#[test]
fn what_stands_before_the_damage_is_kept() {
    let doc =
        read(&one_sheet("<worksheet><sheetData><row><c><v>1</v></c><c><v>2<"), "a.xlsx").unwrap();
    assert_eq!(doc.text, "表\n1");
    assert_eq!(doc.unread[0].why, UnreadWhy::Corrupt);
    let empty = package(&[("xl/workbook.xml", "")]);
    assert_eq!(read(&empty, "a.xlsx"), Err(ReadError::Corrupt));
    let binary = package(&[("xl/workbook.bin", "")]);
    assert_eq!(read(&binary, "a.xlsx"), Err(ReadError::Unsupported));
}

/// A stream of an old workbook as it grows.
#[derive(Default)]
struct Old(Vec<u8>);

impl Old {
    fn record(&mut self, kind: u16, parts: &[&[u8]]) -> &mut Self {
        let data = parts.concat();
        self.0.extend(kind.to_le_bytes());
        self.0.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
        self.0.extend(data);
        self
    }

    fn cell(&mut self, kind: u16, row: u16, column: u16, style: u16, rest: &[u8]) -> &mut Self {
        let [row, column, style] = [row, column, style].map(u16::to_le_bytes);
        self.record(kind, &[&row, &column, &style, rest])
    }

    fn start(&mut self, version: u16) -> &mut Self {
        self.record(0x0809, &[&version.to_le_bytes(), &[5, 0, 0, 0, 0, 0]])
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Length of two bytes, flags, units.
fn string(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.encode_utf16().count()).unwrap();
    [&length.to_le_bytes()[..], &[1], &wide(text)].concat()
}

fn stored(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
    file.into_inner().into_inner()
}

fn entry(start: usize, hidden: u8, name: &str) -> Vec<u8> {
    let start = u32::try_from(start).unwrap().to_le_bytes();
    let length = u8::try_from(name.chars().count()).unwrap();
    [&start[..], &[hidden, 0, length, 1], &wide(name)].concat()
}

fn old_workbook() -> Vec<u8> {
    let globals = |first: usize, second: usize| {
        let mut old = Old::default();
        old.start(0x0600);
        old.record(0x041e, &[&200u16.to_le_bytes(), &string("0.0\"元\"")]);
        for format in [0u16, 10, 31, 200] {
            old.record(0x00e0, &[&[0, 0], &format.to_le_bytes(), &[0; 16]]);
        }
        old.record(0x0085, &[&entry(first, 0, "收费")]);
        old.record(0x0085, &[&entry(second, 1, "底稿")]);
        // The second string goes on in the next record, with flags of its own.
        let head = [&[2u8, 0, 0, 0, 2, 0, 0, 0][..], &string("甲"), &[4, 0, 1], &wide("一二")];
        old.record(0x00fc, &head);
        old.record(0x003c, &[&[0], b"ab"]);
        old.record(0x000a, &[]);
        old.0
    };
    let mut first = Old::default();
    first.start(0x0600);
    first.record(0x0200, &[&[0xff; 14]]);
    first.cell(0x00fd, 0, 0, 0, &[0, 0, 0, 0]).cell(0x00fd, 0, 1, 0, &[1, 0, 0, 0]);
    first.cell(0x0203, 1, 0, 1, &0.5f64.to_le_bytes());
    first.cell(0x027e, 1, 1, 2, &((45352u32 << 2) | 2).to_le_bytes());
    let packed = |value: u32| ((value << 2) | 3).to_le_bytes();
    first.record(0x00bd, &[&[2, 0, 0, 0], &[0, 0], &packed(150), &[3, 0], &packed(250), &[1, 0]]);
    first.cell(0x0006, 3, 0, 0, &[0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
    first.record(0x0207, &[&string("公式的字")]);
    first.cell(0x0205, 3, 1, 0, &[7, 1]).cell(0x0204, 4, 0, 0, &string("合并"));
    first.cell(0x0204, 4, 1, 0, &string("盖住"));
    first.record(0x00e5, &[&[1, 0], &[4, 0, 4, 0, 0, 0, 1, 0]]);
    // A chart inside repeats cells.
    first.record(0x005d, &[&[0x15, 0, 0x12, 0, 5, 0]]);
    first.start(0x0600).cell(0x0204, 9, 9, 0, &string("图中")).record(0x000a, &[]);
    first.record(0x005d, &[&[0x15, 0, 0x12, 0, 6, 0]]);
    first.record(0x01b6, &[&[0; 10], &[2, 0], &[0; 6]]).record(0x003c, &[&[1], &wide("框内")]);
    first.record(0x000a, &[]);
    let mut second = Old::default();
    second.start(0x0600).cell(0x0204, 0, 0, 0, &string("乙")).record(0x000a, &[]);
    let length = globals(0, 0).len();
    [globals(length, length + first.0.len()), first.0, second.0].concat()
}

#[test]
fn old_workbooks_read_like_new_ones() {
    let doc = read(&stored(&old_workbook()), "a.doc").unwrap();
    assert_eq!(
        doc.text,
        "收费\n甲\t一二ab\n50.00%\t2024年3月1日\n1.5\t2.5元\n公式的字\t#DIV/0!\n合并\n框内\n底稿（隐藏的工作表）\n乙"
    );
    assert_eq!(doc.format, Format::Sheet);
    assert_eq!(doc.unread.len(), 1, "the chart");
}

#[test]
fn old_workbooks_before_97_are_in_a_code_page() {
    let coded = |text: &str| encoding_rs::GBK.encode(text).0.into_owned();
    let mut old = Old::default();
    old.start(0x0500).record(0x0042, &[&936u16.to_le_bytes()]);
    let start = u32::try_from(old.0.len() + 4 + 11 + 4).unwrap();
    old.record(0x0085, &[&start.to_le_bytes(), &[0, 0, 4], &coded("收费")]).record(0x000a, &[]);
    old.start(0x0500);
    old.cell(0x0204, 0, 0, 0, &[&[4, 0][..], &coded("项目")].concat()).record(0x000a, &[]);
    assert_eq!(read(&stored(&old.0), "a.xls").unwrap().text, "收费\n项目");
}

#[test]
fn protected_and_broken_old_workbooks() {
    let mut old = Old::default();
    old.start(0x0600).record(0x002f, &[&[0; 6]]);
    assert_eq!(read(&stored(&old.0), "a.xls"), Err(ReadError::Encrypted));
    assert_eq!(read(&stored(b"nothing of a workbook"), "a.xls"), Err(ReadError::Corrupt));
    let whole = old_workbook();
    let cut = &whole[..whole.len() - 10];
    let doc = read(&stored(cut), "a.xls").unwrap();
    assert!(doc.text.starts_with("收费\n甲"));
    assert!(doc.unread.iter().any(|unread| unread.why == UnreadWhy::Corrupt));
}

#[test]
fn damaged_copies_never_panic() {
    let xml = r#"<worksheet><dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>
<c r="B1" s="1"><v>45352</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c></row></sheetData>
<mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>"#;
    let (mut all, mut whole) = (0, 0);
    let mut check = |read: Result<Document, ReadError>| {
        all += 1;
        whole += usize::from(read.is_ok());
    };
    mutate::each(xml.as_bytes(), 500, |copy| {
        check(read(&one_sheet(&String::from_utf8_lossy(copy)), "a.xlsx"));
    });
    mutate::each(&one_sheet(xml), 500, |copy| check(read(copy, "a.xlsx")));
    mutate::each(&old_workbook(), 1000, |copy| check(read(&stored(copy), "a.xls")));
    mutate::each(&stored(&old_workbook()), 500, |copy| check(read(copy, "a.xls")));
    assert!(whole > 200 && whole < all, "{whole} of {all}");
}
