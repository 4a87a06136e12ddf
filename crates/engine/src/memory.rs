//! What is known of the paragraphs of a text that somebody is writing, so that the check
//! after a keystroke searches only those that changed.
//!
//! Deliberately absent: what was edited. A paragraph is known again by its words and by
//! those it stands under, wherever it has moved; so nothing found can be stale. What
//! depends on the whole text (numbering, references, citations) is not kept.

use std::collections::HashMap;

use document::{Document, Span};
use jiff::civil::Date;

use crate::Finding;
use crate::text::Prepared;

/// What the last check found in each paragraph; of use only to the engine that filled it.
#[derive(Debug, Default)]
pub struct Memory {
    /// Rules that were applied, and the day.
    rules: Option<(Vec<bool>, Date)>,
    paragraphs: HashMap<String, Paragraph>,
    /// Number of the last check.
    check: u64,
}

#[derive(Debug)]
struct Paragraph {
    /// Spans count from the paragraph's start.
    findings: Vec<Finding>,
    /// Number of the last check that met it.
    met: u64,
}

impl Memory {
    /// The findings of all paragraphs; `search` gives those of one that is not known.
    pub(crate) fn recall(
        &mut self,
        doc: &Document,
        ready: &Prepared,
        rules: (&[bool], Date),
        mut search: impl FnMut(usize) -> Vec<Finding>,
    ) -> Vec<Finding> {
        if self.rules.as_ref().is_none_or(|(active, day)| (active.as_slice(), *day) != rules) {
            *self = Self { rules: Some((rules.0.to_vec(), rules.1)), ..Self::default() };
        }
        self.check += 1;
        let mut all = Vec::new();
        let mut key = String::new();
        for (index, block) in doc.blocks.iter().enumerate() {
            write_key(&mut key, doc, ready, index);
            let start = block.span.start;
            if let Some(known) = self.paragraphs.get_mut(&key) {
                known.met = self.check;
                all.extend(known.findings.iter().map(|finding| placed(finding, doc, start)));
                continue;
            }
            let findings = search(index);
            all.extend(findings.iter().cloned());
            let findings = findings.into_iter().map(|finding| from_start(finding, start)).collect();
            self.paragraphs.insert(key.clone(), Paragraph { findings, met: self.check });
        }
        self.paragraphs.retain(|_, paragraph| paragraph.met == self.check);
        all
    }
}

/// Everything that findings in a paragraph depend on. No reader lets control characters
/// through, so they can part the pieces.
fn write_key(key: &mut String, doc: &Document, ready: &Prepared, block: usize) {
    key.clear();
    key.push_str(doc.block_text(&doc.blocks[block]));
    let (heading, annex) = ready.placed(block);
    key.push(if heading { '\u{1}' } else { '\u{2}' });
    key.push(if annex { '\u{1}' } else { '\u{2}' });
    for above in ready.above(block) {
        key.push_str(ready.block_words(above));
        key.push('\u{3}');
    }
    for title in ready.title.clone() {
        key.push('\u{4}');
        key.push_str(ready.block_words(title));
    }
}

fn from_start(mut finding: Finding, start: usize) -> Finding {
    finding.span = Span::new(finding.span.start - start, finding.span.end - start);
    finding
}

/// The finding where its paragraph now stands.
fn placed(finding: &Finding, doc: &Document, start: usize) -> Finding {
    let span = Span::new(start + finding.span.start, start + finding.span.end);
    Finding { span, locator: doc.locator(span), ..finding.clone() }
}
