//! What the end says: the signature's day; from when the text applies, and what it
//! repeals.

use jiff::civil::Date;

use super::Article;
use super::days::days;
use super::head::Head;
use crate::citations::citations;
use crate::title::same_title;

#[derive(Debug, Default)]
pub(super) struct Tail {
    pub(super) from: Option<Date>,
    pub(super) repeals: Vec<String>,
}

/// Cuts off 某某市人民政府 and the day below the text and gives that day.
pub(super) fn take_signature(lines: &mut Vec<String>) -> Option<Date> {
    const LONGEST: usize = 6;
    const LONGEST_NAME: usize = 40;
    let (at, day) = lines.iter().enumerate().rev().take(LONGEST).find_map(|(at, line)| {
        let chars: Vec<char> = line.chars().collect();
        let (day, start, end) = *days(&chars).first()?;
        (start == 0 && end == chars.len()).then_some((at, day))
    })?;
    lines.truncate(at);
    let is_name = |line: &String| {
        line.chars().count() <= LONGEST_NAME
            && !line.ends_with(['。', '；', '：'])
            && super::label::article(line).is_none()
            && super::label::item(line).is_none()
    };
    while lines.last().is_some_and(is_name) {
        lines.pop();
    }
    Some(day)
}

pub(super) fn read(articles: &[Article], head: &Head) -> Tail {
    let words: Vec<String> =
        articles.iter().rev().take(3).filter_map(|article| article.words(None, None)).collect();
    let last = words.iter().find(|words| words.contains('自') && words.contains("施行"));
    let written = last.and_then(|words| commencement(words, head));
    let version = head.version_day();
    // The clause of an amended text still names the day of the original.
    let from = head.from.or(written).filter(|from| version.is_none_or(|day| *from >= day));
    let repeals = words.iter().flat_map(|words| repealed(words, &head.title)).collect();
    Tail { from, repeals }
}

fn commencement(words: &str, head: &Head) -> Option<Date> {
    let before = ["起施行", "起实施"].iter().find_map(|word| Some(words.split_once(word)?.0))?;
    let clause = &before[before.rfind('自')?..];
    let chars: Vec<char> = clause.chars().collect();
    match days(&chars).first() {
        Some((day, ..)) => Some(*day),
        None if clause.contains("之日") => head.issued.first().copied(),
        None => None,
    }
}

/// Titles that are repealed whole; 《…》中关于…的规定 is not.
fn repealed(words: &str, own: &str) -> Vec<String> {
    const PARTLY: [&str; 6] = ["中关于", "中有关", "》中", "》第", "》的有关", "除"];
    let mut titles = Vec::new();
    for sentence in words.split(['。', '；', '\n']) {
        let whole = sentence.contains("同时废止") || sentence.contains("即行废止");
        if whole && !PARTLY.iter().any(|word| sentence.contains(word)) {
            titles.extend(citations(sentence).into_iter().map(|citation| citation.title));
        }
    }
    titles.retain(|title| !same_title(title, own));
    titles
}
