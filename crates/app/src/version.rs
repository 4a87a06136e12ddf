//! 版本: the next draft comes in, and what was decided follows the clauses.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use archive::{NewDisposition, StoredReview};
use document::Span;
use engine::Strength;
use engine::compare::{Clause, Side, compare};
use jiff::civil::DateTime;
use review::carry::{Became, Followed, became, follow};
use review::{CaseState, CaseStep, Decision, Disposition, Unadopted};

use crate::App;
use crate::dto::{
    ClauseSideView, Counts, Failure, FollowedView, SpanView, VersionClauseView, VersionsView,
};
use crate::examine::each_file;
use crate::view;

impl App {
    /// Reads a file as the next version of a review's case, carries over the decisions that
    /// still stand, and gives the new review's id, or `None` where it was cancelled before
    /// anything was kept.
    ///
    /// # Errors
    /// The file can't be read, `review` is no newest version, or the archive can't be written.
    pub fn add_version(
        &self,
        review: i64,
        path: &str,
        by: &str,
        now: DateTime,
        cancel: &AtomicBool,
    ) -> Result<Option<i64>, Failure> {
        let by = self.acting(by, now)?;
        let stored = self.archive.review(review)?;
        let case = self.standing(&stored)?;
        if case.newest != review {
            return Err(Failure::new("closed", "这是以前的版本，请在最新版本上导入修改稿"));
        }
        let Some(next) = self.start_single(path, now, cancel)? else { return Ok(None) };
        let new = self.archive.review(next)?;
        let clauses = compare(&stored.document, &new.document);
        let decided = self.archive.dispositions(review)?;
        let followed = follow(&clauses, &stored.review.findings, &new.review.findings);
        let kept = followed.iter().filter(|one| one.same_words).filter_map(|one| {
            let disposition = decided.iter().find(|known| Some(known.finding) == one.before)?;
            Some(([one.after?], disposition, carried(disposition, one.clause)))
        });
        let kept: Vec<_> = kept.collect();
        let carried: Vec<NewDisposition<'_>> = kept
            .iter()
            .map(|(findings, disposition, reason)| NewDisposition {
                review: next,
                findings,
                decision: disposition.decision,
                reason,
                by: &disposition.by,
            })
            .collect();
        self.archive.keep_version(review, next, &by, &carried, now)?;
        Ok(Some(next))
    }

    /// Two versions clause by clause, and what became of the findings.
    ///
    /// # Errors
    /// One of the reviews is not there, or can't be read.
    pub fn versions(&self, before: i64, after: i64) -> Result<VersionsView, Failure> {
        let (old, new) = (self.archive.review(before)?, self.archive.review(after)?);
        let clauses = compare(&old.document, &new.document);
        let followed = follow(&clauses, &old.review.findings, &new.review.findings);
        let decided = self.archive.dispositions(before)?;
        let findings: Vec<FollowedView> =
            followed.iter().map(|one| followed_view(one, &old, &new, &decided)).collect();
        let of = |fate: &str| {
            let mut counts = Counts::default();
            for one in findings.iter().filter(|one| one.fate == fate) {
                match one.strength.as_str() {
                    "must" => counts.must += 1,
                    "should" => counts.should += 1,
                    _ => counts.verify += 1,
                }
            }
            counts
        };
        Ok(VersionsView {
            before: view::case_row(&old),
            after: view::case_row(&new),
            clauses: clauses.iter().map(|clause| clause_view(clause, &old, &new)).collect(),
            resolved: of("resolved"),
            remaining: of("remaining"),
            new: of("new"),
            findings,
        })
    }

    /// What the newest version has not taken up of the opinion that was signed last on another
    /// text of the case, with what the drafters said when they sent it in.
    pub(crate) fn unadopted(
        &self,
        signed: i64,
        newest: &StoredReview,
        steps: &[CaseStep],
    ) -> Result<Unadopted, Failure> {
        let old = self.archive.review(signed)?;
        let decided = self.archive.dispositions(signed)?;
        let clauses = compare(&old.document, &newest.document);
        let adopted = |at: usize| {
            let mut known = decided.iter().filter(|known| known.finding == at);
            known.any(|known| known.decision == Some(Decision::Adopted))
        };
        let points = follow(&clauses, &old.review.findings, &newest.review.findings)
            .into_iter()
            .filter(|one| one.same_words && one.before.is_some_and(adopted))
            .filter_map(|one| newest.review.findings.get(one.after?))
            .map(|finding| format!("{}：{}", finding.locator, finding.title))
            .collect();
        let sent = steps.iter().rfind(|step| step.state == CaseState::Submitted);
        let sent = sent.filter(|step| step.review == newest.id);
        let explanation = sent.map_or(String::new(), |step| step.note.clone());
        Ok(Unadopted { points, explanation })
    }

