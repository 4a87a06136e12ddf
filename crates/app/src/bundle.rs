//! 卷宗包: a case put together for the way to another machine, and what came from there
//! checked before anything of it is kept.
//!
//! What comes is read in the child like every other file. A bundle in which one digest or
//! signature does not hold is refused as a whole.

use std::collections::BTreeMap;
use std::path::Path;

use archive::{NewDocument, StoredLegalityOpinion, StoredReview, StoredSignature};
use jiff::civil::DateTime;
use review::bundle::{
    Bundle, BundleDisposition, BundleOpinion, BundlePerson, BundleSignature, BundleStep,
    BundleVersion, FORMAT,
};
use review::chain::{sm3_bytes, sm3_hex};
use review::{Disposition, dispositions_json, findings_json, key};
use serde::Deserialize;

use crate::App;
use crate::case::statement;
use crate::dto::{Failure, ImportedCase};
use crate::examine::Read;
use crate::reading::Reader;
use crate::save::save;

/// One line of a manifest.
#[derive(Deserialize)]
struct Listed {
    path: String,
    size: usize,
    sm3: String,
}

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

    /// Takes the case of a bundle in: adds what is new, keeps what is here, and tells what
    /// both sides say differently.
    ///
    /// # Errors
    /// The bundle can't be read or something in it was changed; nothing was written.
    pub fn import_bundle(&self, path: &Path, now: DateTime) -> Result<ImportedCase, Failure> {
        let members = members(path)?;
        let files = checked(&members)?;
        let bundle: Bundle = files
            .get("case.json")
            .and_then(|bytes| serde_json::from_slice(bytes).ok())
            .filter(|bundle: &Bundle| bundle.format == FORMAT)
            .ok_or_else(|| changed("case.json"))?;
        let reads = originals(&members, bundle.versions.len())?;
        for (at, (version, read)) in bundle.versions.iter().zip(&reads).enumerate() {
            genuine(version, read, at + 1)?;
        }
        let bytes: Vec<_> =
            reads.iter().map(|read| read.bytes.get(&read.sha256)).collect::<Result<_, _>>()?;
        let place = path.to_string_lossy();
        let documents: Vec<NewDocument<'_>> = reads
            .iter()
            .zip(&bytes)
            .zip(&bundle.versions)
            .map(|((read, bytes), version)| NewDocument {
                name: &version.name,
                path: &place,
                bytes,
                document: &read.document,
                sha256: &read.sha256,
            })
            .collect();
        let merged = self.archive.merge_case(&bundle, &documents, now)?;
        Ok(ImportedCase { review: merged.review, added: merged.added, conflicts: merged.conflicts })
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

/// Every file of the bundle, read in the child.
fn members(path: &Path) -> Result<Vec<Read>, Failure> {
    let (mut members, mut failed) = (Vec::new(), None);
    Reader::default().each(path, &mut |found| match found.read {
        Ok(read) => {
            members.push(read);
            true
        }
        Err(failure) => {
            failed = Some(failure);
            false
        }
    });
    match failed {
        Some(failure) => Err(Failure {
            message: "这个卷宗包打不开或者已经损坏，请向发送的人重新索取".into(),
            ..failure
        }),
        None => Ok(members),
    }
}

/// The bundle's files by path, once every digest was found right.
fn checked(members: &[Read]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for read in members {
        let bytes = read.bytes.get(&read.sha256)?.into_owned();
        // Members with the same bytes are read once.
        for path in [&read.path].into_iter().chain(&read.also) {
            files.insert(inside(path), bytes.clone());
        }
    }
    let part = |name: &str| files.get(name).ok_or_else(|| changed(name));
    let manifest = part("manifest.json")?;
    if sm3_bytes(manifest).as_bytes() != part("manifest.sm3")?.as_slice() {
        return Err(changed("manifest.json"));
    }
    let listed: Vec<Listed> =
        serde_json::from_slice(manifest).map_err(|_| changed("manifest.json"))?;
    for line in &listed {
        let bytes = part(&line.path)?;
        if bytes.len() != line.size || sm3_bytes(bytes) != line.sm3 {
            return Err(changed(&line.path));
        }
    }
    let unlisted = files.keys().find(|path| {
        !path.starts_with("manifest.") && !listed.iter().any(|line| line.path == **path)
    });
    match unlisted {
        Some(path) => Err(changed(path)),
        None => Ok(files),
    }
}

/// The files of the versions, in order.
fn originals(members: &[Read], versions: usize) -> Result<Vec<&Read>, Failure> {
    let of = |number: usize| {
        let folder = format!("files/{number}/");
        let here = |read: &&Read| {
            [&read.path].into_iter().chain(&read.also).any(|path| inside(path).starts_with(&folder))
        };
        members.iter().find(here).ok_or_else(|| changed(&folder))
    };
    (1..=versions).map(of).collect()
}

/// Fails where a version is not what was reviewed and signed.
fn genuine(version: &BundleVersion, read: &Read, number: usize) -> Result<(), Failure> {
    if read.sha256 != version.review.made_with.document {
        return Err(changed(&format!("第{number}版文稿")));
    }
    if sm3_hex(&read.document.text) != version.text {
        return Err(Failure::new(
            "unsupported",
            "导出这个卷宗包的程序版本和本机不同，读出的文字不一致。请把两台电脑升级到同一版本后再导入",
        ));
    }
    let findings = sm3_hex(&findings_json(&version.review.findings).map_err(unwritten)?);
    for opinion in &version.opinions {
        for signature in &opinion.signatures {
            let statement = statement(&StoredSignature {
                opinion: 0,
                person: 0,
                statement: signature.statement.clone(),
                signature: signature.signature.clone(),
                signed_at: signature.signed_at,
            })?;
            let holds = key::is_signed(
                &signature.public_key,
                signature.statement.as_bytes(),
                &signature.signature,
            );
            let same = statement.signer.public_key == signature.public_key
                && statement.text == version.text
                && statement.made_with == version.review.made_with
                && statement.findings == findings
                && statement.opinion == sm3_hex(&opinion.text);
            if !(holds && same) {
                return Err(changed(&format!("第{number}版的签署")));
            }
        }
    }
    Ok(())
}

/// Path of a member inside the bundle.
fn inside(path: &Path) -> String {
    // Members stand below the bundle's own path as in a folder.
    let text = path.to_string_lossy().replace('\\', "/");
    let at = text.to_lowercase().find(".whz/").map_or(0, |at| at + ".whz/".len());
    text[at..].to_owned()
}

fn changed(what: &str) -> Failure {
    let message = format!("卷宗包里的“{what}”与导出时不一致，可能在传递中损坏或者被改动，没有导入");
    Failure::new("corrupt", message)
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
