//! The window is killed a fifth of a second after the last key: nothing that was typed is
//! lost.

use std::time::Duration;

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::{EDITOR, open_sample, write_draft};

const TEXT: &str = "本通知自印发之日起施行";
/// A driver types faster than anybody; a person's next key comes later than this.
const A_KEY: Duration = Duration::from_millis(200);
const OPINION: &str = "#opinion-text";

#[test]
fn what_was_typed_last_outlives_a_crash() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    write_draft(&window, TEXT)?;
    std::thread::sleep(A_KEY);
    window.kill()?;

    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    window.go_to("起草")?;
    window
        .until("the text that was typed", || Ok(window.texts(EDITOR)?.concat().contains(TEXT)))?;
    window.go_to("工作台")?;
    open_sample(&window)?;
    let review = window.script("return location.hash.match(/review\\/(\\d+)/)[1]", vec![])?;
    let page = format!("/review/{}/opinion", review.as_str().unwrap_or_default());
    window.open_page(&page)?;
    window.fill(OPINION, TEXT)?;
    std::thread::sleep(A_KEY);
    window.kill()?;

    let window = Window::open(&program, home.path())?;
    window.wait_for("desk")?;
    window.open_page(&page)?;
    window.wait_for("restored")?;
    let script = "return document.querySelector(arguments[0]).value";
    assert_eq!(window.script(script, vec![OPINION.into()])?, TEXT);
    Ok(())
}
