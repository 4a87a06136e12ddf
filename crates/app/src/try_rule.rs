//! One rule alone on everything that is kept: what a change of it would do.
//!
//! Regimes are set aside, as the rule keeper asks about the words.

use std::cmp::Reverse;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use archive::DocumentRow;
use engine::Finding;
use jiff::civil::Date;

use crate::App;
use crate::dto::{ArchiveTrial, Failure, Progress, RecheckFailed, TriedQuote, TriedRow};

/// Places that are shown of one document.
const SHOWN: usize = 5;

/// A kept document and what the rule found in it.
pub struct Tried {
    /// The document.
    pub document: DocumentRow,
    /// Sorted by span.
    pub findings: Vec<Finding>,
}

impl App {
    /// Applies one rule to every kept document, oldest first, and gives each to `done`
    /// with its place and the number of all; stops where `done` says so.
    ///
    /// # Errors
    /// The rules don't compile, or the archive can't be read.
    pub fn try_in_archive(
        &self,
        rule: &str,
        day: Date,
        mut done: impl FnMut(usize, usize, Result<Tried, Failure>) -> bool,
    ) -> Result<(), Failure> {
        let ruleset = self.ruleset()?;
        let library = ruleset.library();
        let ids = self.archive.documents()?;
        for (at, id) in ids.iter().enumerate() {
            let tried = self.archive.document(*id).map_err(Failure::from).map(|kept| {
                let found = ruleset.engine.check_rule(rule, &kept.document, library.as_ref(), day);
                Tried { document: kept.row, findings: found.unwrap_or_default() }
            });
            if !done(at + 1, ids.len(), tried) {
                break;
            }
        }
        Ok(())
    }
    /// Looks for a rule that is being written in every kept document, on all cores.
    ///
    /// # Errors
    /// The rule has a mistake yet, or the archive can't be opened.
    pub fn try_draft_in_archive(
        &self,
        yaml: &str,
        day: Date,
        progress: &(dyn Fn(Progress) + Sync),
        cancel: &AtomicBool,
    ) -> Result<ArchiveTrial, Failure> {
        let begun = Instant::now();
        let drafted = self.drafted(yaml)?.map_err(|problems| {
            let first = problems.into_iter().next().map(|problem| problem.message);
            let message = format!("先改正规则再试：{}", first.unwrap_or_default());
            Failure::new("wrong-input", message)
        })?;
        let library = self.ruleset()?.library();
        let (mut checked, mut findings) = (0, 0);
        let (mut rows, mut failed) = (Vec::new(), Vec::new());
        let whole = self.sweep(
            cancel,
            &|read| {
                let found =
                    drafted.engine.check_rule(&drafted.id, &read.document, library.as_ref(), day);
                Ok(Tried { document: read.row, findings: found.unwrap_or_default() })
            },
            &mut |done, total, one| {
                let current = match one {
                    Err((document, failure)) => {
                        failed.push(RecheckFailed { document, failure });
                        String::new()
                    }
                    Ok(tried) => {
                        checked += 1;
                        findings += tried.findings.len();
                        if !tried.findings.is_empty() {
                            rows.push(row(&tried));
                        }
                        tried.document.title
                    }
                };
                progress(Progress { done, total, current, pages: None });
                true
            },
        )?;
        rows.sort_by_key(|row| (Reverse(row.findings), row.document));
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(ArchiveTrial { checked, findings, rows, failed, cancelled: !whole, millis })
    }
}

fn row(tried: &Tried) -> TriedRow {
    let quote = |finding: &Finding| TriedQuote {
        locator: finding.locator.clone(),
        quote: finding.quote.clone(),
    };
    TriedRow {
        document: tried.document.id,
        title: tried.document.title.clone(),
        findings: tried.findings.len(),
        quotes: tried.findings.iter().take(SHOWN).map(quote).collect(),
    }
}
