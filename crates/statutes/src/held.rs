//! Facts of imported full texts entered into the catalogue's.
//!
//! A text says what it repeals and when it was passed; that it still applies it
//! can't say, so an instrument known by its text alone stays `Unknown`.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::spec::{Instrument, Standing, TextId, Version};
use crate::text::{FullText, Numbering};

/// What is known of an imported text without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Where its words are found.
    pub id: TextId,
    /// Full title without 《》.
    pub title: String,
    /// 国务院令第721号, 国办发〔2018〕37号.
    pub number: Option<String>,
    /// Who issued it.
    pub by: Option<String>,
    /// 法律, 行政法规 …; 其他 where it can't be told.
    pub kind: String,
    /// Day of this version.
    pub passed: Option<Date>,
    /// First day in force, where the text says so.
    pub from: Option<Date>,
    /// Number of the last article; `None` where there are no 条.
    pub articles: Option<u32>,
    /// Titles it repeals.
    pub repeals: Vec<String>,
    /// SHA-256 of its words.
    pub sha256: String,
}

impl Held {
    /// The facts of a text that is kept under `id`.
    pub fn new(id: TextId, text: &FullText, sha256: String) -> Self {
        Self {
            id,
            title: text.title.clone(),
            number: text.number.clone(),
            by: text.by.clone(),
            kind: text.kind.to_owned(),
            passed: text.passed,
            from: text.from,
            articles: (text.numbering == Numbering::Articles).then(|| text.last()),
            repeals: text.repeals.clone(),
            sha256,
        }
    }
}

/// Passing and publication of one version lie no further apart.
const PUBLICATION: i32 = 90;

impl Catalogue {
    /// The catalogue with the facts of imported texts. Of two texts of one version
    /// the one given first counts.
    pub fn with_texts(&self, held: &[Held]) -> Self {
        let mut catalogue = self.clone();
        for text in held {
            let index = match catalogue.index(&text.title) {
                Some(index) => index,
                None => catalogue.add(unknown(text)),
            };
            enter(catalogue.instrument_mut(index), text);
        }
        for text in held {
            repeal(&mut catalogue, text);
        }
        catalogue
    }
}

fn unknown(text: &Held) -> Instrument {
    Instrument {
        title: text.title.clone(),
        aliases: Vec::new(),
        kind: text.kind.clone(),
        by: text.by.clone(),
        number: text.number.clone(),
        status: Standing::Unknown,
        ended: None,
        replaced_by: None,
        versions: Vec::new(),
    }
}

fn enter(instrument: &mut Instrument, text: &Held) {
    if instrument.number.is_none() {
        instrument.number.clone_from(&text.number);
    }
    if instrument.by.is_none() {
        instrument.by.clone_from(&text.by);
    }
    let versions = &mut instrument.versions;
    let exact = versions.iter().position(|version| {
        text.passed.is_some() && (version.passed == text.passed || version.from == text.passed)
            || version.from.is_some() && version.from == text.from
    });
    let published = || {
        versions.iter().position(|version| {
            near(version.passed, text.passed)
                && (version.articles.is_none() || version.articles == text.articles)
        })
    };
    // A text without a day is the only one there is, or nobody's.
    let only = || (text.passed.is_none() && versions.len() == 1).then_some(0);
    match exact.or_else(published).or_else(only) {
        Some(at) => {
            let version = &mut versions[at];
            if version.text.is_none() {
                version.text = Some(text.id);
                version.from = version.from.or(text.from);
                version.articles = text.articles;
            }
        }
        None => {
            versions.push(Version {
                passed: text.passed,
                from: text.from,
                articles: text.articles,
                text: Some(text.id),
            });
            versions.sort_by_key(|version| version.passed.or(version.from));
            // A text from after the end: it was taken up again, or the end is wrong.
            if instrument.ended.is_some_and(|ended| text.passed.is_some_and(|day| day >= ended)) {
                instrument.status = Standing::Unknown;
                instrument.ended = None;
                instrument.replaced_by = None;
            }
        }
    }
}

fn near(a: Option<Date>, b: Option<Date>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a.until(b).is_ok_and(|span| span.get_days().abs() <= PUBLICATION)
}

/// Only what nobody has looked into: the catalogue's own facts have the last word.
fn repeal(catalogue: &mut Catalogue, text: &Held) {
    let Some(day) = text.from.or(text.passed) else { return };
    for title in &text.repeals {
        let Some(index) = catalogue.index(title) else { continue };
        let instrument = catalogue.instrument_mut(index);
        let newer = instrument.versions.last().and_then(Version::first_day);
        let open = instrument.status == Standing::Unknown && newer.is_none_or(|last| last < day);
        if open && instrument.title != text.title {
            instrument.status = Standing::Repealed;
            instrument.ended = Some(day);
            instrument.replaced_by = Some(text.title.clone());
        }
    }
}
