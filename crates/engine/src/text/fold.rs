//! One visible form for characters that differ only in width or case.

/// The folded character; `None` for white space and invisible marks, which
/// stand inside words in text that comes out of PDF and must not hide a match.
pub(crate) fn fold(raw: char) -> Option<char> {
    match raw {
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{00ad}' | '\u{2060}' => None,
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(raw as u32 - 0xfee0).map(|half| half.to_ascii_lowercase())
        }
        '〔' | '【' => Some('['),
        '〕' | '】' => Some(']'),
        '﹪' => Some('%'),
        '﹒' => Some('.'),
        _ if raw.is_whitespace() || raw.is_control() => None,
        _ => Some(raw.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_case_and_space_do_not_count() {
        let folded: String = "Ａ　ｂ，（１）\u{200b}％".chars().filter_map(fold).collect();
        assert_eq!(folded, "ab,(1)%");
    }
}
