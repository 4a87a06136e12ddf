//! Every note finds its place and gets a comment there; where that can't be its own place
//! the comment says so.

use std::collections::{BTreeMap, BTreeSet};

use document::{Block, Document, Place, Sources, Span, Stretch};

use super::comments::{self, Comment};
use super::edits::Edits;
use super::package::Package;
use super::related::{self, Related};
use super::scan::{NoteId, Scan, note_around, scan};
use super::spots::{Spot, Stretched, around, before, behind};
use super::{AnnotateError, Marked, Note};
use crate::paper::escaped;

mod change;
mod open;

use change::{Change, change};
use open::{Mark, put_marks};

/// Where a note belongs, as far as the text tells.
enum Wanted {
    /// On text of the main part.
    Here(Vec<Stretch>),
    /// On the reference to a note, where it says so.
    Reference(NoteId),
    /// On the beginning.
    Beginning,
}

/// Why a comment does not stand on its own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shifted {
    Label,
    TextBox,
    Footnote,
    Margin,
    Closed,
    Unfound,
}

/// Puts comments, and the changes that can be tracked, into the package.
pub(super) fn put(
    package: &mut Package<'_>,
    document: &Document,
    sources: &Sources,
    notes: &[Note],
) -> Result<Vec<Marked>, AnnotateError> {
    let main = sources.parts.first().ok_or(AnnotateError::Unsafe)?;
    let part = package.part(main)?.ok_or(AnnotateError::Unsafe)?;
    let mut wanted = Vec::with_capacity(notes.len());
    for note in notes {
        wanted.push(want(package, document, sources, note)?);
    }
    let (mut elements, mut references) = (BTreeSet::new(), BTreeSet::new());
    for (place, _) in &wanted {
        match place {
            Wanted::Here(stretches) => elements.extend(stretches.iter().map(|one| one.element)),
            Wanted::Reference(id) => {
                references.insert(id.clone());
            }
            Wanted::Beginning => {}
        }
    }
    let scan = scan(&part, &elements, &references).ok_or(AnnotateError::Unsafe)?;
    let related = Related::find(package, main)?;
    let held = related.comments.as_ref().map(|name| package.part(name)).transpose()?.flatten();
    let mut used = scan.ids.clone();
    used.extend(held.as_deref().map(comments::ids).unwrap_or_default());
    let mut ids = (0..).filter(|id: &i64| !used.contains(id));
    let mut next = || ids.next().unwrap_or_default().to_string();

    let mut marks: BTreeMap<Spot, Vec<Mark>> = BTreeMap::new();
    let (mut edits, mut changes) = (Edits::default(), Vec::new());
    let (mut said, mut marked) = (Vec::new(), Vec::new());
    let mut add = |spot: Spot, mark: Mark| marks.entry(spot).or_default().push(mark);
    for (note, (place, shifted)) in notes.iter().zip(&wanted) {
        let id = next();
        let begin = format!("<{}/>", scan.naming.tag("commentRangeStart", &[("id", &id)]));
        let end = format!(
            "<{}/><{}><{}/>{}",
            scan.naming.tag("commentRangeEnd", &[("id", &id)]),
            scan.naming.tag("r", &[]),
            scan.naming.tag("commentReference", &[("id", &id)]),
            scan.naming.close("r"),
        );
        let found = find(&part, &scan, place);
        let shifted = match found {
            None => Some(shifted.unwrap_or(Shifted::Unfound)),
            Some(found) if !found.exact => Some(shifted.unwrap_or(Shifted::Closed)),
            Some(_) => *shifted,
        };
        match found {
            Some(Stretched { start, end: last, .. }) => {
                add(start, Mark::Begin(begin));
                add(last, Mark::End(end));
            }
            None => edits.put(scan.beginning.ok_or(AnnotateError::Unsafe)?, begin + &end),
        }
        let changed = match (place, shifted, &note.replacement) {
            (Wanted::Here(stretches), None, Some(right)) => {
                change(&part, &scan, stretches, right, note)
                    .filter(|change| changes.iter().all(|other: &Change| !other.overlaps(change)))
            }
            _ => None,
        };
        marked.push(match (shifted, &changed) {
            (Some(_), _) => Marked::Near,
            (None, Some(_)) => Marked::Changed,
            (None, None) => Marked::Exact,
        });
        said.push(Comment { id, note, remark: shifted.map(Shifted::remark) });
        changes.extend(changed);
    }
    put_marks(&part, &scan, marks, &changes, &mut next, &mut edits);
    let text = edits.apply(&part).ok_or(AnnotateError::Unsafe)?;
    package.put(main, text)?;
    let comments = comments::part(held.as_deref(), &said, scan.naming.strict);
    related::attach(package, main, related, comments.ok_or(AnnotateError::Unsafe)?, &scan.naming)?;
    Ok(marked)
}

