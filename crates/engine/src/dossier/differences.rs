//! The reviewed text held against the texts that should be it: those discussed and the
//! one issued.

use document::Span;

use super::role::{Stage, take_apart};
use super::{Comparison, Difference, Dossier, Role};
use crate::compare::{Clause, Side, compare};

/// The draft under review: of several the one that was sent to review, or the last that
/// is no text for the meeting.
pub(super) fn reviewed(dossier: &Dossier, roles: &[Role]) -> Option<usize> {
    let drafts = || (0..roles.len()).filter(|&file| roles[file] == Role::Draft);
    drafts().max_by_key(|&file| match stage(dossier, file) {
        Some(Stage::ForReview) => 3,
        None | Some(Stage::Proposed | Stage::Revised) => 2,
        Some(Stage::ForMeeting | Stage::Issued) => 1,
        Some(Stage::Early | Stage::Consultation) => 0,
    })
}

/// The reviewed text with every text for the meeting and every issued one.
pub(super) fn comparisons(dossier: &Dossier, roles: &[Role]) -> Vec<Comparison> {
    let Some(reviewed) = reviewed(dossier, roles) else { return Vec::new() };
    let others = (0..roles.len()).filter(|&file| match roles[file] {
        Role::Issued => true,
        Role::Draft => file != reviewed && stage(dossier, file) == Some(Stage::ForMeeting),
        _ => false,
    });
    others.map(|other| comparison(dossier, reviewed, other)).collect()
}

fn comparison(dossier: &Dossier, reviewed: usize, other: usize) -> Comparison {
    let (before, after) = (&dossier.files[reviewed], &dossier.files[other]);
    let clauses = compare(&before.excerpt(), &after.excerpt());
    let kept: Vec<&Clause> = clauses.iter().filter(|clause| !clause.is_kept()).collect();
    // Numbers that only follow from clauses put in or left out are no difference of
    // their own.
    let renumbered = clauses.iter().filter(|clause| clause.renumbered);
    let told: Vec<&Clause> = if kept.is_empty() { renumbered.collect() } else { kept };
    let shift = |side: &Side, by: usize| Span::new(side.span.start + by, side.span.end + by);
    let difference = |clause: &&Clause| Difference {
        locator: clause
            .before
            .as_ref()
            .or(clause.after.as_ref())
            .map_or_else(String::new, |side| side.locator.clone()),
        before: clause.before.as_ref().map(|side| shift(side, before.part.start)),
        after: clause.after.as_ref().map(|side| shift(side, after.part.start)),
    };
    Comparison { reviewed, other, differences: told.iter().map(difference).collect() }
}

fn stage(dossier: &Dossier, file: usize) -> Option<Stage> {
    let entry = &dossier.files[file];
    let name = entry.name.rsplit('/').next().unwrap_or(&entry.name);
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    let excerpt = entry.excerpt();
    let title = excerpt.paper.title.as_ref().and_then(|title| take_apart(&title.text).stage);
    title.or_else(|| take_apart(name).stage)
}
