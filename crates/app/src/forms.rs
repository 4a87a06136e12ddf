//! 表格: forms written from a dossier's record, and the templates they are written with.

use std::path::Path;

use engine::dossier::Role;
use jiff::civil::Date;
use report::form::{Form, Record, write};

use crate::App;
use crate::dto::Failure;
use crate::save::save;

/// Folder of an office's own templates in the data folder.
const TEMPLATES: &str = "templates";

impl App {
    /// Writes a form, by its Chinese name, to a Word file.
    ///
    /// # Errors
    /// There is no such form or dossier, or the file can't be written.
    pub fn write_form(
        &self,
        name: &str,
        dossier: i64,
        path: &Path,
        day: Date,
    ) -> Result<(), Failure> {
        let form = Form::ALL.into_iter().find(|form| form.name() == name).ok_or_else(|| {
            let names = Form::ALL.map(Form::name).join("、");
            Failure::new("not-found", format!("没有这种表格，可以选择：{names}"))
        })?;
        let stored = self.archive.dossier(dossier)?;
        let read = self.stored(&stored)?;
        let review = stored.last.review.map(|id| self.archive.review(id)).transpose()?;
        let assessment = &stored.last.result;
        let draft = assessment.roles.iter().position(|guess| guess.role == Role::Draft);
        let unread: Vec<(String, String)> = stored
            .members
            .iter()
            .filter_map(|member| Some((member.name.clone(), member.held.as_ref().err()?.1.clone())))
            .collect();
        let record = Record {
            name: &stored.row.name,
            dossier: &read,
            assessment,
            draft: draft.zip(review.as_ref().map(|stored| &stored.review)),
            unread: &unread,
            day,
        };
        let template = self.template(form.name())?;
        let bytes = write(form, &record, template.as_deref())
            .map_err(|error| Failure::new("wrong-input", error.to_string()))?;
        save(path, &bytes)
    }

    /// An office's own template in place of the built-in one.
    pub(crate) fn template(&self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        match std::fs::read(self.home.join(TEMPLATES).join(format!("{name}.docx"))) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::open(&error)),
        }
    }

    /// Title of a dossier's draft, or of the dossier where there is none.
    pub(crate) fn draft_title(&self, dossier: i64) -> Result<String, Failure> {
        let stored = self.archive.dossier(dossier)?;
        match stored.last.review {
            Some(review) => Ok(self.archive.review(review)?.row.title),
            None => Ok(stored.row.name),
        }
    }
}
