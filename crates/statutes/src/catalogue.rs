//! The catalogue: titles looked up, and what applied on a day.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jiff::civil::Date;

use crate::near;
use crate::spec::{CatalogueSpec, Instrument, Standing, Version};
use crate::text::{Article, ArticleNumber};
use crate::title::{exact, loose, without_issuer};

/// Where an instrument stood on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// 现行有效
    InForce,
    /// 尚未施行
    NotYet {
        /// First day in force.
        from: Date,
    },
    /// 已废止 or 已被取代
    Repealed {
        /// First day on which it no longer applied.
        on: Date,
        /// Title of what took its place.
        by: Option<String>,
    },
    /// Not held, or its standing was not established: a person has to look.
    Unknown,
}

/// What the library has under a title and an article's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// No text of the version that applies on the day.
    NotHeld,
    /// The text is held and has no such article.
    Absent,
    /// The article.
    Found(Article),
}

/// Answers what a title means on a day.
pub trait Library: Send + Sync {
    /// Where the instrument of this title stood on `on`.
    fn status(&self, title: &str, on: Date) -> Status;
    /// The facts held about a title.
    fn find(&self, title: &str) -> Option<&Instrument>;
    /// The one instrument whose title is this but for a slip of the pen.
    fn near(&self, title: &str) -> Option<&Instrument>;
    /// The instrument of this document number, 〔〕 and 国务院令 as the catalogue writes them.
    fn numbered(&self, number: &str) -> Option<&Instrument>;
    /// An article in the version that applies on `on`.
    fn passage(&self, title: &str, number: ArticleNumber, on: Date) -> Passage;
    /// Changes whenever the content changes; stored with every review.
    fn digest(&self) -> String;
}

/// Why a catalogue was refused.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Not the YAML it should be.
    #[error("法规目录无法读取：{0}")]
    Shape(#[from] serde_yaml_ng::Error),
    /// Two entries answer to one title.
    #[error("法规目录里《{0}》出现了两次，请删去一条")]
    Twice(String),
    /// Facts that can't all be true.
    #[error("法规目录里《{title}》有误：{why}")]
    Fact {
        /// Which entry.
        title: String,
        /// What is wrong with it.
        why: &'static str,
    },
}

/// `rules/statutes.yaml` in memory.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    instruments: Vec<Instrument>,
    exact: HashMap<String, usize>,
    /// `None` where two instruments would answer.
    loose: HashMap<String, Option<usize>>,
    /// By the first sign: instruments and their loose titles sign by sign.
    signs: HashMap<char, Vec<(usize, Vec<char>)>>,
    digest: String,
}

impl Catalogue {
    /// Reads the catalogue's YAML.
    pub fn from_yaml(text: &str) -> Result<Self, CatalogueError> {
        let spec: CatalogueSpec = serde_yaml_ng::from_str(text)?;
        let mut catalogue = Self {
            instruments: spec.instruments,
            exact: HashMap::new(),
            loose: HashMap::new(),
            signs: HashMap::new(),
            digest: format!("fnv1a64:{:016x}", fnv(text.as_bytes())),
        };
        for index in 0..catalogue.instruments.len() {
            catalogue.enter(index)?;
        }
        Ok(catalogue)
    }

    /// Every entry, in the file's order.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    pub(crate) fn index(&self, title: &str) -> Option<usize> {
        match self.exact.get(&exact(title)) {
            Some(&index) => Some(index),
            None => self.loose.get(&loose(title)).copied().flatten(),
        }
    }

    /// The entries whose loose title begins with a sign, with that title sign by sign.
    pub(crate) fn beginning_with(
        &self,
        first: char,
    ) -> impl Iterator<Item = (&Instrument, &[char])> {
        let titles = self.signs.get(&first).into_iter().flatten();
        titles.map(|(index, title)| (&self.instruments[*index], title.as_slice()))
    }

    pub(crate) fn instrument_mut(&mut self, index: usize) -> &mut Instrument {
        &mut self.instruments[index]
    }

    /// Adds an instrument whose title nothing answers to.
    pub(crate) fn add(&mut self, instrument: Instrument) -> usize {
        let index = self.instruments.len();
        self.exact.insert(exact(&instrument.title), index);
        self.answer(&instrument.title, index);
        self.sign(&instrument.title, index);
        self.instruments.push(instrument);
        index
    }

    /// Takes instruments of which a day is known as in force.
    pub(crate) fn believe_dated(&mut self) {
        for instrument in &mut self.instruments {
            if instrument.status == Standing::Unknown && instrument.first_day().is_some() {
                instrument.status = Standing::InForce;
            }
        }
    }

    fn sign(&mut self, title: &str, index: usize) {
        let title: Vec<char> = loose(title).chars().collect();
        if let Some(&first) = title.first() {
            self.signs.entry(first).or_default().push((index, title));
        }
    }

    fn answer(&mut self, title: &str, index: usize) {
        for title in [Some(loose(title)), without_issuer(title).map(|short| loose(&short))] {
            let Some(title) = title else { continue };
            match self.loose.entry(title) {
                Entry::Vacant(slot) => {
                    slot.insert(Some(index));
                }
                Entry::Occupied(mut slot) => {
                    if *slot.get() != Some(index) {
                        slot.insert(None);
                    }
                }
            }
        }
    }

    fn enter(&mut self, index: usize) -> Result<(), CatalogueError> {
        let instrument = &self.instruments[index];
        if let Some(why) = contradiction(instrument) {
            return Err(CatalogueError::Fact { title: instrument.title.clone(), why });
        }
        let mut titles = vec![instrument.title.clone()];
        titles.extend(instrument.aliases.iter().cloned());
        self.sign(&titles[0], index);
        for title in titles {
            if self.exact.insert(exact(&title), index).is_some_and(|other| other != index) {
                return Err(CatalogueError::Twice(title));
            }
            self.answer(&title, index);
        }
        Ok(())
    }
}

