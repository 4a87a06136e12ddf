//! 一份材料: a part with its labels and its day, and the facts that are read from it.

use std::cell::OnceCell;
use std::ops::Range;

use document::Span;
use jiff::civil::Date;

use super::label::{Labelled, Piece, labels};
use super::line::Line;
use super::part::Part;
use super::pattern::Pattern;
use super::{Fact, FactKind, Value};
use crate::dossier::when::{Standpoint, Told, Written, written};

/// A paper, and what was read of it so far.
pub(super) struct Sheet<'a> {
    part: &'a Part<'a>,
    pub(super) lines: &'a [Line],
    pub(super) labels: Vec<Labelled>,
    /// The day that stands below it, or alone above it, and where.
    pub(super) signed: Option<(Date, Span)>,
    /// What each line says of days, read when it is first asked for.
    days: Vec<OnceCell<Vec<(Written, Span)>>>,
    found: Vec<(FactKind, Value, Span)>,
}

/// A day in a piece, with the bytes of its words in the piece's own text.
pub(super) struct DayHere {
    pub(super) day: Date,
    pub(super) range: Range<usize>,
    pub(super) span: Span,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(part: &'a Part<'a>) -> Self {
        let lines = &part.lines[..];
        let mut sheet = Self {
            part,
            lines,
            labels: labels(lines),
            signed: part.own_day(),
            days: lines.iter().map(|_| OnceCell::new()).collect(),
            found: Vec::new(),
        };
        sheet.signed = sheet.signed.or_else(|| sheet.signature());
        sheet
    }

    /// What was read.
    pub(super) fn facts(self) -> Vec<Fact> {
        let fact = |(kind, value, span)| self.part.fact(kind, value, span);
        self.found.into_iter().map(fact).collect()
    }

    /// Every sentence.
    pub(super) fn sentences(&self) -> Vec<Piece> {
        let of_line = |(line, words): (usize, &Line)| {
            let piece = move |range| Piece { line, range };
            words.sentences().into_iter().map(piece).collect::<Vec<_>>()
        };
        self.lines.iter().enumerate().flat_map(of_line).collect()
    }

