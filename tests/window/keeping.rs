//! The past comes in, the archive is backed up, damaged while nobody looks, and restored
//! from the page that says so.

use std::fs;
use std::path::Path;

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::{open_sample, picture};

const PAGE: usize = 4096;

#[test]
fn the_past_comes_in_and_a_damaged_archive_comes_back() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let past = past()?;
    {
        let window = Window::open(&program, home.path())?;
        open_sample(&window)?;
        for mode in ["light", "dark"] {
            window.appear(mode == "dark")?;
            window.go_to("档案")?;
            window.choose(past.path())?;
            window.click_button_with("导入历史文件")?;
            window.wait_for("intake")?;
            picture(&window, &format!("intake-{mode}"))?;
            window.click_button_with("选择文件夹")?;
            window.wait_for("intake-report")?;
            window.wait_for("intake-file")?;
            picture(&window, &format!("intake-report-{mode}"))?;
            window.click_in_dialog(".ant-modal-close")?;
            window.open_page("/settings")?;
            window.wait_for("backups")?;
            window.click_button_with("立即备份")?;
            window.wait_for("backup")?;
            window.click_button_with("核验档案")?;
            window.wait_for("archive-state")?;
            let script = "document.querySelector('.page').scrollTo(0, 1e6)";
            window.script(script, vec![])?;
            window.click("work-list")?;
            window.wait_for("job")?;
            picture(&window, &format!("backups-{mode}"))?;
            window.click("work-list")?;
        }
    }
    spoil(&home.path().join("data/archive.db"))?;
    let window = Window::open(&program, home.path())?;
    for mode in ["light", "dark"] {
        window.appear(mode == "dark")?;
        window.wait_for("failure")?;
        window.until("what is safe", || {
            let page = window.texts("[data-testid='failure']")?.concat();
            Ok(page.contains("还有哪些内容完好") && page.contains("恢复最近一份完好的备份"))
        })?;
        picture(&window, &format!("damaged-{mode}"))?;
    }
    window.click_button_with("恢复…")?;
    window.wait_for("restore")?;
    window.until("what is lost", || {
        Ok(window.texts("[data-testid='restore']")?.concat().contains("现在的档案不会删除"))
    })?;
    picture(&window, "restore")?;
    window.click_in_dialog(".ant-btn-dangerous")?;
    window.until("the end", || Ok(window.texts(".ant-modal")?.concat().contains("已恢复")))?;
    window.click_in_dialog(".ant-modal-confirm-btns .ant-btn-primary")?;
    window.wait_for("recent-row")
}

/// A folder of papers, one of them twice and one broken.
fn past() -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    for number in 0..40 {
        let text =
            format!("关于第{number}号事项的通知\n各科室：\n{}\n", "内容。".repeat(number * 40));
        fs::write(folder.path().join(format!("{number}号.txt")), text)?;
    }
    let first = fs::read_to_string(folder.path().join("0号.txt"))?;
    fs::write(folder.path().join("0号（另一种排法）.txt"), first.replace("通知", "通 知\n"))?;
    fs::write(folder.path().join("坏.docx"), b"PK\x03\x04 broken")?;
    Ok(folder)
}

/// Damages the newer half of the database.
fn spoil(database: &Path) -> Result<()> {
    for end in ["db-wal", "db-shm"] {
        let _ = fs::remove_file(database.with_extension(end));
    }
    let mut bytes = fs::read(database)?;
    let half = bytes.len() / PAGE / 2 * PAGE;
    bytes[half..].fill(0xA5);
    Ok(fs::write(database, bytes)?)
}
