//! Small whole files for each reader, all of our own writing.

use anyhow::Result;
use encoding_rs::GBK;

use crate::archives::{word_of, zip_of};
use crate::dossier;
use crate::old_word::{self, Part};

/// Readers that a run can be asked for.
pub const READERS: [&str; 10] =
    ["docx", "doc", "html", "mhtml", "text", "zip", "rtf", "pdf", "ofd", "xlsx"];

const TEXT: &str = "某市停车管理办法\n\n第一条 为了规范停车，制定本办法。\n第二条 收费如下：\n（一）甲；\n（二）乙。\n附件：1.清单\n某市人民政府\n2026年3月1日\n";

const PAGE: &str = "<html><head><meta charset=\"utf-8\"><title>公告</title></head><body><nav><a href=\"/\">首页</a></nav><h1>公告</h1><div><p>第一条&nbsp;为了规范停车秩序，制定本办法。<br>第二条 甲。<table><tr><td rowspan=2>车型<td>收费<tr><td>五元</table><img src=a><pre>  一\n  二</pre></div></body></html>";

const WORD: &str = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">总则 </w:t></w:r></w:p><w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增&amp;&#x4e8c;</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:body></w:document>";

const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num></w:numbering>";

const STYLES: &str = "<w:styles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"b\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>";

const NOTES: &str = "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>";

const RTF: &str = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 \\'b5\\'da\\u19968?\\par\\trowd\\cellx900 a\\cell b\\cell\\row{\\*\\bkmkstart x}}";

const PDF: &str = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 37>>stream\nBT /F1 12 Tf 20 200 Td (Hello) Tj ET\n\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

const OFD: [(&str, &str); 4] = [
    (
        "OFD.xml",
        "<ofd:OFD DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    ),
    (
        "Doc_0/Document.xml",
        "<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
    ),
    (
        "Doc_0/Pages/Page_0/Content.xml",
        "<ofd:Page><ofd:Content><ofd:Layer ID=\"2\"><ofd:TextObject ID=\"3\" Boundary=\"10 10 100 10\" Font=\"4\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5 5\">第一条甲。</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>",
    ),
    (
        "Doc_0/PublicRes.xml",
        "<ofd:Res><ofd:Fonts><ofd:Font ID=\"4\" FontName=\"宋体\"/></ofd:Fonts></ofd:Res>",
    ),
];

const SHEET: [(&str, &str); 5] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
    ("xl/sharedStrings.xml", "<sst><si><t>甲</t></si><si><r><t>乙</t></r></si></sst>"),
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>",
    ),
];

/// Names and bytes of the files that a run over a reader begins with.
pub(super) fn of(reader: &str) -> Result<Vec<(&'static str, Vec<u8>)>> {
    Ok(match reader {
        "docx" => vec![
            ("a.docx", word()?),
            ("a.docx", word_of(WORD)?),
            ("a.docx", std::fs::read(dossier::draft())?),
            ("a.doc", WORD.replace("w:document", "w:wordDocument").into_bytes()),
        ],
        "doc" => vec![("a.doc", old_word::file(&old())?), ("a.doc", old_word::file(&old()[..2])?)],
        "html" => vec![("a.html", PAGE.into()), ("a.html", GBK.encode(PAGE).0.into_owned())],
        "mhtml" => vec![("a.doc", mhtml())],
        "text" => vec![
            ("a.txt", TEXT.into()),
            ("a.txt", GBK.encode(TEXT).0.into_owned()),
            ("a.txt", TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ],
        "zip" => {
            let inner = zip_of([("甲.txt", TEXT), ("乙.html", PAGE)])?;
            vec![("a.zip", zip_of([("内.zip", inner), ("丙.txt", TEXT.into())])?)]
        }
        "rtf" => vec![("a.rtf", RTF.into())],
        "pdf" => vec![("a.pdf", PDF.into())],
        "ofd" => vec![("a.ofd", zip_of(OFD)?)],
        "xlsx" => vec![("a.xlsx", zip_of(SHEET)?)],
        _ => Vec::new(),
    })
}

fn word() -> Result<Vec<u8>> {
    zip_of([
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", WORD),
        ("word/numbering.xml", NUMBERING),
        ("word/styles.xml", STYLES),
        ("word/footnotes.xml", NOTES),
    ])
}

fn old() -> Vec<Part> {
    vec![
        Part::Text("某市停车管理办法"),
        Part::Item(0, "目的。"),
        Part::Item(1, "甲；"),
        Part::Deleted("罚款", "警告。"),
        Part::Field("EMBED Excel", "\u{1}"),
        Part::Row(&["车型", "收费"]),
        Part::Note("脚注。"),
    ]
}

fn mhtml() -> Vec<u8> {
    let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=_x\"\r\n\r\n";
    let part = "--=_x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=E7=94=B2=\r\n</p></html>\r\n";
    format!("{head}{part}--=_x\r\nContent-Type: image/png\r\n\r\nx\r\n--=_x--\r\n").into_bytes()
}
