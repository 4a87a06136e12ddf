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
    let named =
        |name: &str, text: &Option<String>| text.as_ref().map(|text| format!("{name}：{text}"));
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

#[cfg(test)]
mod tests {
    use document::Span;
    use engine::Domain;
    use jiff::civil::datetime;

    use super::*;

    fn finding() -> Finding {
        let provision = |law: &str, verified| Provision {
            law: law.into(),
            article: Some(10),
            paragraph: None,
            item: Some(2),
            verified,
        };
        Finding {
            rule: "fc-some".into(),
            domain: Domain::FairCompetition,
            strength: Strength::Must,
            title: "以迁入为条件给予奖励".into(),
            message: "以迁入本地为条件给予奖励。".into(),
            basis: vec![provision("某条例", true), provision("某办法", false)],
            span: Span::new(3, 5),
            quote: "迁入".into(),
            locator: "第三条".into(),
            ask: Some("有没有依据？".into()),
            fix: Some("删除。".into()),
            exception: None,
        }
    }

    fn disposition(decision: Option<Decision>, reason: &str) -> Disposition {
        let (by, at) = ("张某".to_owned(), datetime(2026, 11, 25, 8, 0, 0, 0));
        Disposition { finding: 0, decision, reason: reason.into(), by, at }
    }

    fn said(right: Option<&str>, disposition: Option<Disposition>) -> Option<Note> {
        let at = datetime(2026, 11, 24, 9, 30, 0, 0);
        say(&finding(), right.map(str::to_owned), disposition.as_ref(), at)
    }

    #[test]
    fn a_comment_says_what_where_why_and_how() {
        let note =
            said(Some("引进"), Some(disposition(Some(Decision::Adopted), "已沟通"))).unwrap();
        assert_eq!((note.author.as_str(), note.at.day()), ("张某", 25));
        insta::assert_snapshot!(note.paragraphs.join("\n"));
        let note = said(None, None).unwrap();
        assert_eq!((note.author.as_str(), note.at.day()), (PROGRAM, 24));
        assert_eq!(note.paragraphs.len(), 5);
    }

    #[test]
    fn only_what_was_not_adopted_is_left_out() {
        assert!(said(None, Some(disposition(Some(Decision::Rejected), "不改"))).is_none());
        assert!(said(None, Some(disposition(Some(Decision::Studied), ""))).is_some());
        // A decision that was taken back.
        assert_eq!(said(None, Some(disposition(None, ""))).unwrap().author, PROGRAM);
    }
}
