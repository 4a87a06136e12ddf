//! 审查事项: where a review's case stands, and the steps that people record.
//!
//! Deliberately absent: what may follow on what (`review::Standing`), signing (`sign`),
//! and bringing in a new version (`version`).

use archive::{StoredCase, StoredLegalityOpinion, StoredReview, StoredSignature, VersionRow};
use jiff::civil::{Date, DateTime};
use review::{
    CaseState, CaseStep, Conclusion, Lacked, Standing, Statement, Unadopted, Words, chain, due, key,
};

use crate::App;
use crate::dossier::short;
use crate::dto::{
    CaseStepView, CaseVersionView, CaseView, Failure, LegalityOpinionView, NextStepView,
    SignatureView, StepGiven,
};
use crate::people::fingerprint;
use crate::view;

/// A case with what decides what may follow.
pub(crate) struct Case {
    pub(crate) versions: Vec<VersionRow>,
    pub(crate) steps: Vec<CaseStep>,
    pub(crate) standing: Standing,
    /// What the newest version has not taken up of the opinion before.
    pub(crate) unadopted: Unadopted,
    /// The review of the newest version.
    pub(crate) newest: i64,
}

impl App {
    /// The case of a review; one that was never moved is a draft under self-check.
    ///
    /// # Errors
    /// There is no such review, or it can't be read.
    pub fn case(&self, review: i64, now: DateTime) -> Result<CaseView, Failure> {
        let stored = self.archive.review(review)?;
        let case = self.standing(&stored)?;
        let (opinion, signature) = self.archive.legality_opinion(review)?;
        let last = case.steps.last();
        let number = |review: i64| {
            case.versions.iter().position(|version| version.review == review).map_or(1, |at| at + 1)
        };
        let versions = case.versions.iter().map(|version| {
            Ok(CaseVersionView {
                number: number(version.review),
                case: view::case_row(&self.archive.review(version.review)?),
                by: version.by.clone(),
            })
        });
        let due = last.and_then(|step| step.due);
        Ok(CaseView {
            review,
            newest: case.newest,
            dossier: self.dossier_of_case(review)?,
            versions: versions.collect::<Result<_, Failure>>()?,
            steps: (0..case.steps.len())
                .map(|at| step_view(&case.steps, at, number(case.steps[at].review)))
                .collect(),
            state: short(&case.standing.state),
            state_name: case.standing.state.name().into(),
            due: due.map(|due| due.to_string()),
            working_days_left: due.and_then(|due| self.days_left(now.date(), due)),
            next: next(&case.standing),
            closed: closed(&case, review, signature.is_some()),
            opinion: opinion.map(|opinion| LegalityOpinionView {
                conclusion: opinion.conclusion.map(|conclusion| short(&conclusion)),
                number: opinion.number,
                addressee: opinion.addressee,
                text: opinion.text,
                by: opinion.by,
                saved_at: opinion.saved_at.to_string(),
            }),
            draft: self.draft(&stored, &case, now.date())?,
            signature: signature
                .map(|signature| {
                    self.signature(&signature, &stored, case.standing.state.is_decided())
                })
                .transpose()?,
        })
    }

    /// Records a step.
    ///
    /// # Errors
    /// It is refused, with the reason; or the archive can't be written.
    pub fn move_case(
        &self,
        review: i64,
        given: &StepGiven,
        now: DateTime,
    ) -> Result<CaseView, Failure> {
        let by = self.acting(&given.by, now)?;
        let to: CaseState = serde_json::from_value(given.to.as_str().into())
            .map_err(|_| Failure::new("wrong-input", "没有这一步"))?;
        let case = self.standing(&self.archive.review(review)?)?;
        let note = given.note.trim();
        let refused = case.standing.may(to, note).err();
        let regardless = match refused {
            None => false,
            Some(_) if given.regardless && to == CaseState::Published => {
                if note.is_empty() {
                    return Err(Failure::new("wrong-input", "程序不全即公布的，要写明情况"));
                }
                true
            }
            Some(refused) => return Err(Failure::new("refused", refused.to_string())),
        };
        self.archive.keep_step(&CaseStep {
            state: to,
            review: case.newest,
            note: note.to_owned(),
            regardless,
            by,
            at: now,
            due: self.due(to, now.date())?,
        })?;
        self.case(review, now)
    }

    /// Fails where nothing on this review may be changed any more.
    pub(crate) fn open_for_change(&self, review: i64) -> Result<(), Failure> {
        let case = self.standing(&self.archive.review(review)?)?;
        let signed = self.archive.legality_opinion(review)?.1.is_some();
        match closed(&case, review, signed) {
            None => Ok(()),
            Some(why) => Err(Failure::new("closed", why)),
        }
    }

