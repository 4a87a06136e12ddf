//! Text layers that are valid characters and not what the page shows.
//!
//! Some typesetting programs give their own numbers for punctuation and digits, so
//! 2008 reads 圆园园愿 and 《 reads 叶; others shift every character. The text is kept:
//! most words in it are right and can be checked, and those that are not can't be
//! told from real ones (院 is a colon there and a court here), so nothing is put back.
//! The page is counted as garbled, because numbers and citations in it were not read.

use encoding_rs::GB18030;

/// What punctuation becomes where its GB 2312 row is moved by 0x31. 院 and the digits
/// 园员圆猿源缘远苑愿怨 are too common in real words to count.
const MOVED: &str = "袁遥尧曰渊冤叶曳";

/// Characters from which on a page says anything about its text layer.
const ENOUGH: usize = 60;

/// True for text that can't be what its page shows.
pub(super) fn is_garbled(text: &str) -> bool {
    let (mut han, mut rare, mut moved, mut points) = (0usize, 0usize, 0usize, 0usize);
    for c in text.chars() {
        match c {
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => {
                han += 1;
                rare += usize::from(!is_common(c));
                moved += usize::from(MOVED.contains(c));
            }
            '，' | '。' | '、' | '：' | '；' | '0'..='9' => points += 1,
            _ => {}
        }
    }
    han >= ENOUGH && (rare * 3 > han || (moved * 50 > han && moved > points))
}

/// Among the 3,755 characters of the first level of GB 2312: all but one or two of a
/// hundred in any Chinese text.
fn is_common(c: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, _) = GB18030.encode(c.encode_utf8(&mut buffer));
    matches!(*bytes, [0xb0..=0xd7, 0xa1..=0xfe])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moved_punctuation_and_unlikely_characters_are_noticed() {
        let real = "第一条 为了规范窑炉的管理，保障窑工的安全，根据有关法律、法规，结合本市实际，制定本办法。\
                    人民法院和医院的职工食堂，遥远的分院，以及员工宿舍的窑炉，适用本办法。";
        let moved: String = real
            .chars()
            .map(|c| match c {
                '，' => '袁',
                '。' => '遥',
                '、' => '尧',
                _ => c,
            })
            .collect();
        let absurd: String = real
            .chars()
            .map(|c| match c {
                '\u{4e00}'..='\u{9fff}' => char::from_u32(0x9000 + c as u32 % 0xf00).unwrap(),
                _ => c,
            })
            .collect();
        assert!(!is_garbled(real));
        assert!(is_garbled(&moved), "{moved}");
        assert!(is_garbled(&absurd), "{absurd}");
        assert!(!is_garbled("猿啼"));
    }
}
