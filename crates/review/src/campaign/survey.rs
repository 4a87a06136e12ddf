//! 摸底: what speaks for looking at a document, and what is proposed for it.
//!
//! Findings are made before (`engine`); here they become causes. A form that could be
//! better is no cause of a cleanup, and what a reviewer turned down is none either.

use engine::standing::State;
use engine::{Domain, Finding, Strength};
use jiff::civil::Date;

use super::period::period;
use super::{Cause, Kind, Outcome, Place, Proposal, Twin, provisions};

/// What is known of one document.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The document.
    pub document: i64,
    /// Its title.
    pub title: &'a str,
    /// Where it stands on the day of the campaign, and why.
    pub state: (State, &'a str),
    /// What the rules found, without what a reviewer turned down.
    pub findings: &'a [Finding],
    /// Others that go by the same name.
    pub twins: &'a [Twin],
    /// What reviewers found themselves.
    pub own: &'a [Cause],
}

/// Which rules tell of what, where their domain alone doesn't.
#[derive(Debug, Clone, Default)]
pub struct Telling {
    /// Rules that report a repealed basis.
    pub basis: Vec<String>,
    /// Rules that report a body that no longer exists.
    pub body: Vec<String>,
}

/// The proposal for a document, looking for these causes only.
pub fn survey(
    candidate: &Candidate<'_>,
    telling: &Telling,
    wanted: &[Kind],
    day: Date,
) -> Proposal {
    let mut causes: Vec<Cause> = Vec::new();
    causes.extend(standing(candidate.state));
    causes.extend(done(candidate.title, day));
    causes.extend(candidate.twins.iter().map(twin));
    causes.extend(candidate.findings.iter().filter_map(|finding| found(finding, telling)));
    causes.extend(candidate.own.iter().cloned());
    causes.retain(|cause| wanted.contains(&cause.kind));
    causes.sort_by(|a, b| (b.outcome, a.kind).cmp(&(a.outcome, b.kind)));
    let outcome = causes.iter().map(|cause| cause.outcome).max().unwrap_or(Outcome::Keep);
    Proposal { document: candidate.document, outcome, causes }
}

fn plain(kind: Kind, outcome: Outcome, message: String) -> Cause {
    Cause { kind, message, place: None, provision: String::new(), outcome }
}

/// What follows from where the document stands.
fn standing((state, why): (State, &str)) -> Option<Cause> {
    let (kind, outcome) = match state {
        State::InForce | State::NotYet => return None,
        State::Repealed | State::Replaced => (Kind::Replaced, Outcome::Repeal),
        State::Void => (Kind::Replaced, Outcome::Lapse),
        State::Expired => (Kind::Term, Outcome::Lapse),
        State::Expiring | State::Unknown => (Kind::Term, Outcome::Unclear),
    };
    Some(plain(kind, outcome, format!("{why}。")))
}

fn done(title: &str, day: Date) -> Option<Cause> {
    let (words, last) = period(title)?;
    let message = format!("标题写明的期间“{words}”到{}已经结束。", engine::words::day(last));
    (last < day).then(|| plain(Kind::Done, Outcome::Lapse, message))
}

fn twin(twin: &Twin) -> Cause {
    let message = format!("与《{}》{}，请核对是不是重复规定。", twin.title, twin.same);
    plain(Kind::Duplicate, Outcome::Unclear, message)
}

fn found(finding: &Finding, telling: &Telling) -> Option<Cause> {
    let kind = if telling.basis.contains(&finding.rule) {
        Kind::Basis
    } else if telling.body.contains(&finding.rule) {
        Kind::Body
    } else {
        match finding.domain {
            Domain::FairCompetition => Kind::Competition,
            Domain::Authority | Domain::Legality => Kind::Law,
            Domain::Identity
            | Domain::Procedure
            | Domain::Citation
            | Domain::Form
            | Domain::Validity => return None,
        }
    };
    let place = Place {
        span: finding.span,
        locator: finding.locator.clone(),
        quote: finding.quote.clone(),
    };
    Some(Cause {
        kind,
        message: finding.message.clone(),
        place: Some(place),
        provision: provisions(&finding.basis),
        outcome: match finding.strength {
            Strength::Must | Strength::Should => Outcome::Amend,
            Strength::Verify => Outcome::Unclear,
        },
    })
}

