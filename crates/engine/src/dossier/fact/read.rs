//! 事实: what each file shows, read as what it is.
//!
//! A day or a number that is written and can't be told for sure (a day without its
//! year, 二十余条) stays as words: it goes to a person. Deliberately absent: what
//! people state, and whether anything is enough.

use super::part::Part;
use super::{Fact, adoption, filing, hearing, issued, note, notice};
use crate::dossier::{Dossier, Guess, Role};

/// The facts of all files, in the order of the procedure, then of the files; `roles` in
/// step with the files.
pub fn facts(dossier: &Dossier, roles: &[Guess]) -> Vec<Fact> {
    let files = roles.iter().enumerate().take(dossier.files.len());
    let mut facts: Vec<Fact> =
        files.flat_map(|(file, guess)| read(&Part::new(dossier, file, guess.role))).collect();
    facts.sort_by_key(|fact| {
        let place = fact.evidence.as_ref().map(|evidence| (evidence.file, evidence.span));
        (fact.kind, place)
    });
    facts
}

fn read(part: &Part<'_>) -> Vec<Fact> {
    match part.role {
        Role::Notice => notice::participation(part),
        Role::Adoption => adoption::answers(part),
        Role::Note => note::told(part),
        Role::Hearing => hearing::hearing(part),
        Role::Issued => issued::publication(part),
        Role::Filing => filing::filing(part),
        Role::Expert => Vec::new(),
        Role::Risk => Vec::new(),
        Role::Competition => Vec::new(),
        Role::OwnLegality => Vec::new(),
        Role::Legality => Vec::new(),
        Role::Minutes => Vec::new(),
        Role::Draft | Role::Basis | Role::Interpretation | Role::Annex | Role::Other => Vec::new(),
    }
}
