//! 审查报告: what one review read, found and what was made of it, as a Word file and as a
//! web page that stands alone and prints well.
//!
//! Deliberately absent: any verdict. That nothing was found is said as such, together
//! with what was not read.

mod html;
mod word;

pub use html::html;
pub use word::word;

/// What the report says; every text is ready for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewReport {
    /// Title of the document.
    pub title: String,
    /// Name and value, in order: 发文字号, 成文日期, 审查日 …
    pub facts: Vec<(String, String)>,
    /// The regimes, with what was established.
    pub regimes: Vec<Regime>,
    /// What was read and what was not.
    pub coverage: Coverage,
    /// 必须修改3条，应当修改1条，请核实2条
    pub summary: String,
    /// The findings by part of the review; a part without findings is left out.
    pub groups: Vec<Group>,
    /// Name and digest.
    pub digests: Vec<(String, String)>,
}

/// Whether a regime applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regime {
    /// 行政规范性文件
    pub name: String,
    /// 是, 否, 待认定
    pub verdict: String,
    /// Whole sentences.
    pub reasons: Vec<String>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Characters in the text.
    pub chars: usize,
    /// Characters that the checks saw.
    pub checked: usize,
    /// Part and reason.
    pub unread: Vec<(String, String)>,
}

/// The findings of one part of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// 公平竞争
    pub name: String,
    /// In the order of the text.
    pub findings: Vec<Item>,
}

/// One finding. What is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// 必须修改
    pub strength: String,
    /// The problem in one line.
    pub title: String,
    /// 第三条第二款
    pub locator: String,
    /// The words there.
    pub quote: String,
    /// Name and text, in order: 问题, 依据, 请核实, 建议, 例外 …
    pub lines: Vec<(String, String)>,
    /// 采纳（某人，2026年11月24日）：…
    pub disposition: String,
}

const TITLE: &str = "合法性审查报告";
/// Stands below the findings, and alone where there are none.
const CAUTION: &str =
    "本报告由文衡按规则生成，供人核对；未列出的内容不等于没有问题，结论由审核人员作出。";

impl ReviewReport {
    /// What was read, as sentences.
    fn coverage(&self) -> Vec<String> {
        let Coverage { chars, checked, unread } = &self.coverage;
        let mut told = vec![format!("全文{chars}字，纳入审查{checked}字。")];
        if unread.is_empty() {
            told.push("没有发现未读取的部分。".to_owned());
        } else {
            let parts: Vec<String> =
                unread.iter().map(|(part, why)| format!("{part}（{why}）")).collect();
            told.push(format!("以下部分没有读取，需要人工核对：{}。", parts.join("；")));
        }
        told
    }

    /// 1, 2 … through all groups, for the findings in each.
    fn numbered(&self) -> impl Iterator<Item = (&Group, Vec<(usize, &Item)>)> {
        let mut number = 0;
        self.groups.iter().map(move |group| {
            let items = group.findings.iter().map(|item| {
                number += 1;
                (number, item)
            });
            (group, items.collect())
        })
    }
}

#[cfg(test)]
mod tests;
