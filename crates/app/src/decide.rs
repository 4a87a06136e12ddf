//! 处理意见: a person decides on findings.

use archive::NewDisposition;
use jiff::civil::DateTime;
use review::{Decision, Disposition};

use crate::App;
use crate::dto::{DecisionGiven, DispositionView, Failure};

impl App {
    /// Keeps a decision on findings and gives all that count for the review.
    ///
    /// # Errors
    /// The reason or the person is missing, or the archive can't be written.
    pub fn decide(
        &self,
        review: i64,
        given: &DecisionGiven,
        now: DateTime,
    ) -> Result<Vec<DispositionView>, Failure> {
        let wrong = |message: &str| Failure::new("wrong-input", message);
        let decision: Option<Decision> = match &given.decision {
            None => None,
            Some(name) => Some(
                serde_json::from_value(name.clone().into())
                    .map_err(|_| wrong("请选择采纳、不采纳或者待研究"))?,
            ),
        };
        let reason = given.reason.trim();
        if decision.is_some_and(Decision::needs_reason) && reason.is_empty() {
            return Err(wrong("不采纳要写明理由"));
        }
        let by = self.acting(&given.by, now)?;
        self.open_for_change(review)?;
        let new = NewDisposition { review, findings: &given.findings, decision, reason, by: &by };
        if let Err(error) = self.archive.decide(new, now) {
            // Looked for only now: reading a long document takes longer than deciding.
            let known = self.archive.review(review)?.review.findings.len();
            if given.findings.iter().any(|finding| *finding >= known) {
                return Err(wrong("这次审查里没有这条问题，请刷新后再处理"));
            }
            return Err(error.into());
        }
        self.dispositions(review)
    }

    pub(crate) fn dispositions(&self, review: i64) -> Result<Vec<DispositionView>, Failure> {
        Ok(self.archive.dispositions(review)?.into_iter().filter_map(view).collect())
    }
}

fn view(disposition: Disposition) -> Option<DispositionView> {
    let decision = disposition.decision?;
    Some(DispositionView {
        finding: disposition.finding,
        decision: crate::dossier::short(&decision),
        name: decision.name().into(),
        reason: disposition.reason,
        by: disposition.by,
        at: disposition.at.to_string(),
    })
}
