//! What one document says of another.

pub(super) mod catalogue;
pub(super) mod kind_of;
mod lines;
#[cfg(test)]
mod tests;
pub(super) mod unnamed;

use document::Span;
use jiff::civil::Date;

/// How a document stands to another instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 依据: it rests on it.
    RestsOn,
    /// 废止
    Repeals,
    /// 宣布失效
    Voids,
    /// 替代
    Replaces,
    /// 修改
    Amends,
    /// 延长有效期
    Prolongs,
    /// 转发
    Forwards,
    /// 引用: it names it in any other way.
    Cites,
}

/// One such statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// How.
    pub kind: Kind,
    /// Full title without 《》; empty where only the number is named.
    pub title: String,
    /// 发文字号, as the document writes it.
    pub number: Option<String>,
    /// Articles that are named, with 之N; empty for the instrument as a whole.
    pub articles: Vec<(u32, u32)>,
    /// 延长至: the new last day of what is prolonged, where the document names it.
    pub until: Option<Date>,
    /// The words: title, and number behind it.
    pub span: Span,
    /// The sentence that says so.
    pub sentence: Span,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::RestsOn,
        Self::Repeals,
        Self::Voids,
        Self::Replaces,
        Self::Amends,
        Self::Prolongs,
        Self::Forwards,
        Self::Cites,
    ];

    /// As programs write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::RestsOn => "rests-on",
            Self::Repeals => "repeals",
            Self::Voids => "voids",
            Self::Replaces => "replaces",
            Self::Amends => "amends",
            Self::Prolongs => "prolongs",
            Self::Forwards => "forwards",
            Self::Cites => "cites",
        }
    }

    /// As it is shown.
    pub fn name(self) -> &'static str {
        match self {
            Self::RestsOn => "依据",
            Self::Repeals => "废止",
            Self::Voids => "宣布失效",
            Self::Replaces => "替代",
            Self::Amends => "修改",
            Self::Prolongs => "延长有效期",
            Self::Forwards => "转发",
            Self::Cites => "引用",
        }
    }

    /// By its code.
    pub fn coded(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
