//! Puts marks beside runs, and opens a run where a mark belongs inside it: the run ends
//! before the mark and begins again behind it with the same properties.

use std::collections::BTreeMap;

use super::super::edits::Edits;
use super::super::scan::{Run, Scan};
use super::super::spots::{Spot, byte};
use super::change::Change;
use super::head;

/// An end of a comment's range.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Its end, with the reference to the comment.
    End(String),
    /// Its beginning.
    Begin(String),
}

/// What happens at one spot.
#[derive(Debug, Default)]
struct Here<'c> {
    ends: String,
    begins: String,
    /// What comes in behind a change that ends here.
    right: Option<(&'c Change, bool)>,
}

/// Turns marks and changes into edits.
pub(super) fn put_marks(
    part: &str,
    scan: &Scan,
    marks: BTreeMap<Spot, Vec<Mark>>,
    changes: &[Change],
    next: &mut impl FnMut() -> String,
    edits: &mut Edits,
) {
    let mut spots: BTreeMap<Spot, Here<'_>> = BTreeMap::new();
    for (spot, marks) in marks {
        let here = spots.entry(spot).or_default();
        for mark in marks {
            match mark {
                Mark::End(text) => here.ends.push_str(&text),
                Mark::Begin(text) => here.begins.push_str(&text),
            }
        }
    }
    for change in changes {
        for (at, (start, end)) in change.out.iter().enumerate() {
            spots.entry(*start).or_default();
            spots.entry(*end).or_default().right = Some((change, at + 1 == change.out.len()));
        }
    }
    // The change that takes out what stands before, or behind, a spot.
    let out = |inside: &dyn Fn(&Spot, &Spot) -> bool| {
        changes.iter().find(|change| change.out.iter().any(|(start, end)| inside(start, end)))
    };
    for (spot, here) in &spots {
        let before = out(&|start, end| start < spot && spot <= end);
        let behind = out(&|start, end| start <= spot && spot < end);
        let mut text = String::new();
        if before.is_some() {
            text.push_str(&scan.naming.close("del"));
        }
        if let Some((change, true)) = here.right {
            text.push_str(&revision(scan, "ins", change, &next()));
            text.push_str(&change.right);
            text.push_str(&scan.naming.close("ins"));
        }
        text.push_str(&here.ends);
        text.push_str(&here.begins);
        if let Some(change) = behind {
            text.push_str(&revision(scan, "del", change, &next()));
        }
        let unit = &scan.units[spot.unit];
        match &unit.run {
            None if spot.child == 0 => edits.put(unit.range.start, text),
            None => edits.put(unit.range.end, text),
            Some(run) => {
                let before_it = spots.range(Spot { scalars: 0, ..*spot }..*spot);
                let first = before_it.map(|(spot, _)| spot.scalars).all(|scalars| scalars == 0);
                let out = (before.is_some(), behind.is_some());
                open((part, scan, run), (*spot, first), out, &text, edits);
            }
        }
    }
    for change in changes {
        change.out.iter().for_each(|stretch| rename(part, scan, *stretch, edits));
    }
}

fn revision(scan: &Scan, name: &str, change: &Change, id: &str) -> String {
    let date = super::comments::date(change.at);
    let attributes = [("id", id), ("author", &change.author), ("date", &date)];
    format!("<{}>", scan.naming.tag(name, &attributes))
}

/// Puts `text` at a spot of a run; `out` says whether what stands before and behind it
/// is taken out, `first` that it is the first inside its child.
fn open(
    (part, scan, run): (&str, &Scan, &Run),
    (spot, first): (Spot, bool),
    out: (bool, bool),
    text: &str,
    edits: &mut Edits,
) {
    let unit = &scan.units[spot.unit].range;
    let (tag, properties) = head(part, run);
    let end = scan.naming.held_close("r");
    match (spot.child, spot.scalars) {
        (0, 0) => edits.put(unit.start, text),
        (child, _) if child == run.children.len() => edits.put(unit.end, text),
        (child, 0) => {
            let at = run.children[child].range.start;
            edits.put(at, format!("{end}{text}{tag}{properties}"));
        }
        (child, scalars) => {
            let child = &run.children[child];
            let Some(range) = &child.text else { return };
            let raw = part.get(range.clone()).unwrap_or_default();
            let at = range.start + byte(raw, scalars);
            let name = |out| if out { "delText" } else { "t" };
            let begin = scan.naming.held_text(name(out.1));
            let close = scan.naming.held_close(name(out.0));
            let again = format!("{tag}{properties}{begin}");
            edits.put(at, format!("{close}{end}{text}{again}"));
            let start = part.get(child.range.start..range.start).unwrap_or_default();
            let blank = part[..at].ends_with(char::is_whitespace);
            if first && blank && !start.contains("xml:space") {
                edits.put(range.start - 1, " xml:space=\"preserve\"");
            }
        }
    }
}

/// Text that is taken out stands in `w:delText`: `delTex` is put before the `t`.
fn rename(part: &str, scan: &Scan, (start, end): (Spot, Spot), edits: &mut Edits) {
    let Some(run) = &scan.units[start.unit].run else { return };
    for (at, child) in run.children.iter().enumerate() {
        let Some(text) = &child.text else { continue };
        let first = Spot { child: at, scalars: 0, ..start };
        let last = Spot { child: at + 1, scalars: 0, ..start };
        if start <= first && first < end {
            edits.put(local(part, child.range.start + 1), "delTex");
        }
        if start < last && last <= end {
            edits.put(local(part, text.end + 2), "delTex");
        }
    }
}

/// Byte offset of the local part of the name that begins here.
fn local(part: &str, name: usize) -> usize {
    let text = part.get(name..).unwrap_or_default();
    let end = text.find([' ', '\t', '\r', '\n', '/', '>']).unwrap_or(0);
    text[..end].find(':').map_or(name, |colon| name + colon + 1)
}
