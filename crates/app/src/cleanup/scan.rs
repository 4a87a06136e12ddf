//! 摸底: goes through the documents in scope and proposes what is to become of each.
//!
//! Nothing is read again: what was read when a document was kept is checked, and where
//! its last review was made with today's rules for the same day, that review counts.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use engine::{Finding, Regime, Strength, Verdict};
use jiff::civil::Date;
use review::campaign::{
    Campaign, Candidate, Cause, Kind, LeftOut, Named, Outcome, Place, Proposal, survey, twins,
};
use review::{CaseState, Decision, Review, chain};

use super::known::Known;
use crate::dto::{Failure, Progress};
use crate::{App, Ruleset};

/// What a scan found.
#[derive(Default)]
pub(super) struct Scanned {
    pub(super) proposals: Vec<Proposal>,
    pub(super) left_out: LeftOut,
}

/// What every document is looked at with.
struct With {
    /// Reviews of decisions' texts.
    drafts: Vec<i64>,
    ruleset: Arc<Ruleset>,
    day: Date,
}

/// One document after it was looked at.
enum Looked {
    Other,
    Unissued,
    Unread,
    At { findings: Vec<Finding>, own: Vec<Cause>, words: String },
}

impl App {
    /// Looks through the archive; `None` where it was cancelled.
    pub(super) fn scan(
        &self,
        campaign: &Campaign,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<Option<Scanned>, Failure> {
        let ruleset = self.ruleset()?;
        let mut left_out = LeftOut::default();
        if !self.wait_for_register(cancel)? {
            return Ok(None);
        }
        let mut known = self.known(campaign.day)?;
        known.retain(|one| {
            let row = &one.row;
            let year = row.date.map(Date::year);
            // What was issued after the day of the campaign is none of its business.
            row.date.is_none_or(|date| date <= campaign.day)
                && campaign.scope.holds(row.issuer.as_deref(), year, row.kind.as_deref())
        });
        let before = known.len();
        known.retain(|one| !one.over);
        left_out.over = before - known.len();
        let before = known.len();
        known.retain(|one| !one.draft);
        left_out.unissued = before - known.len();
        // A decision's own draft is no document to be cleaned up.
        let with = With { drafts: self.archive.campaign_drafts()?, ruleset, day: campaign.day };
        let Some(looked) = self.look_at(&known, &with, progress, cancel) else {
            return Ok(None);
        };
        let mut at = Vec::new();
        for (known, looked) in known.iter().zip(looked) {
            match looked {
                Looked::Other => left_out.other_kind += 1,
                Looked::Unissued => left_out.unissued += 1,
                Looked::Unread => left_out.unread += 1,
                Looked::At { findings, own, words } => at.push((known, findings, own, words)),
            }
        }
        let names: Vec<Named<'_>> = at
            .iter()
            .map(|(known, _, _, words)| {
                (known.row.id, &*known.row.title, known.row.number.as_deref(), &**words)
            })
            .collect();
        let (twins, telling) = (twins(&names), with.ruleset.telling());
        let proposals = at.iter().map(|(known, findings, own, _)| {
            let candidate = Candidate {
                document: known.row.id,
                title: &known.row.title,
                state: (known.state, &known.why),
                findings,
                twins: twins.get(&known.row.id).map_or(&[], Vec::as_slice),
                own,
            };
            survey(&candidate, &telling, &campaign.causes, campaign.day)
        });
        Ok(Some(Scanned { proposals: proposals.collect(), left_out }))
    }

    /// Looks at every document on all cores; `None` where it was cancelled.
    fn look_at(
        &self,
        known: &[Known],
        with: &With,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Option<Vec<Looked>> {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let looked: Mutex<Vec<Option<Looked>>> =
            Mutex::new(std::iter::repeat_with(|| None).take(known.len()).collect());
        std::thread::scope(|scope| {
            for _ in 0..workers.min(known.len()) {
                scope.spawn(|| {
                    while !cancel.load(Ordering::Relaxed) {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        let Some(one) = known.get(at) else { break };
                        let found = self.look(one, with).unwrap_or(Looked::Unread);
                        looked.lock().unwrap_or_else(PoisonError::into_inner)[at] = Some(found);
                        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                        let current = one.row.title.clone();
                        progress(Progress { done, total: known.len(), current, pages: None });
                    }
                });
            }
        });
        let looked = looked.into_inner().unwrap_or_else(PoisonError::into_inner);
        looked.into_iter().collect()
    }

    fn look(&self, known: &Known, with: &With) -> Result<Looked, Failure> {
        let (ruleset, day) = (&with.ruleset, with.day);
        let stored = self.archive.document(known.row.id)?;
        let last = stored.reviews.first().map(|id| self.archive.review(*id)).transpose()?;
        let (mut rejected, mut own) = (Vec::new(), Vec::new());
        if stored.reviews.iter().any(|review| with.drafts.contains(review)) {
            return Ok(Looked::Unissued);
        }
        if let Some(last) = &last {
            if self.archive.case_of(last.id)?.is_some_and(|case| {
                case.steps.last().is_some_and(|step| step.state < CaseState::Published)
            }) {
                return Ok(Looked::Unissued);
            }
            for one in self.archive.dispositions(last.id)? {
                if one.decision == Some(Decision::Rejected) {
                    rejected.extend(last.review.findings.get(one.finding));
                }
            }
            own = self.archive.own_findings(last.id)?.into_iter().map(own_cause).collect();
        }
        let document = last.as_ref().map_or(&stored.document, |last| &last.document);
        let today = ruleset.made_with(known.row.sha256.clone());
        let same =
            last.as_ref().filter(|last| last.review.day == day && last.review.made_with == today);
        let made;
        let review: &Review = match same {
            Some(last) => &last.review,
            None => {
                made = ruleset.review(document, &known.row.sha256, day, None);
                &made
            }
        };
        let none = [Regime::Normative, Regime::MarketMeasure].iter().all(|regime| {
            let found = review.regimes.iter().find(|one| one.regime == *regime);
            found.is_none_or(|one| one.verdict == Verdict::No)
        });
        if none {
            return Ok(Looked::Other);
        }
        let turned_down = |finding: &Finding| {
            rejected.iter().any(|one| one.rule == finding.rule && one.span == finding.span)
        };
        let part = match &last {
            Some(last) => self.part_of(last.id, document)?,
            None => None,
        };
        let of_it = |one: &&Finding| part.is_none_or(|part| part.overlaps(one.span));
        let findings = review.findings.iter().filter(of_it).filter(|one| !turned_down(one));
        Ok(Looked::At {
            findings: findings.cloned().collect(),
            own,
            words: chain::sm3_hex(&document.text),
        })
    }
}

/// What a reviewer found counts as what is against the law.
fn own_cause(own: review::OwnFinding) -> Cause {
    Cause {
        kind: Kind::Law,
        message: format!("{}（审核人{}提出）", own.problem, own.by),
        place: Some(Place { span: own.span, locator: own.locator, quote: own.quote }),
        provision: own.basis,
        outcome: match own.strength {
            Strength::Must | Strength::Should => Outcome::Amend,
            Strength::Verify => Outcome::Unclear,
        },
    }
}
