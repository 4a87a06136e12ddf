//! Opinions that say the same.

use super::Opinion;
use crate::likeness::{Pairs, SAME};

/// For each opinion the index of the first that says the same, itself where none does.
pub fn groups(opinions: &[Opinion]) -> Vec<usize> {
    let pairs: Vec<Pairs> = opinions.iter().map(|opinion| Pairs::of(&opinion.text)).collect();
    let mut firsts: Vec<usize> = Vec::new();
    let mut group = Vec::with_capacity(opinions.len());
    for (at, own) in pairs.iter().enumerate() {
        let first = firsts.iter().copied().find(|first| pairs[*first].likeness(own) >= SAME);
        if first.is_none() {
            firsts.push(at);
        }
        group.push(first.unwrap_or(at));
    }
    group
}
