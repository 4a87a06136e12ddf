//! The documents of the past come in once each.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use archive::{NewDocument, Taken};
use document::Document;
use support::{Office, now, paper, sha256};

/// Takes texts in, each under bytes of its own.
fn take(office: &Office, files: &[(&str, &Document)]) -> Vec<Taken> {
    let digests: Vec<String> = files.iter().map(|(bytes, _)| sha256(bytes.as_bytes())).collect();
    let new: Vec<NewDocument<'_>> = files
        .iter()
        .zip(&digests)
        .map(|((bytes, document), sha256)| NewDocument {
            name: bytes,
            path: bytes,
            bytes: bytes.as_bytes(),
            document,
            sha256,
        })
        .collect();
    office.archive.take_in(&new, now()).unwrap()
}

#[test]
fn the_same_bytes_are_known_and_the_same_words_are_a_copy() {
    let office = Office::new();
    let (text, laid_out) =
        (paper("关于印发办法的通知\n第一条"), paper("关于印发办法 的通知\n\n第一条"));
    let first = take(&office, &[("甲.docx", &text), ("甲.docx", &text), ("乙.pdf", &laid_out)]);
    assert_eq!(first, [Taken::New(1), Taken::Known(1), Taken::Copy(1, "甲.docx".to_owned())]);
    let again = take(&office, &[("乙.pdf", &laid_out), ("丙.docx", &paper("别的"))]);
    assert_eq!(again, [Taken::Known(1), Taken::New(2)]);
    let known = office.archive.known_files().unwrap();
    assert_eq!(known.get(&sha256("乙.pdf".as_bytes())), Some(&1));
    assert_eq!(known.len(), 3);
    let verified = office.archive.verify().unwrap();
    assert!(verified.is_sound(), "{:?}", verified.broken);
    assert_eq!((verified.documents, verified.events), (2, 3));
}

#[test]
fn a_document_that_could_not_be_read_whole_is_nobodys_copy() {
    let office = Office::new();
    let whole = paper("封面");
    let mut cover: Document = paper("封面");
    let unread = serde_json::json!([{"part": "第2页", "why": "image"}]);
    let mut value = serde_json::to_value(&cover).unwrap();
    value["unread"] = unread;
    cover = serde_json::from_value(value).unwrap();
    let taken = take(&office, &[("甲", &whole), ("乙", &cover), ("丙", &cover)]);
    assert_eq!(taken, [Taken::New(1), Taken::New(2), Taken::New(3)]);
}

#[test]
fn documents_from_before_wordings_were_noted_are_compared_as_well() {
    let office = Office::new();
    take(&office, &[("甲", &paper("通知"))]);
    let database = rusqlite::Connection::open(office.folder.path().join("archive.db")).unwrap();
    database.execute_batch("DELETE FROM wording").unwrap();
    office.archive.known_files().unwrap();
    let taken = take(&office, &[("乙", &paper("通 知"))]);
    assert_eq!(taken, [Taken::Copy(1, "甲".to_owned())]);
}
