//! Rule files → packs: everything in `rules/` read, checked and named, nothing
//! compiled yet. A bad rule is refused with its file, line and remedy.

mod layers;
mod lexicon;
mod unused;
mod validate;
mod wording;

pub use layers::Said;
pub use wording::yaml_mistake;

use std::collections::BTreeMap;
use std::fmt;

use serde::de::DeserializeOwned;

use crate::dossier::{Calendar, CalendarSpec};
use crate::pattern::terms::Class;
use crate::spec::{ClassSpec, ExceptionSpec, PackSpec, RuleSpec};

/// A file below `rules/`.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below `rules/`, with `/`: `national/fc-named-supplier.yaml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What is wrong with a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackError {
    /// Path below `rules/`.
    pub file: String,
    /// Line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// A Chinese sentence that says what to do.
    pub message: String,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}：{}", self.file, self.message),
            None => write!(f, "{}：{}", self.file, self.message),
        }
    }
}

/// A rule with where it came from.
#[derive(Debug, Clone)]
pub struct PackedRule {
    /// Id of its pack.
    pub pack: String,
    /// Its file below `rules/`.
    pub file: String,
    /// The rule as written, with what lower layers changed.
    pub spec: RuleSpec,
    /// What lower layers say of it, the last word last.
    pub said: Vec<Said>,
    /// Its term as written, for its own examples.
    pub(crate) days: Option<u32>,
}

/// A word class with where it came from.
#[derive(Debug, Clone)]
pub struct PackedClass {
    /// Its name, as patterns write it.
    pub name: String,
    /// Its file below `rules/`.
    pub file: String,
    /// The class as written.
    pub spec: ClassSpec,
}

/// All packs of an installation, read and checked.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    /// By id.
    pub packs: Vec<PackSpec>,
    /// By id of the rule.
    pub rules: Vec<PackedRule>,
    /// Rules that a lower layer switched off.
    pub switched_off: Vec<PackedRule>,
    /// By id.
    pub exceptions: BTreeMap<String, ExceptionSpec>,
    /// Working days of the years that have a file.
    pub calendar: Calendar,
    pub(crate) classes: BTreeMap<String, Class>,
    lexicon: lexicon::Lexicon,
}

impl Packs {
    /// Reads all files; every error found is reported, not only the first.
    pub fn read(files: &[SourceFile]) -> Result<Self, Vec<PackError>> {
        let mut packs = Self::default();
        let mut errors = Vec::new();
        let mut files: Vec<&SourceFile> =
            files.iter().filter(|file| file.path.ends_with(".yaml")).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        for file in files {
            let Some((folder, name)) = file.path.split_once('/') else { continue };
            let done = match (folder, name) {
                ("calendar", name) => read_file(file).map(|year: CalendarSpec| {
                    errors.extend(year.problems(name).into_iter().map(|(words, message)| {
                        let line = file.text.lines().position(|line| line.contains(&words));
                        PackError { file: file.path.clone(), line: line.map(|at| at + 1), message }
                    }));
                    packs.calendar.add(&year);
                }),
                ("lexicon", _) => packs.lexicon.read(file),
                ("exceptions", _) => read_file(file).map(|exception: ExceptionSpec| {
                    packs.exceptions.insert(exception.id.clone(), exception);
                }),
                (_, "pack.yaml") => read_file(file).map(|pack| packs.packs.push(pack)),
                (pack, _) => read_file(file).map(|spec: RuleSpec| {
                    packs.rules.push(PackedRule {
                        pack: pack.into(),
                        file: file.path.clone(),
                        days: spec.days,
                        spec,
                        said: Vec::new(),
                    });
                }),
            };
            errors.extend(done.err());
        }
        packs.rules.sort_by(|a, b| a.spec.id.cmp(&b.spec.id));
        packs.classes = packs.lexicon.resolve(&mut errors);
        validate::validate(&packs, &mut errors);
        if errors.is_empty() { Ok(packs) } else { Err(errors) }
    }

    /// The word classes as written, by name.
    pub fn lexicon(&self) -> Vec<PackedClass> {
        self.lexicon.written()
    }
}

/// Reads a YAML file into its shape.
///
/// # Errors
/// It hasn't that shape, or is no YAML: the error names the line.
pub fn read_file<T: DeserializeOwned>(file: &SourceFile) -> Result<T, PackError> {
    serde_yaml_ng::from_str(&file.text).map_err(|error| PackError {
        file: file.path.clone(),
        line: error.location().map(|place| place.line()),
        message: format!("格式有误：{}", yaml_mistake(&error)),
    })
}
