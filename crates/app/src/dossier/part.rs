//! The part of a file that a review is about: a dossier's draft can stand in one file with
//! its drafting note, and only what is found in the draft is kept.

use std::sync::Arc;

use document::{Document, Span};
use engine::dossier::{DossierFile, Role, split};

use crate::App;
use crate::dto::Failure;

impl App {
    /// `None` where the review is about all of its document.
    pub(crate) fn part_of(
        &self,
        review: i64,
        document: &Document,
    ) -> Result<Option<Span>, Failure> {
        let Some(id) = self.archive.dossier_of(review)? else { return Ok(None) };
        // The other files are read only where it can matter.
        if !holds_several(document) {
            return Ok(None);
        }
        let stored = self.archive.dossier(id)?;
        let draft = stored.last.result.roles.iter().position(|guess| guess.role == Role::Draft);
        let files = self.stored(&stored)?.files;
        Ok(draft.and_then(|at| files.get(at)).map(|file| file.part))
    }
}

fn holds_several(document: &Document) -> bool {
    let file = DossierFile {
        name: String::new(),
        sha256: String::new(),
        part: Span::new(0, document.text.chars().count()),
        document: Arc::new(document.clone()),
    };
    split(file).len() > 1
}
