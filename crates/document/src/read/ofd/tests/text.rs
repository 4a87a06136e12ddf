//! What the pages say, and in which order.

use super::{OFD, document, line, object, page, text, unread, zipped};
use crate::{Format, Place, UnreadWhy, read};

#[test]
fn text_objects_in_every_writing() {
    let code =
        |attributes: &str, text: &str| format!("<ofd:TextCode {attributes}>{text}</ofd:TextCode>");
    for (inside, wanted) in [
        (object(20.0, 30.0, "", &code(r#"X="0" Y="0" DeltaX="g 2 5 5""#, "窑炉登记")), "窑炉登记"),
        // Characters of one line over many codes, objects and layers, not in order.
        (
            object(
                20.0,
                30.0,
                "",
                &(code(r#"X="10" Y="0""#, "登")
                    + &code(r#"X="0""#, "窑")
                    + &code(r#"X="5" Y="0""#, "炉")),
            ) + &object(35.0, 30.2, "", &code("X='0' Y='0'", "记")),
            "窑炉登记",
        ),
        (
            format!(
                "<ofd:PageBlock><ofd:PageBlock>{}</ofd:PageBlock></ofd:PageBlock>",
                line(20.0, 30.0, "内层")
            ),
            "内层",
        ),
        // The matrix makes the text small and moves it down.
        (
            line(20.0, 31.0, "第一行")
                + &object(
                    20.0,
                    30.0,
                    r#"CTM="0.5 0 0 0.5 0 10""#,
                    &code(r#"X="0" Y="0""#, "第三行"),
                )
                + &line(20.0, 36.0, "第二行"),
            "第一行\n第二行\n第三行",
        ),
        // One code that breaks its line itself.
        (
            object(
                20.0,
                30.0,
                "",
                &code(r#"X="0" Y="0" DeltaX="5 -5 5" DeltaY="0 8 0""#, "上行下行"),
            ),
            "上行\n下行",
        ),
        // A wide step inside of a code.
        (object(20.0, 30.0, "", &code(r#"X="0" Y="0" DeltaX="5 40 5""#, "姓名职务")), "姓名\t职务"),
        // Indented by blanks: still two paragraphs.
        (
            line(20.0, 30.0, "首行自页边起写满整整十六个字宽度")
                + &line(20.0, 38.0, "　　次段由空格缩进也写满十六字。")
                + &line(20.0, 46.0, "　　末段由空格缩进"),
            "首行自页边起写满整整十六个字宽度\n次段由空格缩进也写满十六字。\n末段由空格缩进",
        ),
        // Upright characters below each other, the right column first.
        (
            object(50.0, 30.0, "", &code(r#"X="0" Y="0" DeltaY="g 3 5""#, "右列先读"))
                + &object(40.0, 30.0, r#"ReadDirection="90""#, &code(r#"X="0" Y="0""#, "左列后读")),
            "右列先读\n左列后读",
        ),
        (
            object(20.0, 30.0, r#"Visible="false""#, &code(r#"X="0" Y="0""#, "藏"))
                + &line(20.0, 40.0, "A&amp;B&#x4e59;"),
            "A&B乙",
        ),
    ] {
        assert_eq!(text(&inside), wanted, "{inside}");
    }
}

#[test]
fn lines_become_paragraphs_over_pages() {
    let full = |text: &str| text.chars().cycle().take(34).collect::<String>();
    let (one, two) = (full("为了规范窑炉登记"), full("窑炉应当每年检查一次"));
    let first = line(25.0, 40.0, "　　某市窑炉管理办法")
        + &line(
            35.0,
            60.0,
            &format!("第一条　{}", full("保护窑业").chars().take(28).collect::<String>()),
        )
        + &line(25.0, 70.0, &one)
        + &line(25.0, 80.0, "制定本办法。")
        + &line(
            35.0,
            90.0,
            &format!("第二条　{}", full("管理").chars().take(28).collect::<String>()),
        )
        + &line(25.0, 100.0, &two)
        + &line(100.0, 285.0, "— 1 —");
    let second = line(25.0, 40.0, &two) + &line(25.0, 50.0, "。") + &line(100.0, 285.0, "— 2 —");
    let doc = read(
        &zipped(&[
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document(2, "", "")),
            ("Doc_0/P0.xml", page(&first)),
            ("Doc_0/P1.xml", page(&second)),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.format, Format::Ofd);
    let lines: Vec<&str> = doc.text.lines().collect();
    assert_eq!(lines.len(), 4, "{}", doc.text);
    assert!(lines[1].starts_with("第一条　") && lines[1].ends_with("制定本办法。"));
    assert!(lines[2].starts_with("第二条　") && lines[2].ends_with(&format!("{two}。")));
    assert_eq!((lines[3], doc.blocks[3].place), ("— 1 —", Place::Footer));
    assert_eq!(doc.outline.nodes[1].locator, "第二条");
    // The second page brings no paragraph of its own.
    assert_eq!(doc.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1]);
}

#[test]
fn templates_lie_below_and_above_their_pages() {
    let common = r#"<ofd:TemplatePage ID="5" BaseLoc="T.xml"/>"#;
    let template =
        page(&(line(20.0, 30.0, "姓名：") + r#"<ofd:ImageObject ID="9" Boundary="0 0 9 9"/>"#));
    let used = |text: &str| {
        page(&line(45.0, 30.0, text)).replacen(
            "<ofd:Content>",
            r#"<ofd:Template TemplateID="5" ZOrder="Foreground"/><ofd:Content>"#,
            1,
        )
    };
    let doc = read(
        &zipped(&[
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document(2, common, "")),
            ("Doc_0/T.xml", template),
            ("Doc_0/P0.xml", used("窑工甲")),
            ("Doc_0/P1.xml", used("窑工乙")),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.text, "姓名：\t窑工甲\n姓名：\t窑工乙");
    // A template's picture is one picture.
    assert_eq!(unread(&doc), [("第1页第1张图片", UnreadWhy::Image)]);
    assert_eq!(
        doc.pages.iter().map(|page| (page.number, page.start)).collect::<Vec<_>>(),
        [(1, 0), (2, 8)]
    );
}

#[test]
fn graphic_units_hold_text_as_well() {
    let common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    let unit = |id: u32, inside: &str| {
        format!(
            r#"<ofd:CompositeGraphicUnit ID="{id}" Width="9" Height="9"><ofd:Content>{inside}</ofd:Content></ofd:CompositeGraphicUnit>"#
        )
    };
    let used = |id: u32| {
        format!(r#"<ofd:CompositeObject ID="3" Boundary="20 30 9 9" ResourceID="{id}"/>"#)
    };
    let units = unit(1, &line(0.0, 0.0, "图中文字")) + &unit(2, &(used(2) + &used(2)));
    let doc = read(
        &zipped(&[
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document(1, common, "")),
            ("Doc_0/Res.xml", format!("<ofd:Res><ofd:CompositeGraphicUnits>{units}</ofd:CompositeGraphicUnits></ofd:Res>")),
            // A unit that uses itself comes to an end.
            ("Doc_0/P0.xml", page(&(used(1) + &used(2) + &used(8)))),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.text, "图中文字");
    assert_eq!(doc.unread[0].why, UnreadWhy::Drawn);
}
