//! Disks that are full or can't be written to. A small disk in memory needs a mount, which
//! only root may make; without it these tests say that they were skipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::json;

use crate::{DRAFT, PASSPHRASE, Seat, open, wenheng};

/// A disk of so many MiB; unmounted where it is dropped.
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(size: usize) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={size}m");
        if mount(&["-t", "tmpfs", "-o", &size, "none"], folder.path()) {
            return Some(Self(folder));
        }
        eprintln!("skipped: this user may not mount a disk");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Takes all room that is left, and gives the file that takes it.
    fn fill(&self) -> PathBuf {
        let path = self.path().join("占满");
        for size in [1 << 20, 1 << 12] {
            let mut file = fs::OpenOptions::new().create(true).append(true).open(&path).unwrap();
            while std::io::Write::write_all(&mut file, &vec![0; size]).is_ok() {}
        }
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn mount(options: &[&str], on: &Path) -> bool {
    let mut command = Command::new("mount");
    command.args(options).arg(on).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn a_full_disk_stops_signing_export_and_backup_and_hurts_nothing() {
    let Some(disk) = Disk::new(24) else { return };
    let folder = tempfile::tempdir().unwrap();
    let office = open(&disk.path().join("home"));
    let mut seat = Seat { folder, office }.with_person("张审核");
    let review = seat.under_review();
    seat.office.done(json!({ "do": "back-up", "at": "2026-11-25T09:00:00" }));
    seat.office.done(json!({
        "do": "write", "review": review, "conclusion": "amend", "text": "请修改。",
    }));

    let filler = disk.fill();
    let sign = json!({ "do": "sign", "review": review, "person": 1, "passphrase": PASSPHRASE });
    // A few bytes may still find room in what the log has already.
    let refused = (0..200).find_map(|number| {
        let path = seat.folder.path().join(format!("{number}.txt"));
        fs::write(&path, format!("{DRAFT}{number}\n")).unwrap();
        seat.office.ask(json!({ "do": "review", "path": path })).err()
    });
    let (code, why) = refused.unwrap();
    assert_eq!(code, "disk-full", "{why}");
    assert_eq!(seat.office.refused(sign.clone()).0, "disk-full");
    assert!(seat.office.done(json!({ "do": "case", "review": review }))["signature"].is_null());
    let out = disk.path().join("事项.whz");
    let (_, why) = seat.office.refused(json!({ "do": "export", "review": review, "path": out }));
    assert!(why.contains("磁盘已满"), "{why}");
    assert!(!out.exists());
    assert_eq!(seat.office.refused(json!({ "do": "back-up" })).0, "disk-full");
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);

    fs::remove_file(filler).unwrap();
    assert!(!seat.office.done(sign)["signature"].is_null());
    let backups = fs::read_dir(disk.path().join("home/backups")).unwrap().flatten();
    let names: Vec<_> = backups.map(|entry| entry.file_name()).collect();
    assert!(names.iter().any(|name| name == "archive-2026-11-25.db"), "{names:?}");
    assert_eq!(seat.office.done(json!({ "do": "verify" }))["broken"], 0);
}

#[test]
fn a_read_only_folder_is_said_to_be_so_and_stays_as_it_was() {
    let Some(disk) = Disk::new(24) else { return };
    let home = disk.path().join("home");
    let mut office = open(&home);
    let draft = disk.path().join("通知.txt");
    fs::write(&draft, DRAFT).unwrap();
    office.review(&draft);
    drop(office);
    let before = fs::read(home.join("archive.db")).unwrap();
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    let draft = draft.to_string_lossy().into_owned();
    for args in [&["archive", "add", draft.as_str(), "--json"][..], &["search", "企业", "--json"]]
    {
        let (code, out, _) = wenheng(&home, args);
        assert_eq!(code, Some(3), "{out}");
        assert!(out.contains("archive-read-only") && out.contains("只读"), "{out}");
    }
    assert!(mount(&["-o", "remount,rw"], disk.path()));
    assert_eq!(fs::read(home.join("archive.db")).unwrap(), before);
    let (code, out, _) = wenheng(&home, &["archive", "verify"]);
    assert_eq!(code, Some(0), "{out}");
}
