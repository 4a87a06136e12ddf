//! Files and their names, limits and damage.

use std::io::{Cursor, Write};

use encoding_rs::GB18030;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{OFD, document, line, object, page, single, unread, zipped};
use crate::{ReadError, UnreadWhy, read};

#[test]
fn files_are_found_whatever_their_names() {
    let inside = page(&line(20.0, 30.0, "正文"));
    let body = |root: &str| OFD.replace("Doc_0/Document.xml", root);
    let doc = |path: &str| document(1, "", "").replace("P0.xml", path);
    for parts in [
        vec![
            ("ofd.XML", body("doc_0\\DOCUMENT.xml")),
            ("DOC_0/Document.xml", doc("p0.XML")),
            ("Doc_0/P0.xml", inside.clone()),
        ],
        vec![
            ("OFD.xml", body("/Doc_0/Document.xml")),
            ("Doc_0/Document.xml", doc("/Doc_0/P0.xml")),
            ("Doc_0/P0.xml", inside.clone()),
        ],
        vec![
            ("OFD.xml", body("Doc_0/Document.xml")),
            ("Doc_0/Document.xml", doc("./x/../P0.xml")),
            ("Doc_0/P0.xml", inside.clone()),
        ],
        // Relative to the root though it should be to the document.
        vec![
            ("OFD.xml", body("Doc_0/Document.xml")),
            ("Doc_0/Document.xml", doc("Pages/P0.xml")),
            ("Pages/P0.xml", inside.clone()),
        ],
        // The whole package packed inside of a folder.
        vec![
            ("文件/OFD.xml", body("/正文/Document.xml")),
            ("文件/正文/Document.xml", doc("第一页.xml")),
            ("文件/正文/第一页.xml", inside.clone()),
        ],
    ] {
        assert_eq!(read(&zipped(&parts), "a.ofd").unwrap().text, "正文", "{parts:?}");
    }
    // Another prefix, and none.
    for prefix in ["a:", ""] {
        let renamed: Vec<_> =
            [("OFD.xml", body("D.xml")), ("D.xml", doc("P0.xml")), ("P0.xml", inside.clone())]
                .map(|(name, text)| (name, text.replace("ofd:", prefix)))
                .to_vec();
        assert_eq!(read(&zipped(&renamed), "a.ofd").unwrap().text, "正文");
    }
}

#[test]
fn names_may_be_gbk() {
    // Same length in the zip, so that the bytes can be put in place of others.
    let (name, _, _) = GB18030.encode("正文");
    let parts = [
        ("OFD.xml", OFD.replace("Doc_0/Document.xml", "正文/Document.xml")),
        ("ABCD/Document.xml", document(1, "", "")),
        ("ABCD/P0.xml", page(&line(20.0, 30.0, "窑炉"))),
    ];
    let mut bytes = zipped(&parts);
    for at in 0..bytes.len() - 5 {
        if bytes[at..].starts_with(b"ABCD/") {
            bytes[at..at + 4].copy_from_slice(&name);
        }
    }
    assert_eq!(read(&bytes, "a.ofd").unwrap().text, "窑炉");
}

#[test]
fn several_documents_follow_each_other() {
    let two = OFD.replace(
        "</ofd:OFD>",
        "<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    );
    let doc = read(
        &zipped(&[
            ("OFD.xml", two),
            ("Doc_0/Document.xml", document(1, "", "")),
            ("Doc_0/P0.xml", page(&line(20.0, 30.0, "前件"))),
            ("Doc_1/Document.xml", document(2, "", "")),
            ("Doc_1/P0.xml", page(&line(20.0, 30.0, "后件"))),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.text, "前件\n后件");
    assert_eq!(doc.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(unread(&doc), [("第3页", UnreadWhy::Corrupt)]);
}

#[test]
fn bad_packages_say_what_is_wrong() {
    let good = single(&line(20.0, 30.0, "正文"));
    let image = r#"<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="4"/>"#;
    let strokes = "<ofd:PathObject/>".repeat(70);
    let locked = zipped(&[
        ("OFD.xml", OFD.to_owned()),
        ("Encryptions.xml", "<ofd:Encryptions></ofd:Encryptions>".to_owned()),
        ("Doc_0/Document.xml", "�\u{1}�".to_owned()),
    ]);
    let lost = zipped(&[("OFD.xml", OFD.to_owned())]);
    let bomb = single(&" ".repeat(64 << 20));
    for (bytes, wanted) in [
        (good[..good.len() - 30].to_vec(), ReadError::Corrupt),
        (lost, ReadError::Corrupt),
        (single(""), ReadError::Empty),
        (single(image), ReadError::Scanned),
        (single(&strokes), ReadError::Scanned),
        (locked, ReadError::Encrypted),
        (bomb, ReadError::TooLarge),
    ] {
        assert_eq!(read(&bytes, "a.ofd").map(|doc| doc.text), Err(wanted));
    }
}

#[test]
fn limits_leave_what_was_read() {
    let mut document = document(1, "", "");
    let again = r#"<ofd:Page BaseLoc="P0.xml"/>"#.repeat(5000);
    document = document.replace("</ofd:Pages>", &format!("{again}</ofd:Pages>"));
    let doc = read(
        &zipped(&[
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document),
            ("Doc_0/P0.xml", page(&line(20.0, 130.0, "窑炉"))),
        ]),
        "a.ofd",
    )
    .unwrap();
    assert_eq!(doc.blocks.len(), 5000);
    assert_eq!(unread(&doc), [("第5000页以后", UnreadWhy::TooLarge)]);

    let deep = format!("{}{}", line(20.0, 30.0, "浅处"), "<ofd:PageBlock>".repeat(300));
    let doc = read(&single(&(deep + &line(20.0, 40.0, "深处"))), "a.ofd").unwrap();
    assert_eq!(doc.text, "浅处");
    assert_eq!(unread(&doc), [("第1页的一部分", UnreadWhy::Corrupt)]);
}

#[test]
fn damaged_bytes_do_no_harm() {
    let stored = {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let inside = line(20.0, 30.0, "窑炉")
            + &object(
                20.0,
                40.0,
                r#"CTM="0 1 -1 0 0 0""#,
                r#"<ofd:TextCode X="0" Y="0" DeltaX="g 2 5">登记册</ofd:TextCode>"#,
            );
        for (name, text) in [
            ("OFD.xml", OFD.to_owned()),
            ("Doc_0/Document.xml", document(1, "", "")),
            ("Doc_0/P0.xml", page(&inside)),
        ] {
            zip.start_file(name, options).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % limit.max(1)
    };
    for _ in 0..1500 {
        let mut copy = stored.clone();
        for _ in 0..=below(3) {
            let start = below(copy.len());
            let end = (start + below(20)).min(copy.len());
            match below(5) {
                0 => copy.truncate(start),
                1 => drop(copy.drain(start..end)),
                2 => copy[start..end].fill(b'9'),
                3 => copy[start..end].fill(0xff),
                _ => copy[start..end].reverse(),
            }
        }
        if let Ok(doc) = read(&copy, "a.ofd") {
            assert!(doc.blocks.iter().all(|block| !doc.block_text(block).is_empty()));
        }
    }
}
