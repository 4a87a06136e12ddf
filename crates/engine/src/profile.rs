//! 单位信息: whose documents are reviewed. It gives the local words their names.

use serde::{Deserialize, Serialize};

/// The body for which the program works.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// Name of the body: 某某市科学技术局.
    pub body: String,
    /// Names of the place itself: 某某市, 某某.
    pub places: Vec<String>,
    /// Places that it belongs to, nearest first.
    pub above: Vec<String>,
    /// Places that belong to it.
    pub below: Vec<String>,
    /// Packs of the province and the city that apply here, by id.
    pub packs: Vec<String>,
    /// By when the steps of a case have to follow.
    pub terms: Terms,
    /// How opinions are numbered: 合法审〔{年}〕{号}号.
    pub opinion_number: Option<String>,
}

/// 期限 of the office. What is not set is not guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Terms {
    /// 合法性审核, in working days from when it was submitted.
    pub review: u32,
    /// 公布, in working days from the collective discussion.
    pub publication: Option<u32>,
    /// 备案, in days from publication.
    pub filing: Option<u32>,
    /// 有效期 of a normative document that states none, in years.
    pub validity: Option<u32>,
    /// The same of one that is 试行 or 暂行.
    pub trial: Option<u32>,
}

impl Default for Terms {
    /// 国办发〔2018〕115号 五: at most 15 working days for the review.
    fn default() -> Self {
        Self { review: 15, publication: None, filing: None, validity: None, trial: None }
    }
}
