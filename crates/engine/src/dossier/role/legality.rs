//! 谁的合法性审核: the drafting body's own opinion, or that of the body that reviews.

use super::single::guess;
use super::sort::Sort;
use super::whole::Entry;
use crate::dossier::{Guess, Role};

/// Who gave an opinion, as far as it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reviewer {
    /// 司法局 and the like.
    Justice,
    /// 政策法规科 of the body itself.
    OwnUnit,
    /// Not said.
    Unknown,
}

const JUSTICE: [&str; 6] = ["司法局", "司法厅", "司法所", "法制办", "法制局", "政府法制机构"];
const OWN: [&str; 8] =
    ["政策法规", "法规科", "法规处", "法规股", "法制科", "法制处", "法制股", "法规与"];

/// Settles whose opinion is whose.
pub(super) fn settle(entries: &mut [Entry<'_>]) {
    let open: Vec<usize> = (0..entries.len())
        .filter(|&at| !entries[at].given && entries[at].reading.sort == Some(Sort::Legality))
        .collect();
    let by_justice = |entry: &Entry<'_>| reviewer(entry) == Reviewer::Justice;
    let opinions = entries
        .iter()
        .filter(|entry| matches!(entry.reading.guess.role, Role::Legality | Role::OwnLegality));
    let outside = opinions.clone().any(by_justice);
    let several = opinions.count() > 1;
    let of_government = entries
        .iter()
        .any(|entry| entry.reading.guess.role == Role::Draft && issued_by_government(entry));
    for at in open {
        let settled = settle_one(&entries[at], outside && several, of_government);
        entries[at].reading.guess = settled;
    }
}

fn settle_one(entry: &Entry<'_>, reviewed_outside: bool, of_government: bool) -> Guess {
    let own = &entry.reading.guess;
    let why = own.reason.trim_end_matches('。');
    match reviewer(entry) {
        Reviewer::Justice => {
            guess(Role::Legality, own.confidence, format!("{why}，由司法行政部门出具。"))
        }
        Reviewer::OwnUnit if reviewed_outside || of_government => {
            let why = format!("{why}，由起草单位自己的法制机构出具。");
            guess(Role::OwnLegality, own.confidence.min(80), why)
        }
        Reviewer::OwnUnit => {
            let why = format!(
                "{why}，由本单位法制机构出具；如果文件由政府印发，请改为起草单位审核意见。"
            );
            guess(Role::Legality, own.confidence.min(65), why)
        }
        Reviewer::Unknown if reviewed_outside => {
            let why = format!("{why}；另有司法行政部门的审核意见，这一份像是起草单位的，请核实。");
            guess(Role::OwnLegality, own.confidence.min(60), why)
        }
        Reviewer::Unknown => own.clone(),
    }
}

fn reviewer(entry: &Entry<'_>) -> Reviewer {
    let paper = &entry.sight.doc.paper;
    let issuer = paper.issuer.as_ref().map_or("", |issuer| issuer.text.as_str());
    let heading = entry.sight.heading.as_ref().map_or("", |heading| heading.line.as_str());
    let said =
        |words: &[&str]| words.iter().any(|word| issuer.contains(word) || heading.contains(word));
    let tail: String = {
        let mut last: Vec<char> = entry.sight.text.chars().rev().take(60).collect();
        last.reverse();
        last.into_iter().collect()
    };
    let signed = |words: &[&str]| words.iter().any(|word| tail.contains(word));
    match () {
        () if said(&JUSTICE) => Reviewer::Justice,
        () if said(&OWN) => Reviewer::OwnUnit,
        () if signed(&OWN) => Reviewer::OwnUnit,
        () if signed(&JUSTICE) => Reviewer::Justice,
        () => Reviewer::Unknown,
    }
}

fn issued_by_government(entry: &Entry<'_>) -> bool {
    let issuer = entry.sight.doc.paper.issuer.as_ref();
    issuer.is_some_and(|issuer| issuer.text.contains("政府"))
}
