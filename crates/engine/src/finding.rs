//! What a check reports: one problem, at one place, with its provision.

use document::Span;
use serde::{Deserialize, Serialize};

/// How firmly a finding speaks.
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
pub enum Strength {
    /// A person has to look.
    Verify,
    /// A requirement that usually applies.
    Should,
    /// A prohibition of a law, regulation or State Council document speaks directly.
    Must,
}

/// The part of the review a rule belongs to.
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
pub enum Domain {
    /// 认定
    Identity,
    /// 主体与权限
    Authority,
    /// 内容合法
    Legality,
    /// 公平竞争
    FairCompetition,
    /// 程序
    Procedure,
    /// 依据与引用
    Citation,
    /// 形式
    Form,
    /// 有效期与清理
    Validity,
}

/// The provision a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Provision {
    /// Title of the instrument, without 《》.
    pub law: String,
    /// 条
    pub article: Option<u32>,
    /// 款
    pub paragraph: Option<u32>,
    /// 项
    pub item: Option<u32>,
    /// False where nobody has read the provision in full text yet.
    pub verified: bool,
}

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// Part of the review.
    pub domain: Domain,
    /// How firmly it speaks.
    pub strength: Strength,
    /// The rule's title.
    pub title: String,
    /// What is wrong here and why, one or two sentences.
    pub message: String,
    /// The provisions it rests on; never empty.
    pub basis: Vec<Provision>,
    /// The place, in scalars of `Document::text`.
    pub span: Span,
    /// Exactly the text under `span`.
    pub quote: String,
    /// The place in the words of the trade.
    pub locator: String,
    /// What to ask the drafter.
    pub ask: Option<String>,
    /// How to mend it.
    pub fix: Option<String>,
    /// Id of the exception whose questions have to be put.
    pub exception: Option<String>,
}
