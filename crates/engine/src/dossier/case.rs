//! A dossier under examination: its papers by role, its facts, and how far it has come.

use document::Span;
use jiff::civil::Date;
use statutes::Library;

use super::known::Known;
use super::{Calendar, Comparison, Dossier, Evidence, Fact, FactKind, Role, Step};
use crate::identify::Issuer;
use crate::{Regime, Verdict};

/// Everything that a point may look at.
pub(super) struct Case<'a> {
    pub(super) dossier: &'a Dossier,
    /// In step with `Dossier::files`.
    pub(super) roles: Vec<Role>,
    pub(super) known: Known,
    pub(super) calendar: &'a Calendar,
    pub(super) library: &'a dyn Library,
    /// The day of the assessment.
    pub(super) day: Date,
    /// The text that is judged: the draft, or the issued paper where there is no draft.
    pub(super) main: Option<usize>,
    /// What it falls under.
    pub(super) verdicts: Vec<(Regime, Verdict)>,
    /// Who issues it.
    pub(super) issuer: Issuer,
    /// Of the draft with the texts that should be it.
    pub(super) comparisons: Vec<Comparison>,
}

impl Case<'_> {
    /// Files of a role.
    pub(super) fn files(&self, role: Role) -> Vec<usize> {
        (0..self.roles.len()).filter(|&file| self.roles[file] == role).collect()
    }

    /// True where a file of the role is there.
    pub(super) fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The titles of the files of a role, to point at.
    pub(super) fn titles(&self, role: Role) -> Vec<Evidence> {
        self.files(role).into_iter().map(|file| self.title(file)).collect()
    }

    /// A file's title, or its first paragraph.
    pub(super) fn title(&self, file: usize) -> Evidence {
        let entry = &self.dossier.files[file];
        let excerpt = entry.excerpt();
        let title = excerpt.paper.title.as_ref().map(|title| title.span);
        let first = excerpt.blocks.first().map(|block| block.span);
        let span = title.or(first).unwrap_or(Span::new(0, 0));
        let from = entry.part.start;
        self.dossier.evidence(file, Span::new(span.start + from, span.end + from))
    }

    /// The paper that a fact was read from, in the words of the trade.
    pub(super) fn source(&self, fact: &Fact) -> &'static str {
        let role = fact.evidence.as_ref().map(|evidence| self.roles[evidence.file]);
        role.map_or("填写的情况", Role::name)
    }

    /// True where the leadership has met: minutes, or a person's word.
    pub(super) fn met(&self) -> bool {
        self.has(Role::Minutes) || !self.known.own(FactKind::MeetingDay).is_empty()
    }

    /// True where the paper is signed.
    pub(super) fn issued(&self) -> bool {
        let kinds = [FactKind::IssuedDay, FactKind::PublishedDay, FactKind::FiledDay];
        self.has(Role::Issued)
            || self.has(Role::Filing)
            || kinds.iter().any(|kind| !self.known.own(*kind).is_empty())
    }

    /// True where the legality opinion is there.
    pub(super) fn reviewed(&self) -> bool {
        let kinds = [FactKind::LegalityDay, FactKind::LegalityConclusion];
        self.has(Role::Legality) || kinds.iter().any(|kind| !self.known.own(*kind).is_empty())
    }

    /// True while opinions can still be sent in and nothing later is there.
    pub(super) fn is_consulting(&self) -> bool {
        let periods = self.known.best(FactKind::ConsultationPeriod);
        let last = periods.iter().filter_map(|fact| fact.period()?.last(self.calendar)).max();
        let later = self.reviewed() || self.met() || self.issued();
        !later && last.is_some_and(|last| last >= self.day)
    }

    /// True where the dossier has come to a step: something of it, or of a later one,
    /// is there. Once opinions are in, the papers of the review have to be there.
    pub(super) fn has_reached(&self, step: Step) -> bool {
        match step {
            Step::Identification | Step::Participation => true,
            Step::Experts | Step::Risk | Step::Competition => !self.is_consulting(),
            Step::Legality => self.reviewed() || self.met() || self.issued(),
            Step::Discussion => self.met() || self.issued(),
            Step::Publication => self.issued(),
        }
    }

    /// True where something that comes after a step is there.
    pub(super) fn is_past(&self, step: Step) -> bool {
        match step {
            Step::Identification
            | Step::Participation
            | Step::Experts
            | Step::Risk
            | Step::Competition => true,
            Step::Legality => self.met() || self.issued(),
            Step::Discussion => self.issued(),
            Step::Publication => false,
        }
    }

    /// The text of the files of a role.
    pub(super) fn texts(&self, role: Role) -> impl Iterator<Item = (usize, &str)> {
        self.files(role).into_iter().map(|file| {
            let entry = &self.dossier.files[file];
            (file, entry.document.slice(entry.part))
        })
    }

    /// The first sentence in the files of a role that holds a word of each group.
    pub(super) fn sentence(&self, role: Role, groups: &[&[&str]]) -> Option<Evidence> {
        self.texts(role).find_map(|(file, text)| {
            let mut at = self.dossier.files[file].part.start;
            text.split_inclusive(['。', '；', '！', '？', '\n']).find_map(|sentence| {
                let start = at;
                at += sentence.chars().count();
                let holds = |group: &&[&str]| group.iter().any(|word| sentence.contains(word));
                groups.iter().all(holds).then(|| {
                    let blank = sentence.chars().take_while(|c| c.is_whitespace()).count();
                    let length = sentence.trim().chars().count();
                    let start = start + blank;
                    self.dossier.evidence(file, Span::new(start, start + length))
                })
            })
        })
    }
}
