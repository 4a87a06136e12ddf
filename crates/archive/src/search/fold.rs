//! Folds text for exact search: full and half width, case, kinds of brackets and
//! white space make no difference. Every folded character knows where it came from.
//!
//! Deliberately absent: traditional characters and synonyms. A phrase search
//! finds what is written, and nothing else.

/// Text folded for comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// The folded characters.
    pub(crate) chars: Vec<char>,
    /// For each of them, the scalar offset in the text that it came from.
    pub(crate) origin: Vec<usize>,
}

/// Folds a text.
pub(crate) fn fold(text: &str) -> Folded {
    // Three bytes each, as nearly all are.
    let length = text.len() / 3 + 1;
    let mut folded =
        Folded { chars: Vec::with_capacity(length), origin: Vec::with_capacity(length) };
    let mut gap = false;
    for (at, raw) in text.chars().enumerate() {
        // Nearly all of a text, and nothing to look up.
        if matches!(raw, '\u{4E00}'..='\u{9FFF}') {
            gap = false;
            folded.chars.push(raw);
            folded.origin.push(at);
            continue;
        }
        if raw.is_whitespace() {
            gap = true;
            continue;
        }
        if is_invisible(raw) {
            continue;
        }
        for low in narrow(raw).to_lowercase() {
            // Between Latin words a space means something; inside Chinese it is layout.
            let apart = folded.chars.last().is_some_and(char::is_ascii_alphanumeric);
            if gap && apart && low.is_ascii_alphanumeric() {
                folded.chars.push(' ');
                folded.origin.push(at);
            }
            gap = false;
            folded.chars.push(low);
            folded.origin.push(at);
        }
    }
    folded
}

fn is_invisible(raw: char) -> bool {
    matches!(raw, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn narrow(raw: char) -> char {
    match raw {
        '〔' | '【' | '〖' | '［' | '[' | '｛' | '{' | '（' => '(',
        '〕' | '】' | '〗' | '］' | ']' | '｝' | '}' | '）' => ')',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(raw as u32 - 0xFEE0).unwrap_or(raw),
        _ => raw,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, expected: &str) {
        let folded = fold(text);
        assert_eq!(folded.chars.iter().collect::<String>(), expected);
        assert_eq!(folded.origin.len(), folded.chars.len());
        assert!(folded.origin.is_sorted());
    }

    #[test]
    fn width_case_brackets_and_space_are_folded() {
        folds("国办发〔２０１８〕37号", "国办发(2018)37号");
        folds("关 于\n印　发", "关于印发");
        folds("Ｗord  Office 软 件", "word office软件");
        folds("第 3 条", "第3条");
        folds(" 首尾 ", "首尾");
        folds("零\u{200B}宽", "零宽");
        folds("İ", "i\u{307}");
    }
}
