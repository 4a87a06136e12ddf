//! Every page, light and dark, is looked at by axe-core: what breaks WCAG 2 A or AA,
//! contrast included, fails. Deliberately absent: what only people can judge.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use wenheng_tests::window::{Window, built};

use crate::pages::{PAGES, open_everything};

#[test]
fn every_page_passes_axe_in_light_and_dark() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).context("npm ci in ui/ brings axe-core")?;
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    open_everything(&window)?;
    let mut found = Vec::new();
    for dark in [false, true] {
        window.appear(dark)?;
        // The content policy forbids scripts in the page; the driver's own may.
        window.script(&axe, vec![])?;
        for (address, id, _) in PAGES {
            window.open_page(address)?;
            window.wait_for(id)?;
            let mode = if dark { "dark" } else { "light" };
            for one in violations(&window)? {
                found.push(format!("{address} {mode}: {one}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// Each violation as one line: its rule, and the elements that break it.
fn violations(window: &Window) -> Result<Vec<String>> {
    let script = "const done = arguments[0]; \
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'], resultTypes: ['violations'] }).then( \
            found => done(found.violations.map(one => one.id + ' ' + one.nodes.slice(0, 4).map(node => \
                node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | '))), \
            error => done(['axe: ' + error]))";
    let found: Value = window.script_async(script)?;
    Ok(serde_json::from_value(found)?)
}
