//! A tracked change: which runs it takes out, and what it puts behind them.
//!
//! Made only where every scalar of the place stands in plain runs straight in one
//! paragraph; elsewhere the comment alone has to do.

use document::Stretch;
use jiff::civil::DateTime;

use super::super::Note;
use super::super::scan::Scan;
use super::super::spots::{Spot, around};
use super::{head, written};

/// What is taken out, run by run, and what comes in behind the last.
#[derive(Debug)]
pub(super) struct Change {
    /// From and to; both in one unit.
    pub(super) out: Vec<(Spot, Spot)>,
    /// The run that comes in.
    pub(super) right: String,
    pub(super) author: String,
    pub(super) at: DateTime,
}

impl Change {
    /// True where both take out the same text.
    pub(super) fn overlaps(&self, other: &Change) -> bool {
        let apart = |(a, b): &(Spot, Spot)| other.out.iter().all(|(c, d)| b <= c || d <= a);
        !self.out.iter().all(apart)
    }
}

/// The change that a note asks for, where it can be tracked.
pub(super) fn change(
    part: &str,
    scan: &Scan,
    stretches: &[Stretch],
    right: &str,
    note: &Note,
) -> Option<Change> {
    let covered: usize = stretches.iter().map(|stretch| stretch.span.len()).sum();
    if covered != note.span.len() {
        return None;
    }
    let mut out: Vec<(Spot, Spot)> = Vec::new();
    for stretch in stretches {
        let spots = around(part, scan, stretch.element, stretch.skipped, stretch.span.len())?;
        let unit = &scan.units[spots.start.unit];
        let run = unit.run.as_ref().filter(|_| spots.exact && unit.plain)?;
        run.children.get(spots.start.child)?.text.as_ref()?;
        match out.last_mut() {
            Some((_, end)) if end.unit == spots.start.unit && *end == spots.start => {
                *end = spots.end;
            }
            Some((_, end)) if end.unit == spots.start.unit => return None,
            _ => out.push((spots.start, spots.end)),
        }
    }
    let together = |pair: &[(Spot, Spot)]| near(part, scan, pair[0].1.unit, pair[1].0.unit);
    if !out.windows(2).all(together) {
        return None;
    }
    let run = scan.units[out.first()?.0.unit].run.as_ref()?;
    let right = written(scan, head(part, run), right);
    Some(Change { out, right, author: note.author.clone(), at: note.at })
}

/// True where two runs stand in one paragraph.
fn near(part: &str, scan: &Scan, a: usize, b: usize) -> bool {
    let between = part.get(scan.units[a].range.end..scan.units[b].range.start);
    let end = scan.naming.held_close("p");
    between.is_some_and(|between| !between.contains(end.as_str()))
}
