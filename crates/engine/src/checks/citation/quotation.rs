//! 《…》第八条规定“…”: words in quotation marks that the provision does not have.
//!
//! Signs between words make no difference. A quotation shorter than a clause is a
//! term, not a sentence, and is left alone.

use std::collections::HashSet;
use std::ops::Range;

use document::Span;
use jiff::civil::Date;
use statutes::{Library, Passage};

use super::article::{name, number};
use super::cited::Cited;

/// Shorter ones are terms.
const SHORTEST: usize = 8;
/// Signs between the place and the quotation: 规定：, 明确规定，.
const BETWEEN: usize = 8;

pub(super) fn check(cited: &[Cited<'_>], library: &dyn Library, day: Date) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    for Cited { prose, citation, title } in cited {
        let Some(place) = citation.places.last() else { continue };
        let Some(quoted) = quotation(prose.text, place.span.end) else { continue };
        // 违反《…》第八条规定，“…”: what is quoted is the breach.
        if prose.around(citation.span.clone()).0.contains("违反") {
            continue;
        }
        let Passage::Found(article) = library.passage(title, number(place), day) else { continue };
        let words = article.words(None, None).unwrap_or_default();
        let quote: String = prose.text.chars().skip(quoted.start).take(quoted.len()).collect();
        if holds(&words, &quote) {
            continue;
        }
        let what = match nearest(&words, &quote) {
            Some(sentence) => format!("《{title}》{}的原文是“{sentence}”", name(place)),
            None => format!("《{title}》{}没有这句话", name(place)),
        };
        found.push((prose.span(quoted), what));
    }
    found
}

/// The words inside “” behind a place, where a verb of saying leads to them.
fn quotation(text: &str, from: usize) -> Option<Range<usize>> {
    let behind: Vec<char> = text.chars().skip(from).collect();
    let open = behind.iter().take(BETWEEN).position(|c| *c == '“')?;
    let between: String = behind[..open].iter().collect();
    let said =
        ["规定", "明确", "指出", "要求", "：", "即"].iter().any(|word| between.contains(word));
    if !said || between.contains(['的', '《', '。', '；']) {
        return None;
    }
    let length = behind[open + 1..].iter().position(|c| *c == '”')?;
    let start = from + open + 1;
    (length >= SHORTEST).then_some(start..start + length)
}

/// True where the provision has every part of the quotation; …… parts it.
fn holds(words: &str, quote: &str) -> bool {
    let words = plain(words);
    let parts = quote.split(['…', '\u{2026}']).map(plain).filter(|part| !part.is_empty());
    parts.into_iter().all(|part| words.contains(&part))
}

/// Letters alone, full width as half width.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// The sentence of the provision that is most like the quotation.
fn nearest(words: &str, quote: &str) -> Option<String> {
    const LONGEST: usize = 80;
    let wanted = pairs(quote);
    let shared = |sentence: &&str| pairs(sentence).intersection(&wanted).count();
    let best = words.split_inclusive(['。', '\n']).max_by_key(shared)?;
    if shared(&best) * 2 < wanted.len() {
        return None;
    }
    let best = best.trim();
    let cut: String = best.chars().take(LONGEST).collect();
    Some(if cut.len() < best.len() { format!("{cut}……") } else { cut })
}

fn pairs(text: &str) -> HashSet<(char, char)> {
    let chars: Vec<char> = plain(text).chars().collect();
    chars.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
