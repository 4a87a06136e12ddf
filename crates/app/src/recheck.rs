//! 全库复核: every kept document against today's rules, compared with its last review.
//!
//! What was read is checked as it is kept; no file is read again, and nothing is kept
//! here: the answer follows from the archive and the rules. A finding is the same where
//! rule and words are the same, wherever they stand now.

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use archive::{DocumentRow, LastRead, StoredDocuments};
use engine::{Finding, Strength};
use jiff::civil::{Date, DateTime};

use crate::dto::{
    Failure, Progress, RecheckFailed, RecheckFinding, RecheckRow, RecheckRule, RecheckView,
    RecheckedView,
};
use crate::{App, Ruleset};

/// One document, checked again.
pub struct Rechecked {
    /// What is known of it.
    pub row: DocumentRow,
    /// The last review and when it was made.
    pub last: Option<(i64, DateTime)>,
    /// Findings that the last review has not.
    pub new: Vec<Finding>,
    /// Findings of the last review that are not found any more.
    pub gone: Vec<Finding>,
    /// How many both have.
    pub same: usize,
}

impl App {
    /// Checks every kept document, on all cores, and gives each to `done` with how many
    /// are done and how many there are; a document that can't be read is given by its
    /// number. Stops where `done` or `cancel` says so, and says false then.
    ///
    /// # Errors
    /// The rules don't compile, or the archive can't be opened.
    pub fn recheck(
        &self,
        day: Date,
        cancel: &AtomicBool,
        mut done: impl FnMut(usize, usize, Result<Rechecked, (i64, Failure)>) -> bool,
    ) -> Result<bool, Failure> {
        let ruleset = self.ruleset()?;
        self.sweep(cancel, &|read| self.checked(&ruleset, read, day), &mut done)
    }

