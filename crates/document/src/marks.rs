//! Where the scalars of a text stand in its bytes, so that slicing costs little.

use std::sync::OnceLock;

/// Scalars from one mark to the next.
const STRIDE: usize = 16;

/// Byte offset of every 16th scalar, found when first asked for. Follows from the text, so
/// it makes no difference between documents and is not written down.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks(OnceLock<Box<[u32]>>);

impl Marks {
    /// Byte of a scalar in `text`, always the same one; its length where the scalar is past
    /// the end.
    pub(crate) fn byte(&self, text: &str, scalar: usize) -> usize {
        let marks = self.0.get_or_init(|| {
            let bytes = text.char_indices().step_by(STRIDE);
            bytes.map(|(byte, _)| u32::try_from(byte).unwrap_or(u32::MAX)).collect()
        });
        match marks.get(scalar / STRIDE) {
            Some(&mark) => from(text, mark as usize, scalar % STRIDE),
            None => text.len(),
        }
    }

    /// Byte of the scalar that comes `scalars` after the one at `byte`.
    pub(crate) fn behind(&self, text: &str, byte: usize, scalar: usize, scalars: usize) -> usize {
        if scalars < STRIDE { from(text, byte, scalars) } else { self.byte(text, scalar + scalars) }
    }
}

impl PartialEq for Marks {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Marks {}

fn from(text: &str, byte: usize, scalars: usize) -> usize {
    let rest = &text[byte..];
    rest.char_indices().nth(scalars).map_or(text.len(), |(at, _)| byte + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scalar_is_found() {
        let text = "a甲𠮷é".repeat(40);
        let marks = Marks::default();
        for (scalar, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(marks.byte(&text, scalar), byte);
            assert_eq!(marks.behind(&text, 0, 0, scalar), byte);
        }
        assert_eq!(marks.byte(&text, 160), text.len());
        assert_eq!(marks.byte(&text, 9_999), text.len());
        assert_eq!(Marks::default().byte("", 0), 0);
    }
}
