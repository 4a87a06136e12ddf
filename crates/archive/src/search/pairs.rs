//! The pairs of characters by which documents are proposed for a phrase, as numbers.
//!
//! A pair has no place in the text, and rare pairs share a number with others: a list of its
//! own for each would take more room than all the rest. But each part of a text has its own,
//! so that the pairs of a phrase have to come close to each other.

use std::ops::Range;

use crate::search::code::{SINGLES, single};

/// Pairs of two common characters have a number of their own.
const OWN: u16 = SINGLES as u16 * SINGLES as u16;

/// How many numbers all the other pairs share.
const SHARED: u16 = 1 << 13;

/// How many lists there may be.
pub(crate) const NUMBERS: u16 = OWN + SHARED;

/// Between two characters they are skipped, and the three together have one number: with a
/// mark, pairs are in nearly every text.
const MARKS: [char; 5] = [',', '、', '。', ';', ':'];

/// The longest part of a text with pairs of its own, in bytes of codes.
const LONGEST: usize = 512;

/// How far the pairs of a part reach into the next one, in bytes of codes. Of a longer phrase
/// only the beginning is looked for by pairs.
const REACH: usize = 24;

/// How many parts a coded text of this length has.
pub(crate) fn parts(length: usize) -> u32 {
    u32::try_from(length.div_ceil(LONGEST)).unwrap_or(u32::MAX).max(1)
}

/// Where a part lies; phrases that begin there have their pairs in it.
pub(crate) fn part(length: usize, part: u32) -> Range<usize> {
    let size = size(length);
    let start = (part as usize * size).min(length);
    start..(start + size).min(length)
}

fn size(length: usize) -> usize {
    length.div_ceil(parts(length) as usize).max(1)
}

/// The pairs of a text by its parts; those of a part in any order, and as often as they are.
pub(crate) fn by_part(text: &str, length: usize, places: &[usize]) -> Vec<(u32, u16)> {
    let size = size(length);
    let mut all = Vec::new();
    for (place, number, _) in numbers(text.chars().zip(places.iter().copied())) {
        let part = (place / size) as u32;
        if place % size < REACH && part > 0 {
            all.push((part - 1, number));
        }
        all.push((part, number));
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
    let mixed = (all ^ all >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51;
    (OWN + mixed as u16, false)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::search::code::encode;

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

    #[test]
    fn a_phrase_has_its_pairs_in_the_part_where_it_begins() {
        let text: Vec<char> = (0..700)
            .flat_map(|number| format!("第{number}条,管理{}。", '一').chars().collect::<Vec<_>>())
            .collect();
        let (coded, places) = encode(text.iter().copied());
        let pairs = by_part(&text.iter().collect::<String>(), coded.len(), &places);
        let pairs: HashSet<(u32, u16)> = pairs.into_iter().collect();
        let parts: Vec<_> = (0..parts(coded.len())).map(|one| part(coded.len(), one)).collect();
        assert!(parts.len() > 10 && parts.iter().all(|part| part.len() <= LONGEST));
        for (start, length) in (0..text.len() - 40).flat_map(|start| [(start, 2), (start, 40)]) {
            let phrase = &text[start..start + length];
            let (_, own) = encode(phrase.iter().copied());
            let part = parts.iter().position(|part| part.contains(&places[start])).unwrap();
            for pair in of_phrase(phrase, &own).0 {
                assert!(pairs.contains(&(part as u32, pair)), "{start} {length}");
            }
        }
    }
}
