//! The real window beside an empty one: start to usable, a document of 300 pages to its
//! findings on screen, the next finding, a search, and the memory that each takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use wenheng_tests::window::Window;

use crate::{line, synthetic};

/// 28 characters a line and 22 lines a page, as official papers have them.
const PAGE: usize = 28 * 22;
const PAGES: usize = 300;
/// Documents that the search looks through.
const ARCHIVED: usize = 300;
/// Articles from one problem to the next.
const EVERY: usize = 12;
/// Steps from finding to finding; the middle one counts.
const STEPS: usize = 21;
/// Milliseconds in which a person looks at one before the next.
const REST: usize = 500;

/// Measures the windows that the environment names.
pub(crate) fn run() -> Result<()> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let (Some(real), Some(empty)) = (named("WENHENG_WINDOW"), named("WENHENG_EMPTY")) else {
        println!("窗口：没有测，因为没有构建好的窗口；cargo xtask bench window 会先构建\n");
        return Ok(());
    };
    let home = tempfile::tempdir()?;
    let (start, idle) = {
        let window = Window::open(&empty, home.path())?;
        (window.age(), window.memory()?)
    };
    let paper = papers(home.path())?;
    let window = Window::open(&real, home.path())?;
    window.wait_for("desk")?;
    let usable = window.age();
    let resting = window.memory()?;
    let opened = milliseconds(&window, &open(&paper))?;
    let findings = window.count("finding-card")?;
    let next = milliseconds(&window, &step())?;
    let holding = window.memory()?;
    let taken = json!({ "paths": [home.path().join("past")] });
    let taken = window.invoke("intake", taken)?;
    anyhow::ensure!(taken.get("failure").is_none(), "{taken}");
    // The first search waits for what was just taken in.
    milliseconds(&window, &search("科技创新"))?;
    let found = milliseconds(&window, &search("公平竞争"))?;

    println!("窗口：{PAGES} 页、{findings} 处问题的文稿，档案 {ARCHIVED} 份，旁边是一个空的窗口");
    let time = |time: Duration| {
        let ratio = time.as_secs_f64() / start.as_secs_f64();
        [format!("{:.0} ms", time.as_secs_f64() * 1e3), format!("{ratio:.2} 倍")]
    };
    line("空窗口打开", &time(start));
    line("打开到可以用", &time(usable));
    line("打开文稿到看见问题", &time(opened));
    line("到下一条问题", &time(next));
    line("检索到看见结果", &time(found));
    let memory = |taken: u64| {
        let ratio = taken as f64 / idle as f64;
        [format!("{} MB", taken >> 10), format!("{ratio:.2} 倍")]
    };
    line("空窗口的内存", &memory(idle));
    line("刚打开的内存", &memory(resting));
    line("打开文稿以后的内存", &memory(holding));
    println!();
    Ok(())
}

/// A long document with problems in it, and a folder of others for the archive. The
/// characters are ordinary ones: rare ones, as `synthetic` has them, are drawn from other
/// fonts, and a page full of them is drawn several times as slowly.
fn papers(home: &Path) -> Result<PathBuf> {
    let mut text = "关于做好有关工作的通知\n".to_owned();
    for number in 1.. {
        text += &format!(
            "第{number}条　各有关单位应当按照规定做好第{number}项工作，加强组织领导，明确责任分工，\
             确保各项措施落到实处，及时总结推广好的经验和做法。\n"
        );
        if number % EVERY == 0 {
            text += "政府采购应当优先采购本市企业产品。\n";
        }
        if text.chars().count() >= PAGES * PAGE {
            break;
        }
    }
    let past = home.join("past");
    fs::create_dir(&past)?;
    for number in 0..ARCHIVED {
        fs::write(past.join(format!("{number}.txt")), synthetic::text(1_000 + number))?;
    }
    let paper = home.join("三百页.txt");
    fs::write(&paper, text)?;
    Ok(paper)
}

/// Runs a script that gives the milliseconds that something took in the page.
fn milliseconds(window: &Window, script: &str) -> Result<Duration> {
    let told: Value = window.script_async(&format!("{SEEN}{script}"))?;
    let told = told.as_f64().with_context(|| format!("no time: {told}"))?;
    Ok(Duration::from_secs_f64(told / 1e3))
}

/// Calls `then` in the frame after something is on the page.
const SEEN: &str = "const done = arguments[0]; \
    const seen = (css, then) => requestAnimationFrame(() => \
        document.querySelector(css) ? requestAnimationFrame(then) : seen(css, then)); \
    let begun = performance.now(); \
    const took = () => done(performance.now() - begun); ";

fn open(paper: &Path) -> String {
    let asked = json!({ "paths": [paper], "recognising": false });
    format!(
        "window.__TAURI_INTERNALS__.invoke('start_review', {asked}).then(started => {{ \
            location.hash = '#/review/' + started.files[0].review; \
            seen(\"[data-testid='finding-card']\", took); \
        }}, done)"
    )
}

/// The middle one of some steps to the next finding, each once the page is at rest.
fn step() -> String {
    format!(
        "const times = []; \
        const go = () => {{ \
            const from = performance.now(); \
            const old = document.querySelector(\"[data-testid='finding-card'][aria-current='true']\"); \
            window.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'j', bubbles: true }})); \
            const look = () => {{ \
                const now = document.querySelector(\"[data-testid='finding-card'][aria-current='true']\"); \
                if (now === null || now === old) return void requestAnimationFrame(look); \
                times.push(performance.now() - from); \
                if (times.length < {STEPS}) setTimeout(go, {REST}); \
                else done(times.sort((a, b) => a - b)[{}]); \
            }}; \
            requestAnimationFrame(look); \
        }}; \
        go()",
        STEPS / 2
    )
}

/// From the page of the archive with nothing on it to the hits.
fn search(words: &str) -> String {
    format!(
        "location.hash = '#/archive'; \
        const gone = () => document.querySelector(\"[data-testid='search-hit']\") === null \
            ? (location.hash = '#/archive?q=' + encodeURIComponent('{words}'), \
                begun = performance.now(), seen(\"[data-testid='search-hit']\", took)) \
            : requestAnimationFrame(gone); \
        gone()"
    )
}
