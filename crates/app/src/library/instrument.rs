//! 法规库: one instrument with the articles of a version and what rests on them.

use jiff::civil::Date;
use statutes::{Library, Shelf};

use super::resting::Resting;
use super::{provision, statute};
use crate::App;
use crate::dto::{Failure, InstrumentView};

impl App {
    /// 法规库: one instrument, in the version that was asked for or that of the day.
    ///
    /// # Errors
    /// The title is not listed, it has no such version, or the archive can't be read.
    pub fn instrument(
        &self,
        title: &str,
        version: Option<usize>,
        day: Date,
    ) -> Result<InstrumentView, Failure> {
        let ruleset = self.ruleset()?;
        let library: &Shelf = &ruleset.library();
        let found = library.find(title).ok_or_else(|| unlisted(title))?;
        if version.is_some_and(|version| version >= found.versions.len()) {
            return Err(Failure::new("not-found", "没有这个版本，请在版本列表里选择"));
        }
        let of_the_day = || {
            let today = found.version(day)?;
            found.versions.iter().position(|version| version == today)
        };
        let shown = version.or_else(of_the_day).or(found.versions.len().checked_sub(1));
        let resting = Resting::on(self, &ruleset, found)?;
        let mut statute = statute(library, &found.title, day);
        let held = shown.and_then(|at| found.versions.get(at));
        if let (Some(version), Some(texts)) = (held, self.texts()?)
            && let Some(text) = version.text
        {
            let articles = texts.articles(text)?;
            statute.provisions =
                articles.iter().map(|article| provision(article, None, None)).collect();
        }
        Ok(InstrumentView {
            statute,
            version: shown,
            rules: resting.rules(found, |_| true),
            documents: resting.documents(found, |_, _| true),
        })
    }
}

pub(super) fn unlisted(title: &str) -> Failure {
    Failure::new("not-found", format!("法规库没有收录《{title}》，请核对名称，或者先导入它的全文"))
}
