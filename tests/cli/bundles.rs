//! Zip dossiers: every member is a document of its own, and trouble stays where it is.

use std::ffi::OsString;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;
use wenheng_tests::archives::{word_with, zip_of};
use wenheng_tests::command_line::{Outcome, User};

const NOTE: &str = "关于停车管理办法的起草说明\n一、起草背景\n停车位不足。\n";

/// Paths below the bundle, and the code of the error where there is one.
fn lines(outcome: &Outcome, bundle: &Path) -> Result<Vec<(String, Option<String>)>> {
    let inside = |line: &Value| {
        let error = &line["error"];
        let path = if error.is_null() { &line["path"] } else { &error["path"] };
        let path = Path::new(path.as_str().unwrap_or_default());
        let path = path.strip_prefix(bundle).unwrap_or(path).to_string_lossy().into_owned();
        (path, error["code"].as_str().map(str::to_owned))
    };
    Ok(outcome.lines()?.iter().map(inside).collect())
}

fn run(user: &User, command: &[&str], bundle: &Path) -> Result<Outcome> {
    let mut args: Vec<OsString> = command.iter().map(OsString::from).collect();
    args.extend([bundle.into(), "--json".into()]);
    user.run(&args)
}

/// A dossier with a nested zip, a repetition, and members that can't be read.
fn dossier(user: &User) -> Result<std::path::PathBuf> {
    let draft = word_with(&["某市停车管理办法", "第一条 停车应当有序。"])?;
    let inner = zip_of([("草案副本.docx", draft.as_slice()), ("清单.txt", "材料清单".as_bytes())])?;
    let bytes = zip_of([
        ("送审稿/草案.docx", draft.as_slice()),
        ("../说明.txt", NOTE.as_bytes()),
        ("坏.docx", b"PK\x03\x04 cut off"),
        ("空.txt", b""),
        ("附件.zip", &inner),
    ])?;
    user.file("卷宗.zip", &bytes)
}

#[test]
fn every_member_is_checked_under_its_path() -> Result<()> {
    let user = User::new()?;
    let bundle = dossier(&user)?;
    for command in [&["check"][..], &["identify"], &["extract"], &["archive", "add"]] {
        let outcome = run(&user, command, &bundle)?;
        assert_eq!(outcome.code, Some(3), "{command:?}: {outcome:?}");
        let wanted = [
            ("送审稿/草案.docx", None),
            ("说明.txt", None),
            ("坏.docx", Some("corrupt")),
            ("空.txt", Some("empty")),
            ("附件.zip/清单.txt", None),
        ];
        let wanted = wanted.map(|(path, code)| (path.to_owned(), code.map(str::to_owned)));
        let mut found = lines(&outcome, &bundle)?;
        if command[0] == "archive" {
            // What comes into the archive is answered file by file, repetitions too.
            assert_eq!(found.remove(1), ("附件.zip/草案副本.docx".to_owned(), None));
        }
        assert_eq!(found, wanted, "{command:?}");
    }
    Ok(())
}

#[test]
fn a_repetition_is_named_and_not_checked_again() -> Result<()> {
    let user = User::new()?;
    let bundle = dossier(&user)?;
    let line = &run(&user, &["check"], &bundle)?.lines()?[0];
    let also = line["also"][0].as_str().unwrap_or_default();
    assert_eq!(Path::new(also), bundle.join("附件.zip/草案副本.docx"));
    let people = user.run(&[OsString::from("check"), bundle.into()])?;
    assert!(people.stdout.contains("草案副本.docx"), "{people:?}");
    Ok(())
}

#[test]
fn the_text_of_every_member_stands_under_its_path() -> Result<()> {
    let user = User::new()?;
    let bundle = user.file("卷宗.zip", &zip_of([("甲.txt", "第一条"), ("乙.txt", "第二条")])?)?;
    let shown = user.run(&[OsString::from("extract"), bundle.clone().into()])?.stdout;
    let place = |name: &str| bundle.join(name).to_string_lossy().into_owned();
    assert_eq!(
        shown,
        format!("==> {}\n第一条\n\n==> {}\n第二条\n\n", place("甲.txt"), place("乙.txt"))
    );
    Ok(())
}

#[test]
fn what_is_kept_is_the_member() -> Result<()> {
    let user = User::new()?;
    // Beyond a megabyte, so that it takes another way to the archive.
    let long: String = (0..60_000).map(|number| format!("第{number}行文字。\n")).collect();
    let files = [("长.txt", long.as_str()), ("短.txt", NOTE)];
    let bundle = user.file("卷宗.zip", &zip_of(files)?)?;
    let kept = run(&user, &["archive", "add"], &bundle)?;
    assert_eq!(kept.code, Some(0), "{kept:?}");
    assert_eq!(kept.lines()?.len(), 2, "{kept:?}");
    assert_eq!(user.run(&["archive", "verify"])?.code, Some(0));
    let found = user.run(&["search", "停车位", "--json"])?;
    assert_eq!(found.lines()?.len(), 1, "{found:?}");
    // The same file by itself is known already.
    let alone = user.file("短.txt", NOTE.as_bytes())?;
    assert_eq!(run(&user, &["archive", "add"], &alone)?.lines()?[0]["known"], true);
    Ok(())
}

#[test]
fn locked_members_say_so() -> Result<()> {
    let user = User::new()?;
    let mut bytes = zip_of([("密.txt", "密"), ("明.txt", "明文")])?;
    // The flag of the first member in both places where it stands.
    for (magic, flag) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at = bytes.windows(4).position(|window| window == magic).unwrap_or_default();
        bytes[at + flag] |= 1;
    }
    let bundle = user.file("加密.zip", &bytes)?;
    let found = lines(&run(&user, &["check"], &bundle)?, &bundle)?;
    let wanted = [("密.txt".to_owned(), Some("encrypted".to_owned())), ("明.txt".to_owned(), None)];
    assert_eq!(found, wanted);
    Ok(())
}

#[test]
fn leavings_named_by_hand_are_explained() -> Result<()> {
    let user = User::new()?;
    for name in ["~$草案.docx", "._草案.docx"] {
        let path = user.file(name, b"\x05user and then spaces  ")?;
        let outcome = run(&user, &["check"], &path)?;
        assert_eq!(outcome.error_codes()?, ["unsupported"], "{outcome:?}");
    }
    Ok(())
}
