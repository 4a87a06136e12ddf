//! 清理决定: the draft of its text.
//!
//! 河南2015版 29: the lists of what stays in force, what is repealed and what has lapsed are
//! published; what is not on the first is no basis for administration. Deliberately
//! absent: article numbers, which differ from province to province and from version to
//! version; people add them.

use engine::words;
use jiff::civil::Date;

use super::{Outcome, Progress, Scope};

/// The text without its lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// 标题
    pub title: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// What the paper is signed with; may be empty.
    pub signed: String,
}

/// What the text rests on besides the campaign.
#[derive(Debug, Clone, Copy)]
pub struct Grounds<'a> {
    /// The body that decides; may be empty.
    pub body: &'a str,
    /// Titles of the provisions that order the cleanup; may be empty.
    pub basis: &'a [&'a str],
    /// True where fair competition was looked at.
    pub competition: bool,
}

/// Drafts the text.
pub fn paper(grounds: Grounds<'_>, scope: &Scope, day: Date, progress: &Progress) -> Paper {
    let body = if grounds.body.is_empty() { "本机关" } else { grounds.body };
    let basis = match grounds.basis {
        [] => "国家和本省关于行政规范性文件清理的规定".to_owned(),
        titles => titles.iter().map(|title| format!("《{title}》")).collect(),
    };
    let against = if grounds.competition {
        "，并对照《公平竞争审查条例》规定的审查标准"
    } else {
        ""
    };
    let whole = *scope == Scope::default();
    let of = if whole { "行政规范性文件".to_owned() } else { scope.words() };
    let mut paragraphs = vec![format!(
        "根据{basis}{against}，{body}对截至{}的{of}进行了清理，共清理{}件。现将清理结果公布如下：",
        words::day(day),
        progress.total,
    )];
    let named = Outcome::LISTS.iter().zip(progress.lists).filter(|(_, count)| *count > 0);
    for (number, (list, count)) in (1..).zip(named) {
        let what = what(*list, count);
        paragraphs.push(format!("{}、{what}（目录见附件{number}）。", statutes::written(number)));
    }
    // What is not looked at keeps its force.
    let within = if whole { "" } else { "本次清理范围内，" };
    let amended = if progress.lists[1] > 0 { "和需要修改文件目录" } else { "" };
    paragraphs.push(format!(
        "{within}未列入继续有效文件目录{amended}的行政规范性文件，不得作为行政管理的依据。"
    ));
    paragraphs.push("本决定自公布之日起施行。".to_owned());
    let title = format!("{}关于公布行政规范性文件清理结果的决定", grounds.body);
    Paper { title, paragraphs, signed: grounds.body.to_owned() }
}

fn what(list: Outcome, count: usize) -> String {
    match list {
        Outcome::Keep => format!("继续有效的文件{count}件"),
        Outcome::Amend => {
            format!("需要修改的文件{count}件，由责任单位按照规定的程序修改后重新公布")
        }
        Outcome::Repeal => format!("废止的文件{count}件，自本决定公布之日起停止执行"),
        Outcome::Lapse => format!("宣布失效的文件{count}件"),
        Outcome::Unclear => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_narrower_cleanup_says_nothing_of_other_documents() {
        let progress = Progress { total: 2, heard: 0, decided: 2, lists: [1, 1, 0, 0] };
        let grounds = Grounds { body: "", basis: &[], competition: false };
        let scope = Scope { year: Some(2020), ..Scope::default() };
        let text = paper(grounds, &scope, date(2026, 1, 1), &progress).paragraphs.concat();
        assert!(text.contains("根据国家和本省关于行政规范性文件清理的规定，本机关对"), "{text}");
        assert!(text.contains("的2020年制定的文件进行了清理"), "{text}");
        assert!(
            text.contains("本次清理范围内，未列入继续有效文件目录和需要修改文件目录的"),
            "{text}"
        );
    }

    #[test]
    fn lists_without_a_document_are_not_named() {
        let progress = Progress { total: 5, heard: 0, decided: 5, lists: [3, 0, 0, 2] };
        let grounds = Grounds {
            body: "某某市科学技术局",
            basis: &["河南省行政规范性文件管理办法"],
            competition: true,
        };
        let made = paper(grounds, &Scope::default(), date(2026, 11, 26), &progress);
        assert_eq!(made.title, "某某市科学技术局关于公布行政规范性文件清理结果的决定");
        assert_eq!(
            made.paragraphs,
            [
                "根据《河南省行政规范性文件管理办法》，并对照《公平竞争审查条例》规定的审查标准，\
                 某某市科学技术局对截至2026年11月26日的行政规范性文件进行了清理，\
                 共清理5件。现将清理结果公布如下：",
                "一、继续有效的文件3件（目录见附件1）。",
                "二、宣布失效的文件2件（目录见附件2）。",
                "未列入继续有效文件目录的行政规范性文件，不得作为行政管理的依据。",
                "本决定自公布之日起施行。",
            ]
        );
    }
}
