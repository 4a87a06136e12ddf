//! 清理事由: why a document is to be looked at.

use serde::{Deserialize, Serialize};

use super::{Outcome, Place};

/// What a campaign can look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// 与上位法不一致
    Law,
    /// 妨碍统一市场和公平竞争
    Competition,
    /// 依据已废止
    Basis,
    /// 机关更名或者撤并
    Body,
    /// 有效期
    Term,
    /// 已被废止或者替代
    Replaced,
    /// 内容重复
    Duplicate,
    /// 阶段性工作已结束
    Done,
}

/// One reason, with the place where it can be seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// What it is.
    pub kind: Kind,
    /// A Chinese sentence.
    pub message: String,
    /// Where; `None` where it is not one place in the text.
    pub place: Option<Place>,
    /// The provision, as it is cited; empty where there is none.
    pub provision: String,
    /// What follows from it alone.
    pub outcome: Outcome,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Law,
        Self::Competition,
        Self::Basis,
        Self::Body,
        Self::Term,
        Self::Replaced,
        Self::Duplicate,
        Self::Done,
    ];

    /// As it is shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::Law => "与上位法不一致",
            Self::Competition => "妨碍统一市场和公平竞争",
            Self::Basis => "依据已废止",
            Self::Body => "机关更名或者撤并",
            Self::Term => "有效期届满",
            Self::Replaced => "已被废止或者替代",
            Self::Duplicate => "内容重复",
            Self::Done => "阶段性工作已结束",
        }
    }

    /// As programs write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Competition => "competition",
            Self::Basis => "basis",
            Self::Body => "body",
            Self::Term => "term",
            Self::Replaced => "replaced",
            Self::Duplicate => "duplicate",
            Self::Done => "done",
        }
    }

    /// By its code.
    pub fn coded(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
