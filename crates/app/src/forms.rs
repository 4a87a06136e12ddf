//! 表格: forms written from a dossier's record, and the templates they are written with.

use std::path::Path;

use engine::dossier::Role;
use jiff::civil::Date;
use report::form::{Form, Record, write};

use crate::App;
use crate::dossier::ReadDossier;
use crate::dto::Failure;
use crate::save::save;

/// Folder of an office's own templates in the data folder.
const TEMPLATES: &str = "templates";

/// The table of what became of the opinions, which is written from the opinions.
pub(crate) const ADOPTION: &str = "意见采纳情况表";

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
        let form = form(name)?;
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
        self.fill_form(form, &record, path)
    }

    /// Writes a form from a dossier that was only read and is not kept.
    ///
    /// # Errors
    /// There is no such form, or the file can't be written.
    pub fn write_form_of(
        &self,
        name: &str,
        read: &ReadDossier,
        path: &Path,
        day: Date,
    ) -> Result<(), Failure> {
        if name == ADOPTION {
            return Err(Failure::new(
                "wrong-input",
                "意见采纳情况表按登记的意见写：请先在卷宗里导入意见，再给出送审稿的文稿编号",
            ));
        }
        let form = form(name)?;
        let assessed = self.ruleset()?.assess(&read.dossier, day);
        let unread =
            read.unread.iter().map(|(name, failure)| (name.clone(), failure.message.clone()));
        let record = Record {
            name: &read.name,
            dossier: &read.dossier,
            assessment: &assessed.assessment,
            draft: assessed.draft.as_ref().map(|(at, review)| (*at, review)),
            unread: &unread.collect::<Vec<_>>(),
            day,
        };
        self.fill_form(form, &record, path)
    }

    /// Writes a form, the adoption table included, of the kept dossier that a document
    /// is the draft of.
    ///
    /// # Errors
    /// There is no such form or document, it is no dossier's draft, or the file can't be
    /// written.
    pub fn write_form_for(
        &self,
        name: &str,
        document: i64,
        path: &Path,
        day: Date,
    ) -> Result<(), Failure> {
        if name != ADOPTION {
            form(name)?;
        }
        let reviews = self.document(document)?.reviews;
        let dossiers = reviews.iter().map(|review| self.archive.dossier_of(*review));
        let Some(dossier) = dossiers.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().next()
        else {
            return Err(Failure::new(
                "not-found",
                "这份文稿不是卷宗里的送审稿，请改为给出卷宗的文件夹或者zip",
            ));
        };
        if name == ADOPTION {
            return self.write_adoption(dossier, &path.to_string_lossy());
        }
        self.write_form(name, dossier, path, day)
    }

    fn fill_form(&self, form: Form, record: &Record<'_>, path: &Path) -> Result<(), Failure> {
        let template = self.template(form.name())?;
        let bytes = write(form, record, template.as_deref())
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

fn form(name: &str) -> Result<Form, Failure> {
    Form::ALL.into_iter().find(|form| form.name() == name).ok_or_else(|| {
        let names = Form::ALL.map(Form::name).join("、");
        Failure::new("not-found", format!("没有“{name}”这种表格，可以写出：{names}、{ADOPTION}"))
    })
}
