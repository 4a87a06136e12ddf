//! Lists of documents in few bits: the gaps between them, each as a number of whole steps
//! and what is left of it (Rice codes). The step suits the list, so that what nearly every
//! document has takes hardly more than a bit for each.

use tantivy::DocId;

/// Documents that may be read off a list to spare looking through one text, which has to be
/// fetched from far away.
const STEPS: usize = 60;

/// A list that is being written.
#[derive(Debug, Default, Clone)]
pub(crate) struct Writing {
    next: DocId,
    count: u32,
    /// Seven bits of a gap in each byte, the lowest first.
    gaps: Vec<u8>,
}

impl Writing {
    /// Documents come in ascending order, and each as often as it likes. Returns how many
    /// bytes the list grew.
    pub(crate) fn add(&mut self, document: DocId) -> usize {
        let Some(mut gap) = document.checked_sub(self.next) else { return 0 };
        self.next = document + 1;
        self.count += 1;
        let before = self.gaps.len();
        while gap >= 0x80 {
            self.gaps.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        self.gaps.push(gap as u8);
        self.gaps.len() - before
    }

    /// The list as it is kept, to be appended to; nothing where it is empty.
    pub(crate) fn finish(self, kept: &mut Vec<u8>) {
        if self.count == 0 {
            return;
        }
        // The best step is about seven tenths of the mean gap.
        let left_out = u64::from(self.next - self.count);
        let step = (left_out * 7 / 10 / u64::from(self.count)).checked_ilog2().unwrap_or(0);
        kept.push(step as u8);
        let mut bits = BitsOut { kept, held: 0, width: 0 };
        let mut gap = 0;
        let mut shift = 0;
        for byte in self.gaps {
            gap |= u32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                bits.gap(gap, step);
                (gap, shift) = (0, 0);
            }
        }
        bits.finish();
    }
}

/// A list as it is kept.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct List<'a>(pub(crate) &'a [u8]);

impl<'a> List<'a> {
    /// The documents in it.
    pub(crate) fn documents(self) -> impl Iterator<Item = DocId> + use<'a> {
        let (step, bytes) = self.0.split_first().unwrap_or((&0, &[]));
        let mut bits = BitsIn { bytes, held: 0, width: 0 };
        let step = u32::from(*step).min(31);
        let mut next = 0;
        std::iter::from_fn(move || {
            let document = bits.gap(step)?.checked_add(next)?;
            next = document.checked_add(1)?;
            Some(document)
        })
    }

    /// About how many documents are in it.
    fn length(self) -> usize {
        let step = self.0.first().copied().unwrap_or_default();
        // With a step of one, each takes less than three bits.
        self.0.len() * 8 / if step == 0 { 2 } else { usize::from(step) + 2 }
    }

    /// With a step of one, a bit for each document: whether it is in the list.
    fn bits(self) -> Option<&'a [u8]> {
        self.0.split_first().filter(|(step, _)| **step == 0).map(|(_, bits)| bits)
    }

    /// Leaves those of the candidates that are in the list, which is one of a segment of so
    /// many `documents`; all of them where looking through their texts is expected to be faster.
    fn narrow(self, candidates: &mut Vec<DocId>, documents: u32) {
        if let Some(bits) = self.bits() {
            return keep(candidates, bits);
        }
        let missing = (documents as usize).saturating_sub(self.length());
        let spared = candidates.len().saturating_mul(missing) / (documents as usize).max(1);
        if self.length() >= spared * STEPS {
            return;
        }
        let mut bits = vec![0; documents as usize / 8 + 1];
        for document in self.documents() {
            if let Some(byte) = bits.get_mut(document as usize / 8) {
                *byte |= 1 << (document % 8);
            }
        }
        keep(candidates, &bits);
    }
}

/// What is in all of these lists, or at least in those that are read fast; they are of a
/// segment of so many `documents`.
pub(crate) fn common(mut lists: Vec<List<'_>>, documents: u32) -> Vec<DocId> {
    lists.sort_by_key(|list| (list.bits().is_some(), list.length()));
    let Some((rarest, others)) = lists.split_first() else {
        return (0..documents).collect();
    };
    if rarest.bits().is_some() {
        return in_all(&lists);
    }
    let mut candidates = rarest.documents().collect();
    for list in others {
        list.narrow(&mut candidates, documents);
    }
    candidates
}

/// What is in all of these lists that have a bit for each document.
fn in_all(lists: &[List<'_>]) -> Vec<DocId> {
    let mut all: Option<Vec<u8>> = None;
    for list in lists {
        match &mut all {
            None => all = Some(list.0.to_vec()),
            Some(all) => {
                all.truncate(list.0.len());
                all.iter_mut().zip(list.0).for_each(|(all, bits)| *all &= bits);
            }
        }
    }
    List(&all.unwrap_or_default()).documents().collect()
}

/// Without branches, which here nothing foretells.
fn keep(candidates: &mut Vec<DocId>, bits: &[u8]) {
    let mut kept = 0;
    for at in 0..candidates.len() {
        let candidate = candidates[at];
        let byte = bits.get(candidate as usize / 8).copied().unwrap_or_default();
        candidates[kept] = candidate;
        kept += usize::from(byte >> (candidate % 8) & 1);
    }
    candidates.truncate(kept);
}

struct BitsOut<'a> {
    kept: &'a mut Vec<u8>,
    held: u64,
    width: u32,
}

