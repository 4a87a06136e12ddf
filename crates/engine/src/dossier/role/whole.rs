//! 整个卷宗: what only shows when the files are seen together.

use super::sight::Sight;
use super::single::{self, Reading, guess};
use super::sort::Sort;
use super::title::{Stage, core, same};
use super::{legality, texts};
use crate::dossier::{Dossier, Guess, Role};

/// A file as the others see it.
pub(super) struct Entry<'a> {
    /// What is in it.
    pub(super) sight: Sight<'a>,
    /// What it says of itself.
    pub(super) reading: Reading,
    /// A person said what it is.
    pub(super) given: bool,
}

/// What every file is, in step with `Dossier::files`.
pub fn guesses(dossier: &Dossier) -> Vec<Guess> {
    let mut entries: Vec<Entry<'_>> = dossier
        .files
        .iter()
        .map(|file| {
            let sight = Sight::new(file);
            let mut reading = single::read(&sight);
            let said = dossier.given.roles.get(&file.name);
            if let Some(&role) = said {
                reading.guess = guess(role, 100, format!("由人工指定为{}。", role.name()));
            }
            Entry { sight, reading, given: said.is_some() }
        })
        .collect();
    let subject = subject(&entries);
    texts::settle(&mut entries, subject.as_deref());
    legality::settle(&mut entries);
    entries.into_iter().map(|entry| entry.reading.guess).collect()
}

impl Entry<'_> {
    /// The name of the instrument that a text is, or issues.
    pub(super) fn core(&self) -> Option<String> {
        let inner = self.sight.doc.paper.inner_title.as_ref().map(|title| core(&title.text));
        let heading = || self.sight.heading.as_ref().map(|heading| core(&heading.line));
        let name = || core(&self.sight.name.heading.line);
        let long = |name: &String| name.chars().count() >= 6;
        inner.or_else(heading).filter(long).or_else(|| Some(name()).filter(long))
    }

    /// True where the text was numbered, or signed in the notice that issues it.
    pub(super) fn is_issued(&self) -> bool {
        let paper = &self.sight.doc.paper;
        match self.reading.stage {
            Some(Stage::Issued) => true,
            Some(_) => false,
            None => paper.number.is_some() || paper.date.is_some(),
        }
    }

    /// True where the files may still say what it is.
    pub(super) fn is_open_text(&self) -> bool {
        !self.given && self.reading.sort == Some(Sort::Text)
    }
}

/// The instrument that most papers of the dossier name: the matter itself.
fn subject(entries: &[Entry<'_>]) -> Option<String> {
    let named = |entry: &Entry<'_>| match entry.reading.sort {
        Some(Sort::Text) => match (entry.given, entry.reading.guess.role) {
            (true, Role::Draft | Role::Issued) => Some((entry.core()?, 4)),
            (true, _) => None,
            (false, _) if entry.reading.stage.is_some() => Some((entry.core()?, 2)),
            (false, _) => None,
        },
        Some(Sort::Basis) | None => None,
        Some(_) => Some((entry.sight.heading.as_ref()?.title.quoted.clone()?, 1)),
    };
    let names: Vec<(String, u32)> =
        entries.iter().filter_map(named).filter(|(name, _)| name.chars().count() >= 6).collect();
    let votes = |name: &str| -> u32 {
        names.iter().filter(|(other, _)| same(name, other)).map(|(_, weight)| weight).sum()
    };
    // The first of equals, in the order of the files.
    let mut best: Option<(&str, u32)> = None;
    for (name, _) in &names {
        let votes = votes(name);
        if best.is_none_or(|(_, most)| votes > most) {
            best = Some((name, votes));
        }
    }
    best.map(|(name, _)| name.to_owned())
}
