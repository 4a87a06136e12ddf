//! A pack's files taken apart into rules, exceptions and word classes, each by its id.
//!
//! Deliberately absent: what makes a rule good. The engine judges it among all the others.

use std::collections::BTreeMap;

use engine::spec::{ClassSpec, ExceptionSpec, PackSpec, RuleSpec};
use engine::{PackError, SourceFile, read_file};
use serde_json::{Value, to_value};

use crate::dto::ImportedKind;
use crate::rule_draft::is_plain;

/// A pack taken apart.
#[derive(Default)]
pub(super) struct Parts {
    pub pack: Option<PackSpec>,
    /// Rules and exceptions, each a file of its own.
    pub files: BTreeMap<(Kind, String), Part>,
    pub classes: BTreeMap<String, ClassPart>,
    /// True where working days are among the files.
    pub calendar: bool,
}

/// Exceptions before the rules that name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Exception,
    Rule,
}

/// A rule or an exception.
pub(super) struct Part {
    pub path: String,
    pub text: String,
    pub title: String,
    /// What it says, however it is written.
    pub value: Value,
}

/// A word class.
pub(super) struct ClassPart {
    pub path: String,
    pub spec: ClassSpec,
}

impl Kind {
    pub fn shown(self) -> ImportedKind {
        match self {
            Self::Exception => ImportedKind::Exception,
            Self::Rule => ImportedKind::Rule,
        }
    }
}

impl ClassPart {
    pub fn says(&self, other: &Self) -> bool {
        to_value(&self.spec).ok() == to_value(&other.spec).ok()
    }
}

impl Parts {
    /// Takes files apart; every file that can't be read is named.
    pub fn of(files: &[SourceFile]) -> Result<Self, Vec<PackError>> {
        let (mut parts, mut errors) = (Self::default(), Vec::new());
        for file in files {
            let (folder, name) = file.path.split_once('/').unwrap_or_default();
            let taken = match (folder, name) {
                ("calendar", _) => {
                    parts.calendar = true;
                    Ok(())
                }
                ("lexicon", _) => parts.take_classes(file),
                ("exceptions", _) => read_file::<ExceptionSpec>(file).and_then(|spec| {
                    let value = to_value(&spec).unwrap_or_default();
                    parts.take(Kind::Exception, &spec.id, &spec.title, value, file)
                }),
                (_, "pack.yaml") => read_file(file).map(|pack| parts.pack = Some(pack)),
                _ => read_file::<RuleSpec>(file).and_then(|spec| {
                    let value = to_value(&spec).unwrap_or_default();
                    parts.take(Kind::Rule, &spec.id, &spec.title, value, file)
                }),
            };
            errors.extend(taken.err());
        }
        if errors.is_empty() { Ok(parts) } else { Err(errors) }
    }

    fn take(
        &mut self,
        kind: Kind,
        id: &str,
        title: &str,
        value: Value,
        file: &SourceFile,
    ) -> Result<(), PackError> {
        // The id becomes the name of a file on this machine.
        if !is_plain(id) {
            let message = format!("编号“{id}”只能用小写字母、数字和连字符，请改正");
            return Err(wrong(file, message));
        }
        let part = Part {
            path: file.path.clone(),
            text: file.text.clone(),
            title: title.to_owned(),
            value,
        };
        match self.files.insert((kind, id.to_owned()), part) {
            None => Ok(()),
            Some(other) => {
                Err(wrong(file, format!("编号“{id}”在 {} 里已经用过，请只留一份", other.path)))
            }
        }
    }

    fn take_classes(&mut self, file: &SourceFile) -> Result<(), PackError> {
        let classes: BTreeMap<String, ClassSpec> = read_file(file)?;
        for (name, spec) in classes {
            let part = ClassPart { path: file.path.clone(), spec };
            if let Some(other) = self.classes.insert(name.clone(), part) {
                let message = format!("词类“{name}”在 {} 里已经有了，请只留一份", other.path);
                return Err(wrong(file, message));
            }
        }
        Ok(())
    }
}

fn wrong(file: &SourceFile, message: String) -> PackError {
    PackError { file: file.path.clone(), line: None, message }
}
