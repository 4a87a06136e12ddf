//! What can't be read is not missing: a file without text, and one of which parts could
//! not be read, go to a person.
//!
//! A file of which nothing was read comes as an empty document; its name still tells
//! what it is.

use super::case::Case;
use super::point::Outcome;
use super::{Evidence, Role};

impl Case<'_> {
    /// A paper of this role is there, and its words can be read.
    pub(super) fn present(&self, role: Role, what: &str) -> Outcome {
        let files = self.files(role);
        if files.iter().all(|&file| self.is_blank(file)) {
            let names = self.names(&files);
            return Outcome::unclear(format!("{names}没有读出文字，请看原件"))
                .at(self.titles(role));
        }
        Outcome::proved(what).at(self.titles(role))
    }

    /// Something is nowhere, unless it is in a file that can't be read.
    pub(super) fn absent(&self, what: &str) -> Outcome {
        let unread: Vec<usize> = (0..self.roles.len())
            .filter(|&file| self.roles[file] == Role::Other && self.is_blank(file))
            .collect();
        if unread.is_empty() {
            return Outcome::missing(what);
        }
        let names = self.names(&unread);
        Outcome::unclear(format!("{what}，{names}没有读出文字，请看原件"))
    }

    /// The papers of this role don't say something, unless they say it where they can't be
    /// read.
    pub(super) fn lacking(&self, role: Role, what: &str) -> Outcome {
        let partly = |file: &usize| {
            self.is_blank(*file) || !self.dossier.files[*file].document.unread.is_empty()
        };
        let unread: Vec<usize> = self.files(role).into_iter().filter(partly).collect();
        if unread.is_empty() {
            return Outcome::deficient(what).at(self.titles(role));
        }
        let names = self.names(&unread);
        Outcome::unclear(format!("{what}，{names}有没读出来的部分，请看原件")).at(self.titles(role))
    }

    /// A paper that is called 会签 and names one of these bodies.
    pub(super) fn countersigned(&self, bodies: &[&str]) -> Option<Evidence> {
        let signed = |file: usize| {
            let entry = &self.dossier.files[file];
            let title = self.title(file);
            let text = entry.document.slice(entry.part);
            let called = title.quote.contains("会签") || entry.name.contains("会签");
            (called && bodies.iter().any(|body| text.contains(body))).then_some(title)
        };
        (0..self.roles.len()).find_map(signed)
    }

    fn is_blank(&self, file: usize) -> bool {
        let entry = &self.dossier.files[file];
        entry.document.slice(entry.part).trim().is_empty()
    }

    fn names(&self, files: &[usize]) -> String {
        let name = |file: &usize| format!("“{}”", self.dossier.files[*file].name);
        files.iter().map(name).collect::<Vec<_>>().join("、")
    }
}
