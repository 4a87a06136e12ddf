//! A dossier: read from a folder, its steps with the sentences that prove them, a role
//! and a fact set by hand, and a form written from it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use wenheng_tests::window::{Window, built};

const DRAFT: &str = "某县科技创新券管理办法
（送审稿）
第一条 为了规范科技创新券的发放和使用，根据《中华人民共和国科学技术进步法》，制定本办法。
第二条 在本县依法登记的各类企业、社会组织和个体工商户，均可以申请科技创新券。
第三条 申请人应当如实提交材料。县科学技术行政主管部门应当自受理之日起十五日内作出决定，并公布结果。
第四条 本办法自2026年12月1日起施行，有效期五年。
某县人民政府
2026年10月9日
";
const NOTICE: &str = "关于公开征求《某县科技创新券管理办法（征求意见稿）》意见的公告
为广泛听取社会各界意见，现将《某县科技创新券管理办法（征求意见稿）》及其起草说明在县人民政府网站公布，公开征求意见。征求意见时间为2026年8月1日至2026年8月29日。
公众可以将意见发送至电子邮箱kjj@example.invalid，或者邮寄至县科学技术局。
某县科学技术局
2026年8月1日
";
const MINUTES: &str = "某县人民政府第十二次常务会议纪要
2026年10月15日，县长主持召开县人民政府常务会议，讨论并原则通过《某县科技创新券管理办法》。
会议认为，办法内容可行，同意按程序印发。
";

fn folder(home: &Path) -> Result<std::path::PathBuf> {
    let folder = home.join("科技创新券卷宗");
    fs::create_dir_all(&folder)?;
    for (name, text) in
        [("1-送审稿.txt", DRAFT), ("2-公告.txt", NOTICE), ("5-常务会议纪要.txt", MINUTES)]
    {
        fs::write(folder.join(name), text)?;
    }
    fs::write(folder.join("旧稿.docx"), b"PK\x03\x04 broken")?;
    Ok(folder)
}

#[test]
fn a_dossier_shows_its_steps_and_takes_a_persons_word() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let folder = folder(home.path())?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    let id = window.invoke("start_dossier", json!({ "path": folder }))?;
    let id = id.as_i64().context("no dossier came of it")?;
    window.script("location.hash = `#/dossier/${arguments[0]}`", vec![json!(id)])?;
    window.wait_for("dossier-page")?;
    assert_eq!(state(&window, "participation")?, "deficient", "29 days are too short");
    assert_eq!(
        state(&window, "legality")?,
        "unclear",
        "the file that was not read may be the opinion"
    );
    assert_eq!(window.count("dossier-unread")?, 1);
    window.picture("dossier")?;

    window.script("document.querySelector(\"[data-step='participation']\").click()", vec![])?;
    window.until("the counted days", || {
        Ok(window.texts("[data-testid='step-points']")?.concat().contains("29天"))
    })?;
    window.click("evidence")?;
    window.until("the sentence marked in its file", || {
        Ok(window.texts("[data-testid='dossier-text'] mark")?.concat().contains("8月"))
    })?;
    window.picture("dossier-evidence")?;
    window.appear(true)?;
    window.picture("dossier-dark")?;

    let said = json!({ "id": id, "fact": {
        "kind": "consultation-period", "day": "2026-08-01", "until": "2026-08-31",
        "count": null, "words": null, "by": "王某",
    }});
    let view = window.invoke("state_fact", said)?;
    let points = step(&view, "participation")?["points"].as_array().context("no points")?;
    let counted = points.iter().find(|point| point["rule"] == "procedure-business-notice-term");
    let counted = counted.context("no point on the term")?;
    assert_eq!(counted["by"], json!("王某"), "{counted}");
    assert_eq!(counted["state"], json!("proved"), "{counted}");
    let view = window
        .invoke("set_role", json!({ "id": id, "file": "5-常务会议纪要.txt", "role": "other" }))?;
    assert_ne!(step(&view, "discussion")?["state"], json!("proved"), "the meeting is still proved");

    let form = home.path().join("材料清单.docx");
    window.invoke("write_form", json!({ "dossier": id, "name": "材料清单", "path": form }))?;
    assert!(fs::metadata(&form)?.len() > 1000, "the form is empty");
    Ok(())
}

/// The state of a step in the bar.
fn state(window: &Window, step: &str) -> Result<String> {
    let css = "return document.querySelector(`[data-testid='step'][data-step='${arguments[0]}']`)?.dataset.state";
    let found = window.script(css, vec![json!(step)])?;
    Ok(found.as_str().context("no such step in the bar")?.to_owned())
}

/// A step of an answer of the program.
fn step<'a>(view: &'a Value, step: &str) -> Result<&'a Value> {
    let steps = view["steps"].as_array().context("no steps")?;
    steps.iter().find(|found| found["step"] == step).context("no such step")
}