impl Library for Catalogue {
    fn status(&self, title: &str, on: Date) -> Status {
        let Some(instrument) = self.find(title) else { return Status::Unknown };
        match (instrument.status, instrument.ended) {
            (Standing::Repealed | Standing::Replaced, Some(ended)) if on >= ended => {
                Status::Repealed { on: ended, by: instrument.replaced_by.clone() }
            }
            // That it has begun is not known either; that it hasn't, is.
            (Standing::Unknown, _) => match instrument.versions.first().and_then(|v| v.from) {
                Some(from) if on < from => Status::NotYet { from },
                _ => Status::Unknown,
            },
            (Standing::InForce | Standing::Repealed | Standing::Replaced, _) => {
                match instrument.first_day() {
                    Some(from) if on < from => Status::NotYet { from },
                    _ => Status::InForce,
                }
            }
        }
    }

    fn find(&self, title: &str) -> Option<&Instrument> {
        self.index(title).map(|index| &self.instruments[index])
    }

    fn near(&self, title: &str) -> Option<&Instrument> {
        near::near(self, title)
    }

    fn numbered(&self, number: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.number.as_deref() == Some(number))
    }

    /// The catalogue holds facts and no words.
    fn passage(&self, _: &str, _: ArticleNumber, _: Date) -> Passage {
        Passage::NotHeld
    }

    fn digest(&self) -> String {
        self.digest.clone()
    }
}

impl Instrument {
    /// First day on which any held version was in force; the day it was passed
    /// where the other is not known.
    pub fn first_day(&self) -> Option<Date> {
        self.versions.first().and_then(Version::first_day)
    }

    /// Number of articles in force on `on`, where that version was counted.
    pub fn articles(&self, on: Date) -> Option<u32> {
        self.version(on)?.articles
    }
}

fn contradiction(instrument: &Instrument) -> Option<&'static str> {
    let ends = matches!(instrument.status, Standing::Repealed | Standing::Replaced);
    if ends != instrument.ended.is_some() {
        return Some("已废止、已被取代的须写 ended，其他的不写");
    }
    if instrument.versions.iter().any(|version| version.first_day().is_none()) {
        return Some("versions 每一项须写 passed 或者 from");
    }
    if !instrument.versions.is_sorted_by_key(|version| version.passed.or(version.from)) {
        return Some("versions 须由旧到新");
    }
    if instrument.versions.iter().any(|version| {
        version.from.is_some_and(|from| version.passed.is_some_and(|passed| from < passed))
    }) {
        return Some("施行日期早于通过日期");
    }
    if instrument.replaced_by.as_deref() == Some(instrument.title.as_str()) {
        return Some("不能被自己取代");
    }
    None
}

/// FNV-1a: stable across builds and platforms, which std's hasher is not.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const YAML: &str = "
instruments:
  - { title: 中华人民共和国甲法, kind: 法律, status: in-force, versions: [{ passed: 2020-01-01, from: 2020-06-01, articles: 10 }, { passed: 2024-01-01, articles: 12 }] }
  - { title: 中华人民共和国乙法, kind: 法律, status: repealed, ended: 2021-01-01, replaced_by: 中华人民共和国甲法, versions: [{ passed: 1999-01-01 }] }
  - { title: 丙办法, kind: 规范性文件, status: unknown }
  - { title: 丙办法（试行）, aliases: [丙试办], kind: 规范性文件, status: unknown }
";

    fn status(title: &str, year: i16) -> Status {
        Catalogue::from_yaml(YAML).unwrap().status(title, date(year, 3, 1))
    }

    #[test]
    fn standing_depends_on_the_day() {
        assert_eq!(status("甲法", 2024), Status::InForce);
        assert_eq!(status("甲法（2024修正）", 2024), Status::InForce);
        assert_eq!(status("甲法", 2019), Status::NotYet { from: date(2020, 6, 1) });
        assert_eq!(status("乙法", 2020), Status::InForce);
        let by = Some("中华人民共和国甲法".to_owned());
        assert_eq!(status("《乙法》", 2022), Status::Repealed { on: date(2021, 1, 1), by });
    }

    #[test]
    fn what_is_not_known_stays_unknown() {
        assert_eq!(status("丙办法", 2024), Status::Unknown);
        assert_eq!(status("丁办法", 2024), Status::Unknown);
        assert_eq!(status("甲法实施条例", 2024), Status::Unknown);
    }

    #[test]
    fn articles_follow_the_version() {
        let catalogue = Catalogue::from_yaml(YAML).unwrap();
        let law = catalogue.find("甲法").unwrap();
        assert_eq!(law.articles(date(2021, 1, 1)), Some(10));
        assert_eq!(law.articles(date(2024, 1, 1)), Some(12));
        assert_eq!(law.articles(date(2019, 1, 1)), None);
        assert_eq!(catalogue.find("丙试办").unwrap().title, "丙办法（试行）");
    }

    #[test]
    fn impossible_facts_are_refused() {
        for (yaml, word) in [
            ("instruments: [{ title: 甲, kind: 法律, status: repealed }]", "ended"),
            (
                "instruments: [{ title: 甲, kind: 法律, status: unknown }, { title: 甲, kind: 法律, status: unknown }]",
                "两次",
            ),
            (
                "instruments: [{ title: 甲, kind: 法律, status: unknown, text: 乙 }]",
                "unknown field",
            ),
            (
                "instruments: [{ title: 甲, kind: 法律, status: in-force, versions: [{ passed: 2020-01-02, from: 2020-01-01 }] }]",
                "早于",
            ),
        ] {
            let error = Catalogue::from_yaml(yaml).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
    }
}
