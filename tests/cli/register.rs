//! The register as a process: states on a day, what people correct, and the workbook out
//! and in.

use anyhow::Result;
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use wenheng_tests::command_line::User;

const OLD: &str = "某某市停车管理办法\n第一条 为了规范停车，根据《中华人民共和国道路交通安全法》第三十三条，制定本办法。\n第二条 停车人应当按照规定停车，不得占用消防通道。\n第三条 本办法自印发之日起施行，有效期五年。\n某某市公安局\n2020年3月1日";
const NEW: &str = "某某市机动车停放规定\n第一条 为了规范停车，制定本规定。\n第二条 停车人应当按照规定停车，不得占用消防通道。\n第三条 本规定自2024年5月1日起施行，有效期五年。《某某市停车管理办法》同时废止。\n某某市公安局\n2024年3月1日";

fn user() -> Result<User> {
    let user = User::new()?;
    for (name, text) in [("1.txt", OLD), ("2.txt", NEW)] {
        let path = user.file(name, text.as_bytes())?.to_string_lossy().into_owned();
        assert_eq!(user.run(&["archive", "add", &path])?.code, Some(0));
    }
    Ok(user)
}

/// The states of all documents on a day, by their number.
fn states(user: &User, day: &str) -> Result<Vec<String>> {
    let listed = user.run(&["--json", "archive", "register", "--date", day])?;
    assert_eq!(listed.code, Some(0), "{listed:?}");
    let mut rows = listed.lines()?;
    rows.sort_by_key(|row| row["id"].as_i64());
    Ok(rows.iter().map(|row| row["state_name"].as_str().unwrap_or_default().to_owned()).collect())
}

#[test]
fn states_follow_the_day_and_what_others_say() -> Result<()> {
    let user = user()?;
    assert_eq!(states(&user, "2024-03-15")?, ["有效", "尚未施行"]);
    assert_eq!(states(&user, "2024-06-01")?, ["已废止", "有效"]);
    assert_eq!(states(&user, "2029-04-30")?, ["已废止", "将届满"]);
    assert_eq!(states(&user, "2029-05-01")?, ["已废止", "已届满"]);
    let listed =
        user.run(&["archive", "register", "--date", "2029-05-01", "--state", "unnoticed"])?;
    assert!(listed.stdout.contains("某某市机动车停放规定"), "{listed:?}");
    assert!(!listed.stdout.contains("停车管理办法　"), "{listed:?}");
    assert_eq!(user.run(&["archive", "register", "--state", "别的"])?.code, Some(3));
    Ok(())
}

#[test]
fn a_document_shows_its_life_and_its_relations() -> Result<()> {
    let user = user()?;
    let shown = user.run(&["--json", "archive", "show", "1", "--date", "2024-06-01"])?;
    let shown: Value = shown.lines()?.remove(0);
    assert_eq!(shown["effective"], "2020-03-01");
    assert_eq!(shown["expires"], "2025-02-28");
    assert_eq!(shown["expires_proof"]["quote"], "第三条 本办法自印发之日起施行，有效期五年");
    assert_eq!(shown["says"][0]["kind"], "rests-on");
    assert_eq!(shown["says"][0]["articles"][0], "第三十三条");
    assert_eq!(shown["said_of"][0]["kind"], "repeals");
    assert_eq!(shown["said_of"][0]["document"], 2);
    assert_eq!(shown["why"], "自2024年5月1日起被《某某市机动车停放规定》废止");
    Ok(())
}

#[test]
fn a_notice_prolongs_a_term() -> Result<()> {
    let user = user()?;
    let notice = "某某市公安局关于延长《某某市机动车停放规定》有效期的通知\n各单位：\n经研究，《某某市机动车停放规定》有效期延长至2031年12月31日。\n某某市公安局\n2029年3月1日";
    let path = user.file("3.txt", notice.as_bytes())?.to_string_lossy().into_owned();
    assert_eq!(user.run(&["archive", "add", &path])?.code, Some(0));
    assert_eq!(states(&user, "2029-05-01")?[1], "有效");
    assert_eq!(states(&user, "2032-01-01")?[1], "已届满");
    let shown = user.run(&["--json", "archive", "show", "2", "--date", "2029-05-01"])?;
    let shown: Value = shown.lines()?.remove(0);
    assert_eq!(
        (&shown["expires"], &shown["expires_known"]),
        (&"2031-12-31".into(), &"prolonged".into())
    );
    assert_eq!(shown["said_of"][0]["kind_name"], "延长有效期");
    Ok(())
}

