//! Where in the package of a Word file the extracted text stands, so that what is found
//! in the text can be marked in the file.
//!
//! Made on request only. Deliberately absent: the bytes of a scalar inside its element,
//! which whoever rewrites the part sees for himself, and any format but OOXML Word.

use crate::Span;
use crate::build::Origin;

/// Every stretch of the text that the file itself holds; computed labels and what parts
/// the blocks stand in none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Names of the parts as the package has them, the main one first.
    pub parts: Vec<String>,
    /// In the order of the text.
    pub stretches: Vec<Stretch>,
}

/// Text that comes from one element without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Where it stands in the text.
    pub span: Span,
    /// Index of the part.
    pub part: usize,
    /// Byte offset of the element's start tag in the part, a byte-order mark not counted.
    pub element: usize,
    /// Scalars of the element's own text before the first of these.
    pub skipped: usize,
}

impl Sources {
    /// What a span is made of, cut to its bounds.
    pub fn of(&self, span: Span) -> impl Iterator<Item = Stretch> + '_ {
        let first = self.stretches.partition_point(|stretch| stretch.span.end <= span.start);
        let inside =
            self.stretches[first..].iter().take_while(move |one| one.span.start < span.end);
        inside.map(move |stretch| {
            let start = stretch.span.start.max(span.start);
            let end = stretch.span.end.min(span.end);
            let skipped = stretch.skipped + start - stretch.span.start;
            Stretch { span: Span::new(start, end), skipped, ..*stretch }
        })
    }

    /// Adds a line whose first scalar is `start`: the scalars `left` of what stands
    /// `before` scalars behind the beginning of `origins`.
    pub(crate) fn add(
        &mut self,
        start: usize,
        origins: &[Origin],
        before: usize,
        left: impl Iterator<Item = usize>,
    ) {
        let mut rest = origins.iter();
        let (mut origin, mut passed) = (rest.next(), 0);
        for (at, scalar) in (start..).zip(left) {
            let scalar = scalar + before;
            while let Some(known) = origin.filter(|known| passed + known.scalars <= scalar) {
                passed += known.scalars;
                origin = rest.next();
            }
            let Some(known) = origin else { return };
            self.put(at, known.element as usize, scalar - passed);
        }
    }

    fn put(&mut self, at: usize, element: usize, skipped: usize) {
        let part = self.parts.len().saturating_sub(1);
        if let Some(last) = self.stretches.last_mut()
            && (last.part, last.element) == (part, element)
            && last.span.end == at
            && last.skipped + last.span.len() == skipped
        {
            last.span.end += 1;
            return;
        }
        self.stretches.push(Stretch { span: Span::new(at, at + 1), part, element, skipped });
    }
}
