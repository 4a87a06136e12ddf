//! A file of the dossier, or its part, laid out for reading: lines, sentences, and the
//! days that are written in them.

use std::ops::Range;

use document::{Document, Span};
use jiff::civil::Date;

use super::line::{Line, lines};
use super::{Fact, FactKind, Value};
use crate::dossier::when::{self, When, Written};
use crate::dossier::{Dossier, Role};

/// A part that is read for facts.
pub(super) struct Part<'a> {
    dossier: &'a Dossier,
    file: usize,
    /// What the file is.
    pub(super) role: Role,
    /// Its paragraphs and cells.
    pub(super) lines: Vec<Line>,
}

/// A sentence of a line.
pub(super) struct Sentence<'a> {
    part: &'a Part<'a>,
    /// Index of its line.
    pub(super) line: usize,
    /// Bytes of the line's folded text.
    range: Range<usize>,
    /// What its line says of days.
    days: Vec<(Written, Span)>,
}

/// Paragraphs at the end of a part in which its day stands.
const TAIL: usize = 6;

impl<'a> Part<'a> {
    pub(super) fn new(dossier: &'a Dossier, file: usize, role: Role) -> Self {
        let entry = &dossier.files[file];
        Self { dossier, file, role, lines: lines(&entry.document, entry.part) }
    }

    pub(super) fn document(&self) -> &Document {
        &self.dossier.files[self.file].document
    }

    /// A fact that stands at a span.
    pub(super) fn fact(&self, kind: FactKind, value: Value, span: Span) -> Fact {
        Fact { kind, value, evidence: Some(self.dossier.evidence(self.file, span)), by: None }
    }

    /// A fact that is the words themselves.
    pub(super) fn words(&self, kind: FactKind, span: Span) -> Fact {
        self.fact(kind, Value::Words(self.document().slice(span).to_owned()), span)
    }

    /// The paper's own day, and where it stands.
    pub(super) fn own_day(&self) -> Option<(Date, Span)> {
        let part = self.dossier.files[self.file].part;
        let paper = &self.document().paper;
        let signed = paper.date.zip(paper.date_span).filter(|(_, span)| part.contains(*span));
        signed.or_else(|| {
            // The reader looks for one day in a file; a part of it has its own.
            let tail = self.lines.iter().rev().filter(|line| line.cell.is_none()).take(TAIL);
            tail.filter_map(|line| self.bare_day(line)).next()
        })
    }

    /// A day that fills its line.
    fn bare_day(&self, line: &Line) -> Option<(Date, Span)> {
        let raw = self.document().slice(line.whole);
        let found = when::written(raw);
        let [written] = &found[..] else { return None };
        let rest = line.whole.len() - written.range.len();
        let day = written.day(when::Standpoint { day: None, told: when::Told::Past })?;
        (rest <= 2).then(|| (day, shifted(&written.range, line.whole.start)))
    }

    /// Every sentence, in order.
    pub(super) fn sentences(&self) -> Vec<Sentence<'_>> {
        let of_line = |(at, line): (usize, &Line)| {
            let days = self.days(line);
            let sentence = |range: Range<usize>| {
                let span = line.span(range.clone());
                let inside = days.iter().filter(|(_, day)| span.contains(*day));
                Sentence { part: self, line: at, range, days: inside.cloned().collect() }
            };
            line.sentences().into_iter().map(sentence).collect::<Vec<_>>()
        };
        self.lines.iter().enumerate().flat_map(of_line).collect()
    }

    fn days(&self, line: &Line) -> Vec<(Written, Span)> {
        let raw = self.document().slice(line.whole);
        let place = |written: Written| {
            let span = shifted(&written.range, line.whole.start);
            (written, span)
        };
        when::written(raw).into_iter().map(place).collect()
    }

    /// What a line stands under: the cell before it in its row, or the heading or label
    /// above it; empty where there is none.
    pub(super) fn lead(&self, at: usize) -> &str {
        let Some(above) = at.checked_sub(1).map(|above| &self.lines[above]) else { return "" };
        match (self.lines[at].cell, above.cell) {
            (Some((table, row, _)), Some((other, same, _))) if (table, row) == (other, same) => {
                &above.text
            }
            (None, None) if is_label(&above.text) => &above.text,
            (Some(_) | None, Some(_) | None) => "",
        }
    }
}

/// A line that says what comes below it.
fn is_label(text: &str) -> bool {
    text.chars().count() <= 24 && !text.contains('。') || text.ends_with(':')
}

fn shifted(range: &Range<usize>, by: usize) -> Span {
    Span::new(range.start + by, range.end + by)
}

impl Sentence<'_> {
    /// Its folded text.
    pub(super) fn text(&self) -> &str {
        &self.part.lines[self.line].text[self.range.clone()]
    }

    /// What its line stands under.
    pub(super) fn lead(&self) -> &str {
        self.part.lead(self.line)
    }

    /// The document's span of some bytes of `text`.
    pub(super) fn span(&self, bytes: Range<usize>) -> Span {
        let start = self.range.start;
        self.part.lines[self.line].span(start + bytes.start..start + bytes.end)
    }

    /// The document's own words.
    pub(super) fn slice(&self, span: Span) -> &str {
        self.part.document().slice(span)
    }

    /// What it says of days, and where.
    pub(super) fn days(&self) -> &[(Written, Span)] {
        &self.days
    }

    /// Its days alone, and those that only a span's beginning names.
    pub(super) fn single_days(&self) -> impl Iterator<Item = &(Written, Span)> {
        self.days.iter().filter(|(written, _)| match &written.when {
            When::Day(_) => true,
            When::Span(span) => span.to.is_none() && span.length.is_none(),
            When::Length(_) | When::Impossible => false,
        })
    }

    /// Folded text before and after a span of the document.
    pub(super) fn around(&self, span: Span) -> (&str, &str) {
        let line = &self.part.lines[self.line];
        let bytes = line.bytes(span);
        (&line.text[self.range.start..bytes.start], &line.text[bytes.end..self.range.end])
    }
}