#[test]
fn people_correct_and_say_why() -> Result<()> {
    let user = user()?;
    let correct = |field: &str, value: &str, reason: &str| {
        user.run(&[
            "archive", "correct", "2", "--field", field, "--value", value, "--reason", reason,
            "--by", "王某",
        ])
    };
    assert_eq!(correct("有效期至", "2026年12月31日", "市政府决定延长")?.code, Some(0));
    assert_eq!(correct("有效期至", "明年", "甲")?.code, Some(3));
    assert_eq!(correct("字号", "甲", "甲")?.code, Some(3));
    assert_eq!(correct("标题", "甲", " ")?.code, Some(3));
    assert_eq!(states(&user, "2026-12-31")?, ["已废止", "将届满"]);
    let shown = user.run(&["archive", "show", "2"])?;
    assert!(shown.stdout.contains("更正：有效期至＝2026-12-31（市政府决定延长，王某"), "{shown:?}");
    let void = |field: &str, value: &str, since: &str| {
        user.run(&[
            "archive",
            "correct",
            "2",
            "--field",
            field,
            "--value",
            value,
            "--reason",
            "公布失效",
            "--by",
            "王某",
            "--since",
            since,
        ])
    };
    assert_eq!(void("状态", "已失效", "2026-11-02")?.code, Some(0));
    assert_eq!(states(&user, "2026-11-01")?, ["已废止", "将届满"]);
    assert_eq!(states(&user, "2026-11-02")?, ["已废止", "已失效"]);
    assert_eq!(void("标题", "甲", "2026-11-02")?.code, Some(3));
    assert_eq!(void("状态", "已失效", "2199-01-01")?.code, Some(3));
    let shown = user.run(&["archive", "show", "2"])?;
    assert!(shown.stdout.contains("更正：状态＝已失效（自2026-11-02起，公布失效"), "{shown:?}");
    assert_eq!(user.run(&["archive", "verify"])?.code, Some(0));
    Ok(())
}

#[test]
fn a_workbook_comes_back_as_corrections() -> Result<()> {
    let user = user()?;
    let path = |name: &str| user.folder().join(name).to_string_lossy().into_owned();
    let (book, changed) = (path("a.xlsx"), path("b.xlsx"));
    let written = user.run(&["archive", "register", "-o", &book, "--date", "2024-06-01"])?;
    assert_eq!(written.code, Some(0), "{written:?}");
    // Unchanged, on whatever day, it corrects nothing.
    let merged = user.run(&["--json", "archive", "merge-register", &book, "--by", "王某"])?;
    assert_eq!(merged.lines()?[0]["merged"], 0, "{merged:?}");
    assert_eq!(merged.lines()?[0]["conflicts"], Value::Array(Vec::new()), "{merged:?}");
    // Somebody gives document 1 a number meanwhile, and the workbook gives it another.
    let given = [
        "archive",
        "correct",
        "1",
        "--field",
        "文号",
        "--value",
        "某公〔2020〕1号",
        "--reason",
        "原件",
        "--by",
        "李某",
    ];
    assert_eq!(user.run(&given)?.code, Some(0));
    let row = |id, number, kind| {
        let was = r#"["T","","某某市公安局","2020-03-01","办法","2020-03-01","2025-02-28","有效"]"#;
        let days = ["2020-03-01", "2025-02-28"];
        [
            id,
            "T",
            number,
            "某某市公安局",
            "2020-03-01",
            kind,
            days[0],
            days[1],
            "有效",
            "",
            "原件核对",
            was,
        ]
    };
    // As it was written before states had days.
    let heads = HEADS.iter().copied().filter(|head| *head != SINCE).collect();
    save(&changed, &[heads, row("1", "某公〔2020〕2号", "规定").into(), row("9", "", "").into()])?;
    let merged = user.run(&["--json", "archive", "merge-register", &changed, "--by", "王某"])?;
    let merged: Value = merged.lines()?.remove(0);
    assert_eq!(merged["merged"], 1, "{merged}");
    assert_eq!(merged["conflicts"][0]["field"], "文号", "{merged}");
    assert_eq!(merged["conflicts"][0]["is"], "某公〔2020〕1号", "{merged}");
    assert_eq!(merged["problems"][0], "档案中没有编号为9的文稿，这一行没有导入", "{merged}");
    let broken = user.file("c.xlsx", b"PK\x03\x04")?.to_string_lossy().into_owned();
    let refused = user.run(&["archive", "merge-register", &broken, "--by", "王某"])?;
    assert_eq!(refused.code, Some(3), "{refused:?}");
    Ok(())
}

