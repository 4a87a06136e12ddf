//! 人员: the people who decide and sign on this machine.
//!
//! Deliberately absent: rights. A role says what somebody does in the office; who may
//! sign is settled by who holds the passphrase.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// What somebody does in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonRole {
    /// 起草人
    Drafter,
    /// 审核人
    Reviewer,
    /// 清理工作人员
    CleanupOfficer,
    /// 规则维护人
    RuleKeeper,
}

impl PersonRole {
    /// The role in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Drafter => "起草人",
            Self::Reviewer => "审核人",
            Self::CleanupOfficer => "清理工作人员",
            Self::RuleKeeper => "规则维护人",
        }
    }
}

/// Somebody with a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the archive.
    pub id: i64,
    /// 姓名
    pub name: String,
    /// What they do, without repetition.
    pub roles: Vec<PersonRole>,
    /// SM2 public key: the uncompressed point (04, x, y) in lower-case hex.
    pub public_key: String,
    /// Local time.
    pub added_at: DateTime,
}
