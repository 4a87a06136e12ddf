//! Whether the office's rules hold once a pack has been laid over them: all of them are
//! compiled together, and the examples of what comes in are run.

use engine::{Engine, PackError, Packs, SourceFile};
use jiff::civil::Date;

use super::PACK;
use super::incoming::Incoming;
use super::lay::Laid;
use crate::App;
use crate::dto::{Failure, ImportChange, ImportProblem, ImportedKind};
use crate::rule_draft::{OFFICE, example_problem, own_pack, unmet, written};
use crate::rules::Sources;

impl App {
    /// Compiles all rules as they would be then, and runs the examples of those that are
    /// new: what is wrong, and what is doubtful.
    pub(super) fn judge(
        &self,
        incoming: &Incoming,
        laid: &Laid,
        mut own: Vec<SourceFile>,
        today: Date,
    ) -> Result<(Vec<ImportProblem>, Vec<String>), Failure> {
        own.retain(|file| !laid.writes.contains_key(&file.path));
        let writes = laid.writes.iter();
        own.extend(
            writes.map(|(path, text)| SourceFile { path: path.clone(), text: text.clone() }),
        );
        if !own.iter().any(|file| file.path == PACK) {
            own.push(SourceFile { path: PACK.into(), text: written(&own_pack())? });
        }
        let mut setup = self.setup();
        setup.packs.retain(|folder| !folder.ends_with(OFFICE));
        let Sources { mut files, mut chosen, profile, .. } = Sources::read(&setup)?;
        let mut problems: Vec<ImportProblem> =
            taken(laid, &files).into_iter().map(|error| located(incoming, laid, error)).collect();
        files.extend(own);
        chosen.push(OFFICE.to_owned());
        let compiled = Packs::read(&files)
            .and_then(|packs| packs.layered(&chosen))
            .and_then(|packs| Engine::compile(&packs, &profile).map(|engine| (packs, engine)));
        let (packs, engine) = match compiled {
            Ok(compiled) => compiled,
            Err(errors) => {
                problems.extend(errors.into_iter().map(|error| located(incoming, laid, error)));
                return Ok((problems, Vec::new()));
            }
        };
        let (ruleset, mut doubts) = (self.ruleset()?, Vec::new());
        let library = ruleset.library();
        let brought = laid
            .parts
            .iter()
            .filter(|part| part.kind == ImportedKind::Rule && part.change != ImportChange::Same);
        for part in brought {
            let Some(rule) = packs.rules.iter().find(|rule| rule.spec.id == part.id) else {
                continue;
            };
            for failure in engine.run_examples(rule, library.as_ref(), today) {
                let message = unmet(&example_problem(failure));
                let error = PackError { file: rule.file.clone(), line: None, message };
                problems.push(located(incoming, laid, error));
            }
            let doubtful = ruleset.doubtful_basis(rule, today).into_iter();
            doubts.extend(doubtful.map(|doubt| format!("规则“{}”：{doubt}", part.title)));
        }
        Ok((problems, doubts))
    }
}

/// Exceptions whose id another pack has already.
fn taken(laid: &Laid, others: &[SourceFile]) -> Vec<PackError> {
    let exceptions = laid.writes.keys().filter(|path| path.starts_with("exceptions/"));
    exceptions
        .filter(|path| others.iter().any(|file| file.path == **path))
        .map(|path| PackError {
            file: path.clone(),
            line: None,
            message: "这个例外的编号别的规则包已经用过，请换一个编号".to_owned(),
        })
        .collect()
}

/// An error of all rules together, placed in what comes in where that is to blame. The
/// lines of word classes are not those of the file that they come from.
fn located(incoming: &Incoming, laid: &Laid, error: PackError) -> ImportProblem {
    match laid.origin.get(&error.file) {
        Some(origin) => {
            let line = error.line.filter(|_| !error.file.starts_with("lexicon/"));
            incoming.problem(PackError { file: origin.clone(), line, message: error.message })
        }
        None => ImportProblem { place: error.file, message: error.message },
    }
}
