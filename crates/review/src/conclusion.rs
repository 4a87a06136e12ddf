//! 合法性审核意见: the conclusion, and a draft of its words out of the dispositions.
//!
//! The draft is for a person to edit. Deliberately absent: 不合法, which the program
//! never proposes, and any conclusion while findings wait for a decision.

use engine::{Finding, Strength, words};
use serde::{Deserialize, Serialize};
use statutes::written;

use crate::{Decision, Disposition};

/// The three kinds of opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conclusion {
    /// 合法
    Lawful,
    /// 应当予以修改
    Amend,
    /// 不合法
    Unlawful,
}

impl Conclusion {
    /// The conclusion in the words of 国办发〔2018〕115号.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lawful => "合法",
            Self::Amend => "应当予以修改",
            Self::Unlawful => "不合法",
        }
    }
}

/// An opinion as the program would put it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// `None` while a finding that must or should be dealt with is not.
    pub conclusion: Option<Conclusion>,
    /// Paragraphs, one a line.
    pub text: String,
    /// Findings of must or should without 采纳 or 不采纳.
    pub undecided: usize,
}

/// Drafts the opinion on `title` out of what was decided on its findings.
pub fn draft(title: &str, findings: &[Finding], dispositions: &[Disposition]) -> Draft {
    let decided = |at: usize, decision: Decision| {
        dispositions.iter().any(|one| one.finding == at && one.decision == Some(decision))
    };
    let adopted: Vec<&Finding> = findings
        .iter()
        .enumerate()
        .filter(|(at, _)| decided(*at, Decision::Adopted))
        .map(|(_, finding)| finding)
        .collect();
    let waits = |(at, finding): &(usize, &Finding)| {
        finding.strength != Strength::Verify
            && !decided(*at, Decision::Adopted)
            && !decided(*at, Decision::Rejected)
    };
    let undecided = findings.iter().enumerate().filter(waits).count();
    let conclusion = match (undecided, adopted.is_empty()) {
        (0, true) => Some(Conclusion::Lawful),
        (0, false) => Some(Conclusion::Amend),
        _ => None,
    };
    Draft { conclusion, text: text(title, &adopted), undecided }
}

fn text(title: &str, adopted: &[&Finding]) -> String {
    let opening = format!("送审的《{title}》收悉。依照有关法律、法规、规章和国家政策进行审核，");
    if adopted.is_empty() {
        return format!("{opening}未发现与其不一致的内容。");
    }
    let mut lines = vec![format!("{opening}提出以下意见：")];
    lines.extend((1..).zip(adopted).map(|(number, finding)| point(number, finding)));
    lines.push("请按照上述意见修改后，连同采纳情况说明再次送审。".to_owned());
    lines.join("\n")
}

fn point(number: u32, finding: &Finding) -> String {
    let sentence = |text: &str| format!("{}。", text.trim_end_matches('。'));
    let (number, place) = (written(number), &finding.locator);
    let mut text = format!("{number}、{place}“{}”，{}", finding.quote, sentence(&finding.message));
    if !finding.basis.is_empty() {
        let basis: Vec<String> = finding.basis.iter().map(words::provision).collect();
        text.push_str(&format!("依据：{}。", basis.join("；")));
    }
    if let Some(fix) = &finding.fix {
        text.push_str(&format!("建议：{}", sentence(fix)));
    }
    text
}
