//! Which procedures and prohibitions a document falls under.

use document::Span;
use serde::{Deserialize, Serialize};

/// A body of rules that applies to a kind of document.
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
pub enum Regime {
    /// 行政规范性文件
    Normative,
    /// 重大行政决策
    MajorDecision,
    /// 涉及经营者经济活动的政策措施
    MarketMeasure,
}

impl Regime {
    /// The regime in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normative => "行政规范性文件",
            Self::MajorDecision => "重大行政决策",
            Self::MarketMeasure => "涉及经营者经济活动的政策措施",
        }
    }
}

/// Unknown is an answer and goes to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// 是
    Yes,
    /// 否
    No,
    /// 待认定
    Unclear,
}

/// Something that speaks for or against a verdict, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// True where it speaks for the regime.
    pub found: bool,
    /// What it is, a short Chinese phrase.
    pub what: String,
    /// The place, where there is one.
    pub span: Option<Span>,
}

/// Whether one regime applies, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identification {
    /// The regime asked about.
    pub regime: Regime,
    /// The answer.
    pub verdict: Verdict,
    /// Whole Chinese sentences for the reader, the deciding one first.
    pub reasons: Vec<String>,
    /// The elements found and missing.
    pub elements: Vec<Element>,
}
