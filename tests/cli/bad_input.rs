//! Files that can't be read: a code, a Chinese sentence, exit code 3, and nothing
//! half-written in the archive.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use wenheng_tests::command_line::User;
use wenheng_tests::dossier;

const GIGABYTE: u64 = 1 << 30;

/// `check` and `archive add` both refuse the file with this code.
fn assert_refused(make: impl Fn(&User) -> Result<PathBuf>, codes: &[&str]) -> Result<()> {
    let user = User::new()?;
    let path = make(&user)?;
    for command in [&["check"][..], &["archive", "add"]] {
        let mut args: Vec<OsString> = command.iter().map(OsString::from).collect();
        args.extend([path.clone().into_os_string(), "--json".into()]);
        let outcome = user.run(&args)?;
        assert_eq!(outcome.code, Some(3), "{command:?}: {outcome:?}");
        let found = outcome.error_codes()?;
        assert!(found.len() == 1 && codes.contains(&found[0].as_str()), "{command:?}: {outcome:?}");
        let error = &outcome.lines()?[0]["error"];
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{error}");
        assert!(
            !message.contains("panicked") && !outcome.stderr.contains("panicked"),
            "{outcome:?}"
        );
        assert_eq!(error["path"].as_str(), path.to_str(), "{error}");
    }
    let found = user.run(&["search", "文", "--json"])?;
    assert_eq!((found.code, found.stdout.as_str()), (Some(0), ""), "something was kept: {found:?}");
    Ok(())
}

#[test]
fn empty_file() -> Result<()> {
    assert_refused(|user| user.file("空.txt", b""), &["empty"])
}

#[test]
fn only_white_space() -> Result<()> {
    assert_refused(|user| user.file("空白.txt", " \n\t\u{3000}\n".as_bytes()), &["empty"])
}

#[test]
fn binary() -> Result<()> {
    let noise: Vec<u8> =
        (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_refused(|user| user.file("程序.docx", &noise), &["unsupported", "corrupt"])
}

#[test]
fn truncated_zip() -> Result<()> {
    let whole = fs::read(dossier::draft())?;
    assert_refused(|user| user.file("截断.docx", &whole[..whole.len() / 2]), &["corrupt"])
}

#[test]
fn a_zip_that_is_no_word_file() -> Result<()> {
    let make = |user: &User| {
        let path = user.folder().join("压缩包.docx");
        let mut zip = zip::ZipWriter::new(File::create(&path)?);
        zip.start_file("nothing.bin", zip::write::SimpleFileOptions::default())?;
        zip.write_all(&[0, 1, 2, 3])?;
        zip.finish()?;
        Ok(path)
    };
    assert_refused(make, &["unsupported", "corrupt"])
}

#[test]
fn a_gigabyte_of_text() -> Result<()> {
    let make = |user: &User| {
        let path = user.folder().join("巨大.txt");
        let mut file = File::create(&path)?;
        file.write_all("本办法自发布之日起施行。\n".as_bytes())?;
        // Sparse: takes no room on the disk.
        file.set_len(GIGABYTE)?;
        Ok(path)
    };
    assert_refused(make, &["too-large"])
}

#[test]
fn a_path_that_is_not_there() -> Result<()> {
    assert_refused(|user| Ok(user.folder().join("没有这个文件.docx")), &["not-found"])
}

#[test]
fn one_bad_file_does_not_stop_the_others() -> Result<()> {
    let user = User::new()?;
    let folder = user.folder().join("一批文件");
    fs::create_dir(&folder)?;
    fs::write(folder.join("甲.docx"), b"PK\x03\x04")?;
    fs::copy(dossier::draft(), folder.join("乙.docx"))?;
    let outcome = user.run(&[OsString::from("check"), folder.into(), "--json".into()])?;
    assert_eq!(outcome.code, Some(3), "{outcome:?}");
    assert_eq!(outcome.error_codes()?.len(), 1, "{outcome:?}");
    let reviewed = outcome.lines()?.iter().filter(|line| line["findings"].is_array()).count();
    assert_eq!(reviewed, 1, "{outcome:?}");
    Ok(())
}

#[test]
fn a_folder_without_documents() -> Result<()> {
    let user = User::new()?;
    let folder = user.folder().join("空文件夹");
    fs::create_dir(&folder)?;
    let outcome = user.run(&[OsString::from("check"), folder.into(), "--json".into()])?;
    assert_eq!(outcome.code, Some(3), "{outcome:?}");
    assert_eq!(outcome.error_codes()?.len(), 1, "{outcome:?}");
    Ok(())
}

#[test]
fn a_file_that_changes_while_it_is_read() -> Result<()> {
    let user = User::new()?;
    let path = user.file("正在写.txt", "".as_bytes())?;
    let stop = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| keep_changing(&path, &stop));
        let tried = (0..10).try_for_each(|_| {
            let outcome =
                user.run(&[OsString::from("check"), path.clone().into(), "--json".into()])?;
            assert!(matches!(outcome.code, Some(0 | 3)), "{outcome:?}");
            assert_eq!(outcome.lines()?.len(), 1, "{outcome:?}");
            Ok(())
        });
        stop.store(true, Ordering::Relaxed);
        tried
    })
}

fn keep_changing(path: &Path, stop: &AtomicBool) {
    let mut length = 1;
    while !stop.load(Ordering::Relaxed) {
        length = length * 7 % 4093;
        // Losing a race against the reader is what is being tested.
        let _ = fs::write(path, "企业应当在本市注册。\n".repeat(length));
    }
}
