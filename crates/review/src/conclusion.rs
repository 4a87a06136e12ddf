//! 合法性审核意见: the conclusion, and a draft of its words out of the dispositions.
//!
//! The draft is for a person to edit. Deliberately absent: 不合法, which the program
//! never proposes, and any conclusion while findings wait for a decision.

use engine::{Finding, Strength, words};
use serde::{Deserialize, Serialize};
use statutes::written;

use crate::{Decision, Disposition, OwnFinding};

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

/// Points of the last opinion that the draft has not taken up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unadopted {
    /// Place and problem of each, in the order of the text.
    pub points: Vec<String>,
    /// What the drafters say about it.
    pub explanation: String,
}

/// Drafts the opinion on `title` out of what was decided on its findings, what people
/// found themselves, and what was not taken up of the opinion before.
pub fn draft(
    title: &str,
    findings: &[Finding],
    dispositions: &[Disposition],
    own: &[OwnFinding],
    unadopted: &Unadopted,
) -> Draft {
    let decided = |at: usize, decision: Decision| {
        dispositions.iter().any(|one| one.finding == at && one.decision == Some(decision))
    };
    let adopted = findings.iter().enumerate().filter(|(at, _)| decided(*at, Decision::Adopted));
    let mut points: Vec<(usize, String)> =
        adopted.map(|(_, finding)| (finding.span.start, found(finding))).collect();
    points.extend(own.iter().map(|own| (own.span.start, found_by_person(own))));
    points.sort_by_key(|(place, _)| *place);
    let waits = |(at, finding): &(usize, &Finding)| {
        finding.strength != Strength::Verify
            && !decided(*at, Decision::Adopted)
            && !decided(*at, Decision::Rejected)
    };
    let undecided = findings.iter().enumerate().filter(waits).count();
    let conclusion = match (undecided, points.is_empty()) {
        (0, true) => Some(Conclusion::Lawful),
        (0, false) => Some(Conclusion::Amend),
        _ => None,
    };
    let mut lines = lines(title, &points);
    lines.extend(explained(unadopted));
    Draft { conclusion, text: lines.join("\n"), undecided }
}

fn lines(title: &str, points: &[(usize, String)]) -> Vec<String> {
    let opening = format!("送审的《{title}》收悉。依照有关法律、法规、规章和国家政策进行审核，");
    if points.is_empty() {
        return vec![format!("{opening}未发现与其不一致的内容。")];
    }
    let mut lines = vec![format!("{opening}提出以下意见：")];
    lines.extend(
        (1..).zip(points).map(|(number, (_, text))| format!("{}、{text}", written(number))),
    );
    lines.push("请按照上述意见修改后，连同采纳情况说明再次送审。".to_owned());
    lines
}

fn explained(unadopted: &Unadopted) -> Vec<String> {
    if unadopted.points.is_empty() {
        return Vec::new();
    }
    let mut lines = vec!["上一次审核的以下意见没有采纳：".to_owned()];
    lines.extend((1..).zip(&unadopted.points).map(|(number, point)| format!("{number}．{point}")));
    lines.push(format!("起草单位说明：{}", unadopted.explanation));
    lines
}

fn found(finding: &Finding) -> String {
    let basis: Vec<String> = finding.basis.iter().map(words::provision).collect();
    let fix = finding.fix.as_deref().unwrap_or_default();
    point(&finding.locator, &finding.quote, &finding.message, &basis.join("；"), fix)
}

fn found_by_person(own: &OwnFinding) -> String {
    point(&own.locator, &own.quote, &own.problem, &own.basis, &own.fix)
}

fn point(locator: &str, quote: &str, problem: &str, basis: &str, fix: &str) -> String {
    let sentence = |text: &str| format!("{}。", text.trim_end_matches('。'));
    // A bare 一、 behind the point's own number would read as two numbers.
    let place = match locator.strip_suffix('、') {
        Some(number) => format!("原文“{number}”部分"),
        None => locator.to_owned(),
    };
    let mut text = format!("{place}“{quote}”，{}", sentence(problem));
    if !basis.is_empty() {
        text.push_str(&format!("依据：{}", sentence(basis)));
    }
    if !fix.is_empty() {
        text.push_str(&format!("建议：{}", sentence(fix)));
    }
    text
}

#[cfg(test)]
mod tests {
    use document::Span;
    use jiff::civil::datetime;

    use super::*;

    fn own(start: usize, problem: &str) -> OwnFinding {
        OwnFinding {
            id: 1,
            span: Span::new(start, start + 4),
            quote: "一律禁止".into(),
            locator: "第三条".into(),
            strength: Strength::Must,
            problem: problem.into(),
            basis: "《行政许可法》第十七条".into(),
            fix: String::new(),
            by: "张某".into(),
            at: datetime(2026, 11, 26, 9, 0, 0, 0),
        }
    }

    #[test]
    fn nothing_found_reads_as_nothing_found() {
        let draft = draft("某办法", &[], &[], &[], &Unadopted::default());
        assert_eq!(draft.conclusion, Some(Conclusion::Lawful));
        assert!(draft.text.ends_with("未发现与其不一致的内容。"), "{}", draft.text);
    }

    #[test]
    fn points_stand_in_the_order_of_the_text() {
        let own = [own(9, "后一处"), own(2, "前一处。")];
        let draft = draft("某办法", &[], &[], &own, &Unadopted::default());
        assert_eq!(draft.conclusion, Some(Conclusion::Amend));
        let lines: Vec<&str> = draft.text.lines().collect();
        assert_eq!(
            lines[1..3],
            [
                "一、第三条“一律禁止”，前一处。依据：《行政许可法》第十七条。",
                "二、第三条“一律禁止”，后一处。依据：《行政许可法》第十七条。",
            ]
        );
    }

    #[test]
    fn what_was_not_taken_up_stands_with_the_reason() {
        let unadopted = Unadopted {
            points: vec!["第五条：限定本地品牌".into()],
            explanation: "目录由省级规定。".into(),
        };
        let draft = draft("某办法", &[], &[], &[], &unadopted);
        assert!(
            draft.text.ends_with(
                "\n上一次审核的以下意见没有采纳：\n1．第五条：限定本地品牌\n起草单位说明：目录由省级规定。"
            ),
            "{}",
            draft.text
        );
    }
}
