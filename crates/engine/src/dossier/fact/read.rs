//! 事实: what each file shows, read as what it is.
//!
//! A day or a number that is written and can't be told for sure (a day without its
//! year, 二十余条) stays as words: it goes to a person. Deliberately absent: what
//! people state, and whether anything is enough.

use super::matter::Matter;
use super::part::Part;
use super::sheet::Sheet;
use super::{
    Fact, adoption, competition, expert, filing, hearing, issued, legality, minutes, note, notice,
    reason, risk,
};
use crate::dossier::role::{Sort, sort_of, take_apart};
use crate::dossier::{Dossier, Guess, Role};

/// The facts of all files, in the order of the procedure, then of the files; `roles` in
/// step with the files.
pub fn facts(dossier: &Dossier, roles: &[Guess]) -> Vec<Fact> {
    let kinds: Vec<Role> = roles.iter().map(|guess| guess.role).collect();
    let matter = Matter::of(dossier, &kinds);
    let files = kinds.into_iter().enumerate().take(dossier.files.len());
    let mut facts: Vec<Fact> =
        files.flat_map(|(file, role)| read(&Part::new(dossier, file, role), &matter)).collect();
    facts.sort_by_key(|fact| {
        let place = fact.evidence.as_ref().map(|evidence| (evidence.file, evidence.span));
        (fact.kind, place)
    });
    facts
}

fn read(part: &Part<'_>, matter: &Matter) -> Vec<Fact> {
    let mut sheet = Sheet::new(part);
    let own = match part.role {
        Role::Notice => notice::participation(part),
        Role::Adoption => adoption::answers(part),
        Role::Note => note::told(part),
        Role::Hearing => hearing::hearing(part),
        Role::Issued => issued::publication(part),
        Role::Filing => filing::filing(part),
        Role::Legality => reason::urgency(part),
        Role::Other if tells_of_publication(part) => filing::publication(part),
        Role::Expert
        | Role::Risk
        | Role::Competition
        | Role::OwnLegality
        | Role::Minutes
        | Role::Draft
        | Role::Basis
        | Role::Interpretation
        | Role::Annex
        | Role::Other => Vec::new(),
    };
    match part.role {
        Role::Expert => expert::opinion(&mut sheet, matter),
        Role::Risk => risk::report(&mut sheet),
        Role::Competition => competition::review(&mut sheet),
        Role::OwnLegality => legality::own_opinion(&mut sheet),
        Role::Legality => legality::opinion(&mut sheet),
        Role::Minutes => minutes::meeting(&mut sheet),
        Role::Issued | Role::Filing | Role::Interpretation => minutes::told(&mut sheet),
        Role::Note | Role::Adoption | Role::Hearing | Role::Other => (),
        // What a notice tells is to come; a text that rules tells of matters in general.
        Role::Notice | Role::Draft | Role::Basis | Role::Annex => return own,
    }
    told(part.role, &mut sheet);
    own.into_iter().chain(sheet.facts()).collect()
}

/// 关于公布情况的说明: a paper that shows nothing but that another was published.
fn tells_of_publication(part: &Part<'_>) -> bool {
    let title = part.document().paper.title.as_ref().map(|title| title.text.as_str());
    let first = part.lines.first().map(|line| line.text.as_str());
    let told = title.or(first).and_then(|title| sort_of(&take_apart(title).frame));
    told.is_some_and(|(sort, _)| sort == Sort::Publication)
}

/// What a paper tells of matters that have papers of their own.
fn told(role: Role, sheet: &mut Sheet<'_>) {
    if matches!(role, Role::Issued | Role::Filing | Role::Interpretation) {
        return;
    }
    if role != Role::Expert {
        expert::told(sheet);
    }
    if role != Role::Risk {
        risk::told(sheet);
    }
    if role != Role::Competition {
        competition::told(sheet);
    }
    if !matches!(role, Role::Legality | Role::OwnLegality) {
        legality::told(sheet);
    }
}
