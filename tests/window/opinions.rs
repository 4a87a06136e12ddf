//! Opinions on the sample's draft come in, one is answered on the page, and table and
//! forms are written: the files say what the page says.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use wenheng_tests::window::{Window, built};

const OPINIONS: &str = "1. 建议取消外地企业的诚信保证金。
2. 建议写明奖励资金的来源和申请时限。
3. 建议取消外地企业的诚信保证金！
";
const REASON: &str = "第八条已经删去诚信保证金";
const TABS: [&str; 5] = ["步骤", "事实", "材料", "征求意见", "文本比对"];

#[test]
fn opinions_are_answered_and_tables_written() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    window.click("open-sample")?;
    window.wait_for("dossier-page")?;
    let address = window.script("return location.hash", vec![])?;
    let id: i64 =
        address.as_str().and_then(|at| at.rsplit('/').next()).context("no id")?.parse()?;

    let list = home.path().join("意见.txt");
    fs::write(&list, OPINIONS)?;
    let view = window.invoke("import_opinions", json!({ "dossier": id, "paths": [list] }))?;
    assert_eq!((&view["total"], &view["open"]), (&json!(3), &json!(3)), "{view}");
    tab(&window, "征求意见")?;
    window.until("two groups", || Ok(window.count("opinion")? == 2))?;

    window.click_in("opinion", "button")?;
    window.click_in_dialog("input[value='adopted']")?;
    window.fill("[role='dialog'] textarea", REASON)?;
    window.fill("[role='dialog'] input[type='text']", "王某")?;
    window.click_button_with("记下")?;
    window.until("the answer on the page", || {
        Ok(window.texts("[data-testid='opinion'] .answer")?.concat().contains(REASON))
    })?;

    let table = home.path().join("采纳情况表.docx");
    window.invoke("write_adoption", json!({ "dossier": id, "path": table }))?;
    let text = words(&table)?;
    for opinion in window.texts("[data-testid='opinion'] .opinion-text")? {
        assert!(text.contains(opinion.trim()), "`{opinion}` is not in the table: {text}");
    }
    assert!(text.contains(REASON) && text.contains("采纳"), "{text}");

    tab(&window, "材料")?;
    window.wait_for("materials")?;
    let papers = window.texts("[data-testid='materials'] tbody tr")?;
    assert!(!papers.is_empty(), "no papers are asked for");
    for name in ["材料清单", "公平竞争审查表"] {
        let path = home.path().join(format!("{name}.docx"));
        window.invoke("write_form", json!({ "dossier": id, "name": name, "path": path }))?;
        let text = words(&path)?;
        assert!(text.contains(crate::sample_title()), "no title in {name}: {text}");
        let listed = papers.iter().filter_map(|row| row.split(['\n', '\t']).next());
        for paper in listed.filter(|_| name == "材料清单") {
            assert!(text.contains(paper.trim()), "`{paper}` is not in the list: {text}");
        }
    }
    pictures(&window)
}

/// Every tab of the page, light and dark.
fn pictures(window: &Window) -> Result<()> {
    for mode in ["light", "dark"] {
        window.appear(mode == "dark")?;
        window.wait_for("dossier-page")?;
        for (at, name) in TABS.iter().enumerate() {
            tab(window, name)?;
            window.picture(&format!("dossier-tab-{at}-{mode}"))?;
        }
    }
    Ok(())
}

fn tab(window: &Window, name: &str) -> Result<()> {
    let script = "const tab = [...document.querySelectorAll('.dossier-middle .ant-segmented-item')] \
        .find((item) => item.textContent === arguments[0]); tab?.click(); return !!tab";
    window.until(name, || Ok(window.script(script, vec![json!(name)])?.as_bool() == Some(true)))
}

fn words(path: &Path) -> Result<String> {
    Ok(document::read(&fs::read(path)?, &path.to_string_lossy())?.text)
}
