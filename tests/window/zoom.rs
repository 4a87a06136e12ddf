//! Every page in the smallest window, and shown larger in one that is as much larger:
//! nothing runs out of the window, is cut off or lies over something else. Pictures are
//! left for people.

use anyhow::Result;
use serde_json::Value;
use wenheng_tests::window::{Window, built};

use crate::pages::{PAGES, open_everything};
use crate::picture;

#[test]
fn every_page_fits_at_any_size() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    open_everything(&window)?;
    let mut found = Vec::new();
    for percent in [100, 125, 150] {
        window.zoom(percent, 1024, 700)?;
        for (address, id, name) in PAGES {
            window.open_page(address)?;
            window.wait_for(id)?;
            settled(&window)?;
            picture(&window, &format!("zoom-{percent}-{name}"))?;
            let amiss = amiss(&window)?;
            found.extend(amiss.into_iter().map(|one| format!("{address} at {percent}%: {one}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Waits until nothing is being loaded any more.
fn settled(window: &Window) -> Result<()> {
    window.until("the page to be drawn", || {
        let waiting =
            "return document.querySelectorAll('.ant-skeleton, .ant-spin-spinning').length";
        Ok(window.script(waiting, vec![])? == 0)
    })
}

/// What is wider than its place, and what lies under something else.
fn amiss(window: &Window) -> Result<Vec<String>> {
    let found: Value = window.script(include_str!("zoom.js"), vec![])?;
    Ok(serde_json::from_value(found)?)
}
