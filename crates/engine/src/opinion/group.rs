//! Opinions that say the same, by the pairs of characters that they share.

use std::collections::HashSet;

use super::Opinion;

/// Shared pairs from which two opinions are taken to say the same, in percent.
const SAME: usize = 60;

/// For each opinion the index of the first that says the same, itself where none does.
pub fn groups(opinions: &[Opinion]) -> Vec<usize> {
    let pairs: Vec<HashSet<(char, char)>> =
        opinions.iter().map(|opinion| pairs(&opinion.text)).collect();
    let mut firsts: Vec<usize> = Vec::new();
    let mut group = Vec::with_capacity(opinions.len());
    for (at, own) in pairs.iter().enumerate() {
        let first = firsts.iter().copied().find(|first| says_the_same(&pairs[*first], own));
        if first.is_none() {
            firsts.push(at);
        }
        group.push(first.unwrap_or(at));
    }
    group
}

fn says_the_same(a: &HashSet<(char, char)>, b: &HashSet<(char, char)>) -> bool {
    let (fewer, more) = (a.len().min(b.len()), a.len().max(b.len()));
    // Far apart in length they can't share enough; most pairs end here.
    if fewer * 100 < more * SAME {
        return false;
    }
    let shared = a.intersection(b).count();
    shared * 100 >= (a.len() + b.len() - shared) * SAME
}

/// Pairs of neighbouring characters, signs and blanks aside.
fn pairs(text: &str) -> HashSet<(char, char)> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    match letters[..] {
        [one] => HashSet::from([(one, one)]),
        _ => letters.windows(2).map(|pair| (pair[0], pair[1])).collect(),
    }
}
