//! A kept review → what the review page shows.

use std::collections::BTreeMap;

use archive::{Recent, StoredReview};
use document::{Block, BlockKind, Document, Format, Level, Page, Place, Span};
use engine::spec::ExceptionSpec;
use engine::words::provision;
use engine::{Finding, Identification, Provision};
use jiff::civil::Date;
use review::Counts as ReviewCounts;
use statutes::Shelf;

use crate::dto::{
    BasisView, BlockView, CaseRow, CellView, Counts, ExceptionView, FindingView, MadeWith,
    OutlineView, PackView, PageView, RegimeView, ReviewView, SpanView,
};
use crate::{library, line};

/// Words of an outline line.
const OUTLINE_WORDS: usize = 24;

/// The page without what people added; `exceptions` are those of the rules in use.
pub(crate) fn review(
    stored: &StoredReview,
    exceptions: &BTreeMap<String, ExceptionSpec>,
    library: &Shelf,
) -> ReviewView {
    let (doc, review) = (&stored.document, &stored.review);
    ReviewView {
        case: case_row(stored),
        document: stored.row.id,
        date: doc.paper.date.map(|date| date.to_string()),
        kind: doc.paper.kind.clone(),
        day: review.day.to_string(),
        blocks: doc.blocks.iter().map(|block| block_view(doc, block)).collect(),
        pages: doc.pages.iter().map(page_view).collect(),
        pictured: matches!(doc.format, Format::Pdf | Format::Picture),
        path: stored.path.clone(),
        outline: outline(doc, &review.findings),
        findings: review
            .findings
            .iter()
            .map(|found| {
                let basis = found.basis.iter().map(|given| basis(given, library, review.day));
                finding(found, exceptions, basis.collect(), span(found.span))
            })
            .collect(),
        regimes: regimes(&review.regimes),
        coverage: line::coverage(doc, review.checked),
        made_with: made_with(&review.made_with),
        steps: None,
        dispositions: Vec::new(),
        own: Vec::new(),
    }
}

pub(crate) fn regimes(found: &[Identification]) -> Vec<RegimeView> {
    let view = |found: &Identification| RegimeView {
        regime: found.regime,
        verdict: found.verdict,
        reasons: found.reasons.clone(),
    };
    found.iter().map(view).collect()
}

pub(crate) fn made_with(made: &review::MadeWith) -> MadeWith {
    let pack = |pack: &review::PackRef| PackView {
        id: pack.id.clone(),
        version: pack.version.clone(),
        sha256: pack.sha256.clone(),
    };
    MadeWith {
        version: made.engine.clone(),
        sha256: made.document.clone(),
        packs: made.packs.iter().map(pack).collect(),
        library: made.library.clone(),
        profile: made.profile.clone(),
    }
}

pub(crate) fn basis(basis: &Provision, library: &Shelf, day: Date) -> BasisView {
    BasisView {
        text: provision(basis),
        verified: basis.verified,
        words: library::words(library, basis, day),
    }
}

/// A line of a list of reviews.
pub(crate) fn case_row(stored: &StoredReview) -> CaseRow {
    CaseRow {
        review: stored.id,
        title: stored.row.title.clone(),
        file: stored.name.clone(),
        number: stored.row.number.clone(),
        issuer: stored.row.issuer.clone(),
        reviewed_at: stored.reviewed_at.to_string(),
        counts: counts(stored.review.counts()),
    }
}

pub(crate) fn row(recent: Recent) -> CaseRow {
    CaseRow {
        review: recent.review,
        title: recent.title,
        file: recent.name,
        number: recent.number,
        issuer: recent.issuer,
        reviewed_at: recent.reviewed_at.to_string(),
        counts: counts(recent.counts),
    }
}

fn counts(counts: ReviewCounts) -> Counts {
    Counts { must: counts.must, should: counts.should, verify: counts.verify }
}

pub(crate) fn span(span: Span) -> SpanView {
    SpanView { start: span.start, end: span.end }
}

pub(crate) fn page_view(page: &Page) -> PageView {
    PageView { number: page.number, start: page.start, recognised: page.recognised }
}

pub(crate) fn block_view(doc: &Document, block: &Block) -> BlockView {
    let (place, annex) = match block.place {
        Place::Body => ("body", None),
        Place::Annex(number) => ("annex", Some(number)),
        Place::TextBox => ("text-box", None),
        Place::Footnote => ("footnote", None),
        Place::Header => ("header", None),
        Place::Footer => ("footer", None),
    };
    let cell = match block.kind {
        BlockKind::Cell { table, row, column } => Some(CellView { table, row, column }),
        BlockKind::Paragraph => None,
    };
    BlockView {
        text: doc.block_text(block).to_owned(),
        start: block.span.start,
        place: place.into(),
        annex,
        cell,
        role: role(doc, block).into(),
    }
}

fn role(doc: &Document, block: &Block) -> &'static str {
    let paper = &doc.paper;
    let is = |field: &Option<document::Field>| {
        field.as_ref().is_some_and(|field| block.span.overlaps(field.span))
    };
    // Deeper nodes come later; of those that begin here the outermost lays out the line.
    let first = doc.outline.nodes.partition_point(|node| node.span.start < block.span.start);
    let node = doc
        .outline
        .nodes
        .get(first)
        .filter(|node| block.span.contains(node.head) || node.head.start == block.span.start);
    match node.map(|node| node.level) {
        _ if is(&paper.title) => "title",
        _ if is(&paper.number) => "number",
        _ if is(&paper.addressee) => "addressee",
        _ if paper.date_span.is_some_and(|date| block.span.overlaps(date))
            && block.span.len() < 24 =>
        {
            "date"
        }
        Some(Level::Part | Level::Chapter | Level::Section) => "chapter",
        Some(Level::Article) => "article",
        Some(Level::Heading1 | Level::Heading2) => "heading",
        _ if block.heading.is_some() => "heading",
        _ => "text",
    }
}

fn outline(doc: &Document, findings: &[Finding]) -> Vec<OutlineView> {
    let nodes = &doc.outline.nodes;
    let mut depths = Vec::with_capacity(nodes.len());
    let mut lines = Vec::new();
    for node in nodes {
        let depth = node.parent.map_or(0, |parent: usize| depths[parent] + 1);
        depths.push(depth);
        if matches!(node.level, Level::Run | Level::Paragraph) {
            continue;
        }
        let head = doc.slice(node.head).trim_start();
        let text = head.strip_prefix(&node.label).unwrap_or(head).trim_start();
        lines.push(OutlineView {
            label: node.label.clone(),
            text: text.lines().next().unwrap_or_default().chars().take(OUTLINE_WORDS).collect(),
            depth,
            span: span(node.span),
            findings: findings.iter().filter(|found| node.span.overlaps(found.span)).count(),
        });
    }
    lines
}

/// A finding with its provisions, at a place of the text that is shown.
pub(crate) fn finding(
    found: &Finding,
    exceptions: &BTreeMap<String, ExceptionSpec>,
    basis: Vec<BasisView>,
    span: SpanView,
) -> FindingView {
    FindingView {
        rule: found.rule.clone(),
        domain: found.domain,
        strength: found.strength,
        title: found.title.clone(),
        message: found.message.clone(),
        basis,
        span,
        quote: found.quote.clone(),
        locator: found.locator.clone(),
        ask: found.ask.clone(),
        fix: found.fix.clone(),
        exception: found.exception.as_ref().and_then(|id| exceptions.get(id)).map(|exception| {
            ExceptionView { title: exception.title.clone(), questions: exception.questions.clone() }
        }),
    }
}
