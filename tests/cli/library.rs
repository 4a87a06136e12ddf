//! What changed in the law, and the archive against today's rules, as processes.

use anyhow::Result;
use wenheng_tests::command_line::User;

const PAPER: &str = "某某市海缆管理细则\n第一条 根据《某某省海缆条例》第二条，制定本细则。\n第二条 有关单位应当支持海缆铺设。\n某某市人民政府\n2020年3月1日";

fn user() -> Result<User> {
    let user = User::new()?;
    for (name, text) in [
        (
            "某某省海缆条例(2015-05-01).txt",
            "某某省海缆条例\n第一条 为了铺设海缆。\n第二条 铺设海缆应当申请许可，并报告路线。\n",
        ),
        (
            "某某省海缆条例(2022-05-01).txt",
            "某某省海缆条例\n第一条 为了铺设海缆。\n第二条 海缆有主管部门。\n第三条 铺设海缆应当申请许可，并报告路线和长度。\n",
        ),
    ] {
        let path = user.file(name, text.as_bytes())?.to_string_lossy().into_owned();
        assert_eq!(user.run(&["statutes", "import", &path])?.code, Some(0));
    }
    let path = user.file("细则.txt", PAPER.as_bytes())?.to_string_lossy().into_owned();
    assert_eq!(user.run(&["archive", "add", &path])?.code, Some(0));
    Ok(user)
}

#[test]
fn changes_since_a_day_name_the_documents() -> Result<()> {
    let user = user()?;
    let told = user.run(&["statutes", "changes", "--since", "2022-01-01"])?;
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(
        told.stdout.contains("第二条（现第三条）　修改\n    1　某某市海缆管理细则　第二条（依据）"),
        "{told:?}"
    );
    let told = user.run(&["--json", "statutes", "changes", "--since", "2022-01-01"])?;
    let of = told.lines()?.into_iter().find(|one| one["title"] == "某某省海缆条例");
    let of = of.unwrap_or_default();
    assert_eq!((&of["changed"], &of["concerned"]), (&2.into(), &1.into()), "{of}");
    let later = user.run(&["--json", "statutes", "changes", "--since", "2022-05-01"])?;
    assert!(later.lines()?.iter().all(|one| one["title"] != "某某省海缆条例"));
    Ok(())
}

#[test]
fn what_was_never_reviewed_is_counted_apart() -> Result<()> {
    let user = user()?;
    let told = user.run(&["--json", "archive", "recheck"])?;
    assert_eq!(told.code, Some(0), "{told:?}");
    let lines = told.lines()?;
    let sum = lines.last().cloned().unwrap_or_default();
    assert_eq!((&sum["checked"], &sum["never"]), (&1.into(), &1.into()), "{told:?}");
    Ok(())
}
