//! The rule keeper's tools as processes: a workbook out and in, a rule tried on the
//! archive.

use anyhow::Result;
use wenheng_tests::command_line::User;

#[test]
fn a_workbook_comes_back_as_the_same_rules() -> Result<()> {
    let user = User::new()?;
    let path = |name: &str| user.folder().join(name).to_string_lossy().into_owned();
    let (book, rules, pack) = (path("a.xlsx"), path("rules"), path("rules/national"));
    let out = user.run(&["rules", "export", "-o", &book])?;
    assert_eq!(out.code, Some(0), "{out:?}");
    let back = user.run(&["rules", "import", &book, "-o", &pack])?;
    assert_eq!(back.code, Some(0), "{back:?}");
    let list = |more: &[&str]| user.run(&[more, &["--json", "rules", "list"]].concat());
    assert_eq!(list(&["--rules", &rules])?.stdout, list(&[])?.stdout);
    let again = user.run(&["rules", "import", &book, "-o", &pack])?;
    assert_eq!(again.code, Some(4), "{again:?}");
    Ok(())
}

const RULE: &str = "{ id: office-a, title: 甲, domain: form, strength: must, check: pattern,
    message: 丙, basis: [{ law: 公平竞争审查条例, article: 10, from: 2024-08-01 }],
    find: { any: ['{本办}甲', '{奖补}甲乙丙'] },
    examples: [{ hit: «本办甲» }, { hit: «本办甲» }, { ok: 乙 }, { ok: 乙 }] }";

#[test]
fn an_offices_pack_goes_out_and_comes_back_among_the_national_words() -> Result<()> {
    let user = User::new()?;
    let path = |name: &str| user.folder().join(name).to_string_lossy().into_owned();
    std::fs::create_dir_all(path("office/lexicon"))?;
    for (name, text) in [
        ("office/pack.yaml", "{ id: office, title: 本单位, version: '1' }"),
        ("office/office-a.yaml", RULE),
        ("office/lexicon/office.yaml", "本办: [本办]"),
    ] {
        user.file(name, text.as_bytes())?;
    }
    let (book, back, other) = (path("a.xlsx"), path("new/office"), path("other"));
    let out = user.run(&["--pack", &path("office"), "rules", "export", "-o", &book])?;
    assert!(out.stdout.contains("1 条规则，1 个词类"), "{out:?}");

    let import = |into: &str| user.run(&["rules", "import", &book, "-o", into]);
    assert!(import(&back)?.stdout.contains("1 条规则，1 个词类"));
    let tested = user.run(&["--pack", &back, "rules", "test"])?;
    assert_eq!(tested.code, Some(0), "{tested:?}");
    assert!(import(&back)?.stderr.contains("已有文件"));
    assert!(import(&other)?.stderr.contains("编号一致"));
    Ok(())
}

#[test]
fn what_is_no_workbook_says_so() -> Result<()> {
    let user = User::new()?;
    let book = user.file("a.xlsx", b"PK\x03\x04")?.to_string_lossy().into_owned();
    let into = user.folder().join("national").to_string_lossy().into_owned();
    let done = user.run(&["rules", "import", &book, "-o", &into])?;
    assert_eq!(done.code, Some(4));
    assert!(done.stderr.contains(".xlsx"), "{}", done.stderr);
    assert!(!user.folder().join("national").exists());
    Ok(())
}

#[test]
fn a_rule_is_tried_on_everything_kept() -> Result<()> {
    let user = User::new()?;
    for (name, text) in [("a.txt", "本会对纳税十强企业予以扶持。"), ("b.txt", "本会依法办事。")]
    {
        let path = user.file(name, text.as_bytes())?.to_string_lossy().into_owned();
        assert_eq!(user.run(&["archive", "add", &path])?.code, Some(0));
    }
    let tried = user.run(&["--json", "rules", "try", "fc-award-by-tax", "--archive"])?;
    let lines = tried.lines()?;
    assert_eq!(lines.len(), 1, "{tried:?}");
    assert_eq!(lines[0]["finding"]["quote"], "纳税十强企业予以扶持");
    assert_eq!(lines[0]["id"], 1);
    assert_eq!(user.run(&["rules", "try", "fc-award-by-tax"])?.code, Some(2));
    Ok(())
}
