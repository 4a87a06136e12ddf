//! Which paragraph became which: the same words first, then the most alike between
//! them, then what was moved.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::unit::Unit;

/// Shares of common letter pairs from which two paragraphs count as one that changed:
/// in place, and far from its place.
const ALIKE: f64 = 0.4;
const SURELY_ALIKE: f64 = 0.7;
/// Words that are too few to know a moved paragraph by, unless they are the same.
const FEW: usize = 8;
/// Pairs that are looked at in one stretch at most.
const MOST: usize = 400_000;

/// A paragraph in one text, or in both, by index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
    pub(super) moved: bool,
}

/// Pairs in the order of the old text; new paragraphs behind the one they follow.
pub(super) fn align(old: &[Unit], new: &[Unit]) -> Vec<Pair> {
    let pairs: Pairing = Pairing::of(old, new);
    pairs.in_order()
}

/// For each old paragraph its new one, and the other way round.
struct Pairing {
    new_of: Vec<Option<usize>>,
    old_of: Vec<Option<usize>>,
    /// By old index.
    moved: Vec<bool>,
}

impl Pairing {
    fn of(old: &[Unit], new: &[Unit]) -> Self {
        let mut pairing = Self {
            new_of: vec![None; old.len()],
            old_of: vec![None; new.len()],
            moved: vec![false; old.len()],
        };
        let (a, b): (Vec<_>, Vec<_>) = (
            old.iter().map(|unit| &unit.words).collect(),
            new.iter().map(|unit| &unit.words).collect(),
        );
        let pairs_of: Letters =
            Letters { old: old.iter().map(pairs).collect(), new: new.iter().map(pairs).collect() };
        for op in capture_diff_slices(Algorithm::Patience, &a, &b) {
            match op {
                DiffOp::Equal { old_index, new_index, len } => {
                    (0..len).for_each(|at| pairing.pair(old_index + at, new_index + at));
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    let found = in_place(
                        &pairs_of,
                        old_index..old_index + old_len,
                        new_index..new_index + new_len,
                        |o, n| !old[o].label.is_empty() && old[o].label == new[n].label,
                    );
                    found.into_iter().for_each(|(o, n)| pairing.pair(o, n));
                }
                DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
            }
        }
        for (o, n) in far_apart(old, new, &pairs_of, &pairing) {
            pairing.pair(o, n);
            pairing.moved[o] = true;
        }
        pairing
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    fn in_order(&self) -> Vec<Pair> {
        let mut pairs = Vec::with_capacity(self.new_of.len());
        let added = |pairs: &mut Vec<Pair>, from: usize| {
            let more = (from..self.old_of.len()).take_while(|&new| self.old_of[new].is_none());
            pairs.extend(more.map(|new| Pair { old: None, new: Some(new), moved: false }));
        };
        added(&mut pairs, 0);
        for (old, &new) in self.new_of.iter().enumerate() {
            pairs.push(Pair { old: Some(old), new, moved: self.moved[old] });
            if let Some(new) = new {
                added(&mut pairs, new + 1);
            }
        }
        pairs
    }
}

/// How often each pair of neighbouring letters stands in a paragraph.
type Counts = HashMap<[char; 2], u32>;

struct Letters {
    old: Vec<Counts>,
    new: Vec<Counts>,
}

impl Letters {
    /// 0 where nothing is common, 1 where all is.
    fn alike(&self, old: usize, new: usize) -> f64 {
        let (a, b) = (&self.old[old], &self.new[new]);
        let total: u32 = a.values().chain(b.values()).sum();
        let common: u32 = a.iter().map(|(pair, n)| *n.min(b.get(pair).unwrap_or(&0))).sum();
        if total == 0 { 0.0 } else { f64::from(common * 2) / f64::from(total) }
    }
}

fn pairs(unit: &Unit) -> Counts {
    let mut counts = Counts::new();
    let closed = std::iter::once('\0').chain(unit.words.iter().copied()).chain(['\0']);
    let letters: Vec<char> = closed.collect();
    for pair in letters.windows(2) {
        *counts.entry([pair[0], pair[1]]).or_default() += 1;
    }
    counts
}

/// The pairs of a stretch that are most alike in all without crossing each other.
fn in_place(
    letters: &Letters,
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
    same_number: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let (rows, columns) = (old.len(), new.len());
    if rows.saturating_mul(columns) > MOST {
        return Vec::new();
    }
    let score = |row: usize, column: usize| {
        let (o, n) = (old.start + row, new.start + column);
        let alike = letters.alike(o, n);
        let number = if same_number(o, n) { 0.1 } else { 0.0 };
        if alike >= ALIKE - number { alike + number } else { 0.0 }
    };
    let scores: Vec<Vec<f64>> =
        (0..rows).map(|row| (0..columns).map(|column| score(row, column)).collect()).collect();
    let mut best = vec![vec![0.0_f64; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let apart = best[row + 1][column].max(best[row][column + 1]);
            best[row][column] = apart.max(best[row + 1][column + 1] + scores[row][column]);
        }
    }
    let (mut row, mut column, mut found) = (0, 0, Vec::new());
    while row < rows && column < columns {
        if best[row][column] <= best[row + 1][column] {
            row += 1;
        } else if best[row][column] <= best[row][column + 1] {
            column += 1;
        } else {
            found.push((old.start + row, new.start + column));
            row += 1;
            column += 1;
        }
    }
    found
}

/// What is left over on both sides and is the same, or surely alike.
fn far_apart(
    old: &[Unit],
    new: &[Unit],
    letters: &Letters,
    pairing: &Pairing,
) -> Vec<(usize, usize)> {
    let left: Vec<usize> = (0..old.len()).filter(|&at| pairing.new_of[at].is_none()).collect();
    let free: Vec<usize> = (0..new.len()).filter(|&at| pairing.old_of[at].is_none()).collect();
    if left.len().saturating_mul(free.len()) > MOST {
        return Vec::new();
    }
    let mut scored = Vec::new();
    for &o in &left {
        for &n in &free {
            let same = old[o].words == new[n].words;
            let few = old[o].words.len().min(new[n].words.len()) < FEW;
            let alike = if same { 1.0 } else { letters.alike(o, n) };
            if same || (alike >= SURELY_ALIKE && !few) {
                scored.push((alike, o, n));
            }
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut taken, mut found) = ((vec![false; old.len()], vec![false; new.len()]), Vec::new());
    for (_, o, n) in scored {
        if !taken.0[o] && !taken.1[n] {
            (taken.0[o], taken.1[n]) = (true, true);
            found.push((o, n));
        }
    }
    found
}
