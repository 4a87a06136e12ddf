//! 意见: the legality opinion, drafted, saved, and signed with a key.

use archive::{NewLegalityOpinion, NewSignature, StoredReview};
use jiff::civil::{Date, DateTime};
use review::{CaseState, CaseStep, Signer, Statement, Unadopted, draft};

use crate::App;
use crate::case::{Case, conclusion, words};
use crate::dossier::short;
use crate::dto::{CaseView, Failure, OpinionDraftView, OpinionGiven};

impl App {
    /// Saves the opinion as it stands on the page.
    ///
    /// # Errors
    /// The review is closed, or the archive can't be written.
    pub fn save_opinion(
        &self,
        review: i64,
        given: &OpinionGiven,
        now: DateTime,
    ) -> Result<CaseView, Failure> {
        let by = self.acting(&given.by, now)?;
        self.open_for_change(review)?;
        let conclusion = given.conclusion.as_deref().map(conclusion).transpose()?;
        let new = NewLegalityOpinion {
            review,
            conclusion,
            number: given.number.trim(),
            addressee: given.addressee.trim(),
            text: given.text.trim(),
            by: &by,
        };
        self.archive.keep_legality_opinion(new, now)?;
        self.case(review, now)
    }

    /// Signs the saved opinion and moves the case to 已出具意见.
    ///
    /// # Errors
    /// The passphrase is wrong, something is missing, the case is not under review, or the
    /// archive can't be written. Nothing is signed then.
    pub fn sign_opinion(
        &self,
        review: i64,
        person: i64,
        passphrase: &str,
        now: DateTime,
    ) -> Result<CaseView, Failure> {
        let refused = |message: &str| Failure::new("refused", message);
        self.open_for_change(review)?;
        let stored = self.archive.review(review)?;
        let case = self.standing(&stored)?;
        if !case.standing.state.can_be_signed() {
            let state = case.standing.state.name();
            return Err(refused(&format!("现在是“{state}”，受理审核之后才能签署意见")));
        }
        let (opinion, _) = self.archive.legality_opinion(review)?;
        let opinion = opinion.ok_or_else(|| refused("还没有保存审核意见，请先写好并保存"))?;
        let words = words(&stored, &opinion).ok_or_else(|| refused("请先选择审核结论"))?;
        if opinion.text.is_empty() {
            return Err(refused("审核意见是空的，请先写好并保存"));
        }
        let dispositions = self.archive.dispositions(review)?;
        let own = self.archive.own_findings(review)?;
        let waiting =
            draft(&stored.row.title, &stored.review.findings, &dispositions, &own, &case.unadopted)
                .undecided;
        if waiting > 0 {
            return Err(refused(&format!(
                "还有{waiting}条必须修改或者应当修改的问题没有处理，请先逐条采纳或者不采纳"
            )));
        }
        let (person, key) = self.open_key(person, passphrase, now)?;
        let signer = Signer { name: person.name.clone(), public_key: person.public_key.clone() };
        let unwritten = |error: serde_json::Error| {
            Failure::new("archive-failed", "签署内容无法写出，请重试").with_detail(error)
        };
        let (head, at) = (self.archive.head()?, now.to_string());
        let statement =
            Statement::new(words, &stored.review, &dispositions, &own, head, signer, at)
                .map_err(unwritten)?;
        let statement = match self.dossier_json(review)? {
            Some(dossier) => statement.with_dossier(&dossier),
            None => statement,
        };
        let statement = statement.to_json().map_err(unwritten)?;
        let signature = key.sign(statement.as_bytes())?;
        let new = NewSignature {
            opinion: opinion.id,
            person: person.id,
            statement: &statement,
            signature: &signature,
        };
        let step = CaseStep {
            state: CaseState::Opined,
            review,
            note: words.conclusion.name().to_owned(),
            regardless: false,
            by: person.name,
            at: now,
            due: self.due(CaseState::Opined, now.date())?,
        };
        self.archive.keep_signature(new, &step)?;
        self.case(review, now)
    }

    /// The opinion as the program would put it.
    pub(crate) fn draft(
        &self,
        stored: &StoredReview,
        case: &Case,
        day: Date,
    ) -> Result<OpinionDraftView, Failure> {
        let dispositions = self.archive.dispositions(stored.id)?;
        let own = self.archive.own_findings(stored.id)?;
        let none = Unadopted::default();
        let unadopted = if case.newest == stored.id { &case.unadopted } else { &none };
        let draft =
            draft(&stored.row.title, &stored.review.findings, &dispositions, &own, unadopted);
        Ok(OpinionDraftView {
            conclusion: draft.conclusion.map(|conclusion| short(&conclusion)),
            number: self.next_number(day)?,
            text: draft.text,
            undecided: draft.undecided,
        })
    }

    /// The next number of the office's scheme: one more than the highest of the year.
    fn next_number(&self, day: Date) -> Result<String, Failure> {
        let ruleset = self.ruleset()?;
        let Some(scheme) = &ruleset.unit.opinion_number else { return Ok(String::new()) };
        let scheme = scheme.replace("{年}", &day.year().to_string());
        let Some((before, after)) = scheme.split_once("{号}") else { return Ok(scheme) };
        let number = |used: String| -> Option<u32> {
            used.strip_prefix(before)?.strip_suffix(after)?.parse().ok()
        };
        let used = self.archive.opinion_numbers()?.into_iter().filter_map(number).max();
        Ok(format!("{before}{}{after}", used.unwrap_or(0) + 1))
    }
}
