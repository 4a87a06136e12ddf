//! What is kept comes out again, whole, and never changes.

mod support;

use archive::{Archive, ArchiveError, Search};
use engine::Strength::{Must, Should, Verify};
use support::{Office, keep, now, paper, review};

#[test]
fn a_review_comes_out_as_it_went_in() {
    let office = Office::new();
    let document =
        paper("某市科技奖励办法\n文号：某政发〔2024〕3号\n机关：某市人民政府\n日期：2024-03-01");
    let review = review(&[Must, Verify, Should, Must]);
    let kept = keep(&office.archive, &document, Some(&review)).unwrap();
    assert!(!kept.known);

    let stored = office.archive.review(kept.review.unwrap()).unwrap();
    assert_eq!(stored.review, review);
    assert_eq!(stored.document, document);
    assert_eq!((stored.reviewed_at, stored.name.as_str()), (now(), "稿.txt"));
    assert_eq!(stored.row.number.as_deref(), Some("某政发〔2024〕3号"));
    assert_eq!(stored.row.date, Some(jiff::civil::date(2024, 3, 1)));
    assert_eq!(stored.row.status, "待核");
    assert_eq!(office.archive.original(kept.document).unwrap(), document.text.as_bytes());

    let recent = office.archive.recent(5).unwrap();
    assert_eq!(recent.len(), 1);
    assert_eq!(recent[0].title, "某市科技奖励办法");
    assert_eq!(
        (recent[0].counts.must, recent[0].counts.should, recent[0].counts.verify),
        (2, 1, 1)
    );
}

#[test]
fn the_same_bytes_are_one_document_with_many_reviews() {
    let office = Office::new();
    let document = paper("同一份文件");
    let first = keep(&office.archive, &document, Some(&review(&[Must]))).unwrap();
    let added = keep(&office.archive, &document, None).unwrap();
    let second = keep(&office.archive, &document, Some(&review(&[]))).unwrap();
    assert_eq!((added.document, added.review, added.known), (first.document, None, true));
    assert_eq!(office.archive.count().unwrap(), 1);
    let stored = office.archive.document(first.document).unwrap();
    assert_eq!(stored.reviews, [second.review.unwrap(), first.review.unwrap()]);
    let hit = &office.archive.search(&Search::of("同一份", 1)).unwrap().hits[0];
    assert_eq!(hit.review, second.review);
}

#[test]
fn a_review_keeps_the_reading_it_was_made_on() {
    let office = Office::new();
    let document = paper("读法会变");
    let old = keep(&office.archive, &document, Some(&review(&[]))).unwrap();
    let mut reread = document.clone();
    reread.text = "新版读法会变".to_owned();
    let sha256 = support::sha256(document.text.as_bytes());
    let new = archive::NewDocument {
        name: "副本.txt",
        path: "副本.txt",
        bytes: document.text.as_bytes(),
        document: &reread,
        sha256: &sha256,
    };
    let kept = office.archive.keep(new, Some(&review(&[Must])), now()).unwrap();
    assert_eq!(kept.document, old.document);
    let stored = office.archive.review(kept.review.unwrap()).unwrap();
    assert_eq!((stored.document, stored.name.as_str()), (reread, "副本.txt"));
    assert_eq!(office.archive.review(old.review.unwrap()).unwrap().document, document);
    assert!(office.archive.verify().unwrap().is_sound());
}

#[test]
fn the_newest_reviews_come_first() {
    let office = Office::new();
    for title in ["甲文", "乙文", "丙文"] {
        keep(&office.archive, &paper(title), Some(&review(&[]))).unwrap();
    }
    let titles: Vec<_> =
        office.archive.recent(2).unwrap().into_iter().map(|recent| recent.title).collect();
    assert_eq!(titles, ["丙文", "乙文"]);
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let office = Office::new();
    for error in [
        office.archive.review(7).unwrap_err(),
        office.archive.document(7).unwrap_err(),
        office.archive.original(7).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), "档案中没有编号为7的记录，请核对编号");
    }
}

#[test]
fn two_handles_share_one_archive() {
    let office = Office::new();
    let other = Archive::open(office.folder.path()).unwrap();
    std::thread::scope(|scope| {
        for (side, archive) in [("左", &office.archive), ("右", &other)] {
            scope.spawn(move || {
                for number in 0..40 {
                    let text = format!("{side}边第{number}号文件");
                    keep(archive, &paper(&text), Some(&review(&[Must]))).unwrap();
                    if number % 10 == 0 {
                        archive.search(&Search::of(&text, 1)).unwrap();
                    }
                }
            });
        }
    });
    for archive in [&office.archive, &other] {
        assert_eq!(archive.count().unwrap(), 80);
        assert_eq!(archive.search(&Search::of("文件", 1)).unwrap().total, 80);
        assert_eq!(support::found(archive, "右边第39号"), "右边第39号文件");
    }
    let verified = other.verify().unwrap();
    assert!(verified.is_sound(), "{:?}", verified.broken);
    assert_eq!((verified.events, verified.reviews), (160, 80));
}

#[test]
fn many_may_open_a_new_archive_at_once() {
    let folder = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for number in 0..6 {
            let folder = folder.path();
            scope.spawn(move || {
                let archive = Archive::open(folder).unwrap();
                keep(&archive, &paper(&format!("第{number}号")), None).unwrap();
            });
        }
    });
    assert_eq!(Archive::open(folder.path()).unwrap().count().unwrap(), 6);
}

#[test]
fn a_folder_that_cannot_be_written_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("档案");
    std::fs::write(&blocked, "这是一个文件").unwrap();
    for path in [blocked.clone(), blocked.join("里层")] {
        let error = Archive::open(&path).err().unwrap();
        assert!(matches!(error, ArchiveError::NotWritable(_)), "{error:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_explained() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let set = |mode| std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(mode));
    set(0o500).unwrap();
    if std::fs::write(folder.path().join("试"), "").is_ok() {
        eprintln!("skipped: this user may write into read-only folders");
        return;
    }
    let error = Archive::open(folder.path()).err().unwrap();
    set(0o700).unwrap();
    assert!(matches!(error, ArchiveError::NotWritable(_)), "{error:?}");
}

#[test]
fn a_damaged_database_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("archive.db"), "不是数据库".repeat(500)).unwrap();
    let error = Archive::open(folder.path()).err().unwrap();
    assert!(matches!(error, ArchiveError::Damaged(_)), "{error:?}");
    assert!(error.to_string().starts_with("档案数据库已损坏。请先把数据文件夹整个复制"), "{error}");
}
