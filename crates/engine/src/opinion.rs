//! 征集到的意见: read from a table or a list, and gathered where several say the same.
//!
//! Deliberately absent: who adopts what, which people decide and the archive keeps.

mod group;
mod read;

pub use group::groups;
pub use read::read;

use serde::{Deserialize, Serialize};

/// One opinion as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// Who gave it; empty where that is not told.
    pub who: String,
    /// What it says.
    pub text: String,
}

/// What became of an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// 采纳
    Adopted,
    /// 部分采纳
    Partly,
    /// 不采纳
    Rejected,
}

impl Answer {
    /// The answer in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adopted => "采纳",
            Self::Partly => "部分采纳",
            Self::Rejected => "不采纳",
        }
    }

    /// True where a reason has to be given.
    pub fn needs_reason(self) -> bool {
        match self {
            Self::Adopted => false,
            Self::Partly | Self::Rejected => true,
        }
    }
}

#[cfg(test)]
mod tests;
