//! What the tests of the archive share: papers, reviews and one open archive.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![allow(dead_code, reason = "each test binary uses its own part")]

use archive::{Archive, ArchiveError, Kept, NewDocument, Search};
use document::{Document, Span};
use engine::{Domain, Element, Finding, Identification, Provision, Regime, Strength, Verdict};
use jiff::civil::{DateTime, date};
use review::{MadeWith, PackRef, Review};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// An archive in a folder of its own.
pub struct Office {
    pub folder: TempDir,
    pub archive: Archive,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::open(folder.path()).unwrap();
        Self { folder, archive }
    }

    /// Keeps a text under its first line as title.
    pub fn keep(&self, text: &str) -> Kept {
        keep(&self.archive, &paper(text), None).unwrap()
    }

    /// First lines of what a query finds, or the sentence that refuses it.
    pub fn found(&self, query: &str) -> String {
        found(&self.archive, query)
    }
}

pub fn found(archive: &Archive, query: &str) -> String {
    match archive.search(&Search::of(query, 100)) {
        Ok(page) => {
            assert_eq!(page.total, page.hits.len());
            let mut titles: Vec<String> = page.hits.into_iter().map(|hit| hit.title).collect();
            titles.sort();
            titles.join(" ")
        }
        Err(error) => error.to_string(),
    }
}

/// A document whose title is its first line. Lines that begin with 文号, 机关 or
/// 日期 and a colon fill the fields of that name.
pub fn paper(text: &str) -> Document {
    let field = |name: &str| {
        let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('：'))?;
        Some(serde_json::json!({"text": value, "span": {"start": 0, "end": 0}}))
    };
    let day = text.lines().find_map(|line| line.strip_prefix("日期："));
    serde_json::from_value(serde_json::json!({
        "format": "text", "text": text, "blocks": [], "outline": {"nodes": []},
        "paper": {
            "issuer": field("机关"), "number": field("文号"), "kind": "通知",
            "title": text.lines().next().map(|title| {
                serde_json::json!({"text": title, "span": {"start": 0, "end": title.chars().count()}})
            }),
            "addressee": null, "date": day, "date_span": null, "annexes": [], "copy_to": null,
        },
        "unread": [],
    }))
    .unwrap()
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn now() -> DateTime {
    date(2026, 11, 24).at(9, 30, 0, 0)
}

pub fn keep(
    archive: &Archive,
    document: &Document,
    review: Option<&Review>,
) -> Result<Kept, ArchiveError> {
    let bytes = document.text.as_bytes();
    let sha256 = sha256(bytes);
    let new =
        NewDocument { name: "稿.txt", path: "收件/稿.txt", bytes, document, sha256: &sha256 };
    archive.keep(new, review, now())
}

/// A review with every field filled, and one finding for each strength given.
pub fn review(strengths: &[Strength]) -> Review {
    let finding = |(at, strength): (usize, &Strength)| Finding {
        rule: format!("fc-sample-{at}"),
        domain: Domain::FairCompetition,
        strength: *strength,
        title: "限定经营者".to_owned(),
        message: "此处限定了经营者。".to_owned(),
        basis: vec![Provision {
            law: "公平竞争审查条例".to_owned(),
            article: Some(8),
            paragraph: None,
            item: Some(2),
            verified: at == 0,
        }],
        span: Span::new(at, at + 2),
        quote: "限定".to_owned(),
        locator: format!("第{}条", at + 1),
        ask: (at == 0).then(|| "为什么要限定？".to_owned()),
        fix: Some("删除限定".to_owned()),
        exception: None,
    };
    Review {
        day: date(2026, 11, 24),
        made_with: MadeWith {
            engine: "0.1.0".to_owned(),
            document: "d".repeat(64),
            packs: vec![PackRef {
                id: "national".to_owned(),
                version: "2026.11".to_owned(),
                sha256: "p".repeat(64),
            }],
            library: "l".repeat(64),
            profile: "f".repeat(64),
        },
        regimes: vec![Identification {
            regime: Regime::MarketMeasure,
            verdict: Verdict::Unclear,
            reasons: vec!["涉及经营者，但没有写明措施。".to_owned()],
            elements: vec![Element {
                found: true,
                what: "经营者".to_owned(),
                span: Some(Span::new(3, 6)),
            }],
        }],
        findings: strengths.iter().enumerate().map(finding).collect(),
        checked: 1_234,
    }
}
