//! Damaged copies of a test's file, the same ones in every run.

/// Hands `rounds` copies with bytes flipped, cut out, doubled or made up to `check`.
pub(crate) fn each(bytes: &[u8], rounds: u32, mut check: impl FnMut(&[u8])) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % limit.max(1)
    };
    for _ in 0..rounds {
        let mut copy = bytes.to_vec();
        for _ in 0..=below(4) {
            let start = below(copy.len());
            let end = (start + below(40)).min(copy.len());
            match below(6) {
                0 => copy.truncate(start),
                1 => drop(copy.drain(start..end)),
                2 => {
                    let again = copy[start..end].to_vec();
                    let at = below(copy.len());
                    drop(copy.splice(at..at, again));
                }
                3 => copy[start..end].fill(0xff),
                4 => copy[start..end].fill(0),
                _ => {
                    if let Some(byte) = copy.get_mut(start) {
                        *byte ^= 1 << below(8);
                    }
                }
            }
        }
        check(&copy);
    }
}
