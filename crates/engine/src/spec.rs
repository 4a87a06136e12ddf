//! The shape of a rule file, as serde reads it. No meaning lives here: `pack`
//! turns these into compiled rules and refuses what makes no sense.

mod pack;
mod point;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::dossier::{Role, Step};
use crate::{Domain, Regime, Strength};
pub use pack::{ClassOverride, Layer, OverrideSpec, PackSpec, RuleOverride};
pub use point::{Measure, Moment, PointKind};

/// One rule file.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleSpec {
    /// Equals the file's name; never reused.
    pub id: String,
    /// The problem in one line.
    pub title: String,
    /// Part of the review.
    pub domain: Domain,
    /// How firmly a finding speaks.
    pub strength: Strength,
    /// The provisions, at least one.
    pub basis: Vec<BasisSpec>,
    /// False where the provision was not read in full text.
    #[serde(default = "yes")]
    pub basis_verified: bool,
    /// Regimes of which one has to apply; empty means every document.
    #[serde(default)]
    pub applies_to: Vec<Regime>,
    /// Regimes that all have to apply as well.
    #[serde(default)]
    pub applies_with: Vec<Regime>,
    /// Kind of check.
    pub check: CheckKind,
    /// For `structure` and `citation`: what exactly to look at.
    #[serde(default)]
    pub look: Option<Look>,
    /// For `dossier`: the point of the procedure; the keys that follow measure it.
    #[serde(default)]
    pub point: Option<PointKind>,
    /// How many days it has to last at least, or may take at most.
    #[serde(default)]
    pub days: Option<u32>,
    /// How many days it may take at most, where it also has to last.
    #[serde(default)]
    pub most: Option<u32>,
    /// The days are 工作日.
    #[serde(default)]
    pub working: bool,
    /// A shorter term passes where the notice itself says why, or the cause for haste is
    /// written.
    #[serde(default)]
    pub excused: bool,
    /// What has to come first.
    #[serde(default)]
    pub first: Option<Moment>,
    /// What may come only then.
    #[serde(default)]
    pub then: Option<Moment>,
    /// The paper that has to be there.
    #[serde(default)]
    pub paper: Option<Role>,
    /// The step that asks for the paper.
    #[serde(default)]
    pub step: Option<Step>,
    /// Zones of the text that are searched; default body and annex.
    #[serde(default, rename = "in")]
    pub zones: Vec<Zone>,
    /// For `pattern`: what to find.
    #[serde(default)]
    pub find: Option<FindSpec>,
    /// Conditions that must hold as well.
    #[serde(default)]
    pub requires: ConditionSpec,
    /// Conditions that silence the finding.
    #[serde(default)]
    pub unless: ConditionSpec,
    /// Lowers the strength in some contexts.
    #[serde(default)]
    pub downgrade: Option<DowngradeSpec>,
    /// Id of an exception in `rules/exceptions/`.
    #[serde(default)]
    pub exception: Option<String>,
    /// What is wrong and why; `{class}` and `{1}` are filled from the match, `{1}` of a
    /// `dossier` rule from what was found and counted.
    pub message: String,
    /// What to ask the drafter.
    #[serde(default)]
    pub ask: Option<String>,
    /// How to mend it.
    #[serde(default)]
    pub fix: Option<String>,
    /// At least two `hit` and two `ok`.
    pub examples: Vec<ExampleSpec>,
    /// For `citation`: invented full texts that only the examples cite; one that
    /// names a day is in force, one without is of unknown standing.
    #[serde(default)]
    pub texts: Vec<String>,
}

fn yes() -> bool {
    true
}

/// A provision and the dates between which that version applied.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BasisSpec {
    /// Full title without 《》.
    pub law: String,
    /// 条
    #[serde(default)]
    pub article: Option<u32>,
    /// 款
    #[serde(default)]
    pub paragraph: Option<u32>,
    /// 项
    #[serde(default)]
    pub item: Option<u32>,
    /// First day in force.
    #[schemars(with = "String")]
    pub from: Date,
    /// Last day in force; absent while it is.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub until: Option<Date>,
    /// False where this provision alone was not read in full text.
    #[serde(default = "yes")]
    pub verified: bool,
    /// Named only where this holds; the entries without it are the rest.
    #[serde(default)]
    pub when: Option<ConditionSpec>,
}

/// Kinds of check: a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckKind {
    /// Words in sentences.
    Pattern,
    /// Numbering, references, head and tail of the paper.
    Structure,
    /// Instruments the text cites.
    Citation,
    /// What the files of a dossier prove.
    Dossier,
}

