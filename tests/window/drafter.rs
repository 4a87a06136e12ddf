//! The drafter: writes, sees what is wrong while writing, and hands the text on.

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::write_draft;

const TEXT: &str = "关于促进消费的通知。政府采购项目应当优先采购本市企业生产的产品。";

#[test]
fn a_text_is_checked_while_it_is_written() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    write_draft(&window, TEXT)?;
    window.wait_for("found")?;
    window.click("found")?;
    window.until("why and how to mend it", || {
        Ok(window.texts(".live-finding-details")?.concat().contains("怎么改"))
    })?;
    let marked = window.texts(".cm-lintRange")?.concat();
    assert!(marked.contains("优先采购本市企业"), "marked is {marked}");
    window.picture("editor")?;
    window.appear(true)?;
    // What was typed is still there after the page was loaded again.
    window.wait_for("found")?;
    window.picture("editor-dark")?;
    Ok(())
}
