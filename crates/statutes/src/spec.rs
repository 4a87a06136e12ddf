//! The shape of `rules/statutes.yaml` as serde reads it. Facts about instruments
//! only; no sentence of any of them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueSpec {
    /// One a line, sorted by title.
    pub(crate) instruments: Vec<Instrument>,
}

/// A law, regulation, rule or document of a public body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Full title without 《》.
    pub title: String,
    /// Other titles it goes by, short ones that `title` does not yield included.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// 法律, 行政法规, 地方性法规, 部门规章, 地方政府规章, 规范性文件.
    pub kind: String,
    /// Who issued it, where known.
    #[serde(default)]
    pub by: Option<String>,
    /// 国务院令第721号, 国办发〔2018〕37号.
    #[serde(default)]
    pub number: Option<String>,
    /// Where it stands today.
    pub status: Standing,
    /// First day on which it no longer applies; present where repealed or replaced.
    #[serde(default)]
    pub ended: Option<Date>,
    /// Title of the instrument that took its place.
    #[serde(default)]
    pub replaced_by: Option<String>,
    /// Oldest first; may begin after the original version.
    #[serde(default)]
    pub versions: Vec<Version>,
}

/// How an instrument stands as of the catalogue's making.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// 现行有效; also passed and not yet in force.
    InForce,
    /// 废止: said in so many words by a later instrument.
    Repealed,
    /// 被取代: a later instrument governs the same matter and the old one is no longer applied.
    Replaced,
    /// It exists; whether it still applies was not established.
    Unknown,
}

/// Key of an imported text.
pub type TextId = i64;

/// One state of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Day it was passed or published; `from` stands alone where it is not known.
    #[serde(default)]
    pub passed: Option<Date>,
    /// First day in force, where known.
    #[serde(default)]
    pub from: Option<Date>,
    /// Number of articles, where the text was counted.
    #[serde(default)]
    pub articles: Option<u32>,
    /// The imported text of this version; never in the file.
    #[serde(skip)]
    pub text: Option<TextId>,
}

impl Version {
    /// First day in force; the day it was passed where the other is not known.
    pub fn first_day(&self) -> Option<Date> {
        self.from.or(self.passed)
    }
}
