//! The statutory steps, and how far one is proved.

use serde::{Deserialize, Serialize};

/// A step of the procedure, in its order.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// 认定
    Identification,
    /// 公众参与
    Participation,
    /// 专家论证
    Experts,
    /// 风险评估
    Risk,
    /// 公平竞争审查
    Competition,
    /// 合法性审核
    Legality,
    /// 集体讨论
    Discussion,
    /// 公布备案
    Publication,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Identification,
        Self::Participation,
        Self::Experts,
        Self::Risk,
        Self::Competition,
        Self::Legality,
        Self::Discussion,
        Self::Publication,
    ];

    /// The step in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Identification => "认定",
            Self::Participation => "公众参与",
            Self::Experts => "专家论证",
            Self::Risk => "风险评估",
            Self::Competition => "公平竞争审查",
            Self::Legality => "合法性审核",
            Self::Discussion => "集体讨论",
            Self::Publication => "公布备案",
        }
    }
}

/// How far a step, or one point of it, is proved. The worst comes last, so a step
/// is as its worst point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// 不适用: no regime asks for it, or what would call for it did not happen.
    NotApplicable,
    /// 已证明
    Proved,
    /// 未到: it comes after where the dossier stands today.
    Pending,
    /// 待核: the files don't settle it; a person has to look.
    Unclear,
    /// 不足: it is there and does not say or last what it has to.
    Deficient,
    /// 超期: done after its term.
    Late,
    /// 顺序不符: done before something that it depends on.
    OutOfOrder,
    /// 缺少: nothing shows it.
    Missing,
}

impl State {
    /// The state in the words that people read.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotApplicable => "不适用",
            Self::Proved => "已证明",
            Self::Pending => "未到",
            Self::Unclear => "待核",
            Self::Deficient => "不足",
            Self::Late => "超期",
            Self::OutOfOrder => "顺序不符",
            Self::Missing => "缺少",
        }
    }

    /// True where something has to be mended or looked at.
    pub fn asks(self) -> bool {
        self.is_wanting() || self == Self::Unclear
    }

    /// True where something has to be mended.
    pub fn is_wanting(self) -> bool {
        match self {
            Self::NotApplicable | Self::Proved | Self::Pending | Self::Unclear => false,
            Self::Deficient | Self::Late | Self::OutOfOrder | Self::Missing => true,
        }
    }
}
