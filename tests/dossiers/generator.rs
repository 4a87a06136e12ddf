//! The files that the cases are made of, read back.

use wenheng_tests::dossiers::{Format, all, write};
use wenheng_tests::paper::{Part, cells, parts};

/// Every word that a case writes is read again, and every table is a table.
#[test]
fn files_hold_what_their_papers_say() {
    for case in all().unwrap() {
        if case.spec.zip {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let dossier = write(&case, folder.path()).unwrap();
        for paper in &case.papers {
            let bytes = std::fs::read(dossier.join(&paper.name)).unwrap();
            let read = document::read(&bytes, &paper.name);
            if matches!(paper.format, Format::Scan | Format::Broken | Format::Empty) {
                assert!(read.is_err(), "{}: {} can be read", case.name, paper.name);
                continue;
            }
            let found = read.unwrap();
            assert!(found.unread.is_empty(), "{}: {}", case.name, paper.name);
            let blocks: Vec<&str> =
                found.blocks.iter().map(|block| found.block_text(block)).collect();
            assert_eq!(blocks, words(&paper.text), "{}: {}", case.name, paper.name);
        }
    }
}

/// What stands in a paper, paragraph by paragraph and cell by cell.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in parts(text) {
        match part {
            Part::Title(text) | Part::Centred(text) | Part::Text(text) => words.push(text),
            Part::Row(row) => words.extend(cells(row).filter(|cell| !cell.is_empty())),
        }
    }
    words
}
