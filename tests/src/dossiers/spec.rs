//! The files of `tests/dossiers`: `base/*.yaml`, dossiers in good order, and
//! `<case>/case.yaml`, what a case changes and what must be said of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_yaml_ng::Value;

/// A dossier in good order.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseSpec {
    /// What it is about.
    pub title: String,
    /// Its papers.
    pub files: Vec<PaperSpec>,
}

/// A case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CaseSpec {
    /// What it is about.
    pub title: String,
    /// Why the law says what is expected: one line with the provision.
    pub why: String,
    /// Day of the review.
    pub day: Date,
    /// Name of a dossier in `base/` whose papers are taken over.
    pub base: Option<String>,
    /// Keys of papers of the base that are left out.
    #[serde(default)]
    pub without: Vec<String>,
    /// Papers that are added or stand in place of one of the base.
    #[serde(default)]
    pub files: Vec<PaperSpec>,
    /// Words that are replaced in all papers and names; each must be there.
    #[serde(default)]
    pub change: Vec<(String, String)>,
    /// Many papers of one kind.
    pub many: Option<Many>,
    /// The dossier comes as one zip and not as a folder.
    #[serde(default)]
    pub zip: bool,
    /// The unit profile, as its file has it.
    pub profile: Option<Value>,
    /// Roles and facts stated by hand, as their file has them.
    pub given: Option<Value>,
    /// What must be said.
    pub expect: Expect,
}

/// A paper: in a base with a key; in a case of its own, or like one of the base.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PaperSpec {
    /// How cases name it.
    pub key: Option<String>,
    /// Key of the paper of the base that it stands in place of.
    pub same_as: Option<String>,
    /// Key of the paper of the base that it is a further copy of.
    pub copy_of: Option<String>,
    /// Name of the file, folders included.
    pub name: Option<String>,
    /// Format of the file.
    pub format: Option<Format>,
    /// The text in plain notation (`crate::paper`).
    pub text: Option<String>,
    /// Words that are replaced; each must be there.
    #[serde(default)]
    pub change: Vec<(String, String)>,
    /// Keys of papers of the base that stand behind it in the same file.
    #[serde(default)]
    pub with: Vec<String>,
}

/// Many papers; `{n}` in name and text is the number, from 1.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Many {
    /// How many.
    pub count: usize,
    /// Name of the files.
    pub name: String,
    /// Format of the files.
    pub format: Format,
    /// The text.
    pub text: String,
}

/// What a paper becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Word.
    Docx,
    /// Text in UTF-8.
    Txt,
    /// Text in GB18030.
    TxtGb18030,
    /// PDF with a text.
    Pdf,
    /// Workbook.
    Xlsx,
    /// PDF of pictures: nobody can read the text.
    Scan,
    /// Word, cut off in the middle.
    Broken,
    /// No byte at all.
    Empty,
}

/// What must be said of a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expect {
    /// States of all eight steps; several where the law leaves it open.
    pub steps: BTreeMap<Step, OneOrMore<State>>,
    /// Messages.
    #[serde(default)]
    pub says: Vec<Says>,
    /// Verdicts of the regimes.
    #[serde(default)]
    pub regimes: BTreeMap<String, String>,
    /// Roles of files.
    #[serde(default)]
    pub roles: Vec<RoleSpec>,
    /// Facts that must be among those read.
    #[serde(default)]
    pub facts: Vec<FactSpec>,
    /// Files that must be named as unread; no others may be.
    #[serde(default)]
    pub unread: Vec<String>,
    /// The reviewed text against another.
    #[serde(default)]
    pub comparisons: Vec<ComparisonSpec>,
}

/// A point that must be there: in one of the steps, in one of the states, with all words
/// in its message.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Says {
    /// The steps that it may stand in.
    pub step: OneOrMore<Step>,
    /// Its state; any that is not proved, pending or not applicable where none is named.
    pub state: Option<OneOrMore<State>>,
    /// Words of its message; `a|b` for either.
    #[serde(default)]
    pub words: Vec<String>,
    /// Who states what it rests on.
    pub by: Option<String>,
}

/// What a file, or a paper in it, must be taken for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleSpec {
    /// Name of the file.
    pub name: String,
    /// The role.
    pub role: String,
    /// How sure, in percent.
    pub confidence: Option<u8>,
}

/// A fact by its kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactSpec {
    /// The kind.
    pub kind: String,
    /// Words that its value must contain, however it is written.
    pub value: String,
    /// The file that it stands in.
    pub file: Option<String>,
    /// Who states it.
    pub by: Option<String>,
}

/// What a comparison must find.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparisonSpec {
    /// The other text's file.
    pub other: String,
    /// Places of the differences; none means the same text.
    pub differences: Vec<String>,
}

/// One value, or a list where several will do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore<T> {
    /// One.
    One(T),
    /// Several.
    More(Vec<T>),
}

impl<T: PartialEq> OneOrMore<T> {
    /// True where the value is among them.
    pub fn allows(&self, value: &T) -> bool {
        self.values().contains(value)
    }

    /// All of them.
    pub fn values(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }
}

/// The names that `--json` uses, written down once more: they are the contract.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $(#[doc = $word] $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// As `--json` writes it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

names! {
    /// A step.
    Step {
        Identification "identification",
        Participation "participation",
        Experts "experts",
        Risk "risk",
        Competition "competition",
        Legality "legality",
        Discussion "discussion",
        Publication "publication",
    }
}

names! {
    /// How far a step or a point is proved.
    State {
        NotApplicable "not-applicable",
        Proved "proved",
        Pending "pending",
        Unclear "unclear",
        Deficient "deficient",
        Late "late",
        OutOfOrder "out-of-order",
        Missing "missing",
    }
}
