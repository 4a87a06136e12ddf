//! Where marks go: before, inside and behind units, down to a scalar.

use super::scan::{Scan, Unit};

/// A place between two scalars. Ordered as the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) unit: usize,
    /// Child of the run before which, or in which, it is; the number of children where it
    /// is behind the unit.
    pub(super) child: usize,
    /// Scalars of the child before it.
    pub(super) scalars: usize,
}

/// Two spots and whether what lies between is exactly what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretched {
    pub(super) start: Spot,
    pub(super) end: Spot,
    pub(super) exact: bool,
}

/// Before a unit.
pub(super) fn before(unit: usize) -> Spot {
    Spot { unit, child: 0, scalars: 0 }
}

/// Behind a unit.
pub(super) fn behind(scan: &Scan, unit: usize) -> Spot {
    let children = scan.units[unit].run.as_ref().map_or(1, |run| run.children.len());
    Spot { unit, child: children, scalars: 0 }
}

/// Around `length` scalars of an element behind the first `skipped`; around its whole
/// unit where that can't be opened there.
pub(super) fn around(
    part: &str,
    scan: &Scan,
    element: usize,
    skipped: usize,
    length: usize,
) -> Option<Stretched> {
    let unit = scan.unit_of(element)?;
    let spot = |scalars| inside(part, &scan.units[unit], unit, element, scalars);
    Some(match (spot(skipped), spot(skipped + length)) {
        (Some(start), Some(end)) => Stretched { start, end, exact: true },
        _ => Stretched { start: before(unit), end: behind(scan, unit), exact: false },
    })
}

/// Before so many scalars of a run's child; at the child's end before the next.
fn inside(part: &str, of: &Unit, unit: usize, element: usize, scalars: usize) -> Option<Spot> {
    let children = &of.run.as_ref()?.children;
    let child = children.iter().position(|child| child.range.start == element)?;
    // Whatever is no text gives one scalar, or none.
    let length = match &children[child].text {
        Some(text) => length(part.get(text.clone())?),
        None if part.get(children[child].range.clone())?.contains("</") => return None,
        None => 1,
    };
    match scalars {
        scalars if scalars < length => Some(Spot { unit, child, scalars }),
        scalars if scalars == length => Some(Spot { unit, child: child + 1, scalars: 0 }),
        _ => None,
    }
}

/// Scalars that raw text means.
fn length(raw: &str) -> usize {
    pieces(raw).count()
}

/// Byte offset behind so many scalars of raw text.
pub(super) fn byte(raw: &str, scalars: usize) -> usize {
    pieces(raw).nth(scalars).unwrap_or(raw.len())
}

/// Where each scalar begins; a reference to a character is one, and so is a line's end.
fn pieces(raw: &str) -> impl Iterator<Item = usize> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = raw.get(at..)?;
        let first = rest.chars().next()?;
        let start = at;
        at += match first {
            '&' => rest.find(';').map_or(1, |end| end + 1),
            '\r' if rest.starts_with("\r\n") => 2,
            _ => first.len_utf8(),
        };
        Some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_line_ends_are_one_scalar() {
        let raw = "甲&amp;乙\r\n&#x4e19;丁";
        assert_eq!(length(raw), 6);
        assert_eq!(&raw[byte(raw, 1)..byte(raw, 2)], "&amp;");
        assert_eq!(&raw[byte(raw, 4)..byte(raw, 5)], "&#x4e19;");
        assert_eq!(byte(raw, 6), raw.len());
    }
}
