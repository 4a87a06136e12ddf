//! Lists of documents in few bits: the gaps between them, each as a number of whole steps
//! and what is left of it (Rice codes). The step suits the list, so that what nearly every
//! document has takes hardly more than a bit for each.

use tantivy::DocId;

/// Documents that may be read off a list to spare looking through one text. It takes several
/// times as long, but pairs of one phrase often come together and then spare nothing.
const STEPS: usize = 10;

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
    pub(crate) fn length(self) -> usize {
        let step = self.0.first().copied().unwrap_or_default();
        // Where nearly every document is in it, each takes one bit.
        self.0.len() * 8 / if step == 0 { 1 } else { usize::from(step) + 2 }
    }

    /// Leaves those of the candidates that are in the list, which is one of a segment of so
    /// many `documents`; all of them where looking through their texts is expected to be faster.
    pub(crate) fn narrow(self, candidates: &mut Vec<DocId>, documents: u32) {
        let missing = (documents as usize).saturating_sub(self.length());
        let spared = candidates.len().saturating_mul(missing) / (documents as usize).max(1);
        if self.length() >= spared * STEPS {
            return;
        }
        let mut listed = self.documents().peekable();
        candidates.retain(|candidate| {
            while listed.next_if(|document| document < candidate).is_some() {}
            listed.peek() == Some(candidate)
        });
    }
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
    fn gap(&mut self, step: u32) -> Option<u32> {
        let mut whole = 0;
        // What fills up the last byte has no end, and is no gap.
        while self.held == 0 {
            whole += self.width;
            self.refill()?;
        }
        let zeros = self.held.trailing_zeros();
        self.held = self.held >> zeros >> 1;
        self.width -= zeros + 1;
        Some((whole + zeros) << step | self.rest(step)?)
    }

    fn rest(&mut self, width: u32) -> Option<u32> {
        let (mut rest, mut taken) = (self.held, self.width);
        if taken < width {
            self.refill()?;
            rest |= self.held << taken;
        } else {
            taken = 0;
        }
        let left = width - taken;
        self.held >>= left;
        self.width = self.width.checked_sub(left)?;
        u32::try_from(rest & ((1 << width) - 1)).ok()
    }

    /// Takes the next seven bytes, or what is left.
    fn refill(&mut self) -> Option<()> {
        let (taken, left) = self.bytes.split_at(self.bytes.len().min(7));
        if taken.is_empty() {
            return None;
        }
        self.bytes = left;
        self.held = taken.iter().rev().fold(0, |held, byte| held << 8 | u64::from(*byte));
        self.width = taken.len() as u32 * 8;
        Some(())
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
    }
}
