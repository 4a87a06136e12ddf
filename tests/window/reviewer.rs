//! The legal reviewer: an identity with a key, a case taken in, every finding decided on,
//! the opinion drafted, saved and signed; then nothing can be changed any more.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use wenheng_tests::window::{Window, built};

use crate::start_review;

const DRAFT: &str = "关于支持企业发展的通知
各县（区）人民政府：
为促进经济发展，现就有关事项通知如下。
一、对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。
二、政府采购项目应当优先采购本市企业生产的产品。
三、本通知自印发之日起施行。
某某市人民政府办公室
2026年11月20日
";
const PASSPHRASE: &str = "yi ju zhi you wo zhi dao de hua";

#[test]
fn a_reviewer_decides_writes_and_signs() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let path = home.path().join("关于支持企业发展的通知.txt");
    fs::write(&path, DRAFT)?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    add_person(&window)?;
    let started = start_review(&window, &[&path])?;
    let review = started["files"][0]["review"].as_i64().context("no review")?;
    window.open_page(&format!("/review/{review}"))?;
    window.wait_for("finding-card")?;
    take_in(&window)?;
    decide_all(&window)?;
    window.picture("review-decided")?;

    window.open_page(&format!("/review/{review}/opinion"))?;
    window.wait_for("opinion-page")?;
    window.click_button_with("按处理意见起草")?;
    window.fill("#opinion-addressee", "某某市发展和改革委员会")?;
    window.fill("#opinion-number", "合法审〔2026〕1号")?;
    window.picture("opinion")?;
    window.click_in("opinion-page", ".opinion-tools button:last-of-type")?;
    window.until("the opinion to be saved", || {
        Ok(!window.texts("[data-testid='obstacles']")?.concat().contains("没有保存"))
    })?;
    window.fill("[data-testid='sign'] input[type='password']", "no such words at all")?;
    window.click_in("sign", "button[type='submit']")?;
    window.until("the wrong passphrase to be refused", || {
        Ok(window.texts("[data-testid='sign']")?.concat().contains("口令不正确"))
    })?;
    window.fill("[data-testid='sign'] input[type='password']", PASSPHRASE)?;
    window.click_in("sign", "button[type='submit']")?;
    window.wait_for("seal")?;
    let seal = window.texts("[data-testid='seal']")?.concat();
    assert!(seal.contains("张审核") && seal.contains("应当予以修改"), "{seal}");
    window.picture("opinion-signed")?;
    window.appear(true)?;
    window.wait_for("seal")?;
    window.picture("opinion-signed-dark")?;

    papers(&window, review, home.path())?;

    // What is signed is closed.
    let decision = json!({ "findings": [0], "decision": "studied", "reason": "", "by": "" });
    let answer = window.invoke("decide", json!({ "review": review, "given": decision }))?;
    assert_eq!(answer["failure"]["code"], "closed");
    let verified = window.invoke("case", json!({ "review": review }))?;
    assert_eq!(verified["signature"]["holds"], true);
    Ok(())
}

/// Everything that leaves the program, written where the user says.
fn papers(window: &Window, review: i64, folder: &Path) -> Result<()> {
    let papers = [
        ("write_opinion", "意见书.docx", "word/document.xml"),
        ("write_annotated", "批注.docx", "word/comments.xml"),
        ("write_report", "报告.docx", "word/document.xml"),
        ("write_bundle", "事项.whz", "case.json"),
    ];
    for (command, name, part) in papers {
        let path = folder.join(name);
        let answer = window.invoke(command, json!({ "review": review, "path": path }))?;
        assert!(answer.get("failure").is_none(), "{command}: {answer}");
        let mut zip = zip::ZipArchive::new(fs::File::open(&path)?)?;
        zip.by_name(part).with_context(|| format!("{name} has no {part}"))?;
    }
    let page = folder.join("报告.html");
    window.invoke("write_report", json!({ "review": review, "path": page }))?;
    let text = fs::read_to_string(page)?;
    assert!(text.contains("以迁入、落户、引进为条件给予奖补"), "the page lacks a finding");
    let ledger = folder.join("台账.xlsx");
    let lines = window.invoke("write_ledger", json!({ "path": ledger }))?;
    assert_eq!(lines, json!(1));
    Ok(())
}

fn add_person(window: &Window) -> Result<()> {
    window.open_page("/settings")?;
    window.wait_for("settings-page")?;
    window.click_button_with("添加人员")?;
    window.fill("[role='dialog'] input[data-first]", "张审核")?;
    for at in 1..=2 {
        window
            .fill(&format!("(//*[@role='dialog']//input[@type='password'])[{at}]"), PASSPHRASE)?;
    }
    window.picture("settings-add-person")?;
    window.click_button_with("添加并登录")?;
    window.wait_for("person")?;
    window.picture("settings-people")
}

/// 送审, then 受理.
fn take_in(window: &Window) -> Result<()> {
    for (step, state) in [("送审", "送审"), ("受理审核", "审核中")] {
        window.click("next-step")?;
        window.click_menu(step)?;
        window.until("the step's form or the state", || {
            Ok(window.texts("[role='dialog']")?.len() == 1
                || window.texts("[data-testid='case-state']")?.concat().contains(state))
        })?;
        if window.texts("[role='dialog']")?.len() == 1 {
            window.click_in_dialog("button.ant-btn-primary")?;
        }
        window.until("the state to change", || {
            Ok(window.texts("[data-testid='case-state']")?.concat().contains(state))
        })?;
    }
    Ok(())
}

/// A adopts, J goes on, until nothing waits.
fn decide_all(window: &Window) -> Result<()> {
    let cards = window.count("finding-card")?;
    window.until("the form to be gone", || Ok(window.texts("[role='dialog']")?.is_empty()))?;
    for done in 1..=cards {
        window.press('j')?;
        window.until("a selected finding", || {
            Ok(window.texts("[data-testid='finding-card'][aria-current='true']")?.len() == 1)
        })?;
        window.press('a')?;
        window.until("the decision to be kept", || {
            Ok(window.texts("body")?.concat().contains(&format!("已处理 {done} 条")))
        })?;
    }
    Ok(())
}
