//! 卷宗包: a case put together for the way to another machine.
//!
//! Deliberately absent: the zip (`report::bundle`), and what comes back (`take_in`).

mod take_in;

use std::collections::BTreeMap;
use std::path::Path;

use archive::{StoredLegalityOpinion, StoredReview, StoredSignature};
use jiff::civil::DateTime;
use review::bundle::{
    Bundle, BundleDisposition, BundleOpinion, BundlePerson, BundleSignature, BundleStep,
    BundleVersion, FORMAT,
};
use review::chain::sm3_hex;
use review::{Disposition, dispositions_json, findings_json};

use crate::App;
use crate::dto::Failure;
use crate::save::save;

impl App {
    /// Writes the case of a review as a bundle.
    ///
    /// # Errors
    /// There is no such review, or the file can't be written.
    pub fn write_bundle(&self, review: i64, path: &Path) -> Result<(), Failure> {
        let stored = self.archive.review(review)?;
        let case = self
            .archive
            .case_of(review)?
            .ok_or_else(|| Failure::new("refused", "这份文稿还没有送审，请先送审再导出卷宗包"))?;
        let reviews: Vec<i64> = case.versions.iter().map(|version| version.review).collect();
        let (mut parts, mut versions, mut people) = (Vec::new(), Vec::new(), BTreeMap::new());
        for (at, row) in case.versions.iter().enumerate() {
            let number = at + 1;
            let stored = if row.review == stored.id {
                stored.clone()
            } else {
                self.archive.review(row.review)?
            };
            let original = self.archive.original(stored.row.id)?;
            parts.push((format!("files/{number}/{}", stored.name), original));
            let opinions = self.archive.legality_opinions(row.review)?;
            let dispositions = self.archive.dispositions(row.review)?;
            let own = self.archive.own_findings(row.review)?;
            let last = opinions
                .iter()
                .rev()
                .find_map(|(opinion, signatures)| Some((opinion, signatures.last()?)));
            if let Some((opinion, signature)) = last {
                let (person, _) = self.archive.person(signature.person)?;
                let json = |json: Result<String, serde_json::Error>| json.map_err(unwritten);
                let signed = [
                    ("statement.json", signature.statement.clone()),
                    ("signature.hex", signature.signature.clone()),
                    ("public_key.hex", person.public_key),
                    ("text.txt", stored.document.text.clone()),
                    ("findings.json", json(findings_json(&stored.review.findings))?),
                    ("dispositions.json", json(dispositions_json(&dispositions))?),
                    ("own.json", json(serde_json::to_string(&own))?),
                    ("opinion.txt", opinion.text.clone()),
                ];
                parts.extend(
                    signed
                        .into_iter()
                        .map(|(name, text)| (format!("signed/{number}/{name}"), text.into_bytes())),
                );
            }
            for (_, signatures) in &opinions {
                for signature in signatures {
                    let (person, _) = self.archive.person(signature.person)?;
                    people.insert(person.id, person);
                }
            }
            let by = (row.by.as_str(), row.added_at);
            let opinions = opinions
                .into_iter()
                .map(|(opinion, signatures)| opinion_of(opinion, &signatures, &people))
                .collect::<Result<Vec<_>, Failure>>()?;
            let dispositions = dispositions.into_iter().filter_map(disposition_of).collect();
            versions.push(version_of(stored, by, dispositions, own, opinions));
        }
        let step = |step: &review::CaseStep| BundleStep {
            state: step.state,
            version: reviews.iter().position(|review| *review == step.review).unwrap_or(0),
            note: step.note.clone(),
            regardless: step.regardless,
            by: step.by.clone(),
            at: step.at,
            due: step.due,
        };
        let bundle = Bundle {
            format: FORMAT.to_owned(),
            uid: case.uid.clone(),
            people: people
                .into_values()
                .map(|person| BundlePerson {
                    name: person.name,
                    roles: person.roles,
                    public_key: person.public_key,
                })
                .collect(),
            versions,
            steps: case.steps.iter().map(step).collect(),
        };
        parts.push(("case.json".into(), serde_json::to_vec(&bundle).map_err(unwritten)?));
        parts.push(("events.jsonl".into(), self.events(&reviews)?));
        let bytes = report::bundle::pack(parts)
            .map_err(|error| Failure::new("archive-failed", error.to_string()))?;
        save(path, &bytes)
    }

    /// The chain, one event a line.
    fn events(&self, reviews: &[i64]) -> Result<Vec<u8>, Failure> {
        let mut lines = Vec::new();
        for event in self.archive.log_since(reviews)? {
            let line = serde_json::json!({
                "seq": event.seq, "at": event.at, "kind": event.kind, "payload": event.payload,
                "previous": event.previous, "hash": event.hash,
            });
            lines.extend(line.to_string().into_bytes());
            lines.push(b'\n');
        }
        Ok(lines)
    }
}

fn unwritten(error: serde_json::Error) -> Failure {
    Failure::new("archive-failed", "卷宗内容无法写出，请重试").with_detail(error)
}

fn version_of(
    stored: StoredReview,
    (by, added_at): (&str, DateTime),
    dispositions: Vec<BundleDisposition>,
    own: Vec<review::OwnFinding>,
    opinions: Vec<BundleOpinion>,
) -> BundleVersion {
    BundleVersion {
        name: stored.name,
        text: sm3_hex(&stored.document.text),
        reviewed_at: stored.reviewed_at,
        by: by.to_owned(),
        added_at,
        review: stored.review,
        dispositions,
        own,
        opinions,
    }
}

fn disposition_of(disposition: Disposition) -> Option<BundleDisposition> {
    Some(BundleDisposition {
        finding: disposition.finding,
        decision: disposition.decision?,
        reason: disposition.reason,
        by: disposition.by,
        at: disposition.at,
    })
}

fn opinion_of(
    opinion: StoredLegalityOpinion,
    signatures: &[StoredSignature],
    people: &BTreeMap<i64, review::Person>,
) -> Result<BundleOpinion, Failure> {
    let signature = |signature: &StoredSignature| {
        let person = people.get(&signature.person);
        let person = person.ok_or_else(|| Failure::new("archive-damaged", "签署人没有登记"))?;
        Ok(BundleSignature {
            public_key: person.public_key.clone(),
            statement: signature.statement.clone(),
            signature: signature.signature.clone(),
            signed_at: signature.signed_at,
        })
    };
    Ok(BundleOpinion {
        conclusion: opinion.conclusion,
        number: opinion.number,
        addressee: opinion.addressee,
        text: opinion.text,
        by: opinion.by,
        saved_at: opinion.saved_at,
        signatures: signatures.iter().map(signature).collect::<Result<_, Failure>>()?,
    })
}
