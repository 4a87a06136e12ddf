//! What stands beside the text or is none.

use super::{OFD, document, line, object, page, unread, zipped};
use crate::{Place, UnreadWhy, read};

#[test]
fn what_is_no_text_is_counted() {
    let image = |width: u32| {
        format!(r#"<ofd:ImageObject ID="9" Boundary="0 0 {width} 297" ResourceID="4"/>"#)
    };
    let path = "<ofd:PathObject><ofd:AbbreviatedData>M 0 0 L 1 1 M 2 2 L 3 3</ofd:AbbreviatedData></ofd:PathObject>";
    let glyphs =
        r#"<ofd:CGTransform CodePosition="0"><ofd:Glyphs>3 4</ofd:Glyphs></ofd:CGTransform>"#;
    let untold = object(
        20.0,
        40.0,
        "",
        &format!("{glyphs}<ofd:TextCode X=\"0\" Y=\"0\">\u{e001}</ofd:TextCode>"),
    );
    let told =
        object(20.0, 50.0, "", &format!("{glyphs}<ofd:TextCode X=\"0\" Y=\"0\">记</ofd:TextCode>"));
    let pages = [
        line(20.0, 30.0, "本页有较多的文字所以它的背景不是扫描的页面图像") + &image(210),
        image(105) + &image(105) + &line(100.0, 280.0, "2"),
        path.repeat(40),
        path.repeat(4),
        untold + &told,
    ];
    let mut parts = vec![
        ("OFD.xml", OFD.replace("</ofd:DocBody>", "<ofd:Signatures>Signs.xml</ofd:Signatures></ofd:DocBody>")),
        ("Signs.xml", r#"<ofd:Signatures><ofd:Signature ID="1" BaseLoc="Sign.xml"/></ofd:Signatures>"#.to_owned()),
        ("Sign.xml", r#"<ofd:Signature><ofd:SignedInfo><ofd:StampAnnot ID="1" PageRef="101" Boundary="1 1 9 9"/></ofd:SignedInfo></ofd:Signature>"#.to_owned()),
        ("Doc_0/Document.xml", document(5, "", "<ofd:Attachments>Att/A.xml</ofd:Attachments>")),
        ("Doc_0/Att/A.xml", r#"<ofd:Attachments><ofd:Attachment ID="1" Name="明细表"><ofd:FileLoc>b.xlsx</ofd:FileLoc></ofd:Attachment><ofd:Attachment ID="2"><ofd:FileLoc>c/说明.txt</ofd:FileLoc></ofd:Attachment></ofd:Attachments>"#.to_owned()),
    ];
    for (name, inside) in
        ["Doc_0/P0.xml", "Doc_0/P1.xml", "Doc_0/P2.xml", "Doc_0/P3.xml", "Doc_0/P4.xml"]
            .iter()
            .zip(&pages)
    {
        parts.push((name, page(inside)));
    }
    let doc = read(&zipped(&parts), "a.ofd").unwrap();
    assert!(doc.text.ends_with("图像\n2\n记"), "{}", doc.text);
    assert_eq!(
        unread(&doc),
        [
            ("第1页第1张图片", UnreadWhy::Image),
            ("第2页", UnreadWhy::Scanned),
            ("第3页", UnreadWhy::Drawn),
            ("第5页的1处文字", UnreadWhy::Drawn),
            ("第2页的电子印章", UnreadWhy::Image),
            ("内嵌附件“明细表”", UnreadWhy::Embedded),
            ("内嵌附件“说明.txt”", UnreadWhy::Embedded),
        ]
    );
}

#[test]
fn annotations_stand_behind_their_page() {
    let note = |text: &str| {
        format!(
            r#"<ofd:Annot Type="Watermark" ID="1"><ofd:Appearance Boundary="50 50 99 9">{}</ofd:Appearance></ofd:Annot>"#,
            line(0.0, 0.0, text)
        )
    };
    let hidden = note("不见").replacen("ID=", r#"Visible="false" ID="#, 1);
    let doc = read(
        &zipped(&[
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document(2, "", "<ofd:Annotations>N/List.xml</ofd:Annotations>")),
            ("Doc_0/N/List.xml", r#"<ofd:Annotations><ofd:Page PageID="100"><ofd:FileLoc>One.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>"#.to_owned()),
            ("Doc_0/N/One.xml", format!("<ofd:PageAnnot>{}{}{hidden}</ofd:PageAnnot>", note("内部资料"), note("内部资料"))),
            ("Doc_0/P0.xml", page(&line(20.0, 30.0, "前页"))),
            ("Doc_0/P1.xml", page(&line(20.0, 30.0, "后页"))),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.text, "前页\n内部资料\n后页");
    assert_eq!(doc.blocks[1].place, Place::TextBox);
}
