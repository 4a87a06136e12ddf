//! Takes a case in that came from another machine: what is new is added, what is there
//! stays, and where both sides went on, this side counts and the difference is told.
//!
//! One transaction: a case is never half there. Deliberately absent: whether what came is
//! genuine, which is found out before.

mod dossier;

use std::collections::HashMap;

use jiff::civil::DateTime;
use review::bundle::{Bundle, BundleCorrection, BundleOpinion, BundleStep, BundleVersion};
use review::{CaseStep, OwnFinding, chain};
use rusqlite::{Transaction, TransactionBehavior};

use crate::cases::{self, NewLegalityOpinion, NewSignature};
use crate::correct::{self, NewCorrection};
use crate::dispositions::NewDisposition;
use crate::keep::{self, NewDocument};
use crate::own::NewOwnFinding;
use crate::people::{self, NewPerson};
use crate::table::correction::{self, Field};
use crate::table::{
    disposition, document, legality, matter, own as own_table, person, review as reviews,
};
use crate::{Archive, ArchiveError, dispositions, own};

/// What came of a case that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The review of the newest version.
    pub review: i64,
    /// True where something was added.
    pub added: bool,
    /// What both sides say differently, as Chinese sentences; this side was kept.
    pub conflicts: Vec<String>,
}

impl Archive {
    /// Takes a case in that lies at `place`. `documents` are all its files as they were read
    /// here, by SHA-256.
    ///
    /// # Errors
    /// Nothing was written.
    pub fn merge_case(
        &self,
        bundle: &Bundle,
        place: &str,
        documents: &HashMap<&str, NewDocument<'_>>,
        now: DateTime,
    ) -> Result<Merged, ArchiveError> {
        let mut connection = self.connection();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut merge = Merge {
            transaction: &transaction,
            place,
            documents,
            now,
            added: false,
            conflicts: Vec::new(),
        };
        for somebody in &bundle.people {
            merge.person(somebody)?;
        }
        let (matter, known) = merge.matter(bundle)?;
        let mut all = known.clone();
        for (at, version) in bundle.versions.iter().enumerate() {
            let review = match known.get(at) {
                Some(review) => *review,
                None => {
                    let review = merge.version(matter, version)?;
                    all.push(review);
                    review
                }
            };
            merge.decisions(review, at + 1, version)?;
            merge.opinions(review, at + 1, version)?;
            merge.corrections(at + 1, version)?;
        }
        for dossier in &bundle.dossiers {
            merge.dossier(dossier, &all)?;
        }
        merge.steps(matter, &bundle.steps, &all)?;
        let Merge { added, conflicts, .. } = merge;
        let review = all.last().copied().ok_or(ArchiveError::NotFound(matter))?;
        transaction.commit()?;
        Ok(Merged { review, added, conflicts })
    }
}

struct Merge<'a> {
    transaction: &'a Transaction<'a>,
    place: &'a str,
    documents: &'a HashMap<&'a str, NewDocument<'a>>,
    now: DateTime,
    added: bool,
    conflicts: Vec<String>,
}