    /// Reads, reviews and keeps one file; `None` where it was cancelled before.
    pub(crate) fn start_single(
        &self,
        path: &str,
        now: DateTime,
        cancel: &AtomicBool,
    ) -> Result<Option<i64>, Failure> {
        let ruleset = self.ruleset()?;
        let (mut kept, stopped) = (None, || cancel.load(Ordering::Relaxed));
        each_file(
            &[PathBuf::from(path)],
            cancel,
            |read| read,
            |_, _, _, result| {
                if !stopped() {
                    kept = Some(result.and_then(|read| {
                        let review = ruleset.review(&read.document, &read.sha256, now.date(), None);
                        Ok(self.keep(&read, Some(&review), now)?.review)
                    }));
                }
                false
            },
        );
        match kept {
            None if stopped() => Ok(None),
            Some(kept) if !matches!(kept, Ok(None)) => kept,
            Some(_) | None => Err(nothing_read()),
        }
    }
}

/// There was no file where one was named.
pub(crate) fn nothing_read() -> Failure {
    Failure::new("not-found", "没有读到文件，请重新选择")
}

/// The reason of a decision that was carried over.
fn carried(disposition: &Disposition, clause: Became) -> String {
    let head = format!("沿用上一版的处理意见（{}）", clause.name());
    // What was carried before is carried again, not piled up.
    let reason = disposition.reason.rsplit("）：").next().unwrap_or_default();
    if reason.is_empty() || reason.starts_with("沿用上一版") {
        return head;
    }
    format!("{head}：{reason}")
}

fn followed_view(
    one: &Followed,
    old: &StoredReview,
    new: &StoredReview,
    decided: &[Disposition],
) -> FollowedView {
    let in_old = one.before.map(|at| &old.review.findings[at]);
    let in_new = one.after.map(|at| &new.review.findings[at]);
    let decision = one
        .before
        .and_then(|at| decided.iter().find(|known| known.finding == at))
        .and_then(|known| known.decision);
    let shown = in_new.or(in_old);
    let strength = shown.map_or(Strength::Verify, |finding| finding.strength);
    FollowedView {
        before: one.before,
        after: one.after,
        fate: match (one.before, one.after) {
            (_, None) => "resolved",
            (Some(_), Some(_)) => "remaining",
            (None, Some(_)) => "new",
        }
        .into(),
        title: shown.map_or_else(String::new, |finding| finding.title.clone()),
        strength: crate::dossier::short(&strength),
        locator: shown.map_or_else(String::new, |finding| finding.locator.clone()),
        quote: shown.map_or_else(String::new, |finding| finding.quote.clone()),
        clause: one.clause.name().into(),
        decision: decision.map(|decision| decision.name().into()),
        stale: decision.is_some() && one.after.is_some() && !one.same_words,
    }
}

fn clause_view(clause: &Clause, old: &StoredReview, new: &StoredReview) -> VersionClauseView {
    let (became, became_name) = match (&clause.before, became(clause)) {
        (None, _) => ("added", "新增条款"),
        (Some(_), became) => {
            let short = match became {
                Became::Same => "same",
                Became::Renumbered => "renumbered",
                Became::Moved => "moved",
                Became::Edited => "edited",
                Became::Gone => "gone",
            };
            (short, became.name())
        }
    };
    let spans = |of: fn(&engine::compare::Change) -> Span| clause.changes.iter().map(of).collect();
    VersionClauseView {
        before: clause
            .before
            .as_ref()
            .map(|side| side_view(side, old, spans(|change| change.before))),
        after: clause.after.as_ref().map(|side| side_view(side, new, spans(|change| change.after))),
        became: became.into(),
        became_name: became_name.into(),
    }
}

fn side_view(side: &Side, stored: &StoredReview, changed: Vec<Span>) -> ClauseSideView {
    let start = side.span.start;
    let inner = |span: Span| SpanView {
        start: span.start.saturating_sub(start),
        end: span.end.saturating_sub(start),
    };
    ClauseSideView {
        locator: side.locator.clone(),
        text: stored.document.slice(side.span).to_owned(),
        changed: changed.into_iter().filter(|span| span.start < span.end).map(inner).collect(),
        start,
    }
}
