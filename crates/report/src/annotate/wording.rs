//! A finding as a comment says it to the drafter.

use engine::words::{STRENGTHS, provision, word};
use engine::{Finding, Provision, Strength};
use jiff::civil::DateTime;
use review::{Decision, Disposition, OwnFinding};

use super::Note;

/// Who speaks where no person has decided yet.
pub const PROGRAM: &str = "文衡";

/// The comment on a finding; `None` where the reviewer did not adopt it. `right` are the
/// words that mend it, `at` the time of the review.
pub fn say(
    finding: &Finding,
    right: Option<String>,
    disposition: Option<&Disposition>,
    at: DateTime,
) -> Option<Note> {
    let decided = disposition.and_then(|one| Some((one.decision?, one)));
    let (author, at) = match decided {
        Some((Decision::Rejected, _)) => return None,
        Some((Decision::Adopted | Decision::Studied, one)) => (one.by.clone(), one.at),
        None => (PROGRAM.to_owned(), at),
    };
    let mut paragraphs = vec![format!("【{}】{}", strength(finding.strength), finding.title)];
    paragraphs.push(finding.message.clone());
    if !finding.basis.is_empty() {
        let basis: Vec<String> = finding.basis.iter().map(named).collect();
        paragraphs.push(format!("依据：{}", basis.join("；")));
    }
    let named = |name: &str, text: &Option<String>| {
        text.as_ref().map(|text| format!("{name}：{text}"))
    };
    paragraphs.extend(named("请核实", &finding.ask));
    paragraphs.extend(named("建议", &finding.fix));
    paragraphs.extend(right.as_ref().map(|right| format!("改为：{right}")));
    if let Some((decision, one)) = decided {
        let reason = if one.reason.is_empty() { "" } else { "：" };
        paragraphs.push(format!("审核处理：{}{reason}{}", decision.name(), one.reason));
    }
    Some(Note {
        span: finding.span,
        quote: finding.quote.clone(),
        paragraphs,
        author,
        at,
        replacement: right,
    })
}

/// The comment on what the reviewer found.
pub fn say_own(own: &OwnFinding) -> Note {
    let mut paragraphs = vec![format!("【{}】{}", strength(own.strength), own.problem)];
    for (name, text) in [("依据", &own.basis), ("建议", &own.fix)] {
        if !text.is_empty() {
            paragraphs.push(format!("{name}：{text}"));
        }
    }
    Note {
        span: own.span,
        quote: own.quote.clone(),
        paragraphs,
        author: own.by.clone(),
        at: own.at,
        replacement: None,
    }
}

fn strength(strength: Strength) -> &'static str {
    let short = match strength {
        Strength::Must => "must",
        Strength::Should => "should",
        Strength::Verify => "verify",
    };
    word(STRENGTHS, short)
}

fn named(basis: &Provision) -> String {
    let unread = if basis.verified { "" } else { "（待核实）" };
    format!("{}{unread}", provision(basis))
}
