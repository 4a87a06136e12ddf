//! Word classes: `{other}` inside a class is replaced by that class's words.

use std::collections::{BTreeMap, BTreeSet};

use super::{PackError, PackedClass, SourceFile, read_file};
use crate::pattern::terms::{Class, folded};
use crate::spec::ClassSpec;

/// Classes as written, with the file each came from.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    classes: BTreeMap<String, (String, ClassSpec)>,
}

impl Lexicon {
    pub(super) fn read(&mut self, file: &SourceFile) -> Result<(), PackError> {
        let classes: BTreeMap<String, ClassSpec> = read_file(file)?;
        for (name, class) in classes {
            if let Some((other, _)) = self.classes.get(&name) {
                return Err(PackError {
                    file: file.path.clone(),
                    line: file
                        .text
                        .lines()
                        .position(|line| line.starts_with(&name))
                        .map(|at| at + 1),
                    message: format!("词类“{name}”在 {other} 里已经有了，请合并或者换一个名称"),
                });
            }
            self.classes.insert(name, (file.path.clone(), class));
        }
        Ok(())
    }

    /// True where there is a class of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.classes.contains_key(name)
    }

    /// Adds words to a class; classes that hold it get them too.
    pub(super) fn extend(&mut self, name: &str, more: &[String]) {
        if let Some((_, class)) = self.classes.get_mut(name) {
            let words = match class {
                ClassSpec::Words(words) => words,
                ClassSpec::Limited(class) => &mut class.words,
            };
            words.extend_from_slice(more);
        }
    }

    pub(super) fn resolve(&self, errors: &mut Vec<PackError>) -> BTreeMap<String, Class> {
        let mut resolved = BTreeMap::new();
        for (name, (file, class)) in &self.classes {
            let (except, bounded) = match class {
                ClassSpec::Words(_) => (Vec::new(), false),
                ClassSpec::Limited(class) => {
                    (class.except.iter().map(|word| folded(word)).collect(), class.bounded)
                }
            };
            let mut words = BTreeSet::new();
            if let Err(message) = self.collect(name, &mut Vec::new(), &mut words) {
                errors.push(PackError { file: file.clone(), line: None, message });
            }
            resolved.insert(
                name.clone(),
                Class { words: words.into_iter().collect(), except, bounded },
            );
        }
        resolved
    }

    /// The classes as they are now, by name.
    pub(super) fn written(&self) -> Vec<PackedClass> {
        let classes = self.classes.iter().map(|(name, (file, spec))| PackedClass {
            name: name.clone(),
            file: file.clone(),
            spec: spec.clone(),
        });
        classes.collect()
    }

    fn collect(
        &self,
        name: &str,
        path: &mut Vec<String>,
        into: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        if path.iter().any(|above| above == name) {
            return Err(format!("词类“{name}”绕了一圈又包含自己：{}", path.join(" → ")));
        }
        let Some((_, class)) = self.classes.get(name) else {
            return Err(format!("没有名为“{name}”的词类，请检查“{}”的写法", path.join(" → ")));
        };
        path.push(name.to_owned());
        let words = match class {
            ClassSpec::Words(words) => words,
            ClassSpec::Limited(class) => &class.words,
        };
        for word in words {
            match word.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
                Some(other) => self.collect(other, path, into)?,
                None if folded(word).is_empty() => {
                    return Err(format!("词类“{name}”里有一个空的词"));
                }
                None => {
                    into.insert(folded(word));
                }
            }
        }
        path.pop();
        Ok(())
    }
}