impl Merge<'_> {
    fn person(&mut self, somebody: &review::bundle::BundlePerson) -> Result<(), ArchiveError> {
        if person::by_key(self.transaction, &somebody.public_key)?.is_some() {
            return Ok(());
        }
        let (name, roles) = (somebody.name.as_str(), somebody.roles.as_slice());
        let new = NewPerson { name, roles, public_key: &somebody.public_key, sealed: None };
        people::insert(self.transaction, &new, self.now)?;
        self.added = true;
        Ok(())
    }

    /// The case here, and the reviews of the versions that both sides have. Where the
    /// versions differ, what came becomes a case of its own.
    fn matter(&mut self, bundle: &Bundle) -> Result<(i64, Vec<i64>), ArchiveError> {
        let mut uid = bundle.uid.clone();
        loop {
            let Some(matter) = matter::by_uid(self.transaction, &uid)? else {
                self.added = true;
                return Ok((cases::open(self.transaction, &uid, self.now)?, Vec::new()));
            };
            let known: Vec<i64> =
                matter::versions(self.transaction, matter)?.iter().map(|row| row.review).collect();
            let mut same = true;
            for (review, version) in known.iter().zip(&bundle.versions) {
                same &= reviews::load(self.transaction, *review)?.review == version.review;
            }
            if same {
                return Ok((matter, known));
            }
            self.conflicts.push(
                "两边的版本不同：卷宗包里的内容另存为一件事项，本机原有的事项没有改动。".into(),
            );
            // The same bundle finds the same case again.
            let newest = bundle.versions.last().map(|version| version.text.as_str());
            uid = chain::sm3_hex(&format!("{uid}{}", newest.unwrap_or_default()));
            uid.truncate(bundle.uid.len());
        }
    }

    fn version(&mut self, matter: i64, version: &BundleVersion) -> Result<i64, ArchiveError> {
        let made = Some((&version.review, version.reviewed_at));
        let document = self.document(&version.review.made_with.document)?;
        let document = NewDocument { name: &version.name, ..*document };
        let kept = keep::insert(self.transaction, &document, made, self.now)?;
        let review = kept.review.ok_or(ArchiveError::NotFound(kept.document))?;
        let added_at = version.added_at;
        cases::insert_version(self.transaction, matter, review, &version.by, added_at)?;
        self.added = true;
        Ok(review)
    }

    /// The file with this SHA-256.
    fn document(&self, sha256: &str) -> Result<&NewDocument<'_>, ArchiveError> {
        let missing = || ArchiveError::damaged("卷宗包", "少了一份文件");
        self.documents.get(sha256).ok_or_else(missing)
    }

    fn decisions(
        &mut self,
        review: i64,
        number: usize,
        version: &BundleVersion,
    ) -> Result<(), ArchiveError> {
        let known = disposition::of_review(self.transaction, review)?;
        for came in &version.dispositions {
            match known.iter().find(|known| known.finding == came.finding) {
                None => {
                    let new = NewDisposition {
                        review,
                        findings: &[came.finding],
                        decision: Some(came.decision),
                        reason: &came.reason,
                        by: &came.by,
                    };
                    dispositions::insert(self.transaction, &new, came.at, self.now)?;
                    self.added = true;
                }
                Some(here)
                    if here.decision == Some(came.decision) && here.reason == came.reason => {}
                Some(here) => {
                    let said = here.decision.map_or("未处理", |decision| decision.name());
                    self.conflicts.push(format!(
                        "第{number}版第{}条问题：本机{said}（{}），卷宗包{}（{}）。保留了本机的处理。",
                        came.finding + 1,
                        here.by,
                        came.decision.name(),
                        came.by,
                    ));
                }
            }
        }
        for own in &version.own {
            if !own_table::has(self.transaction, review, own)? {
                own::insert(self.transaction, &new_own(review, own), None, (own.at, self.now))?;
                self.added = true;
            }
        }
        Ok(())
    }

    fn opinions(
        &mut self,
        review: i64,
        number: usize,
        version: &BundleVersion,
    ) -> Result<(), ArchiveError> {
        let known = legality::all(self.transaction, review)?;
        let same = |here: &crate::StoredLegalityOpinion, came: &BundleOpinion| {
            (here.saved_at, &here.by, &here.text) == (came.saved_at, &came.by, &came.text)
        };
        let ours_is_new = known
            .last()
            .is_some_and(|(last, _)| !version.opinions.iter().any(|came| same(last, came)));
        for came in &version.opinions {
            let here = known.iter().find(|(here, _)| same(here, came));
            if here.is_none() && ours_is_new && came.signatures.is_empty() {
                self.conflicts.push(format!(
                    "第{number}版的审核意见两边都写过：保留了本机的，卷宗包里{}写的没有导入。",
                    came.by
                ));
                continue;
            }
            let opinion = match here {
                Some((here, _)) => here.id,
                None => self.opinion(review, came)?,
            };
            let signed = here.map_or(&[][..], |(_, signatures)| signatures);
            for signature in &came.signatures {
                if signed.iter().any(|known| known.signature == signature.signature) {
                    continue;
                }
                let person = person::by_key(self.transaction, &signature.public_key)?
                    .ok_or(ArchiveError::NotFound(opinion))?;
                let new = NewSignature {
                    opinion,
                    person,
                    statement: &signature.statement,
                    signature: &signature.signature,
                };
                cases::insert_signature(self.transaction, &new, signature.signed_at, self.now)?;
                self.added = true;
            }
        }
        Ok(())
    }

    fn opinion(&mut self, review: i64, came: &BundleOpinion) -> Result<i64, ArchiveError> {
        let new = NewLegalityOpinion {
            review,
            conclusion: came.conclusion,
            number: &came.number,
            addressee: &came.addressee,
            text: &came.text,
            by: &came.by,
        };
        self.added = true;
        cases::insert_opinion(self.transaction, &new, came.saved_at, self.now)
    }

    /// Adds what was corrected after where this side stands, field by field.
    fn corrections(&mut self, number: usize, version: &BundleVersion) -> Result<(), ArchiveError> {
        let sha256 = &version.review.made_with.document;
        let Some(document) = document::known(self.transaction, sha256)? else { return Ok(()) };
        let known = correction::of_document(self.transaction, document)?;
        let same = |here: &correction::Correction, came: &BundleCorrection| {
            (here.field.name(), &here.value, &here.by, here.at)
                == (&came.field, &came.value, &came.by, came.at)
        };
        for field in Field::ALL {
            let came = version.corrections.iter().filter(|one| one.field == field.name());
            let here = known.iter().filter(|one| one.field == field);
            if !here.clone().zip(came.clone()).all(|(here, came)| same(here, came)) {
                self.conflicts.push(format!(
                    "第{number}版的{}两边都更正过：保留了本机的更正。",
                    field.name()
                ));
                continue;
            }
            for one in came.skip(here.count()) {
                let new = NewCorrection {
                    field,
                    value: &one.value,
                    reason: &one.reason,
                    by: &one.by,
                    since: one.since,
                };
                correct::insert(self.transaction, document, &new, one.at, self.now)?;
                self.added = true;
            }
        }
        Ok(())
    }

    /// Adds the steps that go on from where this side stands.
    fn steps(
        &mut self,
        matter: i64,
        came: &[BundleStep],
        versions: &[i64],
    ) -> Result<(), ArchiveError> {
        let known = matter::steps(self.transaction, matter)?;
        let same = |(here, came): (&CaseStep, &BundleStep)| {
            (here.state, here.at, &here.by) == (came.state, came.at, &came.by)
        };
        if !known.iter().zip(came).all(same) {
            self.conflicts
                .push("两边都办理过这件事项：保留了本机的办理记录，卷宗包里的没有导入。".into());
            return Ok(());
        }
        for step in came.iter().skip(known.len()) {
            let review = versions.get(step.version).copied();
            let step = CaseStep {
                state: step.state,
                review: review.ok_or(ArchiveError::NotFound(matter))?,
                note: step.note.clone(),
                regardless: step.regardless,
                by: step.by.clone(),
                at: step.at,
                due: step.due,
            };
            cases::insert_step(self.transaction, matter, &step, self.now)?;
            self.added = true;
        }
        Ok(())
    }
}

fn new_own<'a>(review: i64, own: &'a OwnFinding) -> NewOwnFinding<'a> {
    NewOwnFinding {
        review,
        span: own.span,
        quote: &own.quote,
        locator: &own.locator,
        strength: own.strength,
        problem: &own.problem,
        basis: &own.basis,
        fix: &own.fix,
        by: &own.by,
    }
}
