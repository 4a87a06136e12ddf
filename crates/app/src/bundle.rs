//! 卷宗包: a case put together for the way to another machine.
//!
//! Deliberately absent: the zip (`report::bundle`), and what comes back (`take_in`).

mod dossiers;
mod signed;
mod take_in;
mod version;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use review::bundle::{Bundle, BundlePerson, BundleStep, FORMAT};

use crate::App;
use crate::dto::Failure;
use crate::save::save;

impl App {
    /// Writes the case of a review as a bundle.
    ///
    /// # Errors
    /// There is no such review, or the file can't be written.
    pub fn write_bundle(&self, review: i64, path: &Path) -> Result<(), Failure> {
        self.archive.review(review)?;
        let case = self
            .archive
            .case_of(review)?
            .ok_or_else(|| Failure::new("refused", "这份文稿还没有送审，请先送审再导出卷宗包"))?;
        let reviews: Vec<i64> = case.versions.iter().map(|version| version.review).collect();
        let (mut parts, mut versions, mut people) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut places = HashMap::new();
        for (at, row) in case.versions.iter().enumerate() {
            versions.push(self.version(at + 1, row, &mut places, &mut people, &mut parts)?);
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
        let dossiers = self.dossiers(&reviews, &mut places, &mut parts)?;
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
            dossiers,
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
