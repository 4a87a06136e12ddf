//! `report annotate`, `report review`, `ledger`: files out, and never over the draft.

use anyhow::Result;
use wenheng_tests::command_line::User;
use wenheng_tests::dossier;

/// The draft that comes with the program: a Word file with a repealed law in it.
fn sample() -> Result<Vec<u8>> {
    Ok(std::fs::read(dossier::draft())?)
}

#[test]
fn a_draft_gets_its_findings_as_comments() -> Result<()> {
    let user = User::new()?;
    let draft = user.file("送审稿.docx", &sample()?)?.to_string_lossy().into_owned();
    let out = user.folder().join("批注稿.docx").to_string_lossy().into_owned();
    let done = user.run(&["--json", "report", "annotate", &draft, "-o", &out])?;
    assert_eq!(done.code, Some(0), "{done:?}");
    let told = &done.lines()?[0];
    let found = user.run(&["--json", "check", &draft])?.lines()?[0]["findings"].clone();
    assert_eq!(told["comments"], found.as_array().map_or(0, Vec::len));
    assert_eq!((&told["changes"], &told["near"]), (&1.into(), &0.into()));
    assert_eq!(told["from_text"], false);
    // What stands there if nobody accepts the change is what stood there before.
    let text = |path: &str| user.run(&["extract", path]);
    let after = text(&out)?.stdout.replace("《中华人民共和国民法典》", "《中华人民共和国合同法》");
    assert_eq!(after, text(&draft)?.stdout);
    Ok(())
}

#[test]
fn the_draft_is_never_written_over() -> Result<()> {
    let user = User::new()?;
    let bytes = sample()?;
    let draft = user.file("送审稿.docx", &bytes)?;
    let path = draft.to_string_lossy().into_owned();
    let around = user.folder().join("./送审稿.docx").to_string_lossy().into_owned();
    for out in [&path, &around] {
        let done = user.run(&["--json", "report", "annotate", &path, "-o", out])?;
        assert_eq!((done.code, done.error_codes()?), (Some(3), vec!["wrong-input".to_owned()]));
    }
    assert_eq!(std::fs::read(draft)?, bytes);
    Ok(())
}

#[test]
fn what_is_no_word_file_becomes_one() -> Result<()> {
    let user = User::new()?;
    let text = "关于支持企业的通知\n对新迁入我市的企业，给予50万元一次性奖励。\n";
    let draft = user.file("稿.txt", text.as_bytes())?.to_string_lossy().into_owned();
    let out = user.folder().join("批注稿.docx").to_string_lossy().into_owned();
    let done = user.run(&["--json", "report", "annotate", &draft, "-o", &out])?;
    assert_eq!((done.code, &done.lines()?[0]["from_text"]), (Some(0), &true.into()));
    assert!(user.run(&["extract", &out])?.stdout.contains("给予50万元一次性奖励"));
    let broken = user.file("坏.docx", b"PK\x03\x04")?.to_string_lossy().into_owned();
    let done = user.run(&["report", "annotate", &broken, "-o", &out])?;
    assert_eq!(done.code, Some(3), "{done:?}");
    Ok(())
}

#[test]
fn a_ledger_of_what_is_kept() -> Result<()> {
    let user = User::new()?;
    let draft = user.file("稿.txt", "关于支持企业的通知\n内容。\n".as_bytes())?;
    user.run(&["archive", "add", &draft.to_string_lossy()])?;
    let out = user.folder().join("台账.xlsx").to_string_lossy().into_owned();
    let done = user.run(&["--json", "ledger", "-o", &out])?;
    assert_eq!((done.code, &done.lines()?[0]["documents"]), (Some(0), &1.into()));
    let ledger = user.run(&["extract", &out])?.stdout;
    assert!(ledger.contains("关于支持企业的通知") && !ledger.contains("签署人"), "{ledger}");
    // It was kept and never reviewed.
    let report = user.folder().join("报告.docx").to_string_lossy().into_owned();
    assert_eq!(user.run(&["report", "review", "1", "-o", &report])?.code, Some(3));
    Ok(())
}
