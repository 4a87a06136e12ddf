//! The cleanup officer: starts a campaign over what is kept, looks at the reasons, decides
//! by keys and at once, takes an owner's sheet in, and records the publication.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;
use wenheng_tests::window::{Window, built};

use crate::start_review;

/// Our own documents: title, number, day of issue, clauses.
const PAPERS: [(&str, &str, &str, &str); 4] = [
    (
        "科技特派员管理办法",
        "某科〔2024〕1号",
        "2024年2月1日",
        "第一条 科技特派员应当每年到服务的村开展不少于十次技术服务。\n\
第二条 本办法自2024年3月1日起施行，有效期五年。",
    ),
    (
        "支持企业发展若干措施",
        "某科〔2025〕2号",
        "2025年2月1日",
        "第一条 对新迁入我市并在本市纳税的企业，给予一次性奖励50万元。\n\
第二条 政府采购项目应当优先采购本市企业生产的产品。\n\
第三条 本措施自2025年3月1日起施行，有效期五年。",
    ),
    (
        "技术合同管理办法",
        "某科〔2023〕3号",
        "2023年2月1日",
        "第一条 根据《中华人民共和国合同法》，制定本办法。\n\
第二条 当事人应当在签订技术合同之日起三十日内向市工商行政管理局登记。\n\
第三条 本办法自2023年3月1日起施行，有效期五年。",
    ),
    (
        "科技创新三年行动方案（2018—2020年）",
        "某科〔2018〕4号",
        "2018年2月1日",
        "第一条 企业应当按年度报送研发投入情况，不报送的不得申报科技项目。\n\
第二条 本方案自2018年3月1日起施行。",
    ),
];

/// How many documents are kept besides those four.
const MORE: usize = 60;

fn write_papers(folder: &std::path::Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    let mut write = |title: &str, number: &str, day: &str, clauses: &str| -> Result<()> {
        let path = folder.join(format!("{title}.txt"));
        fs::write(
            &path,
            format!(
                "某某市科学技术局\n关于印发《{title}》的通知\n{number}\n各县（区）科技局：\n{clauses}\n某某市科学技术局\n{day}\n"
            ),
        )?;
        paths.push(path);
        Ok(())
    };
    for (title, number, day, clauses) in PAPERS {
        write(title, number, day, clauses)?;
    }
    for at in 0..MORE {
        let clauses = format!(
            "第一条 第{at}类科技项目的申报人应当按期提交验收材料。\n第二条 本办法自2023年3月1日起施行，有效期五年。"
        );
        write(
            &format!("第{at}类科技项目管理办法"),
            &format!("某科〔2023〕{}号", at + 10),
            "2023年2月1日",
            &clauses,
        )?;
    }
    Ok(paths)
}

#[test]
fn a_cleanup_officer_goes_from_the_scan_to_the_publication() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let papers = tempfile::tempdir()?;
    let paths = write_papers(papers.path())?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    window.go_to("清理")?;
    window.until("what to do first", || {
        Ok(window.texts("[data-testid='cleanup-page']")?.concat().contains("档案里还没有文件"))
    })?;
    window.picture("cleanup-empty")?;
    let paths: Vec<&std::path::Path> = paths.iter().map(PathBuf::as_path).collect();
    start_review(&window, &paths)?;
    window.open_page("/")?;
    window.wait_for("desk")?;
    window.go_to("清理")?;
    window.click("new-campaign")?;
    window.picture("cleanup-new")?;
    window.fill("#by", "张清理")?;
    window.click_button("开始摸底")?;
    window.wait_for("campaign-page")?;
    window.wait_for("proposal")?;
    window.until("every document", || {
        Ok(window.texts("[data-testid='campaign-counts']")?.concat().contains("共 64 件"))
    })?;

    // Reasons beside the table, decisions by keys.
    press(&window, "jj")?;
    window.wait_for("proposal-pane")?;
    window.until("the place quoted", || {
        Ok(window.texts("[data-testid='proposal-pane']")?.concat().contains("优先采购本市企业"))
    })?;
    window.picture("cleanup-reasons")?;
    window.appear(true)?;
    window.wait_for("proposal")?;
    press(&window, "jj")?;
    window.wait_for("proposal-pane")?;
    window.picture("cleanup-reasons-dark")?;
    window.appear(false)?;
    window.wait_for("proposal")?;
    press(&window, "jj2")?;
    decided(&window, 1)?;
    press(&window, "j3")?;
    decided(&window, 2)?;

    // The rest as proposed; what is undecided then is for people.
    window.click("bulk-proposed")?;
    decided(&window, 64)?;
    let out = home.path().join("目录.docx");
    let written = window.invoke("write_catalogue", json!({ "campaign": 1, "path": out }))?;
    assert!(written.get("failure").is_none(), "{written}");

    // The decision goes to legality review as a case of its own.
    window.click("to-review")?;
    window.wait_for("review-page")?;
    window.wait_for("case-line")?;
    window.picture("cleanup-decision")?;
    window.open_page("/")?;
    window.wait_for("running-row")?;
    window.picture("desk-cleanup")?;
    window.click("running-row")?;
    window.wait_for("campaign-page")?;
    window.click("publish")?;
    window.until("why not yet", || {
        Ok(window.texts(".ant-modal-root")?.concat().contains("还没有签署合法性审核意见"))
    })?;
    window.picture("cleanup-publish")?;
    let given = json!({
        "day": "2026-01-05", "number": "某科〔2026〕9号", "note": "办公室已经直接印发",
        "regardless": true, "by": "张清理",
    });
    let published = window.invoke("publish_campaign", json!({ "campaign": 1, "given": given }))?;
    assert!(published.get("failure").is_none(), "{published}");
    // The page is opened anew, since it was not the one that recorded this.
    window.open_page("/")?;
    window.wait_for("desk")?;
    window.open_page("/cleanup/1?only=decided")?;
    window.wait_for("published")?;
    window.picture("cleanup-published")?;
    window.appear(true)?;
    window.wait_for("published")?;
    window.picture("cleanup-published-dark")?;

    // The documents stand differently from now on.
    let asked = json!({ "cause": null, "proposed": null, "owner": null, "only": null,
        "text": "三年行动方案", "offset": 0, "limit": 1 });
    let found = window.invoke("proposals", json!({ "campaign": 1, "asked": asked }))?;
    let document = found["rows"][0]["document"].as_i64().context("the plan")?;
    let archived = window.invoke("archived", json!({ "id": document, "day": null }))?;
    assert!(archived.to_string().contains("已失效"), "{archived}");
    Ok(())
}

fn press(window: &Window, keys: &str) -> Result<()> {
    keys.chars().try_for_each(|key| window.press(key))
}

fn decided(window: &Window, count: usize) -> Result<()> {
    window.until("the decision", || {
        let told = window.texts("[data-testid='campaign-counts']")?.concat();
        Ok(told.contains(&format!("已作结论 {count} 件")))
    })
}
