//! Cuts the piece of a text that shows why it was found.
//!
//! Looks at the text itself, not at the index, so the marks are exact.

use document::Span;

use crate::search::fold::fold;

/// Length of a snippet in scalars; longer only where one phrase is.
const WIDTH: usize = 120;

/// Text before the first hit.
const LEAD: usize = 30;

/// Hits beyond these in one document don't change what is shown.
const MOST_HITS: usize = 2_000;

/// A piece of the text, line breaks and tabs shown as spaces, and where the
/// wanted texts stand in it, in scalars.
pub(crate) fn cut(text: &str, wanted: &[Vec<char>]) -> (String, Vec<Span>) {
    let chars: Vec<char> = text.chars().collect();
    let hits = hits(text, wanted);
    let start = hits
        .iter()
        .map(|(_, hit)| lead(&chars, hit.start))
        .max_by_key(|start| (variety(&hits, *start), std::cmp::Reverse(*start)))
        .unwrap_or(0);
    let inside = hits.iter().filter(|(_, hit)| start <= hit.start && hit.start < start + WIDTH);
    let end = inside.map(|(_, hit)| hit.end).max().unwrap_or(0).max(start + WIDTH);
    let end = end.min(chars.len());
    let mut spans: Vec<Span> = Vec::new();
    for (_, hit) in hits.iter().filter(|(_, hit)| start <= hit.start && hit.end <= end) {
        let hit = Span::new(hit.start - start, hit.end - start);
        match spans.last_mut() {
            Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
            _ => spans.push(hit),
        }
    }
    let shown = chars[start..end].iter().map(|char| if char.is_whitespace() { ' ' } else { *char });
    (shown.collect(), spans)
}

/// Every place of every wanted text, by place; the number says which text.
fn hits(text: &str, wanted: &[Vec<char>]) -> Vec<(usize, Span)> {
    let folded = fold(text);
    let mut hits = Vec::new();
    for (which, needle) in wanted.iter().enumerate() {
        let Some(first) = needle.first() else { continue };
        let mut at = 0;
        let mut found = 0;
        while at + needle.len() <= folded.chars.len() && found < MOST_HITS {
            let end = at + needle.len();
            if folded.chars[at] == *first && folded.chars[at..end] == needle[..] {
                hits.push((which, Span::new(folded.origin[at], folded.origin[end - 1] + 1)));
                found += 1;
                at = end;
            } else {
                at += 1;
            }
        }
    }
    hits.sort_by_key(|(_, hit)| *hit);
    hits
}

/// Where a snippet for a hit at `at` begins: at its sentence where that is near.
fn lead(chars: &[char], at: usize) -> usize {
    let from = at.saturating_sub(LEAD);
    let stop = |char: &char| matches!(char, '\n' | '\t' | '。' | '；' | '！' | '？');
    match chars[from..at].iter().rposition(stop) {
        Some(stop) => from + stop + 1,
        None => from,
    }
}

/// How many different wanted texts a snippet from `start` shows.
fn variety(hits: &[(usize, Span)], start: usize) -> usize {
    let first = hits.partition_point(|(_, hit)| hit.start < start);
    let shown = hits[first..].iter().take_while(|(_, hit)| hit.start < start + WIDTH);
    let mut which: Vec<usize> = shown.map(|(which, _)| *which).collect();
    which.sort_unstable();
    which.dedup();
    which.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `«»` mark the hits in the expected snippet.
    #[track_caller]
    fn shows(text: &str, wanted: &[&str], expected: &str) {
        let wanted: Vec<Vec<char>> = wanted.iter().map(|text| fold(text).chars).collect();
        let (snippet, spans) = cut(text, &wanted);
        let mut marked = String::new();
        for (at, char) in snippet.chars().enumerate() {
            marked.extend(spans.iter().filter(|span| span.end == at).map(|_| '»'));
            marked.extend(spans.iter().filter(|span| span.start == at).map(|_| '«'));
            marked.push(char);
        }
        let end = snippet.chars().count();
        marked.extend(spans.iter().filter(|span| span.end == end).map(|_| '»'));
        assert_eq!(marked, expected);
    }

    #[test]
    fn hits_are_marked_exactly() {
        shows("第一条 为了科技创新。", &["科技创新"], "第一条 为了«科技创新»。");
        shows("关于科 技\n创新的通知", &["科技创新"], "关于«科 技 创新»的通知");
        shows("某政办〔2024〕3号", &["[２０２４]"], "某政办«〔2024〕»3号");
        shows("甲乙丙丁", &["甲乙", "乙丙"], "«甲乙丙»丁");
        shows("WORD word", &["word"], "«WORD» «word»");
        shows("没有", &["别的"], "没有");
        shows("", &["别的"], "");
    }

    #[test]
    fn the_piece_with_most_of_the_words_is_shown() {
        let text = format!("奖励一次。{}。奖励与补贴。", "其他内容".repeat(60));
        shows(&text, &["奖励", "补贴"], "«奖励»与«补贴»。");
    }

    #[test]
    fn a_long_phrase_is_shown_whole() {
        let phrase = "长".repeat(200);
        shows(&format!("前。{phrase}后"), &[&phrase], &format!("«{phrase}»"));
    }
}
