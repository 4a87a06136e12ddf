//! Forms written from the record: each a Word template of this project, filled.
//!
//! The templates are ours and no official forms, and say so; an office may bring its
//! own in their place. What the record doesn't hold is left for people to write.

mod competition;
mod materials;
mod register;

use engine::dossier::{Assessment, Dossier, Fact, FactKind, Role};
use engine::{Identification, Verdict};
use jiff::civil::Date;
use review::Review;

use crate::template::{TemplateError, Values, fill};

/// A form that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 材料清单: what is there and what is missing.
    Materials,
    /// 公平竞争审查表: first review and conclusion, exception included.
    Competition,
    /// 合法性审核登记表.
    Register,
}

/// What a form is written from.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Name of the dossier.
    pub name: &'a str,
    /// Its files.
    pub dossier: &'a Dossier,
    /// What they prove.
    pub assessment: &'a Assessment,
    /// The check of the draft's content, with the draft's index.
    pub draft: Option<(usize, &'a Review)>,
    /// Names of files that could not be read, and why.
    pub unread: &'a [(String, String)],
    /// The day on which the form is written.
    pub day: Date,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Materials, Self::Competition, Self::Register];

    /// Its name, which is its template's as well.
    pub fn name(self) -> &'static str {
        match self {
            Self::Materials => "材料清单",
            Self::Competition => "公平竞争审查表",
            Self::Register => "合法性审核登记表",
        }
    }

    /// The template that comes with the program.
    pub fn template(self) -> &'static [u8] {
        match self {
            Self::Materials => include_bytes!("../templates/材料清单.docx"),
            Self::Competition => include_bytes!("../templates/公平竞争审查表.docx"),
            Self::Register => include_bytes!("../templates/合法性审核登记表.docx"),
        }
    }

    /// What the form's placeholders stand for.
    pub fn values(self, record: &Record<'_>) -> Values {
        match self {
            Self::Materials => materials::values(record),
            Self::Competition => competition::values(record),
            Self::Register => register::values(record),
        }
    }
}

/// The form as a Word file; `template` in place of ours where an office has its own.
///
/// # Errors
/// The template is no Word file, or names something that the record doesn't hold.
pub fn write(
    form: Form,
    record: &Record<'_>,
    template: Option<&[u8]>,
) -> Result<Vec<u8>, TemplateError> {
    fill(template.unwrap_or_else(|| form.template()), &form.values(record))
}

impl Record<'_> {
    /// Title of the draft, or of the dossier where there is no draft.
    fn title(&self) -> String {
        let draft = self.draft_index().and_then(|at| {
            let paper = &self.dossier.files[at].document.paper;
            paper.inner_title.as_ref().or(paper.title.as_ref())
        });
        draft.map_or_else(|| self.name.to_owned(), |title| title.text.clone())
    }

    /// The body that issues the draft, as far as it is named.
    fn issuer(&self) -> String {
        let draft = self.draft_index().map(|at| &self.dossier.files[at].document.paper);
        let issuer = draft.and_then(|paper| paper.issuer.as_ref());
        issuer.map_or_else(String::new, |issuer| issuer.text.clone())
    }

    fn draft_index(&self) -> Option<usize> {
        self.assessment.roles.iter().position(|guess| guess.role == Role::Draft)
    }

    fn facts(&self, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.assessment.facts.iter().filter(move |fact| fact.kind == kind)
    }

    /// The values of all facts of a kind, parted by `；`, empty where there is none.
    fn told(&self, kind: FactKind) -> String {
        let mut told: Vec<String> = self.facts(kind).map(|fact| fact.value.in_words()).collect();
        told.dedup();
        told.join("；")
    }

    /// Names and values of those kinds that are known, as one sentence.
    fn sentence(&self, kinds: &[FactKind]) -> String {
        let told = kinds.iter().filter_map(|kind| {
            let told = self.told(*kind);
            (!told.is_empty()).then(|| format!("{}：{told}", kind.name()))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { "卷宗里没有读到".to_owned() } else { told.join("；") }
    }

    /// Names of the required materials that are missing, one a line.
    fn missing(&self) -> String {
        let missing = self.assessment.materials.iter();
        let missing = missing.filter(|paper| paper.required && paper.files.is_empty());
        let names: Vec<&str> = missing.map(|paper| paper.role.name()).collect();
        if names.is_empty() { "没有".to_owned() } else { names.join("\n") }
    }

    /// 行政规范性文件：是 …
    fn regimes(&self) -> String {
        let told: Vec<String> = self.assessment.identifications.iter().map(verdict).collect();
        if told.is_empty() {
            "没有认出送审稿，待认定".to_owned()
        } else {
            told.join("；")
        }
    }
}

fn verdict(found: &Identification) -> String {
    let verdict = match found.verdict {
        Verdict::Yes => "是",
        Verdict::No => "否",
        Verdict::Unclear => "待认定",
    };
    format!("{}：{verdict}", found.regime.name())
}
