//! 附件: where each annex begins.
//!
//! An annex begins at a line of its own that says so. The instrument printed in
//! the notice that issues it is no annex.

use super::{Frame, Line, compact};
use crate::Paper;
use crate::numeral::number;

/// Fills in the blocks at which annexes begin, each with its number.
pub(crate) fn find(
    lines: &[Line],
    paper: &Paper,
    frame: &mut Frame,
    places: &mut Vec<(usize, u16)>,
) {
    let after = paper.title.as_ref().map_or(0, |title| title.span.end);
    let mut last = 0u16;
    for line in lines {
        if line.span.start < after || listed(line, paper) {
            continue;
        }
        let Some(label) = label(line.text) else { continue };
        let number = label
            .and_then(|number| u16::try_from(number).ok())
            .filter(|&number| number > last)
            .unwrap_or(last + 1);
        if label.is_some_and(|label| label == u32::from(last)) {
            continue;
        }
        places.push((line.block, number));
        frame.starts.push(line.block);
        frame.apart[line.block] = true;
        last = number;
    }
}

/// An entry of the annex list is a mention and no beginning.
fn listed(line: &Line, paper: &Paper) -> bool {
    paper.annexes.iter().any(|annex| line.span.contains(annex.span))
}

/// `Some(Some(2))` for 附件2, `Some(None)` for 附件, `None` for anything else.
fn label(text: &str) -> Option<Option<u32>> {
    let text = compact(text);
    let rest = text
        .strip_prefix("附件")
        .or_else(|| text.strip_prefix("附录"))
        .or_else(|| text.strip_prefix("附表"))?;
    let digits: String = rest.chars().take_while(|c| crate::numeral::is_numeral(*c)).collect();
    let rest = &rest[digits.len()..];
    let alone = rest.is_empty() || rest == "：" || rest == ":";
    // 附件2：某某申请表 in one line, short and without a sentence in it.
    let titled = rest.starts_with(['：', ':'])
        && !digits.is_empty()
        && rest.chars().count() <= 50
        && !rest.contains(['。', '；', '，']);
    (alone || titled).then(|| number(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_annexes() {
        for (text, wanted) in [
            ("附件", Some(None)),
            ("附 件 2", Some(Some(2))),
            ("附件一：", Some(Some(1))),
            ("附件2：某某申请表", Some(Some(2))),
            ("附件2规定的条件。", None),
            ("附件：某某申请表", None),
        ] {
            assert_eq!(label(text), wanted, "{text}");
        }
    }
}
