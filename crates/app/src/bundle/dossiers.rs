//! The dossiers of a case, put together for its bundle.
//!
//! A file that is one of the case's versions as well lies in the bundle once.

use std::collections::HashMap;

use archive::{StoredAssessment, StoredOpinion};
use report::bundle::Part;
use review::bundle::{
    BundleAnswer, BundleAssessment, BundleDossier, BundleFile, BundleHeld, BundlePublicOpinion,
};

use crate::App;
use crate::dto::Failure;

impl App {
    /// The dossiers of these reviews, in their order. Adds to `parts` the files that
    /// `places`, paths in the bundle by SHA-256, doesn't know yet.
    pub(super) fn dossiers(
        &self,
        reviews: &[i64],
        places: &mut HashMap<String, String>,
        parts: &mut Vec<Part>,
    ) -> Result<Vec<BundleDossier>, Failure> {
        let mut ids: Vec<i64> = Vec::new();
        for review in reviews {
            ids.extend(self.archive.dossier_of(*review)?.filter(|id| !ids.contains(id)));
        }
        let mut dossiers = Vec::with_capacity(ids.len());
        for (at, id) in ids.into_iter().enumerate() {
            let stored = self.archive.dossier(id)?;
            let mut files = Vec::with_capacity(stored.members.len());
            for member in stored.members {
                let held = match member.held {
                    Err((code, message)) => BundleHeld::Unread { code, message },
                    Ok(document) => {
                        let sha256 = self.archive.document_row(document)?.sha256;
                        let path = match places.get(&sha256) {
                            Some(path) => path.clone(),
                            None => {
                                let path = format!("dossier/{}/{}", at + 1, member.name);
                                parts.push((path.clone(), self.archive.original(document)?));
                                places.insert(sha256.clone(), path.clone());
                                path
                            }
                        };
                        BundleHeld::File { path, sha256 }
                    }
                };
                files.push(BundleFile { name: member.name, held });
            }
            let made = self.archive.assessments(id)?;
            let opinions = self.archive.opinions(id)?;
            dossiers.push(BundleDossier {
                name: stored.row.name,
                files,
                assessments: made.into_iter().map(|one| assessment(one, reviews)).collect(),
                opinions: opinions.into_iter().map(public_opinion).collect(),
            });
        }
        Ok(dossiers)
    }
}

fn assessment(one: StoredAssessment, reviews: &[i64]) -> BundleAssessment {
    BundleAssessment {
        version: reviews.iter().position(|review| Some(*review) == one.review),
        assessed_at: one.assessed_at,
        day: one.day,
        made_with: one.made_with,
        given: one.given,
        result: one.result,
    }
}

fn public_opinion(one: StoredOpinion) -> BundlePublicOpinion {
    BundlePublicOpinion {
        source: one.source,
        who: one.opinion.who,
        text: one.opinion.text,
        answer: one.answer.map(|answer| BundleAnswer {
            answer: answer.answer,
            reason: answer.reason,
            by: answer.by,
            at: answer.at,
        }),
    }
}