impl BitsOut<'_> {
    fn gap(&mut self, gap: u32, step: u32) {
        for _ in 0..(gap >> step) / 32 {
            self.put(0, 32);
        }
        let zeros = (gap >> step) % 32;
        self.put(1 << zeros, zeros + 1);
        self.put(u64::from(gap) & ((1 << step) - 1), step);
    }

    fn put(&mut self, bits: u64, width: u32) {
        self.held |= bits << self.width;
        self.width += width;
        while self.width >= 8 {
            self.kept.push(self.held as u8);
            self.held >>= 8;
            self.width -= 8;
        }
    }

    fn finish(self) {
        if self.width > 0 {
            self.kept.push(self.held as u8);
        }
    }
}

struct BitsIn<'a> {
    bytes: &'a [u8],
    held: u64,
    width: u32,
}

impl BitsIn<'_> {
    #[inline]
    fn gap(&mut self, step: u32) -> Option<u32> {
        if self.width < 32 {
            self.refill();
        }
        let zeros = self.held.trailing_zeros();
        if zeros + step >= self.width {
            return self.far_gap(step);
        }
        let rest = self.held >> zeros >> 1;
        self.held = rest >> step;
        self.width -= zeros + 1 + step;
        Some(zeros << step | rest as u32 & ((1 << step) - 1))
    }

    /// One that reaches beyond the bits at hand.
    #[cold]
    fn far_gap(&mut self, step: u32) -> Option<u32> {
        let mut whole = 0;
        // What fills up the last byte has no end, and is no gap.
        while self.held == 0 {
            whole += self.width;
            self.width = 0;
            self.refill();
            if self.width == 0 {
                return None;
            }
        }
        let zeros = self.held.trailing_zeros();
        self.held = self.held >> zeros >> 1;
        self.width -= zeros + 1;
        if self.width < step {
            self.refill();
        }
        self.width = self.width.checked_sub(step)?;
        let rest = self.held as u32 & ((1 << step) - 1);
        self.held >>= step;
        Some((whole + zeros) << step | rest)
    }

    /// Where fewer than 32 bits are at hand: takes the next four bytes, or what is left.
    #[inline]
    fn refill(&mut self) {
        if let Some((taken, left)) = self.bytes.split_first_chunk() {
            self.held |= u64::from(u32::from_le_bytes(*taken)) << self.width;
            self.width += 32;
            self.bytes = left;
            return;
        }
        for byte in std::mem::take(&mut self.bytes) {
            self.held |= u64::from(*byte) << self.width;
            self.width += 8;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kept(documents: &[DocId]) -> Vec<u8> {
        let mut list = Writing::default();
        let grown: usize = documents.iter().flat_map(|one| [list.add(*one), list.add(*one)]).sum();
        assert_eq!(grown, list.gaps.len());
        let mut kept = Vec::new();
        list.finish(&mut kept);
        kept
    }

    #[test]
    fn the_step_suits_the_list() {
        let length = |step: usize| kept(&(0..80_000).step_by(step).collect::<Vec<_>>()).len();
        assert!(kept(&[]).is_empty());
        assert_eq!([1, 2, 20, 128].map(length), [10_001, 10_001, 3_001, 626]);
    }

    #[test]
    fn a_long_list_is_not_gone_through_for_a_few_candidates() {
        let kept = kept(&(0..10_000).step_by(50).collect::<Vec<_>>());
        let mut candidates = vec![7];
        List(&kept).narrow(&mut candidates, 10_000);
        assert_eq!(candidates, [7]);
    }

    #[test]
    fn a_damaged_list_ends() {
        for byte in [0, 1, 0x80, 0xFF] {
            assert!(List(&[byte; 40]).documents().count() <= 320);
        }
    }

    proptest! {
        #[test]
        fn documents_come_back(
            near in prop::collection::btree_set(0u32..400, 0..200),
            far in prop::collection::btree_set(0u32..3_000_000_000, 0..20),
            candidates in prop::collection::btree_set(0u32..400, 60..200),
        ) {
            let all: Vec<DocId> = near.union(&far).copied().collect();
            let kept = kept(&all);
            prop_assert_eq!(List(&kept).documents().collect::<Vec<_>>(), all);
            let mut left: Vec<DocId> = candidates.iter().copied().collect();
            List(&kept).narrow(&mut left, 1_000_000);
            let expected: Vec<DocId> =
                candidates.into_iter().filter(|one| near.contains(one) || far.contains(one)).collect();
            prop_assert_eq!(left, expected);
        }

        #[test]
        fn what_lists_have_in_common_is_found(
            lists in prop::collection::vec((1u32..97, prop_oneof![1u32..97, 40u32..97]), 0..4),
        ) {
            let of = |one: u32, (factor, most): (u32, u32)| one * factor % 97 < most;
            let kept: Vec<Vec<u8>> = lists
                .iter()
                .map(|list| kept(&(0..3_000).filter(|one| of(*one, *list)).collect::<Vec<_>>()))
                .collect();
            let found = common(kept.iter().map(|list| List(list)).collect(), 3_000);
            let expected: Vec<DocId> =
                (0..3_000).filter(|one| lists.iter().all(|list| of(*one, *list))).collect();
            // Lists without a bit for each document may be left out.
            if lists.iter().all(|(_, most)| *most >= 40) {
                prop_assert_eq!(found, expected);
            } else {
                prop_assert!(expected.iter().all(|one| found.binary_search(one).is_ok()));
            }
        }
    }
}
