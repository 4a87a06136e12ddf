//! What was reviewed is found in the archive, with the words marked.

use anyhow::Result;
use wenheng_tests::window::{Window, built};

use crate::{open_sample, sample_title};

const ENTER: &str = "\u{e007}";

#[test]
fn the_archive_finds_words_and_marks_them() -> Result<()> {
    let Some(program) = built() else { return Ok(()) };
    let home = tempfile::tempdir()?;
    let window = Window::open(&program, home.path())?;
    open_sample(&window)?;

    window.go_to("档案")?;
    window.wait_for("archive-page")?;
    window.type_into("search-input", &format!("智能化改造{ENTER}"))?;
    window.wait_for("search-hit")?;
    let hits = window.texts("[data-testid='search-hit']")?;
    assert!(hits[0].contains(sample_title()), "found {hits:?}");
    let marked = window.texts("[data-testid='search-hit'] mark")?;
    assert!(marked.concat().contains("智能化"), "marked {marked:?}");
    window.picture("archive")?;

    // A filter goes into the address, so that going back takes it away again.
    window.click_in("filters", ".facet-value")?;
    window.wait_for("active-filter")?;
    assert_eq!(window.count("search-hit")?, hits.len());
    window.picture("archive-filtered")?;
    window.appear(true)?;
    window.wait_for("active-filter")?;
    window.picture("archive-filtered-dark")?;
    window.click("save-search")?;
    window.type_into("saved-name", ENTER)?;
    window.until("the dialog to close", || Ok(window.count("saved-name")? == 0))?;
    window.click("hit-like")?;
    window.until("the panel to be filled", || {
        Ok(window.texts("[data-testid='alike']")?.concat().contains("比对了"))
    })?;
    window.picture("archive-alike")?;
    window.script("history.go(-2)", vec![])?;
    window.until("the filter to go", || Ok(window.count("active-filter")? == 0))?;
    window.wait_for("search-hit")?;

    window.click("search-hit")?;
    window.wait_for("review-page")?;
    window.go_to("档案")?;
    window.type_into("search-input", &format!("查无此事四个字{ENTER}"))?;
    window.until("no hit", || Ok(window.count("search-hit")? == 0))
}
