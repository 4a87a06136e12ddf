//! 处理意见: what a person makes of a finding.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// What is done about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// 采纳: the draft is to be changed.
    Adopted,
    /// 不采纳: it stays, for a reason.
    Rejected,
    /// 待研究
    Studied,
}

impl Decision {
    /// The decision in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adopted => "采纳",
            Self::Rejected => "不采纳",
            Self::Studied => "待研究",
        }
    }

    /// True where a reason has to be given.
    pub fn needs_reason(self) -> bool {
        match self {
            Self::Rejected => true,
            Self::Adopted | Self::Studied => false,
        }
    }
}

/// What became of one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposition {
    /// Index of the finding in its review.
    pub finding: usize,
    /// What is done; `None` where the last decision was taken back.
    pub decision: Option<Decision>,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// Local time.
    pub at: DateTime,
}
