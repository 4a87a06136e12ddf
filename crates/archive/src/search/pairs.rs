//! The pairs of characters by which documents are proposed for a phrase, as numbers.
//!
//! A pair has no place in the text, and rare pairs share a number with others: a list of its
//! own for each would take more room than all the rest.

use crate::search::code::{SINGLES, single};

/// How many lists there may be.
pub(crate) const NUMBERS: usize = 1 << 16;

/// Pairs of two common characters have a number of their own.
const OWN: u16 = SINGLES as u16 * SINGLES as u16;

/// Between two characters they are skipped, and the three together have one number: with a
/// mark, pairs are in nearly every text.
const MARKS: [char; 5] = [',', '、', '。', ';', ':'];

/// The numbers of the pairs of a text, and whether each stands for no other. Those of a part
/// are among those of the whole.
pub(crate) fn numbers(text: impl Iterator<Item = char>) -> impl Iterator<Item = (u16, bool)> {
    let (mut before, mut mark) = (None, None);
    text.filter_map(move |char| {
        if MARKS.contains(&char) {
            if mark.replace(char).is_some() {
                before = None;
            }
            return None;
        }
        let between = mark.take();
        Some(number(before.replace(char)?, between, char))
    })
}

fn number(first: char, mark: Option<char>, second: char) -> (u16, bool) {
    let own = single(first).zip(single(second)).filter(|_| mark.is_none());
    if let Some((first, second)) = own {
        return (u16::from(first) * u16::from(SINGLES) + u16::from(second), true);
    }
    let all = u64::from(first) << 42 | u64::from(second) << 21 | mark.map_or(0, u64::from);
    let mixed = (all ^ all >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48;
    // As a share of the numbers that are left.
    let shared = (mixed * (NUMBERS as u64 - u64::from(OWN))) >> 16;
    (OWN + shared as u16, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(u16, bool)> {
        numbers(text.chars()).collect()
    }

    #[test]
    fn only_pairs_of_common_characters_have_numbers_of_their_own() {
        assert_ne!(of("管理"), of("理管"));
        assert!(of("管理信力").iter().all(|(_, own)| *own));
        assert!(!of("管龘龘理").iter().any(|(_, own)| *own));
        for rare in (0x4E00..0x9FFF).filter_map(char::from_u32) {
            let (number, own) = number(rare, None, '龘');
            assert!(number >= OWN && !own);
        }
    }

    #[test]
    fn marks_are_skipped_and_told_apart() {
        assert_eq!(of("管,理").len(), 1);
        assert!(!of("管,理")[0].1);
        assert_ne!(of("管,理"), of("管。理"));
        assert_ne!(of("管,理"), of("管理"));
        assert_eq!([of(""), of("管"), of(",管。"), of("管。,理")], [const { Vec::new() }; 4]);
        let whole = of("一,二、三。。四五;六");
        for part in ["一,二", ",二、", "二、三。", "三。。四五", "。四五;", "五;六"]
        {
            assert!(of(part).iter().all(|number| whole.contains(number)), "{part}");
        }
    }
}
