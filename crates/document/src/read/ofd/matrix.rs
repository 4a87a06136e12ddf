//! Places on a page: number lists of attributes and the matrices made of them.

use crate::read::docx::xml::Element;

/// A b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix([f32; 6]);

impl Matrix {
    pub const NONE: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// The matrix of an object: its own, moved to where its boundary begins, inside of `outer`.
    pub fn of(object: &Element, outer: Self) -> Self {
        let own = match numbers(object.get("CTM").unwrap_or_default())[..] {
            [a, b, c, d, e, f] => Self([a, b, c, d, e, f]),
            _ => Self::NONE,
        };
        let [x, y, ..] = boundary(object).unwrap_or_default();
        own.then(Self([1.0, 0.0, 0.0, 1.0, x, y])).then(outer)
    }

    /// This matrix first and `next` after it.
    pub fn then(self, next: Self) -> Self {
        let ([a, b, ..], [_, _, c, d, e, f]) = (self.0, self.0);
        let [origin, along, up] = [(e, f), (a, b), (c, d)];
        let (along, up) = (next.direction(along.0, along.1), next.direction(up.0, up.1));
        let (e, f) = next.point(origin.0, origin.1);
        Self([along.0, along.1, up.0, up.1, e, f])
    }

    /// Where a point comes to lie.
    pub fn point(self, x: f32, y: f32) -> (f32, f32) {
        let (dx, dy) = self.direction(x, y);
        (dx + self.0[4], dy + self.0[5])
    }

    /// What becomes of a direction.
    pub fn direction(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, ..] = self.0;
        (a * x + c * y, b * x + d * y)
    }
}

/// `Boundary`: x, y, width and height.
pub(crate) fn boundary(object: &Element) -> Option<[f32; 4]> {
    rectangle(object.get("Boundary")?)
}

/// Four numbers.
pub(crate) fn rectangle(text: &str) -> Option<[f32; 4]> {
    numbers(text).try_into().ok()
}

/// The numbers of a list; what is none is left out.
pub(crate) fn numbers(text: &str) -> Vec<f32> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ',');
    parts.filter_map(|part| part.parse().ok()).filter(|value: &f32| value.is_finite()).collect()
}
