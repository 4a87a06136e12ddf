//! What is changed behind the program's back is found and named.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use engine::Strength::{Must, Verify};
use rusqlite::Connection;
use support::{Office, keep, paper, review};

/// Runs SQL on an archive of three reviewed papers and compares what `verify`
/// says, a line each, and what is safe.
#[track_caller]
fn says(sql: &str, expected: &[&str], safe: &str) {
    let office = Office::new();
    for title in ["甲文", "乙文", "丙文"] {
        keep(&office.archive, &paper(title), Some(&review(&[Must, Verify]))).unwrap();
    }
    let database = Connection::open(office.folder.path().join("archive.db")).unwrap();
    database
        .execute_batch(
            "DROP TRIGGER review_stays; DROP TRIGGER review_is_kept; DROP TRIGGER finding_stays;
             DROP TRIGGER finding_is_kept; DROP TRIGGER event_stays; DROP TRIGGER event_is_kept;
             PRAGMA foreign_keys = OFF;",
        )
        .unwrap();
    database.execute_batch(sql).unwrap();
    let verified = office.archive.verify().unwrap();
    let found: Vec<&str> = verified.broken.iter().map(|broken| broken.what.as_str()).collect();
    assert_eq!(found, expected, "{sql}");
    assert_eq!(verified.safe(), safe, "{sql}");
}

#[test]
fn an_untouched_archive_is_sound() {
    says("", &[], "3份文稿、3次审查、6条记录全部完好");
}

#[test]
fn changed_files_are_found() {
    says(
        "UPDATE document SET bytes = x'00' WHERE id = 2",
        &["2号文稿的原文件与登记时的摘要不一致。"],
        "2份文稿和3次审查与登记时一致，可以照常查看和导出",
    );
}

#[test]
fn changed_rows_are_found() {
    says(
        "UPDATE document SET title = '别的标题' WHERE id = 1",
        &["1号文稿的登记内容与登记时不一致，或者已经缺失。"],
        "2份文稿和3次审查与登记时一致，可以照常查看和导出",
    );
    says(
        "UPDATE review SET must = 0 WHERE id = 3",
        &["3号审查的结论与登记时不一致，或者已经缺失。"],
        "3份文稿和2次审查与登记时一致，可以照常查看和导出",
    );
    says(
        "UPDATE finding SET strength = 'verify' WHERE review_id = 3 AND ordinal = 0",
        &["3号审查的问题清单与登记时不一致。"],
        "3份文稿和2次审查与登记时一致，可以照常查看和导出",
    );
}

#[test]
fn deleted_rows_are_found() {
    says(
        "DELETE FROM finding WHERE review_id = 2; DELETE FROM review WHERE id = 2",
        &["2号审查的结论与登记时不一致，或者已经缺失。", "2号审查的问题清单与登记时不一致。"],
        "3份文稿和2次审查与登记时一致，可以照常查看和导出",
    );
}

#[test]
fn changed_events_are_found() {
    says(
        "UPDATE event SET at = '2020-01-01T00:00:00' WHERE seq = 2",
        &["第2条记录内容被改动过，登记链从这里断开。"],
        "3份文稿和3次审查与登记时一致，可以照常查看和导出",
    );
    says(
        "DELETE FROM event WHERE seq = 6",
        &["3号审查没有登记记录。"],
        "3份文稿和2次审查与登记时一致，可以照常查看和导出",
    );
    says(
        "DELETE FROM event WHERE seq = 1",
        &["第1条记录缺失，登记链从这里断开。", "1号文稿没有登记记录。"],
        "2份文稿和3次审查与登记时一致，可以照常查看和导出",
    );
}

#[test]
fn the_database_refuses_to_change_what_is_kept() {
    let office = Office::new();
    keep(&office.archive, &paper("甲文"), Some(&review(&[Must]))).unwrap();
    let database = Connection::open(office.folder.path().join("archive.db")).unwrap();
    for sql in [
        "UPDATE review SET must = 0",
        "DELETE FROM review",
        "UPDATE finding SET title = ''",
        "DELETE FROM finding",
        "UPDATE event SET payload = ''",
        "DELETE FROM event",
    ] {
        assert!(database.execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_flipped_byte_in_the_file_is_found() {
    let office = Office::new();
    let text = format!("甲文{}", "难以察觉的改动。".repeat(2_000));
    keep(&office.archive, &paper(&text), Some(&review(&[Must]))).unwrap();
    let path = office.folder.path().join("archive.db");
    drop(office.archive);
    let mut file = std::fs::read(&path).unwrap();
    let needle = "难以察觉".as_bytes();
    let at = file.windows(needle.len()).rposition(|window| window == needle).unwrap();
    file[at] ^= 1;
    std::fs::write(&path, file).unwrap();
    let verified = archive::Archive::open(office.folder.path()).unwrap().verify().unwrap();
    assert!(!verified.is_sound());
    assert!(verified.broken.iter().all(|broken| broken.document() == Some(1)), "{verified:?}");
}