/// Where the note belongs, and why that is not its own place.
fn want(
    package: &mut Package<'_>,
    document: &Document,
    sources: &Sources,
    note: &Note,
) -> Result<(Wanted, Option<Shifted>), AnnotateError> {
    if document.slice(note.span) != note.quote {
        return Ok((Wanted::Beginning, Some(Shifted::Unfound)));
    }
    let block = document.blocks.iter().find(|block| block.span.overlaps(note.span));
    let mut stretches: Vec<Stretch> = sources.of(note.span).collect();
    let mut shifted = None;
    if stretches.is_empty()
        && let Some(block) = block
    {
        // A computed number: the text behind it is the nearest.
        stretches = sources.of(Span::new(note.span.start, block.span.end)).collect();
        shifted = Some(Shifted::Label);
    }
    let place = block.map_or(Place::Body, |block: &Block| block.place);
    Ok(match (stretches.first().copied(), place) {
        (None, _) => (Wanted::Beginning, Some(Shifted::Unfound)),
        (Some(_), Place::Header | Place::Footer) => (Wanted::Beginning, Some(Shifted::Margin)),
        (Some(first), Place::Footnote) if first.part != 0 => {
            let part = package.part(&sources.parts[first.part])?.unwrap_or_default();
            let id = note_around(&part, first.element);
            (id.map_or(Wanted::Beginning, Wanted::Reference), Some(Shifted::Footnote))
        }
        (Some(_), Place::TextBox) => (Wanted::Here(stretches), Some(Shifted::TextBox)),
        (Some(_), Place::Body | Place::Annex(_) | Place::Footnote) => {
            (Wanted::Here(stretches), shifted)
        }
    })
}

fn find(part: &str, scan: &Scan, place: &Wanted) -> Option<Stretched> {
    match place {
        Wanted::Here(stretches) => {
            let spots =
                |one: &Stretch| around(part, scan, one.element, one.skipped, one.span.len());
            let (first, last) = (spots(stretches.first()?)?, spots(stretches.last()?)?);
            Some(Stretched { start: first.start, end: last.end, exact: first.exact && last.exact })
        }
        Wanted::Reference(id) => {
            let unit = *scan.references.get(id)?;
            Some(Stretched { start: before(unit), end: behind(scan, unit), exact: false })
        }
        Wanted::Beginning => None,
    }
}

impl Shifted {
    fn remark(self) -> &'static str {
        match self {
            Self::Label => "（问题在自动编号上，批注标在编号后面的文字上）",
            Self::TextBox => "（问题在文本框内，Word 不能在那里加批注，标在文本框所在的位置）",
            Self::Footnote => "（问题在脚注或者尾注内，批注标在正文的注码上）",
            Self::Margin => "（问题在页眉或者页脚内，Word 不能在那里加批注，标在正文开头）",
            Self::Closed => "（问题所在的文字不能拆开，批注标在最近的位置）",
            Self::Unfound => "（没有找到问题的准确位置，批注标在正文开头）",
        }
    }
}

/// The start tag and the properties of a run, to be written once more.
fn head<'p>(part: &'p str, run: &super::scan::Run) -> (&'p str, &'p str) {
    let text = |range: &std::ops::Range<usize>| part.get(range.clone()).unwrap_or_default();
    (text(&run.tag), text(&run.properties))
}

/// A run with this text.
fn written(scan: &Scan, head: (&str, &str), text: &str) -> String {
    let naming = &scan.naming;
    let (begin, close) = (naming.held_text("t"), naming.held_close("t"));
    format!("{}{}{begin}{}{close}{}", head.0, head.1, escaped(text), naming.held_close("r"))
}
