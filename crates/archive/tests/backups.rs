//! Backups hold everything, are verified, and bring the archive back.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod support;

use std::fs;
use std::path::PathBuf;

use archive::{Archive, ArchiveError, backups, lost_by, newest_sound, restore};
use engine::Strength::{Must, Verify};
use jiff::civil::date;
use support::{Office, keep, now, paper, review};

fn office_with(titles: &[&str]) -> Office {
    let office = Office::new();
    for title in titles {
        keep(&office.archive, &paper(title), Some(&review(&[Must, Verify]))).unwrap();
    }
    office
}

/// Makes a backup file unreadable in its middle.
fn spoil(path: &PathBuf) {
    let mut bytes = fs::read(path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 4096].fill(0xA5);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_backup_is_made_beside_a_writer_and_brings_all_of_it_back() {
    let mut office = office_with(&["甲文", "乙文"]);
    let backup = office.archive.back_up_day(date(2026, 11, 24)).unwrap();
    assert_eq!(backup.holds, Some((2, Some("2026-11-24T09:30:00".to_owned()))));
    keep(&office.archive, &paper("丙文"), Some(&review(&[]))).unwrap();
    assert_eq!(office.found("丙文"), "丙文");

    let folder = office.folder.path().to_owned();
    let lost = lost_by(&folder, &backup.path).unwrap().unwrap();
    assert_eq!((lost.events, lost.documents, lost.reviews, lost.since), (2, 1, 1, Some(now())));
    let error = restore(&folder, &backup.path, now()).unwrap_err();
    assert!(matches!(error, ArchiveError::InUse), "{error:?}");

    let there = office.archive;
    drop(there);
    let restored = restore(&folder, &backup.path, now()).unwrap();
    assert_eq!(restored.lost, Some(lost));
    assert_eq!(restored.holds, "2份文稿、2次审查、4条记录全部完好");
    office.archive = Archive::open(&folder).unwrap();
    assert!(office.archive.verify().unwrap().is_sound());
    // The index was of another past.
    assert_eq!((office.found("丙文"), office.found("甲文")), (String::new(), "甲文".to_owned()));

    // What was replaced is whole as well.
    let replaced = restored.replaced.unwrap();
    assert!(replaced.ends_with("archive-2026-11-24-093000-replaced.db"), "{replaced:?}");
    drop(office.archive);
    restore(&folder, &replaced, now().tomorrow().unwrap()).unwrap();
    office.archive = Archive::open(&folder).unwrap();
    assert_eq!(office.archive.count().unwrap(), 3);
}

#[test]
fn a_backup_that_is_damaged_is_not_restored_and_the_one_before_is_named() {
    let office = office_with(&["甲文", "乙文"]);
    let first = office.archive.back_up_day(date(2026, 11, 23)).unwrap();
    let second = office.archive.back_up_day(date(2026, 11, 24)).unwrap();
    let folder = office.folder.path().to_owned();
    assert_eq!(newest_sound(&folder).unwrap().path, second.path);
    spoil(&second.path);
    assert_eq!(newest_sound(&folder).unwrap().path, first.path);
    drop(office.archive);
    let before = fs::read(folder.join("archive.db")).unwrap();
    let error = restore(&folder, &second.path, now()).unwrap_err();
    assert!(matches!(error, ArchiveError::BadBackup(_)), "{error:?}");
    assert_eq!(fs::read(folder.join("archive.db")).unwrap(), before);
}

#[test]
fn an_archive_that_is_not_sound_gets_no_backup_and_loses_none() {
    let office = office_with(&["甲文"]);
    let good = office.archive.back_up_day(date(2026, 11, 23)).unwrap();
    let database = rusqlite::Connection::open(office.folder.path().join("archive.db")).unwrap();
    database.execute_batch("UPDATE document SET title = '别的标题'").unwrap();
    let error = office.archive.back_up_day(date(2026, 11, 24)).unwrap_err();
    assert!(matches!(error, ArchiveError::Damaged(_)), "{error:?}");
    let left: Vec<PathBuf> =
        backups(office.folder.path()).into_iter().map(|backup| backup.path).collect();
    assert_eq!(left, [good.path]);
    let names = fs::read_dir(office.folder.path().join("backups")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("partial")), "{names:?}");
}

#[test]
fn a_backup_of_the_same_day_takes_the_place_of_the_earlier_one() {
    let office = office_with(&["甲文"]);
    office.archive.back_up_day(date(2026, 11, 24)).unwrap();
    keep(&office.archive, &paper("乙文"), None).unwrap();
    let later = office.archive.back_up_day(date(2026, 11, 24)).unwrap();
    assert_eq!(backups(office.folder.path()), std::slice::from_ref(&later));
    assert_eq!(later.holds.unwrap().0, 2);
    let elsewhere = office.folder.path().join("另存.db");
    office.archive.back_up(&elsewhere).unwrap();
    assert!(lost_by(office.folder.path(), &elsewhere).unwrap().unwrap().events == 0);
}

#[test]
fn a_damaged_header_can_be_replaced_too() {
    let office = office_with(&["甲文"]);
    let folder = office.folder.path().to_owned();
    let backup = office.archive.back_up_day(date(2026, 11, 24)).unwrap();
    drop(office.archive);
    fs::write(folder.join("archive.db"), "不是数据库".repeat(500)).unwrap();
    assert_eq!(lost_by(&folder, &backup.path).unwrap(), None);
    let restored = restore(&folder, &backup.path, now()).unwrap();
    assert!(restored.replaced.unwrap().exists());
    assert_eq!(Archive::open(&folder).unwrap().count().unwrap(), 1);
}
