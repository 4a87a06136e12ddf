//! 法规库: import of full texts, and what the library says of a title on a day.
//!
//! The pages of the library have files of their own: its list, one instrument with what
//! rests on it, and what changed.

mod changes;
mod instrument;
mod list;
mod resting;

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use archive::{NewStatute, StoredTexts};
use engine::Provision;
use jiff::civil::{Date, DateTime};
use statutes::{
    Article, ArticleNumber, FullText, Instrument, Library, Passage, Shelf, Status, citations,
    successor,
};

use crate::dto::{
    Failure, ImportView, ImportedFile, Progress, ProvisionView, StatuteHit, StatuteHits,
    StatuteView, VersionView,
};
use crate::{App, Read, each_file, examine};

/// Texts kept in one transaction.
const BATCH: usize = 64;

impl App {
    /// Imports every text below the paths; a file that can't be read or recognised is
    /// listed with its reason and stops nothing. The same text again changes nothing.
    ///
    /// # Errors
    /// The archive can't be written; what was kept before stays.
    pub fn import_statutes(
        &self,
        paths: &[PathBuf],
        now: DateTime,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<ImportView, Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let mut import = Import {
            app: self,
            now,
            titles: library.instruments().iter().filter(has_text).map(title).collect(),
            waiting: Vec::new(),
            files: Vec::new(),
        };
        let mut broken = None;
        let whole = each_file(paths, cancel, recognise, |done, total, path, result| {
            let path = path.to_string_lossy().into_owned();
            progress(Progress { done, total, current: path.clone(), pages: None });
            broken = import.take(path, result.flatten()).err();
            broken.is_none()
        });
        let kept = import.keep();
        ruleset.refresh_library()?;
        match broken {
            Some(failure) => Err(failure),
            None => {
                kept?;
                Ok(ImportView { cancelled: !whole, files: import.files })
            }
        }
    }

    /// What the library knows of a title on a day, with all provisions, with the one
    /// that `place` names (`8`, `第八条`), or without any.
    ///
    /// # Errors
    /// The archive can't be read, or `place` names no provision that is held.
    pub fn statute(
        &self,
        title: &str,
        day: Date,
        provisions: Wanted<'_>,
    ) -> Result<StatuteView, Failure> {
        let library = self.ruleset()?.library();
        let mut view = statute(&library, title, day);
        view.provisions = match provisions {
            Wanted::None => Vec::new(),
            Wanted::All => self.all_provisions(&library, title, day)?,
            Wanted::Place(place) => vec![one_provision(&library, title, day, place)?],
        };
        Ok(view)
    }

    /// Articles in force on a day that hold all words, at most `limit`.
    ///
    /// # Errors
    /// The archive can't be read.
    pub fn search_statutes(
        &self,
        words: &str,
        day: Date,
        limit: usize,
    ) -> Result<StatuteHits, Failure> {
        let library = self.ruleset()?.library();
        let versions = library.instruments().iter().filter_map(|held| held.version(day)?.text);
        let applying: HashSet<i64> = versions.collect();
        let words: Vec<&str> = words.split_whitespace().collect();
        let found = match self.texts()? {
            Some(texts) => texts.search(&words)?,
            None => Vec::new(),
        };
        let mut hits: Vec<StatuteHit> = found
            .into_iter()
            .filter(|hit| applying.contains(&hit.text))
            .map(|hit| StatuteHit { title: hit.title, label: hit.label, words: hit.words })
            .collect();
        let total = hits.len();
        hits.truncate(limit);
        Ok(StatuteHits { total, hits })
    }

    fn texts(&self) -> Result<Option<StoredTexts>, Failure> {
        Ok(StoredTexts::open(&self.home)?)
    }

    fn all_provisions(
        &self,
        library: &Shelf,
        title: &str,
        day: Date,
    ) -> Result<Vec<ProvisionView>, Failure> {
        let held = library.find(title).and_then(|found| found.version(day)?.text);
        let (Some(id), Some(texts)) = (held, self.texts()?) else { return Ok(Vec::new()) };
        Ok(texts.articles(id)?.iter().map(|article| provision(article, None, None)).collect())
    }
}

/// Which provisions to show.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// None.
    None,
    /// Every one.
    All,
    /// 8, 第八条, 第八条第二款
    Place(&'a str),
}

/// The words of a provision on a day, where the library holds them; an item with
/// what leads to it.
pub(crate) fn words(library: &Shelf, basis: &Provision, day: Date) -> Option<String> {
    let (passage, paragraph, item) = match (basis.article, basis.item) {
        (Some(number), item) => {
            let number = ArticleNumber { number, inserted: 0 };
            (library.passage(&basis.law, number, day), basis.paragraph, item)
        }
        // Papers without articles are cited by their running points.
        (None, Some(point)) => (library.point(&basis.law, point, day), None, None),
        (None, None) => return None,
    };
    let Passage::Found(article) = passage else { return None };
    Some(provision(&article, paragraph, item).words)
}

fn provision(article: &Article, paragraph: Option<u32>, item: Option<u32>) -> ProvisionView {
    let listed = item.and_then(|item| article.item(paragraph, item));
    let words = match listed {
        Some((lead_in, item)) => Some(format!("{}\n{}", lead_in.text, item.words())),
        None => article.words(paragraph, item),
    };
    ProvisionView {
        key: resting::key(article.number, article.label.starts_with('第')),
        label: article.label.clone(),
        above: article.above.clone(),
        words: words.or_else(|| article.words(None, None)).unwrap_or_default(),
    }
}

