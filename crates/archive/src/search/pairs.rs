//! The pairs of characters by which documents are proposed for a phrase, as numbers.
//!
//! A pair has no place in the text, and rare pairs share a number with others: a list of its
//! own for each would take more room than all the rest. But each half of a text has its own,
//! so that the pairs of a phrase have to come close to each other.

use std::ops::Range;

use crate::search::code::{SINGLES, single};

/// Pairs of two common characters have a number of their own.
const OWN: u16 = SINGLES as u16 * SINGLES as u16;

/// How many numbers all the other pairs share.
const SHARED: u16 = 1 << 14;

/// How many lists there may be.
pub(crate) const NUMBERS: u16 = OWN + SHARED;

/// Between two characters they are skipped, and the three together have one number: with a
/// mark, pairs are in nearly every text.
const MARKS: [char; 5] = [',', '、', '。', ';', ':'];

/// Parts of a text with pairs of their own.
pub(crate) const PARTS: u32 = 2;

/// How far the pairs of a part reach into the next one, in bytes of codes. Of a longer phrase
/// only the beginning is looked for by pairs.
const REACH: usize = 48;

/// Where a part of a coded text lies; phrases that begin there have their pairs in it.
pub(crate) fn part(coded: &[u8], part: u32) -> Range<usize> {
    let length = coded.len().div_ceil(PARTS as usize).max(1);
    let start = (part as usize * length).min(coded.len());
    start..(start + length).min(coded.len())
}

/// The pairs of a text by its parts; those of a part in any order, and as often as they are.
pub(crate) fn by_part(text: &str, coded: &[u8], places: &[usize]) -> Vec<(u32, u16)> {
    let parts: Vec<Range<usize>> = (0..PARTS).map(|number| part(coded, number)).collect();
    let mut all = Vec::new();
    for (place, number, _) in numbers(text.chars().zip(places.iter().copied())) {
        for (part, span) in (0..).zip(&parts) {
            if span.start <= place && place < span.end + REACH {
                all.push((part, number));
            }
        }
    }
    all
}

/// The pairs of a phrase, each once, and whether they alone say that it is there.
pub(crate) fn of_phrase(chars: &[char], places: &[usize]) -> (Vec<u16>, bool) {
    let near = places.iter().copied().take_while(|place| *place <= REACH);
    let found: Vec<_> = numbers(chars.iter().copied().zip(near)).collect();
    let certain = chars.len() == 2 && matches!(found[..], [(_, _, true)]);
    let mut all: Vec<u16> = found.into_iter().map(|(_, number, _)| number).collect();
    all.sort_unstable();
    all.dedup();
    (all, certain)
}

/// Where the second character of each pair of a text begins, its number, and whether that
/// stands for no other. The pairs of a piece are among those of the whole.
fn numbers(text: impl Iterator<Item = (char, usize)>) -> impl Iterator<Item = (usize, u16, bool)> {
    let (mut before, mut mark) = (None, None);
    text.filter_map(move |(char, place)| {
        if MARKS.contains(&char) {
            if mark.replace(char).is_some() {
                before = None;
            }
            return None;
        }
        let between = mark.take();
        let (number, own) = number(before.replace(char)?, between, char);
        Some((place, number, own))
    })
}

fn number(first: char, mark: Option<char>, second: char) -> (u16, bool) {
    let own = single(first).zip(single(second)).filter(|_| mark.is_none());
    if let Some((first, second)) = own {
        return (u16::from(first) * u16::from(SINGLES) + u16::from(second), true);
    }
    let all = u64::from(first) << 42 | u64::from(second) << 21 | mark.map_or(0, u64::from);
    let mixed = (all ^ all >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 50;
    (OWN + mixed as u16, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(u16, bool)> {
        numbers(text.chars().zip(0..)).map(|(_, number, own)| (number, own)).collect()
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
