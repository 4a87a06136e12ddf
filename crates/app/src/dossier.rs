//! 卷宗: one piece of work, assessed and kept.
//!
//! Deliberately absent: reading it (`read`), what the files prove, which `engine` works
//! out, and the words of the page (`view`).

mod case;
mod part;
mod read;
mod stated;
mod view;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use archive::{DossierMember, NewAssessment, StoredDossier};
use engine::Finding;
use engine::dossier::{Assessment, Dossier, Given, Point, Role, Step};
use jiff::civil::{Date, DateTime};
use review::{MadeWith, Review};

use crate::dto::{DossierTextView, DossierView, Failure, Progress, StatedFact};
use crate::{App, Ruleset, sample};

pub use read::{ReadDossier, read_dossier, read_given};
pub(crate) use view::short;

/// What came of a dossier: the assessment, and the check of its draft.
pub struct Assessed {
    /// The procedure.
    pub assessment: Assessment,
    /// Index of the draft in the dossier's files, and the check of its content.
    pub draft: Option<(usize, Review)>,
    /// What both depend on.
    pub made_with: MadeWith,
}

impl Assessed {
    /// Findings in the draft's content, with the draft's index.
    pub fn content(&self) -> impl Iterator<Item = (usize, &Finding)> {
        let draft = self.draft.iter();
        draft.flat_map(|(at, review)| review.findings.iter().map(move |found| (*at, found)))
    }

    /// All findings with the file they stand in: the draft's content, then the procedure.
    pub fn findings(&self) -> impl Iterator<Item = (usize, &Finding)> {
        let procedure = self.assessment.findings.iter().map(|(at, finding)| (*at, finding));
        self.content().chain(procedure)
    }
}

/// The points of a step, worst first; those that say the same of several regimes are
/// one, with all their provisions.
pub fn points(assessment: &Assessment, step: Step) -> Vec<Point> {
    let mut folded: Vec<Point> = Vec::new();
    for point in assessment.points.iter().filter(|point| point.step == step) {
        let same = |known: &&mut Point| {
            known.state.state == point.state.state && known.state.message == point.state.message
        };
        let Some(known) = folded.iter_mut().find(same) else {
            folded.push(point.clone());
            continue;
        };
        known.strength = known.strength.max(point.strength);
        for basis in &point.basis {
            if !known.basis.contains(basis) {
                known.basis.push(basis.clone());
            }
        }
    }
    folded.sort_by_key(|point| std::cmp::Reverse(point.state.state));
    folded
}

impl Ruleset {
    /// Assesses a dossier and checks its draft.
    pub fn assess(&self, dossier: &Dossier, day: Date) -> Assessed {
        let library = self.library();
        let assessment = self.engine.assess(dossier, library.as_ref(), day);
        let draft = assessment.roles.iter().position(|guess| guess.role == Role::Draft);
        let draft = draft.map(|at| {
            let file = &dossier.files[at];
            let mut review = self.review(&file.document, &file.sha256, day, None);
            // What else stands in the same file is not the draft.
            review.findings.retain(|finding| file.part.overlaps(finding.span));
            (at, review)
        });
        let document =
            draft.as_ref().map_or(String::new(), |(_, review)| review.made_with.document.clone());
        let made_with = self.made_with(document);
        Assessed { assessment, draft, made_with }
    }
}

