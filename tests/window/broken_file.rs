//! A file that can't be read: the user is told why, and the window stays usable.

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::{open_sample, start_review};

#[test]
fn a_broken_file_is_explained_and_harms_nothing() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let broken = home.path().join("坏文件.docx");
    std::fs::write(&broken, b"PK\x03\x04 and then nothing")?;
    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;

    let started = start_review(&window, &[&broken])?;
    let file = &started["files"][0];
    assert!(file["review"].is_null(), "a broken file was kept: {started}");
    assert_eq!(file["failure"]["code"], "corrupt", "{started}");

    drop_file(&window, &broken.to_string_lossy())?;
    window.wait_for("failure")?;
    let shown = window.texts("[data-testid='failure']")?.concat();
    let message = file["failure"]["message"].as_str().unwrap_or("?");
    assert!(shown.contains(message), "`{message}` is not in `{shown}`");
    window.picture("broken-file")?;

    window.go_to("工作台")?;
    assert_eq!(window.count("recent-row")?, 0, "something of the broken file was kept");
    open_sample(&window)
}

/// WebDriver can't drop files from outside, so the window's own event is told to
/// the pages as Tauri tells it.
fn drop_file(window: &Window, path: &str) -> Result<()> {
    let script = "const [path] = arguments; \
        window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { \
            event: 'tauri://drag-drop', \
            payload: { type: 'drop', paths: [path], position: { x: 400, y: 300 } } })";
    window.script(script, vec![path.into()])?;
    Ok(())
}
