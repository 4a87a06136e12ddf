//! `form`: tables written from a dossier, from a folder and from the archive.

use anyhow::Result;
use wenheng_tests::command_line::User;
use wenheng_tests::dossier;

#[test]
fn forms_are_written_from_a_folder() -> Result<()> {
    let user = User::new()?;
    let folder = dossier::folder().to_string_lossy().into_owned();
    for (name, words) in [
        ("材料清单", ["征求意见公告", "7 常务会议纪要.docx"]),
        ("公平竞争审查表", [dossier::TITLE, "某市市场监督管理局"]),
        ("合法性审核登记表", [dossier::TITLE, "2026年11月16日"]),
    ] {
        let out = user.folder().join(format!("{name}.docx")).to_string_lossy().into_owned();
        let done = user.run(&["form", name, &folder, "-o", &out])?;
        assert_eq!(done.code, Some(0), "{done:?}");
        assert!(done.stdout.contains(&out), "{done:?}");
        let text = user.run(&["extract", &out])?.stdout;
        for word in words {
            assert!(text.contains(word), "`{word}` is not in {name}: {text}");
        }
    }
    Ok(())
}

#[test]
fn what_cannot_be_written_is_said_in_words() -> Result<()> {
    let user = User::new()?;
    let folder = dossier::folder().to_string_lossy().into_owned();
    let out = user.folder().join("表.docx").to_string_lossy().into_owned();
    let draft = dossier::draft().to_string_lossy().into_owned();
    assert_eq!(user.run(&["archive", "add", &draft])?.code, Some(0));
    for (name, case, words) in [
        ("花名册", folder.as_str(), "没有“花名册”这种表格，可以写出：材料清单"),
        ("意见采纳情况表", &folder, "先在卷宗里导入意见"),
        ("材料清单", "没有这个文件夹", "找不到"),
        ("材料清单", "1", "不是卷宗里的送审稿"),
        ("材料清单", "99", "没有"),
    ] {
        let done = user.run(&["form", name, case, "-o", &out])?;
        assert_eq!(done.code, Some(3), "{name} {case}: {done:?}");
        assert!(done.stderr.contains(words), "{name} {case}: {done:?}");
        assert!(!std::path::Path::new(&out).exists(), "{name} {case}: a file was written");
    }
    Ok(())
}
