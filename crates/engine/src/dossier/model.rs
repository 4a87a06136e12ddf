//! Files of a dossier, what each of them is, and a place in one of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use document::{Document, Span};
use serde::{Deserialize, Serialize};

use super::{Fact, FactKind, Value};

/// One piece of work: the draft and what belongs to it.
#[derive(Debug, Clone, Default)]
pub struct Dossier {
    /// In the order of their names.
    pub files: Vec<DossierFile>,
    /// Files that could not be read: what is missing may be one of them.
    pub unread: Vec<LostFile>,
    /// What people said of it.
    pub given: Given,
}

/// A file of the dossier, or a part of one that was split off.
#[derive(Debug, Clone)]
pub struct DossierFile {
    /// Path below the dossier's folder, with `/`; of the second part on, with `#` and
    /// what the part is behind it.
    pub name: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// What is in it; parts of one file share it.
    pub document: Arc<Document>,
    /// The part of `document` that this entry is about: all of it, unless several
    /// papers stand in one file.
    pub part: Span,
}

/// A file of the dossier that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostFile {
    /// Path below the dossier's folder.
    pub name: String,
    /// Why, and what to do: a Chinese clause that goes on behind the name.
    pub why: String,
}

/// What people said of a dossier; it outweighs what the program reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Roles by the file's name.
    pub roles: BTreeMap<String, Role>,
    /// Facts added by hand; each stands in place of those of its kind that were read.
    pub facts: Vec<GivenFact>,
}

/// A fact that a person states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenFact {
    /// What it tells.
    pub kind: FactKind,
    /// What it is.
    pub value: Value,
    /// Who says so.
    pub by: String,
    /// The file that shows it, where there is one.
    pub file: Option<String>,
}

/// What a file is in the procedure.
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
pub enum Role {
    /// 送审稿
    Draft,
    /// 起草说明
    Note,
    /// 制定依据
    Basis,
    /// 征求意见公告
    Notice,
    /// 意见汇总及采纳情况
    Adoption,
    /// 听证材料
    Hearing,
    /// 专家论证意见
    Expert,
    /// 风险评估报告
    Risk,
    /// 公平竞争审查表、结论
    Competition,
    /// 起草单位合法性审核意见
    OwnLegality,
    /// 合法性审核意见书
    Legality,
    /// 会议纪要
    Minutes,
    /// 公布稿
    Issued,
    /// 解读
    Interpretation,
    /// 备案报告
    Filing,
    /// 附件
    Annex,
    /// 其他
    Other,
}

impl Role {
    /// All of them, in the order of the procedure.
    pub const ALL: [Self; 17] = [
        Self::Draft,
        Self::Note,
        Self::Basis,
        Self::Notice,
        Self::Adoption,
        Self::Hearing,
        Self::Expert,
        Self::Risk,
        Self::Competition,
        Self::OwnLegality,
        Self::Legality,
        Self::Minutes,
        Self::Issued,
        Self::Interpretation,
        Self::Filing,
        Self::Annex,
        Self::Other,
    ];

    /// The role in the words of the trade.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "送审稿",
            Self::Note => "起草说明",
            Self::Basis => "制定依据",
            Self::Notice => "征求意见公告",
            Self::Adoption => "意见汇总及采纳情况",
            Self::Hearing => "听证材料",
            Self::Expert => "专家论证意见",
            Self::Risk => "风险评估报告",
            Self::Competition => "公平竞争审查结论",
            Self::OwnLegality => "起草单位合法性审核意见",
            Self::Legality => "合法性审核意见书",
            Self::Minutes => "会议纪要",
            Self::Issued => "公布稿",
            Self::Interpretation => "解读",
            Self::Filing => "备案报告",
            Self::Annex => "附件",
            Self::Other => "其他",
        }
    }
}

/// What a file probably is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The role.
    pub role: Role,
    /// How sure, in percent; 100 where a person said so.
    pub confidence: u8,
    /// Why, a short Chinese sentence.
    pub reason: String,
}

/// A place in a file of the dossier that shows something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Index in `Dossier::files`.
    pub file: usize,
    /// In scalars of that file's text.
    pub span: Span,
    /// Exactly the text under `span`.
    pub quote: String,
    /// The place in the words of the trade.
    pub locator: String,
}

impl DossierFile {
    /// The part as a document of its own, with its own title, date and outline. Its
    /// spans count in itself and not in the file.
    pub fn excerpt(&self) -> Cow<'_, Document> {
        let whole = &*self.document;
        let last = whole.blocks.last().map_or(0, |block| block.span.end);
        match self.part.start == 0 && self.part.end >= last {
            true => Cow::Borrowed(whole),
            false => Cow::Owned(document::from_plain(whole.slice(self.part))),
        }
    }
}

impl Dossier {
    /// The facts that people stated, as facts.
    pub fn stated(&self) -> impl Iterator<Item = Fact> + '_ {
        self.given.facts.iter().map(|given| Fact {
            kind: given.kind,
            value: given.value.clone(),
            evidence: None,
            by: Some(given.by.clone()),
        })
    }

    /// Evidence at a span of a file.
    pub fn evidence(&self, file: usize, span: Span) -> Evidence {
        let document = &self.files[file].document;
        Evidence {
            file,
            span,
            quote: document.slice(span).to_owned(),
            locator: document.locator(span),
        }
    }
}
