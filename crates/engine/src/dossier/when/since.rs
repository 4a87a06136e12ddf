//! Spans that begin on a day which isn't written: 自公告之日起30日内, 即日起至3月31日.

use super::When;
use super::cursor::{Cursor, is_numeral};
use super::length::{Length, OPENERS, length};
use super::span::{SpanWords, Start, after_begun, end_day, told_length};

/// The length after 起: 30日, ，为期7个工作日, 公示5天.
pub(super) fn running(here: Cursor<'_>) -> Option<(Length, Cursor<'_>)> {
    const BETWEEN: [&str; 12] = [
        "，",
        ",",
        "的",
        "公示",
        "公示期",
        "公开征求意见",
        "向社会公开征求意见",
        "征求意见",
        "征集意见",
        "公开征集意见",
        "对外公示",
        "之",
    ];
    let mut here = here;
    for _ in 0..4 {
        here = here.maybe(&BETWEEN).maybe(&OPENERS);
    }
    let (length, _, end) = length(here)?;
    Some((length, end.maybe(&["内", "之内", "以内", "止"])))
}

/// One that begins with 之日起 or 即日起.
pub(super) fn undated(here: Cursor<'_>) -> Option<(When, Cursor<'_>)> {
    let (start, begun) = at_once(here).or_else(|| from_event(here))?;
    let last = after_begun(begun).and_then(|after| end_day(after, None));
    let (to, length, end) = match last {
        Some((to, end)) => {
            let Some(to) = to else { return Some((When::Impossible, end)) };
            let (length, end) = told_length(end);
            (Some(to), length, end)
        }
        None => {
            let (length, end) = running(begun)?;
            (None, Some(length), end)
        }
    };
    Some((When::Span(SpanWords { from: Some(start), to, length }), end))
}

fn at_once(here: Cursor<'_>) -> Option<(Start, Cursor<'_>)> {
    let end = here.maybe(&["自", "从"]).word(&["即日起", "今日起", "即日", "本日起"])?;
    Some((Start::Own, end.maybe(&["开始"])))
}

/// 自…之日起, with nothing but a few words between.
fn from_event(here: Cursor<'_>) -> Option<(Start, Cursor<'_>)> {
    const LONGEST: usize = 24;
    let opened = here.word(&["自", "从"]);
    let named =
        ["本公告", "本通告", "本通知", "本启事", "公告", "通告", "发布", "公布", "公示", "刊登"];
    let start = match opened {
        Some(after) => after,
        None => here.word(&named).map(|_| here)?,
    };
    let mut words = String::new();
    let mut at = start;
    while words.chars().count() <= LONGEST {
        if let Some(end) = at.word(&["之日起", "当日起", "之日", "日起", "次日起"]) {
            let end = end.maybe(&["开始", "计算", "算起", "起"]);
            return Some((if is_publication(&words) { Start::Own } else { Start::Event }, end));
        }
        let c = at.peek().filter(|c| !is_numeral(*c) && !"，。；：、,;:《》\t".contains(*c))?;
        words.extend((!c.is_whitespace()).then_some(c));
        at = at.step();
    }
    None
}

/// 本公告发布, 公示, 在门户网站公布: the paper itself is made public.
fn is_publication(words: &str) -> bool {
    const PUBLIC: [&str; 11] =
        ["发布", "公布", "公告", "通告", "公示", "刊登", "刊载", "登载", "见报", "上网", "挂网"];
    // A day after the end of a notice, or of another paper.
    const OTHER: [&str; 12] = [
        "届满", "期满", "结束", "收到", "办法", "规定", "条例", "细则", "决定", "结果", "名单",
        "次",
    ];
    PUBLIC.iter().any(|word| words.contains(word)) && !OTHER.iter().any(|word| words.contains(word))
}
