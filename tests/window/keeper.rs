//! The rule keeper: finds a rule, reads it, writes one of the office's own and sees what it
//! does; and the year's figures, each of which leads to what it counts.

use std::fs;

use anyhow::Result;
use serde_json::json;
use wenheng_tests::office::RULE;
use wenheng_tests::window::{Window, built};

use crate::start_review;

#[test]
fn a_keeper_reads_rules_and_keeps_one_of_the_offices_own() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    window.go_to("规则")?;
    window.wait_for("rules-page")?;
    window.until("many rules", || Ok(window.count("rule-line")? > 100))?;
    window.picture("rules")?;
    window.open_page("/rules/fc-reward-for-use")?;
    window.wait_for("rule-page")?;
    window.until("the provision it rests on", || {
        Ok(window
            .texts("[data-testid='rule-page']")?
            .concat()
            .contains("《公平竞争审查条例》第八条"))
    })?;
    window.picture("rule")?;

    let saved = window.invoke("save_rule", json!({ "yaml": RULE }))?;
    assert!(saved.get("failure").is_none(), "{saved}");
    window.open_page("/rules/own-parking-fee/edit")?;
    window.wait_for("rule-edit")?;
    window.until("its examples to have been tried", || {
        Ok(window.texts("[data-testid='trial']")?.concat().contains("4 条例句都和写的一致"))
    })?;
    window.picture("rule-edit")?;
    window.appear(true)?;
    window.wait_for("trial")?;
    window.picture("rule-edit-dark")
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
    window.picture("figures")?;
    window.appear(true)?;
    drawn(&window)?;
    window.picture("figures-dark")
}

/// Waits until the charts, which are loaded when they are first wanted, are there.
fn drawn(window: &Window) -> Result<()> {
    window.until("the charts", || {
        let bars =
            window.script("return document.querySelectorAll('.chart svg').length", vec![])?;
        Ok(bars.as_u64().unwrap_or_default() >= 3)
    })
}
