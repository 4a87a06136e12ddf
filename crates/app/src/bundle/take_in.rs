//! A bundle from another machine: read in the child like every other file, checked, and
//! only then merged.
//!
//! One in which a digest or a signature does not hold is refused as a whole. Deliberately
//! absent: what becomes of differences, which the archive settles.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use archive::{Field, NewDocument};
use jiff::civil::DateTime;
use review::bundle::{Bundle, BundleDisposition, BundleDossier, BundleHeld, BundleVersion, FORMAT};
use review::chain::{sm3_bytes, sm3_hex};
use review::{Disposition, Statement, Words, dossier_json, key};
use serde::Deserialize;

use crate::App;
use crate::dto::{Failure, ImportedCase};
use crate::examine::Read;
use crate::reading::Reader;

/// One line of a manifest.
#[derive(Deserialize)]
struct Listed {
    path: String,
    size: usize,
    sm3: String,
}

impl App {
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
        let decided = bundle.steps.last().is_some_and(|step| step.state.is_decided());
        for (at, (version, read)) in bundle.versions.iter().zip(&reads).enumerate() {
            genuine(&bundle, version, read, decided && at + 1 == bundle.versions.len())?;
        }
        let mut of_dossiers = Vec::new();
        for dossier in &bundle.dossiers {
            of_dossiers.extend(papers(&members, dossier)?);
        }
        let all: Vec<&Read> = reads.into_iter().chain(of_dossiers).collect();
        let bytes: Vec<_> =
            all.iter().map(|read| read.bytes.get(&read.sha256)).collect::<Result<_, _>>()?;
        let place = path.to_string_lossy();
        let documents: HashMap<&str, NewDocument<'_>> = all
            .iter()
            .zip(&bytes)
            .map(|(read, bytes)| {
                let sha256 = read.sha256.as_str();
                let document = &read.document;
                (sha256, NewDocument { name: "", path: &place, bytes, document, sha256 })
            })
            .collect();
        let merged = self.archive.merge_case(&bundle, &place, &documents, now)?;
        Ok(ImportedCase { review: merged.review, added: merged.added, conflicts: merged.conflicts })
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

/// The files of a dossier, in order.
fn papers<'a>(members: &'a [Read], dossier: &BundleDossier) -> Result<Vec<&'a Read>, Failure> {
    let mut papers = Vec::new();
    for file in &dossier.files {
        let BundleHeld::File { path, sha256 } = &file.held else { continue };
        let here = |read: &&Read| {
            read.sha256 == *sha256
                && [&read.path].into_iter().chain(&read.also).any(|known| inside(known) == *path)
        };
        papers.push(members.iter().find(here).ok_or_else(|| changed(&file.name))?);
    }
    Ok(papers)
}

/// Fails where a version is not what was reviewed and signed; `decided` where its
/// decisions can't have changed since.
fn genuine(
    bundle: &Bundle,
    version: &BundleVersion,
    read: &Read,
    decided: bool,
) -> Result<(), Failure> {
    if read.sha256 != version.review.made_with.document {
        return Err(changed(&version.name));
    }
    if sm3_hex(&read.document.text) != version.text {
        return Err(Failure::new(
            "unsupported",
            "导出这个卷宗包的程序版本和本机不同，读出的文字不一致。请把两台电脑升级到同一版本后再导入",
        ));
    }
    if version.corrections.iter().any(|one| Field::named(&one.field).is_none()) {
        return Err(changed("case.json"));
    }
    let mut last = None;
    for opinion in &version.opinions {
        for signature in &opinion.signatures {
            let statement = Statement::parse(&signature.statement)
                .map_err(|_| changed(&format!("{}的签署", version.name)))?;
            let known = bundle.people.iter().any(|person| {
                person.public_key == signature.public_key
                    && person.public_key == statement.signer.public_key
                    && person.name == statement.signer.name
            });
            let words = opinion.conclusion.map(|conclusion| Words {
                title: &statement.title,
                text: &read.document.text,
                conclusion,
                number: &opinion.number,
                opinion: &opinion.text,
            });
            let covered = words.is_some_and(|words| statement.covers(words, &version.review));
            let signed = key::is_signed(
                &signature.public_key,
                signature.statement.as_bytes(),
                &signature.signature,
            );
            let papers = statement.dossier.as_deref().is_none_or(|digest| holds(bundle, digest));
            if !(known && covered && signed && papers) {
                return Err(changed(&format!("{}的签署", version.name)));
            }
            last = Some(statement);
        }
    }
    let decisions: Vec<Disposition> = version.dispositions.iter().map(decision_of).collect();
    match last {
        Some(last) if decided && !last.covers_decisions(&decisions, &version.own) => {
            Err(changed(&format!("{}的处理意见", version.name)))
        }
        Some(_) | None => Ok(()),
    }
}

/// True where one of the dossiers stood so at some time that this is its digest.
fn holds(bundle: &Bundle, digest: &str) -> bool {
    bundle.dossiers.iter().any(|dossier| {
        let files = dossier.digests();
        dossier.assessments.iter().rev().any(|made| {
            let json = dossier_json(&files, &made.given, &made.result);
            json.is_ok_and(|json| sm3_hex(&json) == digest)
        })
    })
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

fn decision_of(disposition: &BundleDisposition) -> Disposition {
    Disposition {
        finding: disposition.finding,
        decision: Some(disposition.decision),
        reason: disposition.reason.clone(),
        by: disposition.by.clone(),
        at: disposition.at,
    }
}
