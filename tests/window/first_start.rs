//! First start: the sample opens, its findings are walked, and it is found again.

use anyhow::{Context, Result};
use wenheng_tests::window::{Window, built};

use crate::{open_sample, sample_title};

const SELECTED: &str = "[data-testid='finding-card'][aria-current='true']";

/// The key as WebDriver names it.
const F1: char = '\u{E031}';

#[test]
fn the_sample_is_reviewed_walked_and_found_again() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;

    window.wait_for("desk")?;
    window.picture("desk-first-start")?;
    open_sample(&window)?;
    // The sheet is laid out after the page has come.
    window.until("the title and article 4 in the document", || {
        let document = window.texts("[data-testid='document']")?.concat();
        Ok(document.contains(sample_title()) && document.contains("不得参加投标"))
    })?;
    assert!(window.count("outline-item")? >= 11, "the outline has too few lines");
    assert!(window.count("finding-mark")? >= 5, "too few findings are marked in the text");
    let coverage = window.texts("[data-testid='coverage']")?.join("");
    assert!(coverage.contains('字'), "coverage does not say how many characters: {coverage}");

    walk(&window)?;
    window.picture("review")?;
    window.press(F1)?;
    window.until("the help of this page", || {
        Ok(window.texts("[data-testid='help']")?.concat().contains("逐条核对"))
    })?;
    window.picture("help")?;
    window.press(F1)?;

    window.go_to("工作台")?;
    window.wait_for("recent-row")?;
    let rows = window.texts("[data-testid='recent-row']")?;
    assert!(rows.iter().any(|row| row.contains(sample_title())), "not among {rows:?}");
    window.picture("desk")?;
    window.click("recent-row")?;
    window.wait_for("finding-card")
}

/// J goes forward and K back, and document and outline stay in step.
fn walk(window: &Window) -> Result<()> {
    window.press('j')?;
    let first = selected(window)?;
    window.press('j')?;
    window.until("another finding after J", || Ok(selected(window)? != first))?;
    let second = selected(window)?;
    window.until("the mark in the text to follow", || {
        Ok(in_step(window)? && current_mark(window)?.is_some())
    })?;
    window.press('k')?;
    window.until("the first finding after K", || Ok(selected(window)? == first))?;
    window.press('j')?;
    window.until("the second finding after J", || Ok(selected(window)? == second))?;
    Ok(())
}

fn selected(window: &Window) -> Result<String> {
    window.until("a selected finding", || Ok(window.texts(SELECTED)?.len() == 1))?;
    window.texts(SELECTED)?.into_iter().next().context("no finding is selected")
}

/// The text of the current mark, or nothing where it cannot be seen.
fn current_mark(window: &Window) -> Result<Option<String>> {
    let script = "const mark = document.querySelector(\"[data-testid='finding-mark'][aria-current='true']\"); \
        if (!mark) return null; \
        const box = mark.getBoundingClientRect(); \
        return box.bottom > 0 && box.top < window.innerHeight ? mark.textContent : null";
    Ok(window.script(script, vec![])?.as_str().map(str::to_owned))
}

/// True where the outline's current line is one of the selected finding's place.
fn in_step(window: &Window) -> Result<bool> {
    Ok(window.texts("[data-testid='outline-item'][aria-current='true']")?.len() == 1)
}
