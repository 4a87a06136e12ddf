//! The rule keeper: finds a rule, reads it, writes one of the office's own and sees what it
//! does; and the year's figures, each of which leads to what it counts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;
use wenheng_tests::office::RULE;
use wenheng_tests::window::{Window, built};

use crate::{picture, start_review};

#[test]
fn a_keeper_reads_rules_and_keeps_one_of_the_offices_own() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    window.go_to("规则")?;
    window.wait_for("rules-page")?;
    window.until("many rules", || Ok(window.count("rule-line")? > 100))?;
    picture(&window, "rules")?;
    window.open_page("/rules/fc-reward-for-use")?;
    window.wait_for("rule-page")?;
    window.until("the provision it rests on", || {
        Ok(window
            .texts("[data-testid='rule-page']")?
            .concat()
            .contains("《公平竞争审查条例》第八条"))
    })?;
    picture(&window, "rule")?;

    let saved = window.invoke("save_rule", json!({ "yaml": RULE }))?;
    assert!(saved.get("failure").is_none(), "{saved}");
    window.open_page("/rules/own-parking-fee/edit")?;
    window.wait_for("rule-edit")?;
    window.until("its examples to have been tried", || {
        Ok(window.texts("[data-testid='trial']")?.concat().contains("4 条例句都和写的一致"))
    })?;
    picture(&window, "rule-form")?;
    window.appear(true)?;
    window.wait_for("rule-form")?;
    window.wait_for("trial")?;
    picture(&window, "rule-form-dark")?;
    window.script("document.querySelector('.page').scrollTo(0, 1e6)", vec![])?;
    picture(&window, "rule-form-examples-dark")?;
    window.appear(false)?;
    window.wait_for("rule-form")?;

    // What is written in the form stands in the text.
    window.fill("(//label[.='提示什么']/following-sibling::*)[1]", "收费要有法律依据。")?;
    window.click_at_text("文本")?;
    window.until("the text", || {
        Ok(window.texts("[data-testid='code-box']")?.concat().contains("收费要有法律依据。"))
    })?;
    picture(&window, "rule-edit")?;
    window.appear(true)?;
    window.wait_for("trial")?;
    picture(&window, "rule-edit-dark")
}

#[test]
fn a_pack_is_taken_in_and_a_rule_tried_on_the_archive() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let theirs = their_pack(home.path())?;
    let path = home.path().join("停车管理办法.txt");
    fs::write(&path, "某某市停车管理办法\n第一条 沿街停车按次收取五元，路边停车一律收费。\n")?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    start_review(&window, &[&path])?;
    window.invoke("save_rule", json!({ "yaml": RULE }))?;
    for mode in ["light", "dark"] {
        window.appear(mode == "dark")?;
        window.go_to("规则")?;
        window.wait_for("rules-page")?;
        window.choose(&theirs)?;
        window.click_button("导入")?;
        window.click_menu("规则包文件夹")?;
        window.wait_for("import-sums")?;
        picture(&window, &format!("rules-import-{mode}"))?;
        window.click_in_dialog(".ant-modal-close")?;
    }
    window.click_button("导入")?;
    window.click_menu("规则包文件夹")?;
    window.wait_for("import-sums")?;
    window.click_in_dialog(".ant-modal-footer .ant-btn-primary")?;
    window.wait_for("rules-merged")?;
    picture(&window, "rules-merged")?;
    window.click_in_dialog(".ant-modal-footer .ant-btn-primary")?;

    // What is wrong in a pack is named, and it is not taken in.
    fs::write(theirs.join("own-toll.yaml"), RULE.replace("verify", "perhaps"))?;
    window.click_button("导入")?;
    window.click_menu("规则包文件夹")?;
    window.until("the line that is wrong", || {
        Ok(window.texts(".import-problems")?.concat().contains("第4行"))
    })?;
    picture(&window, "rules-import-wrong")?;
    window.click_in_dialog(".ant-modal-close")?;

    window.choose(&home.path().join("本单位规则.xlsx"))?;
    window.click_button("导出")?;
    window.click_menu("本单位规则")?;
    window.until("the workbook", || Ok(home.path().join("本单位规则.xlsx").exists()))?;

    window.open_page("/rules/own-parking-fee")?;
    window.wait_for("rule-page")?;
    window.click_button("用档案里的全部文件试")?;
    window.wait_for("tried-row")?;
    window.script("document.querySelector('.page').scrollTo(0, 1e6)", vec![])?;
    picture(&window, "rule-archive-dark")?;
    window.appear(false)?;
    window.open_page("/rules/own-parking-fee/edit")?;
    window.wait_for("rule-form")?;
    window.click_button("用档案里的全部文件试")?;
    window.wait_for("tried-row")?;
    picture(&window, "rule-archive")?;
    window.script("document.querySelector(\"[data-testid='tried-row'] a\").click()", vec![])?;
    window.wait_for("document-page")
}

/// The folder of another office's pack: one rule that is new here, one that says something
/// else.
fn their_pack(home: &Path) -> Result<PathBuf> {
    let folder = home.join("theirs");
    fs::create_dir(&folder)?;
    let toll =
        RULE.replace("own-parking-fee", "own-toll").replace("自行设定停车收费", "自行设定过路收费");
    for (name, text) in [
        ("pack.yaml", "id: theirs\ntitle: 某某区规则\nversion: '3'\n"),
        ("own-toll.yaml", &toll),
        ("own-parking-fee.yaml", &RULE.replace("收费要有依据。", "请写明收费的依据。")),
    ] {
        fs::write(folder.join(name), text)?;
    }
    Ok(folder)
}

#[test]
fn the_year_is_counted_and_each_number_leads_to_its_papers() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let path = home.path().join("停车管理办法.txt");
    fs::write(&path, "某某市停车管理办法\n第一条 政府采购应当优先采购本市企业产品。\n")?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    start_review(&window, &[&path])?;
    window.go_to("统计")?;
    window.wait_for("figures-page")?;
    window.until("one paper", || {
        Ok(window.texts("[data-testid='figures-page']")?.concat().contains("共审查文件1件"))
    })?;
    drawn(&window)?;
    picture(&window, "figures")?;
    window.appear(true)?;
    drawn(&window)?;
    picture(&window, "figures-dark")
}

/// Waits until the charts, which are loaded when they are first wanted, are there.
fn drawn(window: &Window) -> Result<()> {
    window.until("the charts", || {
        let bars =
            window.script("return document.querySelectorAll('.chart svg').length", vec![])?;
        Ok(bars.as_u64().unwrap_or_default() >= 3)
    })
}