impl App {
    /// Reads, assesses and keeps a dossier; gives its number, or `None` where it was
    /// cancelled before anything was kept.
    ///
    /// # Errors
    /// Nothing in it could be read, or the archive can't be written.
    pub fn start_dossier(
        &self,
        path: &str,
        now: DateTime,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<Option<i64>, Failure> {
        let ruleset = self.ruleset()?;
        let path = PathBuf::from(path);
        let Some(read) = read_dossier(&path, Given::default(), cancel, progress)? else {
            return Ok(None);
        };
        self.keep_dossier(&read, &path.to_string_lossy(), &ruleset, now).map(Some)
    }

    /// Opens the built-in sample dossier and gives its number.
    ///
    /// # Errors
    /// As `start_dossier`.
    pub fn open_sample(&self, now: DateTime) -> Result<i64, Failure> {
        let ruleset = self.ruleset()?;
        self.keep_dossier(&sample::read()?, sample::PATH, &ruleset, now)
    }

    /// Assesses and keeps what was read.
    fn keep_dossier(
        &self,
        read: &ReadDossier,
        path: &str,
        ruleset: &Ruleset,
        now: DateTime,
    ) -> Result<i64, Failure> {
        let assessed = ruleset.assess(&read.dossier, now.date());
        let draft =
            assessed.draft.as_ref().map(|(at, review)| (&read.dossier.files[*at].sha256, review));
        let (mut members, mut kept_review) = (Vec::new(), None);
        for (name, file) in &read.read {
            let own = draft.filter(|(sha256, _)| **sha256 == file.sha256).map(|(_, review)| review);
            let kept = self.keep(file, own, now)?;
            kept_review = kept_review.or(kept.review);
            members.push(DossierMember { name: name.clone(), held: Ok(kept.document) });
        }
        members.extend(read.unread.iter().map(|(name, failure)| DossierMember {
            name: name.clone(),
            held: Err((failure.code.clone(), failure.message.clone())),
        }));
        let id = self.archive.keep_dossier(&read.name, path, &members, now)?;
        self.keep_assessed(id, kept_review, &read.dossier.given, &assessed, now)?;
        Ok(id)
    }

    /// 卷宗
    ///
    /// # Errors
    /// There is no such dossier, or it can't be read.
    pub fn dossier(&self, id: i64) -> Result<DossierView, Failure> {
        let stored = self.archive.dossier(id)?;
        let dossier = self.stored(&stored)?;
        Ok(view::dossier(&stored, &dossier, &self.ruleset()?.library()))
    }

    /// The text of one file of a dossier.
    ///
    /// # Errors
    /// There is no such dossier or file.
    pub fn dossier_text(&self, id: i64, file: usize) -> Result<DossierTextView, Failure> {
        let dossier = self.stored(&self.archive.dossier(id)?)?;
        let file = dossier.files.get(file).ok_or_else(|| no_file("这份文件不在卷宗里"))?;
        Ok(view::text(file))
    }

    /// A person says what a file is; `None` leaves it to the program again.
    ///
    /// # Errors
    /// There is no such dossier, file or role, or the archive can't be written.
    pub fn set_role(
        &self,
        id: i64,
        file: &str,
        role: Option<&str>,
        now: DateTime,
    ) -> Result<DossierView, Failure> {
        self.said(id, now, |dossier| {
            if !dossier.files.iter().any(|known| known.name == file) {
                return Err(no_file("这份文件不在卷宗里"));
            }
            match role {
                Some(role) => dossier.given.roles.insert(file.to_owned(), stated::role(role)?),
                None => dossier.given.roles.remove(file),
            };
            Ok(())
        })
    }

    /// A person states a fact; it stands in place of those of its kind that were read.
    ///
    /// # Errors
    /// The fact is not complete, or the archive can't be written.
    pub fn state_fact(
        &self,
        id: i64,
        fact: &StatedFact,
        now: DateTime,
    ) -> Result<DossierView, Failure> {
        let fact = stated::fact(fact)?;
        self.said(id, now, |dossier| {
            dossier.given.facts.retain(|known| known.kind != fact.kind);
            dossier.given.facts.push(fact);
            Ok(())
        })
    }

    /// Takes back what people stated of one kind; what was read counts again.
    ///
    /// # Errors
    /// There is no such kind, or the archive can't be written.
    pub fn withdraw_fact(
        &self,
        id: i64,
        kind: &str,
        now: DateTime,
    ) -> Result<DossierView, Failure> {
        let kind = stated::kind(kind)?;
        self.said(id, now, |dossier| {
            dossier.given.facts.retain(|known| known.kind != kind);
            Ok(())
        })
    }

    /// Takes in what a person says, assesses anew and keeps the result.
    fn said(
        &self,
        id: i64,
        now: DateTime,
        change: impl FnOnce(&mut Dossier) -> Result<(), Failure>,
    ) -> Result<DossierView, Failure> {
        let stored = self.archive.dossier(id)?;
        let mut dossier = self.stored(&stored)?;
        change(&mut dossier)?;
        let assessed = self.ruleset()?.assess(&dossier, now.date());
        let review = self.review_of_draft(&stored, &dossier, &assessed, now)?;
        self.keep_assessed(id, review, &dossier.given, &assessed, now)?;
        self.dossier(id)
    }

    /// The kept review of the draft; a file that only now is the draft gets its own.
    fn review_of_draft(
        &self,
        stored: &StoredDossier,
        dossier: &Dossier,
        assessed: &Assessed,
        now: DateTime,
    ) -> Result<Option<i64>, Failure> {
        let Some((at, review)) = &assessed.draft else { return Ok(None) };
        let file = &dossier.files[*at];
        let sha256 = &file.sha256;
        // Another part of the same file is another draft.
        if let Some(id) = stored.last.review
            && self.archive.review(id)?.review.made_with.document == *sha256
            && self.part_of(id, &file.document)?.is_none_or(|part| part == file.part)
        {
            return Ok(Some(id));
        }
        let document = self.archive.document_of(sha256)?;
        Ok(Some(self.archive.keep_review(document, None, review, now)?))
    }

    /// Assesses a dossier anew with a new review of its draft.
    pub(crate) fn assess_with(&self, id: i64, review: i64, now: DateTime) -> Result<(), Failure> {
        let dossier = self.stored(&self.archive.dossier(id)?)?;
        let assessed = self.ruleset()?.assess(&dossier, now.date());
        self.keep_assessed(id, Some(review), &dossier.given, &assessed, now)
    }

    fn keep_assessed(
        &self,
        dossier: i64,
        review: Option<i64>,
        given: &Given,
        assessed: &Assessed,
        now: DateTime,
    ) -> Result<(), Failure> {
        let new = NewAssessment {
            dossier,
            review,
            day: now.date(),
            made_with: &assessed.made_with,
            given,
            result: &assessed.assessment,
        };
        self.archive.keep_assessment(new, now)?;
        Ok(())
    }
}

fn no_file(message: &str) -> Failure {
    Failure::new("not-found", message)
}
