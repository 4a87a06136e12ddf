//! 法规库: the list of what the catalogue and the imported texts know.

use archive::StoredTexts;
use jiff::civil::Date;
use statutes::{Instrument, Library, Shelf, Status, successor};

use super::version_views;
use crate::App;
use crate::dto::{Failure, LibraryRequest, LibraryRow, LibraryView, StateCount};

/// Most rows on a page.
const ROWS: usize = 500;

/// States with their names.
const STATES: [(&str, &str); 4] = [
    ("in-force", "现行有效"),
    ("not-yet", "尚未施行"),
    ("repealed", "已失效"),
    ("unknown", "效力待核"),
];

/// Kinds in the order of their rank.
const RANKS: [&str; 7] =
    ["宪法", "法律", "行政法规", "监察法规", "地方性法规", "部门规章", "地方政府规章"];

impl App {
    /// 法规库: instruments of the catalogue and of the imported texts on a day.
    ///
    /// # Errors
    /// The state is unknown, or the archive can't be read.
    pub fn library(&self, request: &LibraryRequest, day: Date) -> Result<LibraryView, Failure> {
        if !request.state.is_empty() && !STATES.iter().any(|(code, _)| *code == request.state) {
            return Err(Failure::new(
                "wrong-input",
                "没有这种状态，请用：in-force、not-yet、repealed、unknown",
            ));
        }
        let library = self.ruleset()?.library();
        let words: Vec<&str> = request.text.split_whitespace().collect();
        let all = library.instruments();
        let mut found: Vec<(&Instrument, &str)> = all
            .iter()
            .filter(|one| words.iter().all(|word| has(one, word)))
            .map(|one| (one, state(&library, &one.title, day)))
            .filter(|(one, _)| !request.held || is_held(one))
            .collect();
        let counts = STATES.map(|(code, name)| StateCount {
            state: code.into(),
            name: name.into(),
            count: found.iter().filter(|(_, state)| *state == code).count(),
        });
        found.retain(|(_, state)| request.state.is_empty() || *state == request.state);
        let rank =
            |kind: &str| RANKS.iter().position(|known| *known == kind).unwrap_or(RANKS.len());
        found.sort_by_cached_key(|(one, _)| (rank(&one.kind), one.title.clone()));
        let page = found.iter().skip(request.offset).take(request.limit.clamp(1, ROWS));
        Ok(LibraryView {
            day: day.to_string(),
            total: found.len(),
            instruments: all.len(),
            texts: self
                .texts()?
                .map(|texts: StoredTexts| texts.held())
                .transpose()?
                .map_or(0, |held| held.len()),
            counts: counts.into(),
            rows: page.map(|(one, state)| row(&library, one, state, day)).collect(),
        })
    }
}

fn has(instrument: &Instrument, word: &str) -> bool {
    let texts = [&instrument.number, &instrument.by];
    instrument.title.contains(word)
        || instrument.aliases.iter().any(|alias| alias.contains(word))
        || texts.into_iter().flatten().any(|text| text.contains(word))
}

fn is_held(instrument: &Instrument) -> bool {
    instrument.versions.iter().any(|version| version.text.is_some())
}

fn state(library: &Shelf, title: &str, day: Date) -> &'static str {
    match library.status(title, day) {
        Status::InForce => "in-force",
        Status::NotYet { .. } => "not-yet",
        Status::Repealed { .. } => "repealed",
        Status::Unknown => "unknown",
    }
}

fn row(library: &Shelf, instrument: &Instrument, state: &str, day: Date) -> LibraryRow {
    let name = STATES.iter().find(|(code, _)| *code == state).map_or("", |(_, name)| name);
    let counted = instrument.versions.iter().rev().find_map(|version| version.articles);
    LibraryRow {
        title: instrument.title.clone(),
        number: instrument.number.clone(),
        by: instrument.by.clone(),
        kind: instrument.kind.clone(),
        status: state.to_owned(),
        status_name: name.to_owned(),
        replaced_by: successor(library, &instrument.title, day),
        versions: version_views(instrument),
        articles: instrument.articles(day).or(counted),
        held: is_held(instrument),
    }
}
