//! What can't be read is not missing: a file without text, and one of which parts could
//! not be read, go to a person.
//!
//! A file of which nothing was read comes as an empty document; its name still tells
//! what it is.

use document::{Unread, UnreadWhy};

use super::case::Case;
use super::point::Outcome;
use super::{Evidence, Role};

/// Parts of a file that are named one by one.
const NAMED: usize = 3;

impl Case<'_> {
    /// A paper of this role is there, and its words can be read.
    pub(super) fn present(&self, role: Role, what: &str) -> Outcome {
        let files = self.files(role);
        if files.iter().all(|&file| self.is_blank(file)) {
            let names = self.names(&files);
            return Outcome::unclear(format!("{names}没有读出文字，可能是扫描件，请打开原件核对"))
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
        Outcome::unclear(format!("{what}；{names}没有读出文字，可能是扫描件，请打开原件核对"))
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
        let told = unread.iter().map(|&file| self.lost_parts(file)).collect::<Vec<_>>().join("、");
        Outcome::unclear(format!("{what}；{told}没有读出来，请打开原件核对")).at(self.titles(role))
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

    /// “意见书.pdf”的第2页（扫描图片）
    fn lost_parts(&self, file: usize) -> String {
        let entry = &self.dossier.files[file];
        let part = |unread: &Unread| format!("{}（{}）", unread.part, reason(unread.why));
        let parts: Vec<String> = entry.document.unread.iter().take(NAMED).map(part).collect();
        match parts.is_empty() {
            true => format!("“{}”", entry.name),
            false => format!("“{}”的{}", entry.name, parts.join("、")),
        }
    }

    fn names(&self, files: &[usize]) -> String {
        let name = |file: &usize| format!("“{}”", self.dossier.files[*file].name);
        files.iter().map(name).collect::<Vec<_>>().join("、")
    }
}

fn reason(why: UnreadWhy) -> &'static str {
    match why {
        UnreadWhy::Scanned => "扫描图片",
        UnreadWhy::Image | UnreadWhy::Drawn => "图片",
        UnreadWhy::Embedded => "嵌入的文件",
        UnreadWhy::Corrupt => "已经损坏",
        UnreadWhy::TooLarge => "太大",
        UnreadWhy::Garbled => "文字编码读不出",
    }
}
