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
            let blocks: Vec<&str> = found
                .blocks
                .iter()
                .flat_map(|block| found.block_text(block).split('\t'))
                .filter(|cell| !cell.is_empty())
                .collect();
            let words = words(&paper.text);
            let name = format!("{}: {}", case.name, paper.name);
            match paper.format {
                // A title of two lines is two paragraphs where only lines are written.
                Format::Pdf => assert_eq!(blocks.concat(), words.concat(), "{name}"),
                _ => assert_eq!(blocks, words, "{name}"),
            }
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