#[cfg(test)]
mod tests {
    use document::Span;
    use engine::Provision;
    use jiff::civil::date;

    use super::*;

    fn finding(rule: &str, domain: Domain, strength: Strength) -> Finding {
        let basis = vec![Provision {
            law: "公平竞争审查条例".into(),
            article: Some(10),
            paragraph: None,
            item: Some(2),
            verified: true,
        }];
        Finding {
            rule: rule.into(),
            domain,
            strength,
            title: String::new(),
            message: format!("{rule}。"),
            basis,
            span: Span::new(3, 5),
            quote: "优先".into(),
            locator: "第三条".into(),
            ask: None,
            fix: None,
            exception: None,
        }
    }

    /// Outcome and kinds of causes, in order.
    fn proposed(title: &str, state: State, findings: &[Finding]) -> (Outcome, Vec<Kind>) {
        let telling = Telling { basis: vec!["basis".into()], body: vec!["body".into()] };
        let candidate = Candidate {
            document: 1,
            title,
            state: (state, "有效期至某日"),
            findings,
            twins: &[],
            own: &[],
        };
        let made = survey(&candidate, &telling, &Kind::ALL, date(2026, 11, 26));
        (made.outcome, made.causes.iter().map(|cause| cause.kind).collect())
    }

    #[test]
    fn the_heaviest_cause_decides_and_nothing_found_keeps() {
        use Outcome::{Amend, Keep, Lapse, Repeal, Unclear};
        let law = finding("law", Domain::Legality, Strength::Must);
        let doubt = finding("doubt", Domain::FairCompetition, Strength::Verify);
        let form = finding("form", Domain::Form, Strength::Must);
        let basis = finding("basis", Domain::Citation, Strength::Must);
        let body = finding("body", Domain::Validity, Strength::Verify);
        let plan = "某市行动方案（2018—2020年）";
        for (title, state, findings, outcome, kinds) in [
            ("甲", State::InForce, vec![], Keep, vec![]),
            ("甲", State::InForce, vec![form], Keep, vec![]),
            ("甲", State::InForce, vec![doubt.clone()], Unclear, vec![Kind::Competition]),
            (
                "甲",
                State::InForce,
                vec![doubt.clone(), law.clone()],
                Amend,
                vec![Kind::Law, Kind::Competition],
            ),
            ("甲", State::Unknown, vec![basis], Amend, vec![Kind::Basis, Kind::Term]),
            ("甲", State::InForce, vec![body], Unclear, vec![Kind::Body]),
            ("甲", State::Expired, vec![law.clone()], Lapse, vec![Kind::Term, Kind::Law]),
            ("甲", State::Replaced, vec![], Repeal, vec![Kind::Replaced]),
            (plan, State::Repealed, vec![], Repeal, vec![Kind::Replaced, Kind::Done]),
            (plan, State::InForce, vec![law], Lapse, vec![Kind::Done, Kind::Law]),
        ] {
            assert_eq!(proposed(title, state, &findings), (outcome, kinds), "{title} {state:?}");
        }
    }

    #[test]
    fn a_cause_names_place_and_provision() {
        let findings = [finding("fc", Domain::FairCompetition, Strength::Must)];
        let candidate = Candidate {
            document: 7,
            title: "甲",
            state: (State::InForce, ""),
            findings: &findings,
            twins: &[],
            own: &[],
        };
        let made = survey(&candidate, &Telling::default(), &Kind::ALL, date(2026, 1, 1));
        let cause = &made.causes[0];
        assert_eq!(cause.provision, "《公平竞争审查条例》第十条第（二）项");
        assert_eq!(cause.place.as_ref().map(|place| &*place.locator), Some("第三条"));
        let none = survey(&candidate, &Telling::default(), &[Kind::Law], date(2026, 1, 1));
        assert_eq!((none.outcome, none.causes.len()), (Outcome::Keep, 0));
    }
}
