//! The real window under WebDriver: what a drafter does from the first start on.
//! Skipped, visibly, unless `WENHENG_WINDOW` names the built window.

mod accessible;
mod appearance;
mod archive;
mod broken_file;
mod cleanup;
mod dossier;
mod drafter;
mod drafts;
mod first_start;
mod keeper;
mod keeping;
mod library;
mod nonsense;
mod opinions;
mod pages;
mod register;
mod reviewer;
mod zoom;

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use wenheng_tests::dossier as sample;
use wenheng_tests::window::Window;

/// Where one writes on the page 起草.
const EDITOR: &str = "[data-testid='text-editor'] [role='textbox']";

/// Opens the sample dossier through the desk, and from its page the draft's review.
fn open_sample(window: &Window) -> Result<()> {
    window.click("open-sample")?;
    window.wait_for("dossier-page")?;
    window.wait_for("case-line")?;
    window.script(
        "document.querySelector(\"[data-testid='case-line'] a[href*='/review/']\").click()",
        vec![],
    )?;
    window.wait_for("review-page")?;
    window.wait_for("finding-card")
}

/// Writes on the page 起草, in the place of what stands there.
fn write_draft(window: &Window, text: &str) -> Result<()> {
    window.wait_for("desk")?;
    window.go_to("起草")?;
    window.wait_for("text-editor")?;
    window.fill(EDITOR, text)
}

/// Reviews files as dropping them would.
fn start_review(window: &Window, paths: &[&Path]) -> Result<serde_json::Value> {
    window.invoke("start_review", json!({ "paths": paths, "recognising": false }))
}

/// Name of the sample's draft without its extension.
fn sample_title() -> &'static str {
    sample::TITLE
}

/// A picture once what was asked for last has been drawn.
fn picture(window: &Window, name: &str) -> Result<()> {
    std::thread::sleep(Duration::from_millis(600));
    window.picture(name)
}
