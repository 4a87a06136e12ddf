//! How alike two texts are, by the pairs of neighbouring characters that they share.
//!
//! Signs and blanks make no difference, and neither does the order beyond a pair.

use std::collections::HashSet;

/// Likeness from which two texts are taken to say the same, in percent.
pub const SAME: usize = 60;

/// What a text is compared by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairs(HashSet<(char, char)>);

impl Pairs {
    /// The pairs of a text.
    pub fn of(text: &str) -> Self {
        let letters: Vec<char> = letters(text).collect();
        Self(match letters[..] {
            [one] => HashSet::from([(one, one)]),
            _ => letters.windows(2).map(|pair| (pair[0], pair[1])).collect(),
        })
    }

    /// Shared pairs among all, in percent; 0 where they are certain to be less than `SAME`.
    pub fn likeness(&self, other: &Self) -> usize {
        let (fewer, more) = (self.0.len().min(other.0.len()), self.0.len().max(other.0.len()));
        // Far apart in length they can't share enough; most comparisons end here.
        if fewer * 100 < more * SAME {
            return 0;
        }
        let shared = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - shared;
        // Two texts without a letter are the same.
        (shared * 100).checked_div(all).unwrap_or(100)
    }
}

/// The characters of a text that count.
pub fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_make_no_difference_and_words_do() {
        let likeness = |a: &str, b: &str| Pairs::of(a).likeness(&Pairs::of(b));
        assert_eq!(likeness("给予一次性奖励。", "给予 一次性，奖励"), 100);
        assert_eq!(likeness("给予一次性奖励", "另行制定实施细则"), 0);
        assert!(
            likeness("对符合条件的企业给予一次性奖励", "对符合条件的单位给予一次性奖励") >= SAME
        );
        assert_eq!(likeness("给予", "对符合条件的单位给予奖励"), 0);
    }
}
