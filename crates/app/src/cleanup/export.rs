//! The catalogues and the decision's text, as files.

use std::path::Path;

use report::cleanup::{Item, List, decision, word, workbook};
use review::campaign::{Grounds, Kind, Outcome, Paper, paper};

use super::held::Held;
use super::refused;
use crate::App;
use crate::dto::Failure;
use crate::save::save;

/// A province's pack, and what orders a cleanup there.
const PROVINCES: [(&str, &str); 1] = [("henan", "河南省行政规范性文件管理办法")];

impl App {
    /// Writes the catalogues; the file's name tells whether as a Word file or a workbook.
    /// What is undecided is on none of them.
    ///
    /// # Errors
    /// There is no such campaign, or the file can't be written.
    pub fn write_catalogue(&self, campaign: i64, path: &Path) -> Result<(), Failure> {
        let held = self.held(self.archive.campaign(campaign)?)?;
        let (lists, heading) = (lists(&held), format!("{}目录", held.stored.campaign.name));
        let bytes = match path.extension().and_then(|end| end.to_str()) {
            Some("xlsx") => workbook(&heading, &lists).map_err(unwritten)?,
            _ => word(&heading, &lists).map_err(unwritten)?,
        };
        save(path, &bytes)
    }

    /// Writes the draft of the decision with its lists as a Word file.
    ///
    /// # Errors
    /// Something is undecided, or the file can't be written.
    pub fn write_cleanup_decision(&self, campaign: i64, path: &Path) -> Result<(), Failure> {
        let held = self.held(self.archive.campaign(campaign)?)?;
        save(path, &self.decision_file(&held)?)
    }

    /// The decision's draft as a Word file.
    pub(super) fn decision_file(&self, held: &Held) -> Result<Vec<u8>, Failure> {
        let count = held.count();
        count.may_write(false).map_err(refused)?;
        decision(&self.decision_text(held)?, &lists(held)).map_err(unwritten)
    }

    fn decision_text(&self, held: &Held) -> Result<Paper, Failure> {
        let ruleset = self.ruleset()?;
        let packs = &ruleset.unit.packs;
        let basis: Vec<&str> = PROVINCES
            .iter()
            .filter(|(pack, _)| packs.iter().any(|chosen| chosen == pack))
            .map(|(_, title)| *title)
            .collect();
        let campaign = &held.stored.campaign;
        let grounds = Grounds {
            body: &ruleset.unit.body,
            basis: &basis,
            competition: campaign.causes.contains(&Kind::Competition),
        };
        Ok(paper(grounds, &campaign.scope, campaign.day, &held.count()))
    }
}

/// The four lists, each in the order of the days of issue.
fn lists(held: &Held) -> Vec<List> {
    let list = |outcome: Outcome| {
        let mut items: Vec<Item> = held
            .all
            .iter()
            .filter_map(|one| {
                let decided = one.decided.as_ref().filter(|d| d.outcome == Some(outcome))?;
                Some(Item {
                    title: one.row.title.clone(),
                    number: one.row.number.clone().unwrap_or_default(),
                    date: one.row.date,
                    owner: one.owner().to_owned(),
                    reason: decided.reason.clone(),
                })
            })
            .collect();
        items.sort_by(|a, b| (a.date, &a.number).cmp(&(b.date, &b.number)));
        List { outcome, items }
    };
    Outcome::LISTS.into_iter().map(list).collect()
}

/// Something that could not be put together.
pub(super) fn unwritten(error: impl std::fmt::Display) -> Failure {
    Failure::new("wrong-input", "文件写不出来，请检查内容里有没有过长的文字").with_detail(error)
}
