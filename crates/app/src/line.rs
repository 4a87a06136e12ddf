//! Result lines of the command line: one JSON document for each file or clause.

mod dossier;

use std::path::PathBuf;

use document::{Document, Page, UnreadWhy};
use engine::{Finding, Identification, Regime, Verdict};
use jiff::civil::Date;
use review::{MadeWith, PackRef, Review};
use serde::Serialize;

pub use dossier::DossierLine;

use crate::dto::{Coverage, Failure, UnreadView};

/// What `check --json` prints.
#[derive(Debug, Serialize)]
pub struct ResultLine<'a> {
    schema: u32,
    id: &'a str,
    path: Option<&'a str>,
    /// Members of the same zip with the same bytes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    sha256: &'a str,
    document: Head<'a>,
    regimes: Vec<RegimeLine<'a>>,
    coverage: Coverage,
    /// Pages whose text was recognised, with how sure that was in percent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recognised: Vec<RecognisedLine>,
    findings: &'a [Finding],
    engine: EngineLine<'a>,
}

#[derive(Debug, Serialize)]
struct Head<'a> {
    title: Option<&'a str>,
    number: Option<&'a str>,
    issuer: Option<&'a str>,
    date: Option<String>,
    kind: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct RecognisedLine {
    page: u32,
    confidence: u8,
}

impl RecognisedLine {
    fn new(page: &Page) -> Option<Self> {
        Some(Self { page: page.number, confidence: page.recognised? })
    }
}

/// What `identify --json` prints for each regime.
#[derive(Debug, Serialize)]
pub struct RegimeLine<'a> {
    regime: Regime,
    verdict: Verdict,
    reasons: &'a [String],
}

#[derive(Debug, Serialize)]
struct EngineLine<'a> {
    version: &'a str,
    date: String,
    packs: &'a [PackRef],
    library: &'a str,
    profile: &'a str,
}

impl<'a> EngineLine<'a> {
    fn new(made_with: &'a MadeWith, day: Date) -> Self {
        Self {
            version: &made_with.engine,
            date: day.to_string(),
            packs: &made_with.packs,
            library: &made_with.library,
            profile: &made_with.profile,
        }
    }
}

/// An error on standard output.
#[derive(Debug, Serialize)]
pub struct ErrorLine<'a> {
    error: ErrorBody<'a>,
}

#[derive(Debug, Serialize)]
struct ErrorBody<'a> {
    code: &'a str,
    message: &'a str,
    path: Option<&'a str>,
}

impl<'a> ErrorLine<'a> {
    /// Says what went wrong, and with which file.
    pub fn new(failure: &'a Failure, path: Option<&'a str>) -> Self {
        Self { error: ErrorBody { code: &failure.code, message: &failure.message, path } }
    }
}

impl<'a> ResultLine<'a> {
    /// Puts a review and its document together.
    pub fn new(
        id: &'a str,
        path: Option<&'a str>,
        document: &'a Document,
        review: &'a Review,
    ) -> Self {
        let paper = &document.paper;
        let text =
            |field: &'a Option<document::Field>| field.as_ref().map(|field| field.text.as_str());
        Self {
            schema: 1,
            id,
            path,
            also: Vec::new(),
            sha256: &review.made_with.document,
            document: Head {
                title: text(&paper.title),
                number: text(&paper.number),
                issuer: text(&paper.issuer),
                date: paper.date.map(|date| date.to_string()),
                kind: paper.kind.as_deref(),
            },
            regimes: regimes(&review.regimes),
            coverage: coverage(document, review.checked),
            recognised: document.pages.iter().filter_map(RecognisedLine::new).collect(),
            findings: &review.findings,
            engine: EngineLine::new(&review.made_with, review.day),
        }
    }
}

impl ResultLine<'_> {
    /// Names the other places where the same file stands.
    #[must_use]
    pub fn also(mut self, paths: &[PathBuf]) -> Self {
        self.also = self::paths(paths).collect();
        self
    }
}

/// Paths as they are printed.
pub fn paths(paths: &[PathBuf]) -> impl Iterator<Item = String> {
    paths.iter().map(|path| path.to_string_lossy().into_owned())
}

/// The verdicts with their reasons.
pub fn regimes(found: &[Identification]) -> Vec<RegimeLine<'_>> {
    found
        .iter()
        .map(|found| RegimeLine {
            regime: found.regime,
            verdict: found.verdict,
            reasons: &found.reasons,
        })
        .collect()
}

/// The page that a reader names first where it names one: 第3页的图片.
fn page_of(part: &str) -> Option<u32> {
    part.strip_prefix('第')?.split_once('页')?.0.parse().ok()
}

/// Pages whose text was recognised, as sentences for people.
pub fn recognised(document: &Document) -> impl Iterator<Item = String> {
    document.pages.iter().filter_map(|page| {
        let (number, sure) = (page.number, page.recognised?);
        Some(format!("第{number}页由图片识别，可信度 {sure}%，请对照原件"))
    })
}

/// What was read and what was not.
pub fn coverage(document: &Document, checked: usize) -> Coverage {
    let unread = document.unread.iter().map(|unread| {
        let (why, reason) = match unread.why {
            UnreadWhy::Image => ("image", "图片里的文字没有读取"),
            UnreadWhy::Embedded => ("embedded", "嵌入的文件没有读取"),
            UnreadWhy::Corrupt => ("corrupt", "这一部分已损坏"),
            UnreadWhy::TooLarge => ("too-large", "超出了读取上限"),
            UnreadWhy::Scanned => ("scanned", "只有扫描图片，没有可以读取的文字"),
            UnreadWhy::Garbled => ("garbled", "文字层与版面不符，不能采信"),
            UnreadWhy::Drawn => ("drawn", "文字以图形画出，没有读取"),
        };
        UnreadView {
            part: unread.part.clone(),
            page: page_of(&unread.part),
            why: why.into(),
            reason: reason.into(),
        }
    });
    Coverage { chars: document.text.chars().count(), checked, unread: unread.collect() }
}