/// What a `structure` or `citation` rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// structure: a number is left out.
    NumberingGap,
    /// structure: a number stands twice.
    NumberingRepeat,
    /// structure: 本办法第N条 that isn't there.
    Reference,
    /// structure: an annex is named and absent, or the other way round.
    Annex,
    /// structure: a short name that is not used, or not used as defined.
    Abbreviation,
    /// structure: title and kind of document.
    Title,
    /// structure: 发文字号.
    Number,
    /// structure: effective date before the date of issue.
    EffectiveDate,
    /// structure: how the date of issue is written.
    DateForm,
    /// structure: no term of validity.
    Term,
    /// citation: repealed or replaced on the day of review.
    Repealed,
    /// citation: the catalogue does not hold it.
    Unlisted,
    /// citation: an article that an instrument in force does not have.
    Article,
    /// citation: not yet in force on the day of review.
    NotYet,
    /// citation: a title one or two signs away from one that the library holds.
    Misnamed,
    /// citation: a paragraph or item that the article in force does not have.
    Provision,
    /// citation: the same, and articles, where the standing of the text is not known.
    ProvisionUnsure,
    /// citation: quoted words that the provision does not have.
    Quotation,
    /// citation: a basis that ranks below the document.
    Basis,
    /// citation: a document number that belongs to another title.
    NumberTitle,
}

/// Part of the text, told apart sentence by sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Zone {
    /// Running text.
    Body,
    /// Annexes, tables included.
    Annex,
    /// Headings and the document's title.
    Heading,
    /// Inside 《》, or words quoted from another text.
    Quotation,
    /// 本办法所称…是指…
    Definition,
    /// 根据《…》…制定本办法。
    Basis,
    /// A question, or a past fact that is only told of.
    Narrative,
}

/// What a pattern rule finds.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindSpec {
    /// Any of these.
    pub any: Vec<FindItem>,
}

/// One way of wording it.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum FindItem {
    /// `{迁入}…{经营者}…{奖补}`
    Pattern(String),
    /// Several patterns near each other.
    Together(TogetherSpec),
}

/// Patterns that all have to occur.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TogetherSpec {
    /// All of these.
    pub together: Vec<String>,
    /// How near; default one sentence.
    #[serde(default)]
    pub within: Scope,
    /// In the order given.
    #[serde(default)]
    pub ordered: bool,
}

/// How far words may stand apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Between two commas.
    Clause,
    /// Between two full stops or semicolons.
    #[default]
    Sentence,
    /// One paragraph.
    Block,
}

/// Conditions on a match. Within a key any pattern is enough. As `requires` and
/// `when` all keys have to hold; as `unless` any key silences.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ConditionSpec {
    /// The sentence, or the lead-in of its list, forbids or repeals it.
    pub prohibited: bool,
    /// In the matched text itself.
    pub inside: Vec<String>,
    /// In the clauses that the match touches.
    pub same_clause: Vec<String>,
    /// In its sentence.
    pub same_sentence: Vec<String>,
    /// In its paragraph.
    pub same_block: Vec<String>,
    /// In the sentence, before the match.
    pub before: Vec<String>,
    /// In the sentence, after the match.
    pub after: Vec<String>,
    /// In the headings above, the lead-in of its list, or the document's title.
    pub context: Vec<String>,
    /// In the document's title.
    pub title: Vec<String>,
}

/// Lowers a finding's strength where a condition holds.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DowngradeSpec {
    /// The strength it gets.
    pub to: Strength,
    /// Where any of these keys holds.
    pub when: ConditionSpec,
}

/// A sentence with what must be found in it: `hit: …` or `ok: …`. That of a `dossier`
/// rule is a whole dossier, its files parted by lines `== 征求意见公告：名称.txt`.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum ExampleSpec {
    /// Something is found.
    Hit {
        /// `«»` around each exact span.
        hit: String,
    },
    /// Nothing of this rule is found.
    Ok {
        /// The sentence, without marks.
        ok: String,
    },
}

/// A word class of `rules/lexicon/*.yaml`.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ClassSpec {
    /// Only words.
    Words(Vec<String>),
    /// Words with limits.
    Limited(LimitedClass),
}

/// A class whose words need care.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LimitedClass {
    /// The members; `{other}` stands for all members of another class.
    pub words: Vec<String>,
    /// Longer words inside which a member is not meant.
    #[serde(default)]
    pub except: Vec<String>,
    /// Only where jieba cuts a word at both ends.
    #[serde(default)]
    pub bounded: bool,
}

/// `rules/exceptions/ID.yaml`: the questions an exception raises.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExceptionSpec {
    /// Equals the file's name.
    pub id: String,
    /// Shown to people.
    pub title: String,
    /// Put to the drafter one by one.
    pub questions: Vec<String>,
}
