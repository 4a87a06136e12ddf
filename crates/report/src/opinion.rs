//! 合法性审核意见书: the reviewer's opinion as a Word file in the layout of GB/T 9704.
//!
//! The words are the reviewer's; nothing is added but the names of the parts. An office
//! may bring its own template.

use engine::words::day;
use jiff::civil::Date;
use review::Conclusion;

use crate::paper::{Look, Paper};
use crate::template::{TemplateError, Values, fill};

/// The template's name, and its file's.
pub const TEMPLATE: &str = "合法性审核意见书";

/// What the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// 某市司法局合法性审核意见书
    pub heading: String,
    /// 编号; may be empty.
    pub number: String,
    /// 主送; may be empty.
    pub addressee: String,
    /// Its words.
    pub paragraphs: Vec<String>,
    /// 审核结论
    pub conclusion: Conclusion,
    /// Who signs; may be empty.
    pub signer: String,
    /// The day of signing.
    pub day: Date,
    /// What the signature stands for: digests in one line; may be empty.
    pub digest: String,
}

/// The paper as a Word file; `template` in place of ours where an office has its own.
///
/// # Errors
/// The template is no Word file, or names something else.
pub fn word(opinion: &Opinion, template: Option<&[u8]>) -> Result<Vec<u8>, TemplateError> {
    match template {
        Some(own) => fill(own, &opinion.values()),
        None => fill(&self::template()?, &opinion.values()),
    }
}

/// Our own template, which an office may take for a start.
///
/// # Errors
/// The package can't be put together.
pub fn template() -> Result<Vec<u8>, TemplateError> {
    let mut paper = Paper::new();
    for (look, text) in [
        (Look::Title, "{{标题}}"),
        (Look::Under, "{{编号.文}}"),
        (Look::Flush, "{{主送.文}}："),
        (Look::Text, "{{正文.段}}"),
    ] {
        paper.paragraph(look, text);
    }
    paper.named("审核结论：", "{{结论}}。");
    paper.paragraph(Look::Text, "");
    for (look, text) in
        [(Look::Signed, "{{签署人.文}}"), (Look::Signed, "{{日期}}"), (Look::Remark, "{{校验.文}}")]
    {
        paper.paragraph(look, text);
    }
    paper.finish().map_err(|_| TemplateError::Broken)
}

impl Opinion {
    fn values(&self) -> Values {
        let mut values = Values::default();
        values.set("标题", self.heading.as_str());
        values.list("编号", filled(&self.number));
        values.list("主送", filled(self.addressee.trim_end_matches('：')));
        values.list("正文", self.paragraphs.iter().map(|text| vec![("段", text.clone())]));
        values.set("结论", self.conclusion.name());
        values.list("签署人", filled(&self.signer));
        values.set("日期", day(self.day));
        values.list("校验", filled(&self.digest));
        values
    }
}

/// A list of one text, or of none where it is empty: the paragraph comes or goes with it.
fn filled(text: &str) -> Option<Vec<(&'static str, String)>> {
    (!text.is_empty()).then(|| vec![("文", text.to_owned())])
}

#[cfg(test)]
mod tests;