    /// The folded words of a piece.
    pub(super) fn text(&self, piece: &Piece) -> &'a str {
        &self.lines[piece.line].text[piece.range.clone()]
    }

    /// The document's span of some bytes of a piece's own text.
    pub(super) fn span(&self, piece: &Piece, inner: Range<usize>) -> Span {
        let start = piece.range.start;
        self.lines[piece.line].span(start + inner.start..start + inner.end)
    }

    /// What stands behind the labels that a pattern fits.
    pub(super) fn labelled(&self, words: &Pattern) -> Vec<Piece> {
        let fitting = self.labels.iter().filter(|labelled| words.is_in(&labelled.label));
        fitting.flat_map(|labelled| labelled.value.iter().cloned()).collect()
    }

    /// The days in a piece.
    pub(super) fn days(&self, piece: &Piece) -> Vec<DayHere> {
        let line = &self.lines[piece.line];
        let stand = Standpoint { day: self.signed.map(|(day, _)| day), told: Told::Past };
        let words = self.days[piece.line].get_or_init(|| {
            let place = |written: Written| {
                let at = line.whole.start;
                let span = Span::new(at + written.range.start, at + written.range.end);
                (written, span)
            };
            written(self.part.document().slice(line.whole)).into_iter().map(place).collect()
        });
        let inside = words.iter().filter_map(|(written, span)| {
            let day = written.day(stand)?;
            let bytes = line.bytes(*span);
            let inside = piece.range.start <= bytes.start && bytes.end <= piece.range.end;
            let from = piece.range.start;
            let range = move || bytes.start - from..bytes.end - from;
            inside.then(|| DayHere { day, range: range(), span: *span })
        });
        inside.collect()
    }

    /// The first day behind the labels that a pattern fits.
    pub(super) fn labelled_day(&self, words: &Pattern) -> Option<(Date, Span)> {
        let mut values = self.labelled(words).into_iter();
        let day = values.find_map(|piece| self.days(&piece).into_iter().next())?;
        Some((day.day, day.span))
    }

    /// The day that a place in a sentence tells of: the last before it in its sentence,
    /// else the first behind it in its clause.
    pub(super) fn day_at(&self, piece: &Piece, place: &Range<usize>) -> Option<DayHere> {
        let mut days = self.days(piece);
        let comma = self.text(piece)[place.start..].find(',');
        let end = comma.map_or(piece.range.len(), |comma| place.start + comma);
        let before = days.iter().rposition(|day| day.range.end <= place.start);
        let behind = |day: &DayHere| place.start <= day.range.start && day.range.end <= end;
        let at = before.or_else(|| days.iter().position(behind))?;
        Some(days.swap_remove(at))
    }

    /// The body that the title names as the author, else the one above the signature's
    /// day; the first group of each pattern is its name.
    pub(super) fn author(&self, headed: &Pattern, seal: &Pattern) -> Option<Span> {
        let name = |line: &Line, words: &Pattern| words.find(&line.text).map(|at| line.span(at));
        let headed = self.lines.iter().take(5).find_map(|line| name(line, headed));
        let signed = || {
            let (_, day) = self.signed?;
            let at = self.lines.iter().position(|line| line.whole.overlaps(day))?;
            let line = &self.lines[at];
            let before = 0..line.bytes(day).start;
            let same = seal.find(&line.text[before]).map(|at| line.span(at));
            same.or_else(|| name(self.lines.get(at.checked_sub(1)?)?, seal))
        };
        headed.or_else(signed)
    }

    /// The last paragraph that holds a day and hardly more: 某某局（盖章）2026年3月1日.
    fn signature(&self) -> Option<(Date, Span)> {
        self.lines.iter().enumerate().rev().find_map(|(at, line)| {
            if line.cell.is_some() || line.text.chars().count() > 60 {
                return None;
            }
            let day = self.days(&Piece { line: at, range: 0..line.text.len() }).pop()?;
            let (before, after) = (&line.text[..day.range.start], &line.text[day.range.end..]);
            let quiet = !before.contains([',', '。', ';', '《'])
                && !before.ends_with(['于', '自', '至', ':']);
            let bare = quiet && after.chars().count() <= 12 && !after.contains(['起', '至', ',']);
            bare.then_some((day.day, day.span))
        })
    }

    /// A fact whose value is its own words.
    pub(super) fn words(&mut self, kind: FactKind, span: Span) {
        let words = self.part.document().slice(span).to_owned();
        self.say(kind, Value::Words(words), span);
    }

    /// A fact in words that stand in a piece.
    pub(super) fn words_in(&mut self, kind: FactKind, piece: &Piece, inner: Range<usize>) {
        self.words(kind, self.span(piece, inner));
    }

    /// A day.
    pub(super) fn day(&mut self, kind: FactKind, day: Option<(Date, Span)>) {
        if let Some((day, span)) = day {
            self.say(kind, Value::Day(day), span);
        }
    }

    /// A fact, once; an empty place shows nothing.
    pub(super) fn say(&mut self, kind: FactKind, value: Value, span: Span) {
        let again = self.of(kind).any(|at| at.overlaps(span));
        if !span.is_empty() && !again {
            self.found.push((kind, value, span));
        }
    }

    /// The places of what was read of a kind.
    pub(super) fn of(&self, kind: FactKind) -> impl Iterator<Item = Span> + '_ {
        self.found.iter().filter(move |(other, ..)| *other == kind).map(|(.., span)| *span)
    }

    /// The day that was read of a kind.
    pub(super) fn day_of(&self, kind: FactKind) -> Option<(Date, Span)> {
        self.found.iter().find_map(|(other, value, span)| match value {
            Value::Day(day) if *other == kind => Some((*day, *span)),
            _ => None,
        })
    }
}
