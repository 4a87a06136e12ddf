//! The dossier of a case that came from another machine.
//!
//! Where both sides hold other files under the same draft nothing is taken in: which of
//! them is right is for people.

use engine::opinion::Opinion;
use review::bundle::{BundleAssessment, BundleDossier, BundleHeld, BundlePublicOpinion};

use super::Merge;
use crate::keep::{self, NewDocument};
use crate::table::{assessment, dossier as dossiers, opinion};
use crate::{
    ArchiveError, DossierMember, NewAnswer, NewAssessment, StoredAssessment, StoredOpinion,
    dossier, opinions,
};

impl Merge<'_> {
    /// `versions` are the reviews of the case's versions.
    pub(super) fn dossier(
        &mut self,
        came: &BundleDossier,
        versions: &[i64],
    ) -> Result<(), ArchiveError> {
        let here = match self.dossier_here(came, versions)? {
            None => self.new_dossier(came)?,
            Some(here) => {
                let members = dossiers::members(self.transaction, here)?;
                let ours = dossier::digests(self.transaction, &members)?;
                let ours = ours.iter().map(|(name, digest)| (name.as_str(), digest.as_deref()));
                if !ours.eq(came.digests()) {
                    self.conflicts.push(format!(
                        "卷宗的材料两边不同：保留了本机的卷宗，卷宗包里的“{}”没有导入；\
                         需要的材料请向发送的人索取后另建卷宗。",
                        came.name
                    ));
                    return Ok(());
                }
                here
            }
        };
        self.assessments(here, &came.assessments, versions)?;
        self.public_opinions(here, &came.opinions)?;
        self.answers(here, &came.opinions)
    }

    /// The dossier here whose draft is one of the same versions.
    fn dossier_here(
        &self,
        came: &BundleDossier,
        versions: &[i64],
    ) -> Result<Option<i64>, ArchiveError> {
        for review in came.assessments.iter().filter_map(|one| versions.get(one.version?)) {
            if let Some(here) = assessment::dossier_of(self.transaction, *review)? {
                return Ok(Some(here));
            }
        }
        Ok(None)
    }

    fn new_dossier(&mut self, came: &BundleDossier) -> Result<i64, ArchiveError> {
        let mut members = Vec::with_capacity(came.files.len());
        for file in &came.files {
            let held = match &file.held {
                BundleHeld::Unread { code, message } => Err((code.clone(), message.clone())),
                BundleHeld::File { sha256, .. } => {
                    let name = file.name.rsplit('/').next().unwrap_or(&file.name);
                    let new = NewDocument { name, ..*self.document(sha256)? };
                    Ok(keep::insert(self.transaction, &new, None, self.now)?.document)
                }
            };
            members.push(DossierMember { name: file.name.clone(), held });
        }
        self.added = true;
        dossier::insert(self.transaction, (&came.name, self.place), &members, self.now)
    }

    /// Adds what was made of the dossier after where this side stands.
    fn assessments(
        &mut self,
        here: i64,
        came: &[BundleAssessment],
        versions: &[i64],
    ) -> Result<(), ArchiveError> {
        let known = assessment::of_dossier(self.transaction, here)?;
        let same = |(here, came): (&StoredAssessment, &BundleAssessment)| {
            (here.assessed_at, &here.given) == (came.assessed_at, &came.given)
        };
        if !known.iter().zip(came).all(same) {
            self.conflicts.push(
                "两边都更正过卷宗里的角色或者事实：保留了本机的，卷宗包里的没有导入。".into(),
            );
            return Ok(());
        }
        for one in came.iter().skip(known.len()) {
            let new = NewAssessment {
                dossier: here,
                review: one.version.and_then(|at| versions.get(at).copied()),
                day: one.day,
                made_with: &one.made_with,
                given: &one.given,
                result: &one.result,
            };
            dossier::insert_assessment(self.transaction, &new, one.assessed_at, self.now)?;
            self.added = true;
        }
        Ok(())
    }

    /// Adds the opinions that came in after those that are here.
    fn public_opinions(
        &mut self,
        here: i64,
        came: &[BundlePublicOpinion],
    ) -> Result<(), ArchiveError> {
        let known = opinion::of_dossier(self.transaction, here)?;
        if !known.iter().zip(came).all(is_same) {
            self.conflicts
                .push("两边录入的征求意见不同：保留了本机的，卷宗包里多出的没有导入。".into());
            return Ok(());
        }
        let rest = came.get(known.len()..).unwrap_or_default();
        for file in rest.chunk_by(|one, next| one.source == next.source) {
            let opinions: Vec<Opinion> = file
                .iter()
                .map(|one| Opinion { who: one.who.clone(), text: one.text.clone() })
                .collect();
            let source = file.first().map_or("", |one| one.source.as_str());
            opinions::insert(self.transaction, here, (source, &opinions), self.now)?;
            self.added = true;
        }
        Ok(())
    }

    /// Adds answers to opinions that have none here.
    fn answers(&mut self, here: i64, came: &[BundlePublicOpinion]) -> Result<(), ArchiveError> {
        let mut differing = 0;
        let known = opinion::of_dossier(self.transaction, here)?;
        for (here, came) in known.iter().zip(came).filter(|pair| is_same(*pair)) {
            let Some(theirs) = &came.answer else { continue };
            match &here.answer {
                None => {
                    let new = NewAnswer {
                        opinions: &[here.id],
                        answer: theirs.answer,
                        reason: &theirs.reason,
                        by: &theirs.by,
                    };
                    opinions::insert_answers(self.transaction, &new, theirs.at, self.now)?;
                    self.added = true;
                }
                Some(ours) if (ours.answer, &ours.reason) == (theirs.answer, &theirs.reason) => {}
                Some(_) => differing += 1,
            }
        }
        if differing > 0 {
            self.conflicts
                .push(format!("有{differing}条征求意见的答复两边不同：保留了本机的答复。"));
        }
        Ok(())
    }
}

fn is_same((here, came): (&StoredOpinion, &BundlePublicOpinion)) -> bool {
    (&here.source, &here.opinion.who, &here.opinion.text) == (&came.source, &came.who, &came.text)
}
