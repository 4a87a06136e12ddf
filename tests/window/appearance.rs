//! Pictures of every page in light and dark, for people to look at and for the
//! README. What is asserted is only that dark is dark.

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::open_sample;

#[test]
fn every_page_has_a_light_and_a_dark_side() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    open_sample(&window)?;
    let mut brightness = Vec::new();
    for mode in ["light", "dark"] {
        window.appear(mode == "dark")?;
        window.wait_for("finding-card")?;
        window.press('j')?;
        window.press('j')?;
        brightness.push(background(&window)?);
        window.picture(&format!("review-{mode}"))?;
        window.go_to("工作台")?;
        window.wait_for("recent-row")?;
        window.picture(&format!("desk-{mode}"))?;
        window.go_to("档案")?;
        window.type_into("search-input", "地方留成\u{e007}")?;
        window.wait_for("search-hit")?;
        window.picture(&format!("archive-{mode}"))?;
        window.go_to("审查")?;
    }
    assert!(brightness[0] > 600 && brightness[1] < 200, "red + green + blue: {brightness:?}");
    Ok(())
}

/// Red, green and blue of the page's ground, added up.
fn background(window: &Window) -> Result<u64> {
    let script = "let e = document.elementFromPoint(5, window.innerHeight - 5); \
        while (e && getComputedStyle(e).backgroundColor.endsWith(', 0)')) e = e.parentElement; \
        const colour = e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)'; \
        return colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)";
    Ok(window.script(script, vec![])?.as_u64().unwrap_or_default())
}
