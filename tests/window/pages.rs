//! Every page of the window, for the tests that look at all of them.

use anyhow::Result;
use serde_json::json;
use wenheng_tests::window::Window;

use crate::open_sample;

/// An address, what is there once the page has been drawn, and its name among pictures.
pub(crate) const PAGES: &[(&str, &str, &str)] = &[
    ("/", "desk", "desk"),
    ("/review/1", "finding-card", "review"),
    ("/review/1/versions", "versions-page", "versions"),
    ("/review/1/opinion", "opinion-page", "opinion"),
    ("/dossier/1", "dossier-page", "dossier"),
    ("/editor", "editor-page", "editor"),
    ("/archive", "archive-page", "archive"),
    ("/archive?q=智能化", "search-hit", "search"),
    ("/archive/register", "register-row", "register"),
    ("/archive/1", "document-page", "document"),
    ("/cleanup", "cleanup-page", "cleanups"),
    ("/cleanup/1", "campaign-page", "cleanup"),
    ("/library", "library-page", "library"),
    ("/library/公平竞争审查条例", "instrument-page", "instrument"),
    ("/rules", "rules-page", "rules"),
    ("/rules/fc-reward-for-use", "rule-page", "rule"),
    ("/rules/new", "rule-form", "rule-form"),
    ("/figures", "figures-page", "figures"),
    ("/settings", "settings-page", "settings"),
];

/// Makes what the pages show: the sample dossier with its review, and a cleanup.
pub(crate) fn open_everything(window: &Window) -> Result<()> {
    open_sample(window)?;
    let given = json!({
        "name": "2026年清理", "day": "2026-11-20", "issuer": null, "year": null, "kind": null,
        "causes": ["term", "competition"], "by": "张清理",
    });
    let started = window.invoke("start_campaign", json!({ "given": given }))?;
    anyhow::ensure!(started == json!(1), "{started}");
    Ok(())
}
