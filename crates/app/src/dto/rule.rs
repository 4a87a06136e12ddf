//! 规则: the packs, one rule, and a rule that is being written.

use engine::{Domain, Strength};
use serde::Serialize;
use ts_rs::TS;

use super::{DomainName, SpanView, StrengthName};

/// All packs that apply, and their rules.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulesView {
    /// The highest layer first.
    pub packs: Vec<RulePackView>,
    /// By id; those that were switched off included.
    pub rules: Vec<RuleRow>,
    /// The schema of a rule file, JSON, for editors that complete.
    pub schema: String,
}

/// A pack.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RulePackView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// As printed in it.
    pub version: String,
    /// 全国, 省, 市, 本单位
    pub layer: String,
    /// How many rules it has.
    pub rules: usize,
}

/// A rule in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    #[ts(as = "DomainName")]
    pub domain: Domain,
    /// How firm it is.
    #[ts(as = "StrengthName")]
    pub strength: Strength,
    /// Its pack.
    pub pack: String,
    /// 全国, 省, 市, 本单位
    pub layer: String,
    /// True where a layer switched it off.
    pub off: bool,
    /// True where its basis was not read against the official text.
    pub unverified: bool,
}

/// A rule with everything there is to say of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleView {
    /// As in the list.
    pub row: RuleRow,
    /// Its file below `rules/`.
    pub file: String,
    /// The file's text.
    pub yaml: String,
    /// True where it is the office's own and can be changed here.
    pub editable: bool,
    /// Provisions with their words where the library holds them.
    pub provisions: Vec<RuleProvisionView>,
    /// What lower layers say of it, as Chinese sentences.
    pub said: Vec<String>,
    /// What is doubtful about its basis, as Chinese sentences.
    pub doubts: Vec<String>,
    /// Conditions, patterns and advice in words.
    pub words: Vec<NamedText>,
    /// Its examples.
    pub examples: Vec<ExampleView>,
}

/// A provision that a rule rests on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleProvisionView {
    /// 《…》第十条第（二）项 with its dates.
    pub name: String,
    /// Its words, where the library holds them.
    pub words: Option<String>,
}

/// A text with its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedText {
    /// Its name.
    pub name: String,
    /// The text.
    pub text: String,
}

/// An example of a rule.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExampleView {
    /// True where the rule has to find what stands in «».
    pub hit: bool,
    /// The example as written.
    pub text: String,
}

/// What a rule that is being written does.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleTrial {
    /// Why it is no rule yet; empty where it is one.
    pub problems: Vec<RuleProblem>,
    /// Examples that don't go as it says.
    pub examples: Vec<ExampleProblem>,
    /// How many examples it has.
    pub tried: usize,
    /// What it finds in the text.
    pub findings: Vec<TrialFinding>,
}

/// Something wrong in a rule file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleProblem {
    /// Line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// A Chinese sentence that says what to do.
    pub message: String,
}

/// An example that doesn't go as its rule says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExampleProblem {
    /// 漏报, 误报, 范围不符
    pub kind: String,
    /// The example as written.
    pub example: String,
    /// What was found, each in «».
    pub found: String,
}

/// What a rule found in a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrialFinding {
    /// Where.
    pub span: SpanView,
    /// The words.
    pub quote: String,
    /// What is said of it.
    pub message: String,
}
