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

    choose(&window, &broken.to_string_lossy())?;
    window.click_button("选择文件")?;
    window.wait_for("failure")?;
    let shown = window.texts("[data-testid='failure']")?.concat();
    let answer = start_review(&window, &[&broken])?;
    let failure = &answer["files"][0]["failure"];
    assert_eq!(failure["code"], "corrupt", "{answer}");
    let message = failure["message"].as_str().unwrap_or("?");
    assert!(shown.contains(message), "`{message}` is not in `{shown}`");
    window.picture("broken-file")?;

    assert_eq!(window.count("recent-row")?, 0, "something of the broken file was kept");
    open_sample(&window)
}

/// WebDriver can neither drop files nor use the system's file dialog: this answers
/// for the dialog what a user would choose, and leaves every other call alone.
fn choose(window: &Window, path: &str) -> Result<()> {
    let script = "const [path] = arguments, real = window.fetch; \
        window.fetch = (url, options) => decodeURIComponent(url).endsWith('plugin:dialog|open') \
            ? Promise.resolve(new Response(JSON.stringify([path]), \
                { headers: { 'Tauri-Response': 'ok', 'Content-Type': 'application/json' } })) \
            : real(url, options)";
    window.script(script, vec![path.into()])?;
    Ok(())
}
