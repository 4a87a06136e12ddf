//! One keystroke in a document of 300 pages: the check that knows the other paragraphs,
//! from the new text to what the page shows, beside checking it all again.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use app::{Live, Ruleset, Setup};
use document::Document;
use jiff::civil::date;

use crate::check::best;
use crate::{line, synthetic};

/// 28 characters a line and 22 lines a page, as official papers have them.
const PAGE: usize = 28 * 22;
const PAGES: usize = 300;
/// What a person feels as at once.
const GOAL: f64 = 0.030;

/// Measures on made-up text.
pub(crate) fn run() -> Result<()> {
    let rules = Ruleset::load(&Setup::default()).map_err(|failure| anyhow!("{failure:?}"))?;
    let mut text = String::new();
    for number in 0.. {
        text += &synthetic::text(number);
        if text.chars().count() >= PAGES * PAGE {
            break;
        }
    }
    let whole = document::from_plain(&text);
    let middle = whole.blocks.get(whole.blocks.len() / 2).context("no paragraph")?;
    let paragraph = whole.block_text(middle).to_owned();
    let day = date(2026, 11, 24);
    let check =
        |document: &Document| rules.engine.check(document, &rules.catalogue, day).findings.len();
    let reading = best(|| document::from_plain(&text).blocks.len());
    let all = best(|| check(&whole));
    let alone = best(|| check(&document::from_plain(&paragraph)));
    let floor = best(|| rules.engine.floor(&whole));
    let middle = text.floor_char_boundary(text.len() / 2);
    let mut live = Live::default();
    let mut typed = text.clone();
    rules.check_live(&mut live, &typed, day);
    let keystroke = best(|| {
        typed.insert(middle, '本');
        rules.check_live(&mut live, &typed, day).findings.len()
    });

    println!("按一次键：{PAGES} 页，{} 段，一个核", whole.blocks.len());
    let figures = |seconds: f64| {
        let reached = if seconds < GOAL { "够快" } else { "太慢" };
        [format!("{:.2} ms", seconds * 1e3), format!("{reached}（{:.0} ms）", GOAL * 1e3)]
    };
    let plain = |time: Duration| [format!("{:.2} ms", time.as_secs_f64() * 1e3)];
    line("按键到看见问题", &figures(keystroke.0.as_secs_f64()));
    line("整篇重新分段", &plain(reading.0));
    line("整篇重新检查", &plain(all.0));
    line("只检查改动的一段", &plain(alone.0));
    let ratio = |of: f64, to: f64| [format!("{:.1} 倍", of / to)];
    line("整篇检查 / 只查一段", &ratio(all.0.as_secs_f64(), alone.0.as_secs_f64()));
    line("整篇检查 / 只跑一遍自动机", &ratio(all.0.as_secs_f64(), floor.0.as_secs_f64()));
    println!();
    Ok(())
}
