//! Specs ↔ the values of rows, and a pack as the files of `rules/`.

use std::collections::BTreeMap;

use engine::spec::{ClassSpec, LimitedClass};
use engine::{PackedClass, SourceFile};
use serde::{Deserialize, Serialize};
use serde_yaml_ng::Mapping;

use super::{PackBook, WriteError, columns, yaml};

/// A row of the sheet 词类.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClassRow {
    name: String,
    words: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    bounded: bool,
    file: String,
}

/// The rows of a sheet.
pub(super) fn values(book: &PackBook, sheet: &str) -> Result<Vec<Mapping>, WriteError> {
    match sheet {
        columns::RULES => book.rules.iter().map(yaml::value).collect(),
        columns::CLASSES => {
            book.classes.iter().map(|class| yaml::value(&ClassRow::from(class))).collect()
        }
        columns::EXCEPTIONS => book.exceptions.iter().map(yaml::value).collect(),
        _ => Ok(vec![yaml::value(&book.pack)?]),
    }
}

impl PackBook {
    /// The pack as files, each path as below `rules/`.
    ///
    /// # Errors
    /// A spec can't be written as YAML.
    pub fn files(&self) -> Result<Vec<SourceFile>, WriteError> {
        let folder = &self.pack.id;
        let file = |path: String, text: String| SourceFile { path, text };
        let mut files =
            vec![file(format!("{folder}/pack.yaml"), yaml::text(&yaml::value(&self.pack)?)?)];
        for rule in &self.rules {
            let text = yaml::text(&yaml::value(rule)?)?;
            files.push(file(format!("{folder}/{}.yaml", rule.id), text));
        }
        for exception in &self.exceptions {
            let text = yaml::text(&yaml::value(exception)?)?;
            files.push(file(format!("exceptions/{}.yaml", exception.id), text));
        }
        let mut lexicon: BTreeMap<&str, BTreeMap<&str, &ClassSpec>> = BTreeMap::new();
        for class in &self.classes {
            lexicon.entry(&class.file).or_default().insert(&class.name, &class.spec);
        }
        for (path, classes) in lexicon {
            files.push(file(path.to_owned(), yaml::text(&yaml::value(&classes)?)?));
        }
        Ok(files)
    }
}

impl From<&PackedClass> for ClassRow {
    fn from(class: &PackedClass) -> Self {
        let (words, except, bounded) = match &class.spec {
            ClassSpec::Words(words) => (words.clone(), Vec::new(), false),
            ClassSpec::Limited(class) => (class.words.clone(), class.except.clone(), class.bounded),
        };
        let file = class.file.trim_start_matches("lexicon/").trim_end_matches(".yaml").to_owned();
        Self { name: class.name.clone(), words, except, bounded, file }
    }
}

impl From<ClassRow> for PackedClass {
    fn from(row: ClassRow) -> Self {
        let spec = if row.except.is_empty() && !row.bounded {
            ClassSpec::Words(row.words)
        } else {
            ClassSpec::Limited(LimitedClass {
                words: row.words,
                except: row.except,
                bounded: row.bounded,
            })
        };
        Self { name: row.name, file: format!("lexicon/{}.yaml", row.file), spec }
    }
}
