//! 审核人自己的意见: on a place that a person marked in the text.

use archive::NewOwnFinding;
use document::Span;
use engine::Strength;
use jiff::civil::DateTime;
use review::OwnFinding;

use crate::App;
use crate::dossier::short;
use crate::dto::{Failure, OwnFindingGiven, OwnFindingView, SpanView};

impl App {
    /// Keeps a finding of a person's own and gives all of the review's.
    ///
    /// # Errors
    /// The place is empty or outside the text, the problem is missing, the review is
    /// closed, or the archive can't be written.
    pub fn add_own_finding(
        &self,
        review: i64,
        given: &OwnFindingGiven,
        now: DateTime,
    ) -> Result<Vec<OwnFindingView>, Failure> {
        let wrong = |message: &str| Failure::new("wrong-input", message);
        let by = self.acting(&given.by, now)?;
        self.open_for_change(review)?;
        let stored = self.archive.review(review)?;
        let span = Span::new(given.span.start, given.span.end);
        if span.start >= span.end || span.end > stored.document.text.chars().count() {
            return Err(wrong("请先在正文里选中有问题的文字"));
        }
        let problem = given.problem.trim();
        if problem.is_empty() {
            return Err(wrong("请写明问题"));
        }
        let strength: Strength = serde_json::from_value(given.strength.as_str().into())
            .map_err(|_| wrong("请选择问题的强度"))?;
        let new = NewOwnFinding {
            review,
            span,
            quote: stored.document.slice(span),
            locator: &stored.document.locator(span),
            strength,
            problem,
            basis: given.basis.trim(),
            fix: given.fix.trim(),
            by: &by,
        };
        self.archive.keep_own_finding(new, None, now)?;
        self.own_findings(review)
    }

    /// Takes a finding of a person's own back and gives those that are left.
    ///
    /// # Errors
    /// It is not there, the review is closed, or the archive can't be written.
    pub fn withdraw_own_finding(
        &self,
        review: i64,
        id: i64,
        by: &str,
        now: DateTime,
    ) -> Result<Vec<OwnFindingView>, Failure> {
        let by = self.acting(by, now)?;
        self.open_for_change(review)?;
        let found = self.archive.own_findings(review)?;
        let own = found
            .iter()
            .find(|own| own.id == id)
            .ok_or_else(|| Failure::new("not-found", "这条意见已经撤回，请刷新后再看"))?;
        let new = NewOwnFinding {
            review,
            span: own.span,
            quote: &own.quote,
            locator: &own.locator,
            strength: own.strength,
            problem: "",
            basis: "",
            fix: "",
            by: &by,
        };
        self.archive.keep_own_finding(new, Some(id), now)?;
        self.own_findings(review)
    }

    pub(crate) fn own_findings(&self, review: i64) -> Result<Vec<OwnFindingView>, Failure> {
        Ok(self.archive.own_findings(review)?.into_iter().map(view).collect())
    }
}

fn view(own: OwnFinding) -> OwnFindingView {
    OwnFindingView {
        id: own.id,
        span: SpanView { start: own.span.start, end: own.span.end },
        quote: own.quote,
        locator: own.locator,
        strength: short(&own.strength),
        problem: own.problem,
        basis: own.basis,
        fix: own.fix,
        by: own.by,
        at: own.at.to_string(),
    }
}
