//! The archive is backed up, damaged, and brought back.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::{DRAFT, Seat, open, wenheng};

const PAGE: usize = 4096;

/// A seat with papers under review and a backup of 2026-11-26.
fn backed_up() -> Seat {
    let mut seat = Seat::new();
    for number in 0..12 {
        let path = seat.file(&format!("{number}.txt"), &format!("{DRAFT}第{number}份\n"));
        seat.office.review(&path);
    }
    let backup = seat.office.done(json!({ "do": "daily" }));
    assert_eq!(
        (backup["day"].as_str(), backup["documents"].as_i64()),
        (Some("2026-11-26"), Some(12))
    );
    seat
}

#[test]
fn the_day_has_one_backup() {
    let mut seat = backed_up();
    assert!(seat.office.done(json!({ "do": "daily" })).is_null());
    let next = seat.office.done(json!({ "do": "daily", "at": "2026-11-27T08:00:00" }));
    assert_eq!(next["day"], "2026-11-27");
    let (code, out, _) = wenheng(&seat.home(), &["archive", "backups", "--json"]);
    assert_eq!((code, out.lines().count()), (Some(0), 2), "{out}");
}

#[test]
fn a_backup_is_restored_when_no_window_is_open() {
    let mut seat = backed_up();
    let path = seat.file("后来.txt", &format!("{DRAFT}后来的\n"));
    seat.office.review(&path);
    let home = seat.home();
    let restore = ["archive", "restore", "2026-11-26", "--json"];
    let (code, out, _) = wenheng(&home, &restore);
    assert_eq!(code, Some(3), "{out}");
    assert!(out.contains("archive-busy") && out.contains("都关闭后再试"), "{out}");
    assert_eq!(seat.office.done(json!({ "do": "search", "query": "后来的" })), 1);
    drop(seat.office);
    let (code, out, _) = wenheng(&home, &["archive", "restore", "2026-11-26"]);
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("有2条记录不在备份里，其中文稿1份、审查1次"), "{out}");
    assert!(out.contains("-replaced.db"), "{out}");
    let mut office = open(&home);
    assert_eq!(office.done(json!({ "do": "search", "query": "后来的" })), 0);
    assert_eq!(office.done(json!({ "do": "verify" }))["broken"], 0);
    let replaced = fs::read_dir(&home).unwrap().flatten().map(|entry| entry.path());
    let replaced = replaced.filter(|path| path.to_string_lossy().contains("replaced"));
    assert_eq!(replaced.count(), 1);
}

#[test]
fn whichever_page_is_damaged_the_program_says_what_is_safe_and_the_backup_brings_all_back() {
    let seat = backed_up();
    let home = seat.home();
    drop(seat.office);
    // Everything in the one file.
    assert_eq!(wenheng(&home, &["archive", "verify"]).0, Some(0));
    let database = home.join("archive.db");
    let sound = fs::read(&database).unwrap();
    let pages = sound.len() / PAGE;
    let (mut found, mut some_safe) = (0, 0);
    for page in (0..pages).step_by((pages / 24).max(1)) {
        let mut bytes = sound.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0xA5);
        put(&database, &bytes);
        let (code, out, _) = wenheng(&home, &["archive", "verify"]);
        match code {
            // A page that nothing stands on.
            Some(0) => continue,
            Some(4) => {}
            _ => panic!("page {page}: {code:?} {out}"),
        }
        found += 1;
        assert!(out.contains("最近一份完好的备份是2026-11-26的"), "page {page}: {out}");
        assert!(out.contains("照常查看和导出") || out.contains("打不开"), "page {page}: {out}");
        some_safe += usize::from(out.contains("文稿　12 份中 1"));
        let (code, out, err) = wenheng(&home, &["archive", "restore", "2026-11-26"]);
        assert_eq!(code, Some(0), "page {page}: {out}{err}");
        let (code, out, _) = wenheng(&home, &["archive", "verify"]);
        assert_eq!(
            (code, out.contains("12份文稿、12次审查")),
            (Some(0), true),
            "page {page}: {out}"
        );
        // Each is set aside under the second of its restoring.
        for entry in fs::read_dir(&home).unwrap().flatten() {
            if entry.file_name().to_string_lossy().contains("replaced") {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    assert!(found > 12 && some_safe > 6, "{found} of {pages} pages found, {some_safe} partly safe");
}

/// Puts a database in place as if nothing had been open.
fn put(database: &Path, bytes: &[u8]) {
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(database.with_extension(format!("db{end}")));
    }
    fs::write(database, bytes).unwrap();
}

#[test]
fn a_window_says_of_a_damaged_archive_what_to_do() {
    let seat = backed_up();
    let home = seat.home();
    drop(seat.office);
    assert_eq!(wenheng(&home, &["archive", "verify"]).0, Some(0));
    put(&home.join("archive.db"), "不是数据库".repeat(2000).as_bytes());
    let (code, _, err) = wenheng(&home, &["search", "企业"]);
    assert_eq!(code, Some(4));
    assert!(err.contains("最近一份完好的备份是2026-11-26的"), "{err}");
}

#[test]
fn the_index_is_built_anew_while_a_window_is_open() {
    let mut seat = backed_up();
    let search = json!({ "do": "search", "query": "一次性奖励" });
    assert_eq!(seat.office.done(search.clone()), 12);
    assert_eq!(wenheng(&seat.home(), &["archive", "reindex"]).0, Some(0));
    assert_eq!(seat.office.done(search.clone()), 12);
    let path = seat.file("又一份.txt", &format!("{DRAFT}又一份\n"));
    seat.office.review(&path);
    assert_eq!(seat.office.done(search), 13);
}
