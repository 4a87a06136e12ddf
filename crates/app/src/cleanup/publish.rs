//! The legality review of a campaign's result, and its publication.
//!
//! The decision's text is a draft like any other: it is reviewed, signed and moved as a
//! case of its own.

use std::sync::atomic::AtomicBool;

use archive::{Field, NewCorrection, NewPublication};
use engine::standing::State;
use jiff::civil::{Date, DateTime};
use review::campaign::Outcome;
use review::{CaseState, CaseStep};

use super::held::Held;
use super::{refused, wrong};
use crate::App;
use crate::dto::{CampaignView, Failure, PublicationGiven};
use crate::version::nothing_read;

/// Name of the file in which the decision's draft goes to review.
const NAME: &str = "清理决定（送审稿）.docx";

impl App {
    /// Writes the decision's draft and opens it for review, as the next version where an
    /// earlier one went there before; gives the review.
    ///
    /// # Errors
    /// Something is undecided, or the archive can't be written.
    pub fn review_campaign(&self, campaign: i64, by: &str, now: DateTime) -> Result<i64, Failure> {
        let by = self.acting(by, now)?;
        let held = self.open_held(campaign)?;
        let bytes = self.decision_file(&held)?;
        let Some(conclusion) = held.newest_conclusion else {
            return Err(wrong("还没有作出任何结论"));
        };
        let unwritable = |error: std::io::Error| {
            Failure::new("not-writable", "临时文件夹不能写入，请检查磁盘").with_detail(error)
        };
        let folder = tempfile::tempdir().map_err(unwritable)?;
        let path = folder.path().join(NAME);
        std::fs::write(&path, bytes).map_err(unwritable)?;
        let path = path.to_string_lossy();
        let never = AtomicBool::new(false);
        let review = match &held.draft {
            Some(earlier) => self.add_version(self.newest_of(earlier)?, &path, &by, now, &never)?,
            None => self.start_single(&path, now, &never)?,
        };
        let review = review.ok_or_else(nothing_read)?;
        self.archive.keep_campaign_draft(campaign, review, conclusion, &by, now)?;
        Ok(review)
    }

    /// Records that the result was published: the documents' states change, the decision's
    /// own case moves on, and the record stays.
    ///
    /// # Errors
    /// The decision's case may not be published, and nobody said that it happened regardless;
    /// something is missing; or the archive can't be written.
    pub fn publish_campaign(
        &self,
        campaign: i64,
        given: &PublicationGiven,
        now: DateTime,
    ) -> Result<CampaignView, Failure> {
        let by = self.acting(&given.by, now)?;
        let held = self.open_held(campaign)?;
        let day: Date = given.day.parse().map_err(|_| wrong("请选择公布日期"))?;
        let (number, note) = (given.number.trim(), given.note.trim());
        if number.is_empty() {
            return Err(wrong("请写明清理决定的文号"));
        }
        if day > now.date() {
            return Err(wrong("公布日期还没有到，公布以后再登记"));
        }
        held.count().may_write(false).map_err(refused)?;
        let stand = self.stand(&held)?;
        let regardless = match stand.may_publish() {
            Ok(()) => false,
            Err(_) if given.regardless && note.is_empty() => {
                return Err(wrong("手续没有齐全即公布的，要写明情况"));
            }
            Err(_) if given.regardless => true,
            Err(barred) => return Err(refused(barred)),
        };
        let new = NewPublication { campaign, day, number, note, regardless, by: &by };
        let reason = format!("依据{}清理决定（{}）", engine::words::day(day), number);
        let states: Vec<(i64, NewCorrection<'_>)> = self
            .states(&held, day)?
            .into_iter()
            .map(|(document, state)| {
                let value = state.name();
                let since = Some(day);
                let new =
                    NewCorrection { field: Field::State, value, reason: &reason, by: &by, since };
                (document, new)
            })
            .collect();
        let step = stand.case_to_move().map(|case| {
            Ok::<_, Failure>(CaseStep {
                state: CaseState::Published,
                review: case.newest,
                note: note.to_owned(),
                regardless,
                by: by.clone(),
                at: now,
                due: self.due(CaseState::Published, day)?,
            })
        });
        self.archive.publish_campaign(new, &states, step.transpose()?.as_ref(), now)?;
        self.campaign(campaign)
    }

    /// What the documents' states become. One that stays in force is only told so where it
    /// would not be known otherwise; one that is to be amended stays as it is until then.
    fn states(&self, held: &Held, day: Date) -> Result<Vec<(i64, State)>, Failure> {
        self.wait_for_register(&AtomicBool::new(false))?;
        let known = self.known(day)?;
        let states = held.all.iter().filter_map(|one| {
            let document = one.row.id;
            let now = known.iter().find(|known| known.row.id == document);
            let apart = now.is_some_and(|known| {
                !matches!(known.state, State::InForce | State::Expiring | State::NotYet)
            });
            let state = match one.decided.as_ref()?.outcome? {
                Outcome::Repeal => State::Repealed,
                Outcome::Lapse => State::Void,
                Outcome::Keep if apart => State::InForce,
                Outcome::Keep | Outcome::Amend | Outcome::Unclear => return None,
            };
            Some((document, state))
        });
        Ok(states.collect())
    }
}