    /// 全库复核: which kept documents would be reviewed otherwise today.
    ///
    /// # Errors
    /// As `recheck`.
    pub fn recheck_all(
        &self,
        day: Date,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<RecheckView, Failure> {
        let begun = Instant::now();
        let mut view = RecheckView {
            day: day.to_string(),
            documents: self.archive.count()?,
            checked: 0,
            never: 0,
            unchanged: 0,
            rows: Vec::new(),
            rules: Vec::new(),
            failed: Vec::new(),
            cancelled: false,
            millis: 0,
        };
        let mut rules: HashMap<String, RecheckRule> = HashMap::new();
        let whole = self.recheck(day, cancel, |done, total, one| {
            let current = match one {
                Err((document, failure)) => {
                    view.failed.push(RecheckFailed { document, failure });
                    String::new()
                }
                Ok(one) => {
                    view.checked += 1;
                    match one.last {
                        Some(_) => count(&mut rules, &one),
                        None => view.never += 1,
                    }
                    let row = row(&one);
                    if row.new + row.gone > 0 {
                        view.rows.push(row);
                    } else if row.review.is_some() {
                        view.unchanged += 1;
                    }
                    one.row.title
                }
            };
            progress(Progress { done, total, current, pages: None });
            true
        })?;
        // What was reviewed stands before what never was.
        view.rows.sort_by_key(|row| {
            let weight = std::cmp::Reverse((row.new_must, row.new, row.gone));
            (row.review.is_none(), weight, row.document)
        });
        view.rules = rules.into_values().collect();
        view.rules.sort_by(|a, b| (b.new + b.gone, &a.rule).cmp(&(a.new + a.gone, &b.rule)));
        view.cancelled = !whole;
        view.millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(view)
    }

    /// 全库复核: one document, finding by finding.
    ///
    /// # Errors
    /// There is no such document, or it can't be read.
    pub fn recheck_one(&self, document: i64, day: Date) -> Result<RecheckedView, Failure> {
        let read = StoredDocuments::open(&self.home)?.last_read(document)?;
        let one = self.checked(&*self.ruleset()?, read, day)?;
        Ok(RecheckedView {
            row: row(&one),
            new: one.new.iter().map(finding).collect(),
            gone: one.gone.iter().map(finding).collect(),
        })
    }

    /// Reviews a kept document with today's rules, as it was last read, and keeps that;
    /// gives the new review's number.
    ///
    /// # Errors
    /// There is no such document, or the archive can't be written.
    pub fn review_again(&self, document: i64, now: DateTime) -> Result<i64, Failure> {
        let read = StoredDocuments::open(&self.home)?.last_read(document)?;
        let ruleset = self.ruleset()?;
        let mut review = ruleset.review(&read.document, &read.row.sha256, now.date(), None);
        let like = read.last.map(|last| last.id);
        let part = match like {
            Some(like) => self.part_of(like, &read.document)?,
            None => None,
        };
        review.findings.retain(|found| part.is_none_or(|part| part.overlaps(found.span)));
        let again = self.archive.keep_review(document, like, &review, now)?;
        if let Some(dossier) = like.map(|like| self.archive.dossier_of(like)).transpose()?.flatten()
        {
            self.assess_with(dossier, again, now)?;
        }
        Ok(again)
    }

    /// A document against today's rules; of a dossier's draft that stands in one file with
    /// other papers, only what is found in it.
    fn checked(&self, ruleset: &Ruleset, read: LastRead, day: Date) -> Result<Rechecked, Failure> {
        let library = ruleset.library();
        let mut found = ruleset.engine.check(&read.document, library.as_ref(), day).findings;
        let (last, before) = match read.last {
            Some(last) => (Some((last.id, last.reviewed_at)), last.findings),
            None => (None, Vec::new()),
        };
        if let Some((review, _)) = last
            && let Some(part) = self.part_of(review, &read.document)?
        {
            found.retain(|finding| part.overlaps(finding.span));
        }
        let (new, gone, same) = differences(before, found);
        Ok(Rechecked { row: read.row, last, new, gone, same })
    }
}

/// What came, what went, and how many stayed, by rule and words.
fn differences(before: Vec<Finding>, after: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>, usize) {
    let mut known: HashMap<(String, String), Vec<Finding>> = HashMap::new();
    for one in before.into_iter().rev() {
        known.entry((one.rule.clone(), one.quote.clone())).or_default().push(one);
    }
    let mut same = 0;
    let mut new = Vec::new();
    for one in after {
        let met = known.get_mut(&(one.rule.clone(), one.quote.clone())).and_then(Vec::pop);
        match met {
            Some(_) => same += 1,
            None => new.push(one),
        }
    }
    let mut gone: Vec<Finding> = known.into_values().flatten().collect();
    gone.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
    (new, gone, same)
}

fn count(rules: &mut HashMap<String, RecheckRule>, one: &Rechecked) {
    let mut of = |finding: &Finding, new: usize, gone: usize| {
        let known = rules.entry(finding.rule.clone()).or_insert_with(|| RecheckRule {
            rule: finding.rule.clone(),
            title: finding.title.clone(),
            new: 0,
            gone: 0,
        });
        known.new += new;
        known.gone += gone;
    };
    one.new.iter().for_each(|finding| of(finding, 1, 0));
    one.gone.iter().for_each(|finding| of(finding, 0, 1));
}

fn row(one: &Rechecked) -> RecheckRow {
    RecheckRow {
        document: one.row.id,
        title: one.row.title.clone(),
        review: one.last.map(|(review, _)| review),
        reviewed_at: one.last.map(|(_, at)| at.to_string()),
        new: one.new.len(),
        new_must: one.new.iter().filter(|found| found.strength == Strength::Must).count(),
        gone: one.gone.len(),
        same: one.same,
    }
}

fn finding(finding: &Finding) -> RecheckFinding {
    RecheckFinding {
        rule: finding.rule.clone(),
        title: finding.title.clone(),
        strength: finding.strength,
        locator: finding.locator.clone(),
        quote: finding.quote.clone(),
        message: finding.message.clone(),
    }
}
