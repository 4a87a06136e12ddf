//! 单位信息: whose documents are reviewed here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The unit, as it is shown and as it is given back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProfileView {
    /// 单位全称; empty where nobody has said it yet.
    pub body: String,
    /// Names of the place.
    pub places: Vec<String>,
    /// Places it belongs to, nearest first.
    pub above: Vec<String>,
    /// Places that belong to it.
    pub below: Vec<String>,
    /// Ids of the province's and city's packs that apply.
    pub packs: Vec<String>,
    /// Packs that can be chosen; what is given back is not read.
    pub choices: Vec<PackChoice>,
    /// By when the steps of a case have to follow.
    pub terms: TermsView,
    /// How opinions are numbered: 合法审〔{年}〕{号}号; empty for by hand.
    pub opinion_number: String,
}

/// A pack that can be chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackChoice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// 期限
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct TermsView {
    /// 合法性审核, working days.
    pub review: u32,
    /// 公布, working days; `None` for no term.
    pub publication: Option<u32>,
    /// 备案, days; `None` for no term.
    pub filing: Option<u32>,
    /// 有效期 of a normative document that states none, years; `None` for unknown.
    pub validity: Option<u32>,
    /// The same of one that is 试行 or 暂行.
    pub trial: Option<u32>,
}