fn recognise(read: Read) -> Result<NewStatute, Failure> {
    let name = examine::file_name(&read.path);
    let text = FullText::read(&name, &read.document.text)
        .map_err(|error| Failure::new("unsupported", error.to_string()))?;
    Ok(NewStatute::new(name, text))
}

struct Import<'a> {
    app: &'a App,
    now: DateTime,
    /// Of which a text is held.
    titles: HashSet<String>,
    waiting: Vec<(usize, NewStatute)>,
    files: Vec<ImportedFile>,
}

impl Import<'_> {
    fn take(&mut self, path: String, result: Result<NewStatute, Failure>) -> Result<(), Failure> {
        let mut file = ImportedFile {
            path,
            title: None,
            version: None,
            provisions: 0,
            repeals: Vec::new(),
            outcome: "failed".to_owned(),
            failure: None,
        };
        match result {
            Ok(new) => {
                let text = new.text();
                file.title = Some(text.title.clone());
                file.version = text.passed.map(|day| day.to_string());
                file.provisions = text.articles.len();
                file.repeals.clone_from(&text.repeals);
                self.waiting.push((self.files.len(), new));
            }
            Err(failure) => file.failure = Some(failure),
        }
        self.files.push(file);
        if self.waiting.len() < BATCH { Ok(()) } else { self.keep() }
    }

    fn keep(&mut self) -> Result<(), Failure> {
        let (places, texts): (Vec<usize>, Vec<NewStatute>) = self.waiting.drain(..).unzip();
        let fresh = self.app.archive.keep_statutes(&texts, self.now)?;
        for ((place, text), fresh) in places.into_iter().zip(&texts).zip(fresh) {
            let first = self.titles.insert(text.text().title.clone());
            self.files[place].outcome = match (fresh, first) {
                (false, _) => "known",
                (true, true) => "new",
                (true, false) => "version",
            }
            .to_owned();
        }
        Ok(())
    }
}

fn has_text(instrument: &&Instrument) -> bool {
    instrument.versions.iter().any(|version| version.text.is_some())
}

fn title(instrument: &Instrument) -> String {
    instrument.title.clone()
}

fn statute(library: &Shelf, title: &str, day: Date) -> StatuteView {
    let found = library.find(title);
    let near =
        found.is_none().then(|| library.near(title).map(|near| near.title.clone())).flatten();
    let (status, says, successor) = match (found, library.status(title, day)) {
        (None, _) => ("unlisted", "法规库没有收录，请核实名称和效力".to_owned(), None),
        (_, Status::InForce) => ("in-force", format!("{day} 现行有效"), None),
        (_, Status::NotYet { from }) => ("not-yet", format!("{from} 起施行，{day} 尚未施行"), None),
        (_, Status::Repealed { on, .. }) => {
            ("repealed", format!("{on} 起不再有效"), successor(library, title, day))
        }
        (_, Status::Unknown) => ("unknown", "效力没有查明，请核实".to_owned(), None),
    };
    StatuteView {
        title: found.map_or_else(|| title.to_owned(), |found| found.title.clone()),
        kind: found.map(|found| found.kind.clone()),
        by: found.and_then(|found| found.by.clone()),
        number: found.and_then(|found| found.number.clone()),
        status: status.to_owned(),
        says,
        successor,
        near,
        versions: found.map_or_else(Vec::new, version_views),
        provisions: Vec::new(),
    }
}

fn version_views(instrument: &Instrument) -> Vec<VersionView> {
    let date = |day: Option<Date>| day.map(|day| day.to_string());
    let versions = instrument.versions.iter().enumerate();
    let views = versions.map(|(at, version)| VersionView {
        passed: date(version.passed),
        from: date(version.from),
        until: date(instrument.until(at)),
        articles: version.articles,
        held: version.text.is_some(),
    });
    views.collect()
}

fn one_provision(
    library: &Shelf,
    title: &str,
    day: Date,
    place: &str,
) -> Result<ProvisionView, Failure> {
    let written = match place.parse::<u32>() {
        Ok(number) => format!("《文》第{number}条"),
        Err(_) => format!("《文》{place}"),
    };
    let cited = citations(&written)
        .into_iter()
        .next()
        .and_then(|citation| citation.places.into_iter().next());
    let cited = cited.ok_or_else(|| {
        Failure::new("not-found", "看不懂要哪一条，请写成 8 或者 第八条第二款第（一）项")
    })?;
    let number = ArticleNumber { number: cited.article, inserted: cited.inserted };
    let passage = match library.passage(title, number, day) {
        Passage::NotHeld => library.point(title, cited.article, day),
        passage => passage,
    };
    match passage {
        Passage::Found(article) => Ok(provision(&article, cited.paragraph, cited.item)),
        Passage::Absent => {
            Err(Failure::new("not-found", format!("《{title}》没有这一条，请核对条款序号")))
        }
        Passage::NotHeld => Err(Failure::new(
            "not-found",
            format!("法规库没有《{title}》在 {day} 适用的全文，请先用 statutes import 导入"),
        )),
    }
}
