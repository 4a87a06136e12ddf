//! The texts themselves, folded and in short codes, and the lists of their pairs, in a file
//! of each segment: a phrase query reads the few texts that the pairs propose.
//!
//! Not tantivy's own lists and store: the one takes most of the time of indexing for pairs
//! alone, the other copies what is read and finds it more slowly than it is looked through.

use std::any::Any;
use std::io::Write;
use std::ops::Range;

use tantivy::directory::{OwnedBytes, TerminatingWrite, WritePtr};
use tantivy::error::DataCorruption;
use tantivy::index::SegmentComponent;
use tantivy::indexer::doc_id_mapping::DocIdMapping;
use tantivy::plugin::{PluginMergeContext, PluginWriter, PluginWriterContext, SegmentPlugin};
use tantivy::schema::document::ErasedDocument;
use tantivy::schema::{Field, Schema, Value};
use tantivy::{DocId, Segment, SegmentReader, TantivyDocument};

use crate::search::code::encode;
use crate::search::lists::{List, Writing};
use crate::search::pairs::{NUMBERS, by_part, part, parts};

/// Extension of the file: texts, lists, where each text ends and how many parts there are up
/// to there, the numbers of the lists and where each ends, and how many lists there are.
const FILE: &str = "texts";

/// Bytes of an end, and of how many lists there are.
const END: usize = 5;
/// Bytes of the end of a text and of how many parts there are.
const TEXT: usize = END + 4;
/// Bytes of the number of a list and its end.
const ENTRY: usize = 2 + END;

/// Stands between the texts of a document; folding leaves none in them.
pub(crate) const APART: char = '\n';

/// The texts of one segment and the lists of their pairs.
pub(crate) struct Texts {
    file: OwnedBytes,
    documents: u32,
    lists: usize,
    /// Where the ends of the texts begin.
    ends: usize,
    /// Where the entries of the lists begin.
    entries: usize,
}

impl Texts {
    /// # Errors
    /// The file is missing or too short.
    pub(crate) fn open(segment: &SegmentReader) -> tantivy::Result<Self> {
        let file = segment.open_read(component())?.read_bytes()?;
        let documents = segment.max_doc();
        let tables = || {
            let end = file.len().checked_sub(END)?;
            let lists = end_at(&file, end)?;
            let entries = end.checked_sub(lists.checked_mul(ENTRY)?)?;
            Some((lists, entries.checked_sub(documents as usize * TEXT)?, entries))
        };
        let (lists, ends, entries) =
            tables().ok_or_else(|| DataCorruption::comment_only("texts are cut short"))?;
        Ok(Self { file, documents, lists, ends, entries })
    }

    /// The codes of a document's text; nothing where the file is damaged.
    fn of(&self, document: DocId) -> &[u8] {
        self.between(self.text_end(document as usize), self.text_end(document as usize + 1))
    }

    /// How many parts the texts of the first `documents` have.
    pub(crate) fn parts(&self, documents: DocId) -> u32 {
        let Some(last) = documents.min(self.documents).checked_sub(1) else { return 0 };
        let at = self.ends + last as usize * TEXT + END;
        let parts = self.file.get(at..).and_then(<[u8]>::first_chunk);
        parts.map_or(0, |parts| u32::from_le_bytes(*parts))
    }

    /// The document that has this part, `near` it or one of those that follow.
    pub(crate) fn holder(&self, part: u32, near: DocId) -> DocId {
        let (mut low, mut step) = (near, 1);
        while low + step < self.documents && self.parts(low + step) <= part {
            low += step;
            step *= 2;
        }
        // `low` begins before the part ends, `low + step` after it.
        let mut high = (low + step).min(self.documents);
        while low + 1 < high {
            let middle = low.midpoint(high);
            if self.parts(middle) <= part { low = middle } else { high = middle }
        }
        low
    }

    /// The text of a document, and where a part of it lies.
    pub(crate) fn part(&self, number: u32, holder: DocId) -> (&[u8], Range<usize>) {
        let text = self.of(holder);
        (text, part(text.len(), number.saturating_sub(self.parts(holder))))
    }

    /// The parts of texts that have the pair of this number; `None` where none has. The parts
    /// of all texts are counted on.
    pub(crate) fn list(&self, number: u16) -> Option<List<'_>> {
        let (mut low, mut high) = (0, self.lists);
        while low < high {
            let middle = (low + high) / 2;
            if self.number(middle)? < number {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low == self.lists || self.number(low)? != number {
            return None;
        }
        let start = match low.checked_sub(1) {
            Some(before) => self.list_end(before),
            None => self.text_end(self.documents as usize),
        };
        Some(List(self.between(start, self.list_end(low))))
    }

    /// Where the first `texts` texts end.
    fn text_end(&self, texts: usize) -> Option<usize> {
        texts.checked_sub(1).map_or(Some(0), |last| end_at(&self.file, self.ends + last * TEXT))
    }

    fn number(&self, entry: usize) -> Option<u16> {
        Some(u16::from_le_bytes(*self.file.get(self.entries + entry * ENTRY..)?.first_chunk()?))
    }

    fn list_end(&self, entry: usize) -> Option<usize> {
        end_at(&self.file, self.entries + entry * ENTRY + 2)
    }

    fn between(&self, start: Option<usize>, end: Option<usize>) -> &[u8] {
        start.zip(end).and_then(|(start, end)| self.file.get(start..end)).unwrap_or_default()
    }
}

fn end_at(file: &[u8], at: usize) -> Option<usize> {
    let bytes: &[u8; END] = file.get(at..)?.first_chunk()?;
    usize::try_from(bytes.iter().rev().fold(0_u64, |end, byte| end << 8 | u64::from(*byte))).ok()
}

fn component() -> SegmentComponent {
    SegmentComponent::Custom(FILE.to_owned())
}

/// Keeps the texts of this field.
pub(crate) struct KeepTexts(pub(crate) Field);

impl SegmentPlugin for KeepTexts {
    fn extensions(&self) -> &[&str] {
        &[FILE]
    }

