//! The statute library: texts in, an article with what rests on it, what changed, and the
//! archive checked again.

use std::fs;

use anyhow::Result;
use serde_json::json;
use wenheng_tests::window::{Window, built};

use crate::start_review;

const DRAFT: &str = "某某市海缆管理细则\n第一条 根据《某某省海缆条例》第二条，制定本细则。\n第二条 政府采购应当优先采购本市企业产品。\n某某市人民政府\n2020年3月1日";

#[test]
fn the_library_says_what_rests_on_an_article_and_what_changed() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let laws = home.path().join("laws");
    fs::create_dir(&laws)?;
    for (day, second) in [
        ("2015-05-01", "铺设海缆应当报告路线。"),
        ("2022-05-01", "铺设海缆应当申请许可，并报告路线和长度。"),
    ] {
        let text = format!("某某省海缆条例\n第一条 为了铺设海缆，制定本条例。\n第二条 {second}\n");
        fs::write(laws.join(format!("某某省海缆条例({day}).txt")), text)?;
    }
    let path = home.path().join("细则.txt");
    fs::write(&path, DRAFT)?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    start_review(&window, &[&path])?;
    window.go_to("法规库")?;
    window.wait_for("library-first")?;
    window.picture("library-first")?;
    let imported = window.invoke("import_statutes", json!({ "paths": [laws] }))?;
    assert!(imported.get("failure").is_none(), "{imported}");
    window.open_page("/library?q=海缆")?;
    window.until("the instrument that was looked for", || {
        Ok(window.texts("[data-testid='library-row']")?.concat().starts_with("某某省海缆条例"))
    })?;
    window.picture("library")?;
    window.open_page("/library/某某省海缆条例?at=2")?;
    window.wait_for("article-words")?;
    window.until("the document that rests on it", || Ok(window.count("resting-document")? == 1))?;
    window.picture("library-article")?;
    window.open_page("/library?tab=changes&since=2022-01-01")?;
    window.wait_for("law-change")?;
    window.picture("library-changes")?;
    window.open_page("/library?tab=recheck")?;
    window.click_button_with("开始复核")?;
    window.wait_for("recheck-result")?;
    window.picture("library-recheck")?;
    window.open_page("/library/某某省海缆条例?tab=changes")?;
    window.wait_for("article-change")?;
    window.appear(true)?;
    window.wait_for("article-change")?;
    window.picture("library-comparison-dark")
}