#[test]
fn a_workbook_says_from_which_day_on_a_state_holds() -> Result<()> {
    let user = user()?;
    let path = |name: &str| user.folder().join(name).to_string_lossy().into_owned();
    let book = path("a.xlsx");
    let merge = |was: (&str, &str), wanted: (&str, &str)| -> Result<Value> {
        let written = format!(
            r#"["T","","某某市公安局","2024-03-01","规定","2024-05-01","2029-04-30","{}","{}"]"#,
            was.0, was.1
        );
        let row = vec![
            "2",
            "T",
            "",
            "某某市公安局",
            "2024-03-01",
            "规定",
            "2024-05-01",
            "2029-04-30",
            wanted.0,
            wanted.1,
            "",
            "公布失效",
            &written,
        ];
        save(&book, &[HEADS.to_vec(), row])?;
        let merged = user.run(&["--json", "archive", "merge-register", &book, "--by", "王某"])?;
        Ok(merged.lines()?.remove(0))
    };
    let merged = merge(("有效", ""), ("已失效", "2026年11月2日"))?;
    assert_eq!((&merged["merged"], &merged["problems"][0]), (&1.into(), &Value::Null), "{merged}");
    assert_eq!(states(&user, "2026-11-01")?, ["已废止", "有效"]);
    assert_eq!(states(&user, "2026-11-02")?, ["已废止", "已失效"]);
    // It goes out with its day, and comes back as it was.
    let written = user.run(&["archive", "register", "-o", &book, "--date", "2026-11-02"])?;
    assert_eq!(written.code, Some(0), "{written:?}");
    let merged = user.run(&["--json", "archive", "merge-register", &book, "--by", "王某"])?;
    assert_eq!(merged.lines()?[0]["merged"], 0, "{merged:?}");
    // Somebody who still has the sheet of before.
    let merged = merge(("有效", ""), ("已失效", "2026-11-03"))?;
    assert_eq!(merged["conflicts"][0]["is"], "已失效（自2026-11-02起）", "{merged}");
    assert_eq!(merged["conflicts"][0]["wanted"], "已失效（自2026-11-03起）", "{merged}");
    // Only the day is another.
    let merged = merge(("已失效", "2026-11-02"), ("已失效", "2026-11-03"))?;
    assert_eq!(merged["merged"], 1, "{merged}");
    assert_eq!(states(&user, "2026-11-02")?, ["已废止", "有效"]);
    for (day, why) in [("2199-01-01", "这一天还没有到"), ("明年", "不是日期")] {
        let merged = merge(("已失效", "2026-11-03"), ("已失效", day))?;
        assert_eq!(merged["merged"], 0, "{merged}");
        assert!(merged["problems"][0].as_str().unwrap_or_default().contains(why), "{merged}");
    }
    // No state: what is read of it counts again.
    let merged = merge(("已失效", "2026-11-03"), ("", "2026-11-03"))?;
    assert_eq!(merged["merged"], 1, "{merged}");
    assert_eq!(states(&user, "2026-11-03")?, ["已废止", "有效"]);
    Ok(())
}

const SINCE: &str = "状态自哪一天起";
const HEADS: [&str; 13] = [
    "编号",
    "标题",
    "文号",
    "机关",
    "成文日期",
    "文种",
    "施行日期",
    "有效期至",
    "状态",
    SINCE,
    "说明",
    "更正理由",
    "写出时的内容（请勿改动）",
];

fn save(path: &str, rows: &[Vec<&str>]) -> Result<()> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        sheet.write_row(at, 0, row.iter().copied())?;
    }
    workbook.save(path)?;
    Ok(())
}