    fn create_writer(
        &self,
        new: &PluginWriterContext<'_>,
    ) -> tantivy::Result<Box<dyn PluginWriter>> {
        let out = Out::create(new.segment)?;
        Ok(Box::new(NewTexts {
            field: self.0,
            out,
            lists: vec![Writing::default(); usize::from(NUMBERS)],
            grown: 0,
        }))
    }

    fn merge(&self, merge: PluginMergeContext<'_>) -> tantivy::Result<()> {
        let mut out = Out::create(merge.target_segment)?;
        let mut segments = Vec::new();
        for segment in merge.readers {
            let texts = Texts::open(segment)?;
            let mut places = vec![None; texts.parts(segment.max_doc()) as usize];
            for document in segment.doc_ids_alive() {
                let old = texts.parts(document) as usize..texts.parts(document + 1) as usize;
                let new = out.parts()..;
                if let Some(places) = places.get_mut(old) {
                    places.iter_mut().zip(new).for_each(|(place, new)| *place = Some(new));
                }
                out.text(texts.of(document))?;
            }
            segments.push((texts, places));
        }
        for number in 0..NUMBERS {
            let mut merged = Writing::default();
            for (texts, places) in &segments {
                for part in texts.list(number).unwrap_or_default().documents() {
                    if let Some(Some(place)) = places.get(part as usize) {
                        merged.add(*place);
                    }
                }
            }
            out.list(number, merged)?;
        }
        out.finish()
    }
}

/// A segment that is being written.
struct NewTexts {
    field: Field,
    out: Out,
    lists: Vec<Writing>,
    grown: usize,
}

impl PluginWriter for NewTexts {
    fn add_document(
        &mut self,
        _: DocId,
        document: &dyn ErasedDocument,
        _: &Schema,
    ) -> tantivy::Result<()> {
        let document = document.as_any().downcast_ref::<TantivyDocument>();
        let text = document.and_then(|document| document.get_first(self.field)?.as_str());
        let text = text.unwrap_or_default();
        let (coded, places) = encode(text.chars());
        let before = self.out.parts();
        for (part, number) in by_part(text, coded.len(), &places) {
            self.grown += self.lists[usize::from(number)].add(before + part);
        }
        self.out.text(&coded)
    }

    fn serialize(
        mut self: Box<Self>,
        _: &Segment,
        _: Option<&DocIdMapping>,
    ) -> tantivy::Result<()> {
        for (number, list) in (0..NUMBERS).zip(self.lists) {
            self.out.list(number, list)?;
        }
        self.out.finish()
    }

    fn mem_usage(&self) -> usize {
        self.lists.len() * size_of::<Writing>() + self.grown + self.out.texts.len() * TEXT
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// The file while it is being written.
struct Out {
    file: WritePtr,
    end: u64,
    /// Where each text ends, and how many parts there are up to there.
    texts: Vec<(u64, u32)>,
    entries: Vec<(u16, u64)>,
}

impl Out {
    fn create(segment: &Segment) -> tantivy::Result<Self> {
        let file = segment.open_write(component())?;
        Ok(Self { file, end: 0, texts: Vec::new(), entries: Vec::new() })
    }

    fn parts(&self) -> u32 {
        self.texts.last().map_or(0, |(_, parts)| *parts)
    }

    /// All texts come before the first list.
    fn text(&mut self, text: &[u8]) -> tantivy::Result<()> {
        self.file.write_all(text)?;
        self.end += text.len() as u64;
        self.texts.push((self.end, self.parts() + parts(text.len())));
        Ok(())
    }

    fn list(&mut self, number: u16, list: Writing) -> tantivy::Result<()> {
        let mut kept = Vec::new();
        list.finish(&mut kept);
        if !kept.is_empty() {
            self.file.write_all(&kept)?;
            self.end += kept.len() as u64;
            self.entries.push((number, self.end));
        }
        Ok(())
    }

    fn finish(mut self) -> tantivy::Result<()> {
        for (end, parts) in std::mem::take(&mut self.texts) {
            self.number(end)?;
            self.file.write_all(&parts.to_le_bytes())?;
        }
        let entries = std::mem::take(&mut self.entries);
        for (number, end) in &entries {
            self.file.write_all(&number.to_le_bytes())?;
            self.number(*end)?;
        }
        self.number(entries.len() as u64)?;
        Ok(self.file.terminate()?)
    }

    fn number(&mut self, number: u64) -> tantivy::Result<()> {
        Ok(self.file.write_all(&number.to_le_bytes()[..END])?)
    }
}
