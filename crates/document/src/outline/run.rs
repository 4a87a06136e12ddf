//! 一是…二是…: runs counted inside paragraphs, or over a few of them.
//!
//! A lone 一是 is prose and no run.

use crate::numeral::{is_han_numeral, number};

/// One run: the paragraph it is in and its scalar range there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub line: usize,
    pub start: usize,
    pub end: usize,
    pub number: u32,
    /// Scalars of 一是.
    pub len: usize,
}

/// All runs of consecutive paragraphs; `breaks` says where a list can't go on.
pub(crate) fn find(lines: &[(&str, bool)]) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut list: Vec<Run> = Vec::new();
    for (line, &(text, breaks)) in lines.iter().enumerate() {
        if breaks {
            keep(&mut list, &mut found);
        }
        let wants_scan = text.contains("是");
        if !wants_scan {
            continue;
        }
        let chars: Vec<char> = text.chars().collect();
        for (start, len, number) in marks(&chars) {
            let expected = list.last().map_or(1, |last| last.number + 1);
            if number != expected {
                if number != 1 {
                    continue;
                }
                keep(&mut list, &mut found);
            }
            if let Some(last) = list.last_mut().filter(|last| last.line == line) {
                last.end = start;
            }
            let full_stop = chars[start..]
                .iter()
                .position(|&c| c == '。')
                .map_or(chars.len(), |at| start + at + 1);
            list.push(Run { line, start, end: full_stop, number, len });
        }
    }
    keep(&mut list, &mut found);
    found
}

fn keep(list: &mut Vec<Run>, found: &mut Vec<Run>) {
    if list.len() > 1 {
        found.append(list);
    }
    list.clear();
}

fn marks(chars: &[char]) -> Vec<(usize, usize, u32)> {
    let mut marks = Vec::new();
    for at in 0..chars.len() {
        let opens = at == 0 || "：；。，、:;,— ）".contains(chars[at - 1]);
        if !opens || !is_han_numeral(chars[at]) {
            continue;
        }
        let run: String = chars[at..].iter().take(3).take_while(|c| is_han_numeral(**c)).collect();
        let length = run.chars().count();
        if chars.get(at + length) == Some(&'是')
            && let Some(number) = number(&run)
        {
            marks.push((at, length + 1, number));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_need_a_second_and_stay_in_order() {
        let runs = |lines: &[(&str, bool)]| {
            find(lines)
                .into_iter()
                .map(|run| {
                    lines[run.line]
                        .0
                        .chars()
                        .skip(run.start)
                        .take(run.end - run.start)
                        .collect::<String>()
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(runs(&[("要做好：一是甲；二是乙。另外丙。", false)]), ["一是甲；", "二是乙。"]);
        assert_eq!(runs(&[("一是甲。", false), ("二是乙。", false)]), ["一是甲。", "二是乙。"]);
        assert!(runs(&[("一是甲。", false), ("二是乙。", true)]).is_empty());
        assert!(runs(&[("其中，一是甲。", false)]).is_empty());
    }
}
