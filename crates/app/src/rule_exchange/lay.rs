//! A pack that comes in, laid over the office's own by id: what is new is added, what says
//! something else takes the place of what was there, and nothing is taken away.

use std::collections::BTreeMap;

use engine::spec::ClassSpec;

use super::parts::{ClassPart, Parts};
use crate::dto::{Failure, ImportChange, ImportedKind, ImportedPart};
use crate::rule_draft::OFFICE;

/// Where word classes go that the office has not had before.
const CLASSES: &str = "lexicon/office.yaml";

/// What the import would do.
#[derive(Default)]
pub(super) struct Laid {
    pub parts: Vec<ImportedPart>,
    /// Files of the office's pack that have to be written, by path below `rules/`: words
    /// and exceptions come before the rules that name them.
    pub writes: BTreeMap<String, String>,
    /// Where each of them comes from.
    pub origin: BTreeMap<String, String>,
}

/// Lays what comes in over what the office has.
pub(super) fn lay(ours: &Parts, theirs: &Parts) -> Result<Laid, Failure> {
    let mut laid = Laid::default();
    for ((kind, id), part) in &theirs.files {
        let held = ours.files.get(&(*kind, id.clone()));
        let change = match held {
            None => ImportChange::New,
            Some(held) if held.value == part.value => ImportChange::Same,
            Some(_) => ImportChange::Changed,
        };
        laid.parts.push(ImportedPart {
            kind: kind.shown(),
            id: id.clone(),
            title: part.title.clone(),
            change,
        });
        if change != ImportChange::Same {
            let folder = match kind.shown() {
                ImportedKind::Exception => "exceptions",
                ImportedKind::Rule | ImportedKind::Class => OFFICE,
            };
            let path = held.map_or_else(|| format!("{folder}/{id}.yaml"), |held| held.path.clone());
            laid.origin.insert(path.clone(), part.path.clone());
            laid.writes.insert(path, part.text.clone());
        }
    }
    lay_classes(ours, theirs, &mut laid)?;
    Ok(laid)
}

fn lay_classes(ours: &Parts, theirs: &Parts, laid: &mut Laid) -> Result<(), Failure> {
    let mut changed: BTreeMap<&str, BTreeMap<&str, &ClassSpec>> = BTreeMap::new();
    for (name, class) in &theirs.classes {
        let held = ours.classes.get(name);
        let change = match held {
            None => ImportChange::New,
            Some(held) if held.says(class) => ImportChange::Same,
            Some(_) => ImportChange::Changed,
        };
        laid.parts.push(ImportedPart {
            kind: ImportedKind::Class,
            id: name.clone(),
            title: String::new(),
            change,
        });
        if change != ImportChange::Same {
            let path = held.map_or(CLASSES, |held| held.path.as_str());
            changed.entry(path).or_insert_with(|| of_file(ours, path)).insert(name, &class.spec);
            laid.origin.insert(path.to_owned(), class.path.clone());
        }
    }
    for (path, classes) in changed {
        let text = serde_yaml_ng::to_string(&classes)
            .map_err(|error| Failure::new("pack", "词类无法写出，请重试").with_detail(error))?;
        laid.writes.insert(path.to_owned(), text);
    }
    Ok(())
}

/// The classes that a file of the office's has.
fn of_file<'p>(ours: &'p Parts, path: &str) -> BTreeMap<&'p str, &'p ClassSpec> {
    let held = |(name, class): (&'p String, &'p ClassPart)| {
        (class.path == path).then_some((name.as_str(), &class.spec))
    };
    ours.classes.iter().filter_map(held).collect()
}
