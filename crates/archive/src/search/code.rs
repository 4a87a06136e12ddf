//! Folded text in short codes, in which a phrase is found as it stands: one byte for the
//! characters that official papers use most, two for nearly all others.
//!
//! Deliberately absent: the way back. What people see comes from the archive itself.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::arch::all::packedpair::HeuristicFrequencyRank;
use memchr::memmem::{Finder, FinderBuilder};

/// The characters of one byte, the most frequent first: six of ten in official papers.
const COMMON: &str = "\
    ,、的。人市)(业0和政定行地理工保规1生2用区管建公关务条有部法办住学一设第发\
    本.在中房以应作制年实资合门民等证机;国为经十不分或对产申进及居施划要育会位入单\
    城当新医件体提标府通:企二上服动加请三出全其化按3项5基员准社》安《构校省展户报\
    高能主家内教时计费方成金日者级各可相局招同开据共责大由6信力改于权情个目“”期查";

/// How many there are; bytes from here on begin a code of two bytes.
pub(crate) const SINGLES: u8 = 160;

/// Half codes for the characters that two bytes don't reach: three of them each.
const FIRST_HALF: u8 = 254;
const NEXT_HALF: u8 = 255;

static CODES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut codes = Vec::new();
    for (code, char) in (0..SINGLES).zip(COMMON.chars()) {
        let at = char as usize;
        codes.resize(codes.len().max(at + 1), SINGLES);
        codes[at] = code;
    }
    codes
});

/// The code of a character that has one of one byte.
pub(crate) fn single(char: char) -> Option<u8> {
    CODES.get(char as usize).copied().filter(|code| *code < SINGLES)
}

/// A text in codes, and where the code of each of its characters begins.
pub(crate) fn encode(text: impl IntoIterator<Item = char>) -> (Vec<u8>, Vec<usize>) {
    let (mut coded, mut places) = (Vec::new(), Vec::new());
    for char in text {
        places.push(coded.len());
        if let Some(code) = single(char) {
            coded.push(code);
        } else if let Some(number) = double(char) {
            let [high, low] = number.to_be_bytes();
            coded.extend([SINGLES + high, low]);
        } else {
            let [_, high, middle, low] = u32::from(char).to_be_bytes();
            coded.extend([FIRST_HALF, high, NEXT_HALF, middle, NEXT_HALF, low]);
        }
    }
    (coded, places)
}

/// Chinese, the alphabets of Europe, and what stands between words; 94 × 256 in all.
fn double(char: char) -> Option<u16> {
    let number = match u32::from(char) {
        chinese @ 0x4E00..=0x9FFF => chinese - 0x4E00,
        letter @ 0..=0x04FF => 0x5200 + letter,
        mark @ 0x2000..=0x26FF => 0x5700 + mark - 0x2000,
        _ => return None,
    };
    u16::try_from(number).ok()
}

/// A phrase to look for in coded texts.
#[derive(Debug)]
pub(crate) struct Needle(Finder<'static>);

impl Needle {
    /// Of folded characters, one at least.
    pub(crate) fn new(chars: &[char]) -> Self {
        let (coded, _) = encode(chars.iter().copied());
        Self(FinderBuilder::new().build_forward_with_ranker_owned(ByCode, coded))
    }

    /// Whether the phrase begins in this part of a coded text.
    pub(crate) fn begins_in(&self, coded: &[u8], part: Range<usize>) -> bool {
        let end = coded.len().min(part.end + self.0.needle().len() - 1);
        let mut from = part.start;
        while let Some(at) = self.0.find(coded.get(from..end).unwrap_or_default()) {
            if begins_character(coded, from + at) {
                return true;
            }
            from += at + 1;
        }
        false
    }
}

/// How often a byte occurs: codes are given out by frequency.
struct ByCode;

impl HeuristicFrequencyRank for ByCode {
    fn rank(&self, byte: u8) -> u8 {
        u8::MAX - byte
    }
}

/// The second byte of a code may look like the first of another. A byte below `SINGLES`
/// ends a character whichever it is, and from there on codes take two bytes each.
fn begins_character(coded: &[u8], at: usize) -> bool {
    coded[..at].iter().rev().take_while(|byte| **byte >= SINGLES).count() % 2 == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn common_characters_take_one_byte_and_others_two() {
        assert_eq!(COMMON.chars().count(), usize::from(SINGLES));
        let length = |text: &str| encode(text.chars()).0.len();
        assert_eq!(length("管理办法"), 4);
        assert_eq!(length("龘ab—\n\u{9FFF}"), 12);
        assert_eq!(length("\u{20000}\u{E000}"), 12);
    }

    proptest! {
        #[test]
        fn a_phrase_is_found_where_the_text_has_it_and_nowhere_else(
            text in "[的\u{9FF6}-\u{9FFF}\u{4E9F}-\u{4EA2}龘\u{20000}-\u{2000A}\u{FFFFE}-\u{10FFFF}a\n]{0,24}",
            phrase in "[的\u{9FF6}-\u{9FFF}\u{4E9F}-\u{4EA2}龘\u{20000}-\u{2000A}\u{FFFFE}-\u{10FFFF}a]{1,3}",
        ) {
            let needle = Needle::new(&phrase.chars().collect::<Vec<_>>());
            let (coded, places) = encode(text.chars());
            let found = needle.begins_in(&coded, 0..coded.len());
            prop_assert_eq!(found, text.contains(&phrase));
            for (number, (byte, _)) in text.char_indices().enumerate() {
                let here = needle.begins_in(&coded, places[number]..places[number] + 1);
                prop_assert_eq!(here, text[byte..].starts_with(&phrase));
            }
        }
    }
}
