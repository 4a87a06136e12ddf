//! A document with a term: the register says that it ends soon, a person corrects it there,
//! and its page shows who did and why.

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::start_review;

const IN_90_DAYS: &str = "const day = new Date(Date.now() + 90 * 864e5); \
    return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`";

#[test]
fn a_term_is_registered_corrected_and_shown() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let papers = tempfile::tempdir()?;
    let old = papers.path().join("旧办法.txt");
    std::fs::write(&old, paper("某某市车辆停放规定", "本规定自2015年5月1日起施行。"))?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    let last = window.script(IN_90_DAYS, vec![])?;
    let last = last.as_str().unwrap_or_default();
    let term =
        format!("本办法自2022年5月1日起施行，有效期至{last}。《某某市车辆停放规定》同时废止。");
    let new = papers.path().join("新办法.txt");
    std::fs::write(&new, paper("某某市停车管理办法", &term))?;

    start_review(&window, &[&old, &new])?;
    window.appear(false)?;
    window.wait_for("expiring-row")?;
    window.picture("desk-expiring")?;

    window.open_page("/archive/register")?;
    window.until("both documents", || Ok(window.count("register-row")? == 2))?;
    let rows = window.texts("[data-testid='register-row']")?.concat();
    assert!(rows.contains("将届满") && rows.contains("已废止"), "{rows}");
    pictures(&window, "register", "register-row")?;
    window.click("state-expiring")?;
    window.until("one document", || Ok(window.count("register-row")? == 1))?;
    window.press('j')?;
    window.press('x')?;
    window.press('e')?;
    window.fill("[role='dialog'] .ant-picker input", "2030-12-31\u{e007}")?;
    window.fill(
        "(//*[@role='dialog']//*[contains(@class,'ant-form-item')][.//label='理由']//input)",
        "已公布继续有效",
    )?;
    window.fill("[role='dialog'] input[placeholder='姓名或者职务']", "张审核")?;
    window.picture("register-correct")?;
    window.click_in_dialog(".ant-btn-primary")?;
    window.until("nothing to end soon", || Ok(window.count("register-row")? == 0))?;

    window.open_page("/archive/2")?;
    window.wait_for("corrections")?;
    let page = window.texts("[data-testid='document-page']")?.concat();
    for words in ["2030年12月31日", "人工更正", "已公布继续有效", "张审核", "某某市车辆停放规定"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    window.click("proof")?;
    window.until("the proof in the text", || Ok(!window.texts("[data-hit]")?.is_empty()))?;
    pictures(&window, "document", "corrections")
}

/// Light and dark, small and large.
fn pictures(window: &Window, name: &str, id: &str) -> Result<()> {
    for dark in [true, false] {
        window.appear(dark)?;
        window.wait_for(id)?;
        for (width, height) in [(1024, 700), (1440, 900)] {
            window.resize(width, height)?;
            drawn(window, name)?;
            let mode = if dark { "dark" } else { "light" };
            window.picture(&format!("{name}-{width}-{mode}"))?;
        }
    }
    Ok(())
}

/// On the document's page its relations are drawn, not at once.
fn drawn(window: &Window, name: &str) -> Result<()> {
    let script = "return document.querySelector('.kept-graph-place')?.textContent ?? ''";
    window.until("the document among the others", || {
        let words = window.script(script, vec![])?;
        Ok(name != "document" || words.as_str().is_some_and(|words| words.contains("废止：")))
    })
}

fn paper(title: &str, closing: &str) -> String {
    format!(
        "{title}\n第一条 为了规范停车，根据《中华人民共和国道路交通安全法》第三十三条，制定本办法。\n第二条 停车人应当按照规定停车，不得占用消防通道。\n第三条 {closing}\n某某市某局\n2022年4月1日\n"
    )
}
