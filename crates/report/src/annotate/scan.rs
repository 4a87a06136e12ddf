//! The main part as a list of units that marks can stand beside or inside: runs, and what
//! must not be opened (formulas, alternatives).
//!
//! Only units that somebody asks for are kept. A text box lies inside a run, so the run
//! around it stands for all that is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::xml::{Naming, attribute};

/// What the part is made of.
#[derive(Debug)]
pub(super) struct Scan {
    /// How it names Word's elements.
    pub(super) naming: Naming,
    /// In order; none inside another.
    pub(super) units: Vec<Unit>,
    /// Byte offset at which the first paragraph's content begins.
    pub(super) beginning: Option<usize>,
    /// Numbers in `w:id` of anything.
    pub(super) ids: BTreeSet<i64>,
    /// Index of the unit with the reference to a note, by the note's kind and id.
    pub(super) references: BTreeMap<NoteId, usize>,
}

/// `footnote` or `endnote`, and its `w:id`.
pub(super) type NoteId = (&'static str, String);

/// A run, or something that is not opened. Offsets are bytes of the part.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) range: Range<usize>,
    /// `None` where it is not opened.
    pub(super) run: Option<Run>,
    /// Stands straight in its paragraph, in no link, field or revision.
    pub(super) plain: bool,
}

/// What a run is made of.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Its start tag.
    pub(super) tag: Range<usize>,
    /// Its properties, empty where it has none.
    pub(super) properties: Range<usize>,
    /// Everything else in it.
    pub(super) children: Vec<Child>,
}

/// An element straight in a run.
#[derive(Debug)]
pub(super) struct Child {
    pub(super) range: Range<usize>,
    /// What stands between its tags, where that is plain text.
    pub(super) text: Option<Range<usize>>,
}

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    start: usize,
    inner: usize,
}

/// The unit at hand.
struct Current {
    unit: Unit,
    depth: usize,
    wanted: bool,
    references: Vec<NoteId>,
}

/// Reads the part; `wanted` are byte offsets of start tags, `notes` those whose
/// references are looked for. `None` where it is not well-formed.
pub(super) fn scan(part: &str, wanted: &BTreeSet<usize>, notes: &BTreeSet<NoteId>) -> Option<Scan> {
    let mut reader = Reader::from_str(part);
    let mut scan = Scan {
        naming: Naming::usual(false),
        units: Vec::new(),
        beginning: None,
        ids: BTreeSet::new(),
        references: BTreeMap::new(),
    };
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut current: Option<Current> = None;
    loop {
        let at = position(&reader);
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Start(start) => {
                let end = position(&reader);
                if open.is_empty() {
                    scan.naming = Naming::of(&start);
                }
                scan.note(&start);
                let name = local(part, at)?;
                if let Some(current) = &mut current {
                    current.wanted |= wanted.contains(&at);
                } else if let Some(run) = unit(name)
                    && open.iter().any(|open| open.name == "p")
                {
                    let plain = open.last().is_some_and(|open| open.name == "p");
                    let run = run.then(|| Run { tag: at..end, ..Run::default() });
                    current = Some(Current {
                        unit: Unit { range: at..end, run, plain },
                        depth: open.len(),
                        wanted: wanted.contains(&at),
                        references: Vec::new(),
                    });
                } else if name == "p" && scan.beginning.is_none() {
                    scan.beginning = Some(end);
                }
                open.push(Open { name, start: at, inner: end });
            }
            Event::Empty(empty) => {
                let end = position(&reader);
                scan.note(&empty);
                let name = local(part, at)?;
                if let Some(current) = &mut current {
                    current.wanted |= wanted.contains(&at);
                    if let Some(note) = reference(&empty, name, notes) {
                        current.wanted = true;
                        current.references.push(note);
                    }
                    current.child(open.len(), name, at..end, None);
                }
                scan.pass_properties(&open, name, end);
            }
            Event::End(_) => {
                let end = position(&reader);
                let Open { name, start, inner } = open.pop()?;
                if let Some(current) = &mut current {
                    let plain = name == "t" && !part.get(inner..at)?.contains('<');
                    current.child(open.len(), name, start..end, plain.then_some(inner..at));
                }
                if let Some(mut done) = current.take_if(|current| current.depth == open.len()) {
                    done.unit.range.end = end;
                    if done.wanted {
                        let index = scan.units.len();
                        scan.references.extend(done.references.into_iter().map(|id| (id, index)));
                        scan.units.push(done.unit);
                    }
                }
                scan.pass_properties(&open, name, end);
            }
            _ => {}
        }
    }
    open.is_empty().then_some(scan)
}

/// The footnote or endnote that an element of their part stands in.
pub(super) fn note_around(part: &str, element: usize) -> Option<NoteId> {
    let mut reader = Reader::from_str(part);
    let mut around = None;
    while position(&reader) <= element {
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Start(start) => {
                let kind = match start.local_name().into_inner() {
                    "footnote" => "footnote",
                    "endnote" => "endnote",
                    _ => continue,
                };
                around = attribute(&start, "id").map(|id| (kind, id));
            }
            _ => {}
        }
    }
    around
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The local name of the element whose tag begins here.
fn local(part: &str, at: usize) -> Option<&str> {
    let name = part.get(at + 1..)?.split([' ', '\t', '\r', '\n', '/', '>']).next()?;
    Some(name.rsplit_once(':').map_or(name, |(_, local)| local))
}

/// Whether an element is a unit, and then whether it is a run.
fn unit(name: &str) -> Option<bool> {
    match name {
        "r" => Some(true),
        "AlternateContent" | "oMath" | "oMathPara" => Some(false),
        _ => None,
    }
}

fn reference(start: &BytesStart<'_>, name: &str, notes: &BTreeSet<NoteId>) -> Option<NoteId> {
    let kind = match name {
        "footnoteReference" => "footnote",
        "endnoteReference" => "endnote",
        _ => return None,
    };
    let note = (kind, attribute(start, "id")?);
    notes.contains(&note).then_some(note)
}

impl Scan {
    fn note(&mut self, start: &BytesStart<'_>) {
        self.ids.extend(attribute(start, "id").and_then(|id| id.parse::<i64>().ok()));
    }

    /// The first paragraph's content begins behind its properties.
    fn pass_properties(&mut self, open: &[Open<'_>], name: &str, end: usize) {
        let first = open.last().is_some_and(|open| self.beginning == Some(open.inner));
        if first && name == "pPr" {
            self.beginning = Some(end);
        }
    }

    /// The unit that an element stands in.
    pub(super) fn unit_of(&self, element: usize) -> Option<usize> {
        let at = self.units.partition_point(|unit| unit.range.end <= element);
        self.units.get(at).filter(|unit| unit.range.start <= element).map(|_| at)
    }
}

impl Current {
    /// Takes an element that has ended for a child where it stands straight in the run.
    fn child(&mut self, depth: usize, name: &str, range: Range<usize>, text: Option<Range<usize>>) {
        let Some(run) = self.unit.run.as_mut().filter(|_| depth == self.depth + 1) else { return };
        if name == "rPr" {
            run.properties = range;
        } else {
            run.children.push(Child { range, text });
        }
    }
}
