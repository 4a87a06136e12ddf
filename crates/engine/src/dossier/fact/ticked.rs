//! 勾选: which box of a form is ticked, and whether a line for a name is filled in.

use std::ops::Range;

use super::pattern::Pattern;

static BLANK: Pattern =
    Pattern::new(r"\((?:签名|签字|盖章|印章|公章|签章|章)\)|年|月|日|[_\-—0-9:、,./()]");

/// The words behind the box that is ticked, up to the next box.
pub(super) fn ticked(text: &str) -> Option<Range<usize>> {
    const TICKED: [char; 5] = ['☑', '√', '■', '✓', '☒'];
    const BOXES: [char; 3] = ['□', '☐', '○'];
    let (at, mark) = text.char_indices().find(|(_, c)| TICKED.contains(c))?;
    let start = at + mark.len_utf8();
    let next = text[start..].find(|c| TICKED.contains(&c) || BOXES.contains(&c));
    let end = next.map_or(text.len(), |next| start + next);
    (start < end).then_some(start..end)
}

/// True where a name stands on the line for it, and not only 年 月 日.
pub(super) fn is_filled(name: &str) -> bool {
    let blanks = BLANK.all(name).into_iter();
    let blanks: usize = blanks.map(|blank| name[blank].chars().count()).sum();
    name.chars().count() >= blanks + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ticked_box_counts() {
        for (text, wanted) in [
            ("☑符合□不符合", Some("符合")),
            ("□符合☑不符合", Some("不符合")),
            ("□符合□不符合", None),
            ("符合", None),
        ] {
            assert_eq!(ticked(text).map(|range| &text[range]), wanted, "{text}");
        }
    }

    #[test]
    fn names_and_blanks() {
        for (text, filled) in [("罗某(签字)", true), ("(签字)", false), ("____年月日", false)]
        {
            assert_eq!(is_filled(text), filled, "{text}");
        }
    }
}
