//! The shape of `pack.yaml`: whose rules these are, and what they change in the layers
//! above.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Strength;

/// `pack.yaml`
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackSpec {
    /// Folder name of the pack.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Changes with every release of the pack.
    pub version: String,
    /// Whose word it is; a lower layer speaks after a higher one.
    #[serde(default)]
    pub layer: Layer,
    /// What it changes in the layers above.
    #[serde(default)]
    pub overrides: Vec<OverrideSpec>,
}

/// Layers of packs, the highest first.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// 全国: always applies.
    National,
    /// 省: applies where the unit profile chooses it.
    Province,
    /// 市: applies where the unit profile chooses it.
    City,
    /// 本单位: applies where it is installed.
    #[default]
    Office,
}

impl Layer {
    /// The layer in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::National => "全国",
            Self::Province => "省",
            Self::City => "市",
            Self::Office => "本单位",
        }
    }
}

/// One change to what a higher layer says.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum OverrideSpec {
    /// A rule is made stronger, weaker, or switched off.
    Rule(RuleOverride),
    /// A word class gets more words.
    Class(ClassOverride),
}

/// Changes a rule: `strength`, `days` or both; or `off` alone.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleOverride {
    /// Id of the rule.
    pub rule: String,
    /// Its new strength.
    #[serde(default)]
    pub strength: Option<Strength>,
    /// Its new term, for a `dossier` rule that has one.
    #[serde(default)]
    pub days: Option<u32>,
    /// Switches it off.
    #[serde(default)]
    pub off: bool,
    /// Why, shown to people.
    pub because: String,
}

/// Adds words to a class.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClassOverride {
    /// Name of the class.
    pub class: String,
    /// The words to add.
    pub add: Vec<String>,
}
