//! 审查台账: a row for every document that the archive holds.

use std::path::Path;

use archive::DocumentRow;
use engine::{Identification, Strength, Verdict};
use jiff::civil::Date;
use report::ledger::{Entry, Findings, workbook};
use review::{CaseState, Decision, Lacked};

use super::{ending, unwritten};
use crate::App;
use crate::case::statement;
use crate::dto::Failure;
use crate::save::save;

impl App {
    /// Writes the ledger as a workbook. Reads every document, so it takes its time.
    ///
    /// # Errors
    /// The archive can't be read, or the file can't be written.
    pub fn write_ledger(&self, path: &Path, day: Date) -> Result<usize, Failure> {
        ending(path, &["xlsx"])?;
        let documents = self.archive.documents()?;
        let entries: Vec<Entry> =
            documents.into_iter().map(|document| self.entry(document)).collect::<Result<_, _>>()?;
        save(path, &workbook(&entries, day).map_err(unwritten)?)?;
        Ok(entries.len())
    }

    fn entry(&self, document: i64) -> Result<Entry, Failure> {
        let stored = self.archive.document(document)?;
        let Some(review) = stored.reviews.first().copied() else { return Ok(known(stored.row)) };
        self.reviewed_entry(review)
    }

    /// The row of a document with what one of its reviews came to.
    pub(super) fn reviewed_entry(&self, review: i64) -> Result<Entry, Failure> {
        let stored = self.archive.review(review)?;
        let reviewed = &stored.review;
        let entry = Entry {
            regimes: Some(regimes(&reviewed.regimes)),
            reviewed: Some(reviewed.day),
            findings: Some(self.findings(review, reviewed)?),
            ..known(stored.row)
        };
        self.with_case(review, entry)
    }

    fn findings(&self, review: i64, reviewed: &review::Review) -> Result<Findings, Failure> {
        let mut found = Findings::default();
        let dispositions = self.archive.dispositions(review)?;
        for (at, finding) in reviewed.findings.iter().enumerate() {
            *strength(&mut found, finding.strength) += 1;
            let one = dispositions.iter().find(|one| one.finding == at);
            match one.and_then(|one| one.decision) {
                Some(Decision::Adopted) => found.adopted += 1,
                Some(Decision::Rejected) => found.rejected += 1,
                Some(Decision::Studied) | None => found.open += 1,
            }
        }
        // What a person found counts as adopted.
        for own in self.archive.own_findings(review)? {
            *strength(&mut found, own.strength) += 1;
            found.adopted += 1;
        }
        Ok(found)
    }

    fn with_case(&self, review: i64, entry: Entry) -> Result<Entry, Failure> {
        let case = self.archive.case_of(review)?;
        let (_, signature) = self.archive.legality_opinion(review)?;
        let stated = signature.as_ref().map(statement).transpose()?;
        let newest = case.as_ref().and_then(|case| case.versions.last());
        let current = newest.is_none_or(|version| version.review == review);
        let last = case.as_ref().and_then(|case| case.steps.last());
        let steps = case.as_ref().map_or(&[][..], |case| &case.steps);
        let published = steps
            .iter()
            .position(|step| step.state == CaseState::Published && step.review == review);
        Ok(Entry {
            state: match (current, last) {
                (false, _) => Some("已有新的版本".into()),
                (true, last) => last.map(|step| step.state.name().to_owned()),
            },
            conclusion: stated.as_ref().map(|stated| stated.conclusion.name().to_owned()),
            signed_by: stated.map(|stated| stated.signer.name),
            published: published.map(|at| {
                let day = steps[at].at.date();
                Lacked::of(steps, at)
                    .map_or_else(|| day.to_string(), |lacked| format!("{day}（{}）", lacked.name()))
            }),
            ..entry
        })
    }
}

fn known(row: DocumentRow) -> Entry {
    Entry {
        title: row.title,
        number: row.number,
        issuer: row.issuer,
        kind: row.kind,
        date: row.date,
        ..Entry::default()
    }
}

fn strength(found: &mut Findings, strength: Strength) -> &mut u32 {
    match strength {
        Strength::Must => &mut found.must,
        Strength::Should => &mut found.should,
        Strength::Verify => &mut found.verify,
    }
}

/// What it is, and what is still open.
fn regimes(found: &[Identification]) -> String {
    let told = found.iter().filter_map(|one| match one.verdict {
        Verdict::Yes => Some(one.regime.name().to_owned()),
        Verdict::Unclear => Some(format!("{}（待认定）", one.regime.name())),
        Verdict::No => None,
    });
    told.collect::<Vec<_>>().join("；")
}
