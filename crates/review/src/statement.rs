//! What a signature is made over: one JSON text that names everything the opinion
//! rests on, by digest or in full.
//!
//! Digests of texts are SM3 over UTF-8; the file's own stays SHA-256, as the archive
//! knows it. Deliberately absent: the signature itself, which stands beside it.

use engine::Finding;
use engine::dossier::{Assessment, Given};
use serde::{Deserialize, Serialize};

use crate::chain::sm3_hex;
use crate::{Conclusion, Decision, Disposition, OwnFinding, Review};

/// Name and version of the format.
pub const FORMAT: &str = "wenheng-statement-1";

/// An opinion and all that it rests on. The field order is the order in the JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// [`FORMAT`]
    pub format: String,
    /// Title of the document.
    pub title: String,
    /// Its text, as the checks saw it: SM3.
    pub text: String,
    /// Day of the review, engine, file (SHA-256), packs, library and profile.
    pub day: String,
    /// What the findings depend on.
    pub made_with: crate::MadeWith,
    /// SM3 of the findings' JSON.
    pub findings: String,
    /// SM3 of the dispositions' JSON.
    pub dispositions: String,
    /// SM3 of the JSON of what people found themselves.
    pub own: String,
    /// SM3 of the JSON of the dossier's files, of what people said of it and of what was
    /// made of it; `None` where the draft came alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossier: Option<String>,
    /// 审核结论
    pub conclusion: Conclusion,
    /// Number of the opinion.
    pub number: String,
    /// Words of the opinion: SM3.
    pub opinion: String,
    /// Hash of the archive's last event before the signature: the record up to there
    /// can't be changed afterwards without this signature showing it.
    pub chain: String,
    /// Who signs.
    pub signer: Signer,
    /// When, local time. The machine's word: recorded, not proved.
    pub at: String,
}

/// Who signs, and with which key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// 姓名
    pub name: String,
    /// As [`crate::Person::public_key`].
    pub public_key: String,
}

/// A disposition as the statement counts it.
#[derive(Serialize)]
struct Decided<'a> {
    finding: usize,
    decision: Option<Decision>,
    reason: &'a str,
    by: &'a str,
    at: String,
}

/// The words of an opinion that is to be signed.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// Title of the document.
    pub title: &'a str,
    /// The document's text.
    pub text: &'a str,
    /// 审核结论
    pub conclusion: Conclusion,
    /// Number of the opinion.
    pub number: &'a str,
    /// The opinion, paragraphs one a line.
    pub opinion: &'a str,
}

impl Statement {
    /// Puts the statement together; `at` is local time.
    ///
    /// # Errors
    /// Something can't be written as JSON.
    pub fn new(
        words: Words<'_>,
        review: &Review,
        dispositions: &[Disposition],
        own: &[OwnFinding],
        chain: String,
        signer: Signer,
        at: String,
    ) -> Result<Self, serde_json::Error> {
        Ok(Self {
            format: FORMAT.to_owned(),
            title: words.title.to_owned(),
            text: sm3_hex(words.text),
            day: review.day.to_string(),
            made_with: review.made_with.clone(),
            findings: sm3_hex(&findings_json(&review.findings)?),
            dispositions: sm3_hex(&dispositions_json(dispositions)?),
            own: sm3_hex(&serde_json::to_string(own)?),
            dossier: None,
            conclusion: words.conclusion,
            number: words.number.to_owned(),
            opinion: sm3_hex(words.opinion),
            chain,
            signer,
            at,
        })
    }

    /// The same over a dossier as well; `dossier` as [`dossier_json`] gives it.
    #[must_use]
    pub fn with_dossier(self, dossier: &str) -> Self {
        Self { dossier: Some(sm3_hex(dossier)), ..self }
    }

    /// True where it is about exactly this document, review and opinion.
    pub fn covers(&self, words: Words<'_>, review: &Review) -> bool {
        let findings = findings_json(&review.findings).map(|json| sm3_hex(&json));
        self.title == words.title
            && self.text == sm3_hex(words.text)
            && self.day == review.day.to_string()
            && self.made_with == review.made_with
            && findings.is_ok_and(|digest| digest == self.findings)
            && self.conclusion == words.conclusion
            && self.number == words.number
            && self.opinion == sm3_hex(words.opinion)
    }

    /// True where the decisions are those that were made when it was signed.
    pub fn covers_decisions(&self, dispositions: &[Disposition], own: &[OwnFinding]) -> bool {
        let same = |json: Result<String, serde_json::Error>, digest: &str| {
            json.is_ok_and(|json| sm3_hex(&json) == digest)
        };
        same(dispositions_json(dispositions), &self.dispositions)
            && same(serde_json::to_string(own), &self.own)
    }

    /// The bytes that are signed.
    ///
    /// # Errors
    /// It can't be written as JSON.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// A statement out of the bytes that were signed.
    ///
    /// # Errors
    /// It is none.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

/// The findings as the statement counts them.
///
/// # Errors
/// They can't be written as JSON.
pub fn findings_json(findings: &[Finding]) -> Result<String, serde_json::Error> {
    serde_json::to_string(findings)
}

/// The dispositions as the statement counts them.
///
/// # Errors
/// They can't be written as JSON.
pub fn dispositions_json(dispositions: &[Disposition]) -> Result<String, serde_json::Error> {
    let decided: Vec<Decided<'_>> = dispositions
        .iter()
        .map(|one| Decided {
            finding: one.finding,
            decision: one.decision,
            reason: &one.reason,
            by: &one.by,
            at: one.at.to_string(),
        })
        .collect();
    serde_json::to_string(&decided)
}

/// A dossier as the statement counts it: name and SHA-256 of every file, those that could
/// not be read without one; what people said of it; what was made of it.
///
/// # Errors
/// It can't be written as JSON.
pub fn dossier_json(
    files: &[(&str, Option<&str>)],
    given: &Given,
    result: &Assessment,
) -> Result<String, serde_json::Error> {
    serde_json::to_string(&(files, given, result))
}
