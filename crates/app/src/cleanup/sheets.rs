//! Owners' sheets out, a workbook an owner, and back in.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use document::Document;
use jiff::civil::DateTime;
use report::cleanup::{Filled, Line, Sheet, read, write};
use review::campaign::{Outcome, OwnerView, conflicts};

use super::NO_OWNER;
use super::held::{Held, One};
use crate::App;
use crate::dto::{Failure, ImportedViews};
use crate::examine::{each_file, file_name};
use crate::save::save;

/// Reasons that a sheet tells of one document.
const REASONS: usize = 8;

impl App {
    /// Writes every owner's sheet into a folder and gives the files' names.
    ///
    /// # Errors
    /// There is no such campaign, or the folder can't be written.
    pub fn export_sheets(&self, campaign: i64, folder: &Path) -> Result<Vec<String>, Failure> {
        let held = self.held(self.archive.campaign(campaign)?)?;
        std::fs::create_dir_all(folder).map_err(|error| {
            Failure::new("not-writable", "这个文件夹不能写入，请换一个").with_detail(error)
        })?;
        let mut owners: Vec<&str> = held.all.iter().map(One::owner).collect();
        owners.sort_unstable();
        owners.dedup();
        let mut names = Vec::new();
        for owner in owners {
            let lines = held.all.iter().filter(|one| one.owner() == owner).map(line).collect();
            let shown = if owner.is_empty() { NO_OWNER } else { owner };
            let sheet = Sheet {
                campaign: held.stored.campaign.name.clone(),
                uid: held.stored.uid.clone(),
                owner: shown.to_owned(),
                lines,
            };
            let bytes = write(&sheet).map_err(super::export::unwritten)?;
            let name = format!("征求意见表（{}）.xlsx", plain(shown));
            save(&folder.join(&name), &bytes)?;
            names.push(name);
        }
        Ok(names)
    }

    /// Takes in sheets that came back.
    ///
    /// # Errors
    /// A file is no such sheet, or belongs to another campaign; nothing was taken.
    pub fn import_views(
        &self,
        campaign: i64,
        paths: &[String],
        now: DateTime,
    ) -> Result<ImportedViews, Failure> {
        let held = self.open_held(campaign)?;
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let (mut sheets, mut failed) = (Vec::new(), None);
        let work = |file: crate::Read| file.document;
        each_file(&paths, &AtomicBool::new(false), work, |_, _, path, result| {
            let name = file_name(path);
            let rows = result.and_then(|document| told_apart(&held, &name, &document));
            match rows {
                Ok(rows) => sheets.push((name, rows)),
                Err(failure) => failed = Some(failure),
            }
            failed.is_none()
        });
        if let Some(failure) = failed {
            return Err(failure);
        }
        let (mut views, mut refused) = (Vec::new(), Vec::new());
        for (name, rows) in sheets {
            for row in rows {
                match taken(&held, &name, &row, now) {
                    Ok(view) => views.push(view),
                    Err(why) => refused.push(format!("{name}第{}行：{why}", row.row)),
                }
            }
        }
        self.archive.keep_owner_views(campaign, &views, now)?;
        let touched: HashSet<i64> = views.iter().map(|view| view.document).collect();
        let differing = conflicts(&self.archive.owner_views(campaign)?);
        let told = differing.iter().filter(|one| touched.contains(&one.document)).map(|one| {
            let title = held.all.iter().find(|known| known.row.id == one.document);
            let title = title.map_or("", |known| known.row.title.as_str());
            let sides =
                one.sides.iter().map(|(file, outcome)| format!("{file}：{}", outcome.name()));
            format!("《{title}》各表意见不一致（{}）", sides.collect::<Vec<_>>().join("；"))
        });
        Ok(ImportedViews { taken: views.len(), refused, conflicts: told.collect() })
    }
}

fn line(one: &One) -> Line {
    let causes = &one.proposal.causes;
    let mut reasons: Vec<String> = causes
        .iter()
        .take(REASONS)
        .map(|cause| {
            let place = cause.place.as_ref().map(|place| place.locator.as_str());
            match place.filter(|place| !place.is_empty()) {
                Some(place) => format!("{place}：{}", cause.message),
                None => cause.message.clone(),
            }
        })
        .collect();
    if causes.len() > REASONS {
        reasons.push(format!("（共{}处，其余从略）", causes.len()));
    }
    Line {
        document: one.row.id,
        title: one.row.title.clone(),
        number: one.row.number.clone().unwrap_or_default(),
        date: one.row.date,
        proposed: one.proposal.outcome,
        reasons: reasons.join("\n"),
    }
}

/// The rows of a file, where it is a sheet of this campaign.
fn told_apart(held: &Held, name: &str, document: &Document) -> Result<Vec<Filled>, Failure> {
    let (uid, rows) = read(document)
        .map_err(|error| Failure::new("wrong-input", format!("“{name}”：{error}")))?;
    if uid != held.stored.uid {
        let message = format!("“{name}”是另一次清理的征求意见表，请在那次清理里导入");
        return Err(Failure::new("wrong-input", message));
    }
    Ok(rows)
}

/// A row as a view, or why it is none.
fn taken(held: &Held, source: &str, row: &Filled, now: DateTime) -> Result<OwnerView, String> {
    let id: Option<i64> = row.document.parse().ok();
    let one = held.all.iter().find(|one| Some(one.row.id) == id);
    let one = one.ok_or_else(|| format!("编号“{}”不在本次清理里，没有采用", row.document))?;
    if squeezed(&row.title) != squeezed(&one.row.title) {
        return Err(format!(
            "编号{}在本次清理里是《{}》，表里写的是《{}》，编号或者标题被改动过，没有采用",
            row.document, one.row.title, row.title
        ));
    }
    let outcome = Outcome::written(&row.wanted);
    if outcome.is_none() && !row.wanted.is_empty() {
        return Err(format!("意见“{}”不是继续有效、修改、废止、失效之一，没有采用", row.wanted));
    }
    Ok(OwnerView {
        document: one.row.id,
        outcome,
        reason: row.reason.clone(),
        by: row.by.clone(),
        source: source.to_owned(),
        at: now,
    })
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A name that every file system takes.
fn plain(name: &str) -> String {
    const LONGEST: usize = 60;
    let odd = |c: char| c.is_control() || "\\/:*?\"<>|".contains(c);
    name.chars().take(LONGEST).map(|c| if odd(c) { '_' } else { c }).collect()
}
