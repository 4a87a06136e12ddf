//! 意见: opinions on a dossier's draft come in from files, are answered, and leave as
//! the table of what became of them.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use archive::{NewAnswer, StoredOpinion};
use engine::opinion::{Answer, groups, read};
use jiff::civil::DateTime;
use report::adoption::{Row, Table};

use crate::App;
use crate::dto::{AnswerView, Failure, GivenAnswer, OpinionGroup, OpinionView, OpinionsView};
use crate::examine::{each_file, file_name};
use crate::forms::ADOPTION;
use crate::save::save;

impl App {
    /// The opinions on a dossier's draft.
    ///
    /// # Errors
    /// They can't be read.
    pub fn opinions(&self, dossier: i64) -> Result<OpinionsView, Failure> {
        Ok(view(&self.archive.opinions(dossier)?))
    }

    /// Reads opinions from files (a table with a column of opinions, or a list) and
    /// keeps them.
    ///
    /// # Errors
    /// A file can't be read, or holds no opinion; nothing of it was kept.
    pub fn import_opinions(
        &self,
        dossier: i64,
        paths: &[String],
        now: DateTime,
    ) -> Result<OpinionsView, Failure> {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let (mut found, mut failed) = (Vec::new(), None);
        let work = |file: crate::Read| read(&file.document);
        each_file(&paths, &AtomicBool::new(false), work, |_, _, path, result| {
            match result {
                Ok(opinions) if opinions.is_empty() => failed = Some(no_opinions(path)),
                Ok(opinions) => found.push((file_name(path), opinions)),
                Err(failure) => failed = Some(failure),
            }
            failed.is_none()
        });
        if let Some(failure) = failed {
            return Err(failure);
        }
        for (name, opinions) in &found {
            self.archive.keep_opinions(dossier, name, opinions, now)?;
        }
        self.opinions(dossier)
    }

    /// Answers opinions.
    ///
    /// # Errors
    /// The reason is missing, or the archive can't be written.
    pub fn answer_opinions(
        &self,
        dossier: i64,
        given: &GivenAnswer,
        now: DateTime,
    ) -> Result<OpinionsView, Failure> {
        let wrong = |message: &str| Failure::new("wrong-input", message);
        let answer: Answer = serde_json::from_value(given.answer.clone().into())
            .map_err(|_| wrong("请选择采纳、部分采纳或者不采纳"))?;
        let (reason, by) = (given.reason.trim(), given.by.trim());
        if answer.needs_reason() && reason.is_empty() {
            return Err(wrong("部分采纳或者不采纳要写明理由"));
        }
        if by.is_empty() {
            return Err(wrong("请写明由谁答复"));
        }
        let new = NewAnswer { opinions: &given.opinions, answer, reason, by };
        self.archive.answer_opinions(new, now)?;
        self.opinions(dossier)
    }

    /// Writes the table of what became of the opinions; the file's name tells whether
    /// as a Word file or a workbook.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn write_adoption(&self, dossier: i64, path: &str) -> Result<(), Failure> {
        let stored = self.archive.opinions(dossier)?;
        let rows = stored.iter().map(|stored| Row {
            who: stored.opinion.who.clone(),
            text: stored.opinion.text.clone(),
            answer: stored.answer.as_ref().map(|answer| answer.answer),
            reason: stored.answer.as_ref().map_or(String::new(), |answer| answer.reason.clone()),
        });
        let table = Table { title: self.draft_title(dossier)?, rows: rows.collect() };
        let path = Path::new(path);
        let bytes = match path.extension().and_then(|end| end.to_str()) {
            Some("xlsx") => report::adoption::workbook(&table),
            _ => report::adoption::word(&table, self.template(ADOPTION)?.as_deref()),
        };
        save(path, &bytes.map_err(|error| Failure::new("wrong-input", error.to_string()))?)
    }
}

fn no_opinions(path: &Path) -> Failure {
    let name = file_name(path);
    Failure::new(
        "empty",
        format!("“{name}”里没有读到意见。表格要有一列的列名写明“意见内容”或者“意见”"),
    )
}

fn view(stored: &[StoredOpinion]) -> OpinionsView {
    let opinions: Vec<_> = stored.iter().map(|stored| stored.opinion.clone()).collect();
    let mut gathered: Vec<(usize, OpinionGroup)> = Vec::new();
    for (stored, first) in stored.iter().zip(groups(&opinions)) {
        match gathered.iter_mut().find(|(known, _)| *known == first) {
            Some((_, group)) => group.opinions.push(one(stored)),
            None => gathered.push((first, OpinionGroup { opinions: vec![one(stored)] })),
        }
    }
    OpinionsView {
        groups: gathered.into_iter().map(|(_, group)| group).collect(),
        total: stored.len(),
        open: stored.iter().filter(|stored| stored.answer.is_none()).count(),
    }
}

fn one(stored: &StoredOpinion) -> OpinionView {
    OpinionView {
        id: stored.id,
        who: stored.opinion.who.clone(),
        text: stored.opinion.text.clone(),
        source: stored.source.clone(),
        answer: stored.answer.as_ref().map(|answer| AnswerView {
            answer: crate::dossier::short(&answer.answer),
            name: answer.answer.name().into(),
            reason: answer.reason.clone(),
            by: answer.by.clone(),
            at: answer.at.to_string(),
        }),
    }
}