    /// Where the case of a review stands.
    pub(crate) fn standing(&self, stored: &StoredReview) -> Result<Case, Failure> {
        let case = self.archive.case_of(stored.id)?;
        let StoredCase { versions, steps, .. } = case.unwrap_or_else(|| StoredCase {
            id: 0,
            uid: String::new(),
            versions: vec![VersionRow {
                review: stored.id,
                by: String::new(),
                added_at: stored.reviewed_at,
            }],
            steps: Vec::new(),
        });
        let newest = versions.last().map_or(stored.id, |version| version.review);
        let other = (newest != stored.id).then(|| self.archive.review(newest)).transpose()?;
        let current = other.as_ref().unwrap_or(stored);
        let text = chain::sm3_hex(&current.document.text);
        let (mut signed, mut before) = (None, None);
        for version in &versions {
            let (_, signature) = self.archive.legality_opinion(version.review)?;
            let Some(statement) = signature.map(|signature| statement(&signature)).transpose()?
            else {
                continue;
            };
            if statement.text == text {
                signed = Some(statement.conclusion);
            } else {
                before = Some(version.review);
            }
        }
        let state = steps.last().map_or(CaseState::Drafting, |step| step.state);
        let unadopted = match before {
            Some(before) => self.unadopted(before, current, &steps)?,
            None => Unadopted::default(),
        };
        let standing = Standing {
            state,
            signed,
            signed_before: before.is_some(),
            unadopted: unadopted.points.len(),
        };
        Ok(Case { versions, steps, standing, unadopted, newest })
    }

    pub(crate) fn due(&self, state: CaseState, day: Date) -> Result<Option<Date>, Failure> {
        let ruleset = self.ruleset()?;
        Ok(due(state, day, &ruleset.unit.terms, ruleset.engine.calendar()))
    }

    /// Working days from tomorrow to `due`; below 0 since it passed.
    pub(crate) fn days_left(&self, today: Date, due: Date) -> Option<i32> {
        let ruleset = self.ruleset().ok()?;
        let calendar = ruleset.engine.calendar();
        let between = |from: Date, to: Date| calendar.working_days(from.tomorrow().ok()?, to);
        if due >= today {
            i32::try_from(between(today, due)?).ok()
        } else {
            i32::try_from(between(due, today)?).ok().map(|days| -days)
        }
    }

    fn signature(
        &self,
        signature: &StoredSignature,
        stored: &StoredReview,
        decided: bool,
    ) -> Result<SignatureView, Failure> {
        let (person, _) = self.archive.person(signature.person)?;
        let statement = statement(signature)?;
        let opinions = self.archive.legality_opinions(stored.id)?;
        let opinion = opinions.iter().find(|(opinion, _)| opinion.id == signature.opinion);
        let covered = opinion.is_some_and(|(opinion, _)| {
            words(stored, opinion).is_some_and(|words| statement.covers(words, &stored.review))
        });
        // Decisions may change once the case was submitted again.
        let same = !decided
            || statement.covers_decisions(
                &self.archive.dispositions(stored.id)?,
                &self.archive.own_findings(stored.id)?,
            );
        Ok(SignatureView {
            name: person.name,
            fingerprint: fingerprint(&person.public_key),
            at: signature.signed_at.to_string(),
            conclusion_name: statement.conclusion.name().into(),
            digest: chain::sm3_hex(&signature.statement),
            holds: covered
                && same
                && key::is_signed(
                    &person.public_key,
                    signature.statement.as_bytes(),
                    &signature.signature,
                ),
        })
    }
}

/// What is signed of an opinion; `None` where it has no conclusion.
pub(crate) fn words<'a>(
    stored: &'a StoredReview,
    opinion: &'a StoredLegalityOpinion,
) -> Option<Words<'a>> {
    Some(Words {
        title: &stored.row.title,
        text: &stored.document.text,
        conclusion: opinion.conclusion?,
        number: &opinion.number,
        opinion: &opinion.text,
    })
}

/// What a signature was made over.
pub(crate) fn statement(signature: &StoredSignature) -> Result<Statement, Failure> {
    Statement::parse(&signature.statement).map_err(|error| {
        Failure::new("archive-damaged", "签署记录无法读取，请用 archive verify 检查档案")
            .with_detail(error)
    })
}

/// A signed review is closed until the case is submitted again; an older version for good.
fn closed(case: &Case, review: i64, signed: bool) -> Option<String> {
    if review != case.newest {
        return Some("这是以前的版本，只能查看；请在最新版本上处理".into());
    }
    (signed && case.standing.state.is_decided())
        .then(|| "审核意见已经签署，不能再改动；需要更正的，请重新送审后另行签署".into())
}

fn next(standing: &Standing) -> Vec<NextStepView> {
    let mut states = standing.state.next().to_vec();
    // What happened in spite of everything can always be recorded.
    let over = matches!(standing.state, CaseState::Published | CaseState::Filed);
    if !over && !states.contains(&CaseState::Published) {
        states.push(CaseState::Published);
    }
    let view = |state: CaseState| {
        let refused = standing.may(state, "说明").err();
        let lacking = refused.as_ref().filter(|_| state == CaseState::Published);
        NextStepView {
            state: short(&state),
            name: state.name().into(),
            lacking: lacking.map(|_| Lacked::now(standing).name().into()),
            refused: refused.map(|refused| refused.to_string()),
        }
    };
    states.into_iter().map(view).collect()
}

fn step_view(steps: &[CaseStep], at: usize, version: usize) -> CaseStepView {
    let step = &steps[at];
    CaseStepView {
        state: short(&step.state),
        name: step.state.name().into(),
        version,
        note: step.note.clone(),
        lacked: Lacked::of(steps, at).map(|lacked| lacked.name().into()),
        by: step.by.clone(),
        at: step.at.to_string(),
        due: step.due.map(|due| due.to_string()),
    }
}

/// A conclusion by its short name.
pub(crate) fn conclusion(name: &str) -> Result<Conclusion, Failure> {
    serde_json::from_value(name.into())
        .map_err(|_| Failure::new("wrong-input", "审核结论只能是合法、应当予以修改或者不合法"))
}
