//! 备份: a backup each day and on demand, how the archive is, and the way back.
//!
//! What has to work where the archive can't be opened takes the data folder and no `App`.
//! Deliberately absent: what a backup is made of, which the archive knows.

use std::path::{Path, PathBuf};

use archive::{Backup, Lost};
use jiff::civil::{Date, DateTime};

use crate::App;
use crate::dto::{ArchiveStateView, BackupView, Failure, LostView, PartView, RestoredView};

impl App {
    /// The day's backup, where it is not made yet; for a moment when nobody waits.
    ///
    /// # Errors
    /// The archive is not sound, or the backup can't be written; those that were there stay.
    pub fn back_up_daily(&self, day: Date) -> Result<Option<BackupView>, Failure> {
        let made = archive::backups(&self.home)
            .into_iter()
            .any(|backup| backup.day == day && backup.holds.is_some());
        if made { Ok(None) } else { self.back_up(day).map(Some) }
    }

    /// The day's backup as the archive is now.
    ///
    /// # Errors
    /// As `back_up_daily`.
    pub fn back_up(&self, day: Date) -> Result<BackupView, Failure> {
        Ok(view(&self.archive.back_up_day(day)?))
    }

    /// A backup in a place that the user chose.
    ///
    /// # Errors
    /// As `back_up_daily`.
    pub fn back_up_to(&self, path: &Path) -> Result<(), Failure> {
        if path.file_name().is_none() {
            return Err(Failure::new("wrong-input", "请写明备份写到哪个文件"));
        }
        Ok(self.archive.back_up(path)?)
    }
}

/// The backups of days, newest first.
pub fn backups(home: &Path) -> Vec<BackupView> {
    archive::backups(home).iter().map(view).collect()
}

/// What would be lost if a backup were restored, named by its file or its day.
///
/// # Errors
/// There is no such backup, or it can't be read.
pub fn lost_by(home: &Path, backup: &str) -> Result<LostView, Failure> {
    Ok(lost(archive::lost_by(home, &find(home, backup)?)?))
}

/// Puts a backup in the place of the archive, which is set aside.
///
/// # Errors
/// There is no such backup, it is not sound, or somebody has the archive open; the
/// archive is as it was.
pub fn restore(home: &Path, backup: &str, now: DateTime) -> Result<RestoredView, Failure> {
    let restored = archive::restore(home, &find(home, backup)?, now)?;
    Ok(RestoredView {
        replaced: restored.replaced.map(|path| path.to_string_lossy().into_owned()),
        lost: lost(restored.lost),
        holds: restored.holds,
    })
}

/// Verifies the whole archive, also one that can't be opened for work.
pub fn archive_state(home: &Path) -> ArchiveStateView {
    let verified = archive::verify_folder(home);
    let sound = verified.as_ref().is_ok_and(archive::Verified::is_sound);
    let newest = if sound { None } else { archive::newest_sound(home) };
    let (safe, parts, broken, notes) = match verified {
        Err(error) => {
            let safe =
                "档案数据库打不开，里面的内容现在都读不出来。文稿的原文件不在其中，不受影响。";
            (safe.to_owned(), Vec::new(), vec![error.to_string()], Vec::new())
        }
        Ok(found) => {
            let parts = found.parts.iter().filter(|part| part.kept > 0);
            let part = |part: &archive::Part| PartView {
                what: part.what.to_owned(),
                kept: part.kept,
                intact: part.intact,
            };
            let broken = found.broken.iter().map(|broken| broken.what.clone()).collect();
            (found.safe(), parts.map(part).collect(), broken, found.notes)
        }
    };
    let folder = home.to_string_lossy().into_owned();
    ArchiveStateView {
        sound,
        safe,
        parts,
        broken,
        notes,
        folder,
        backup: newest.as_ref().map(view),
    }
}

/// A backup by its file, or by its day.
fn find(home: &Path, named: &str) -> Result<PathBuf, Failure> {
    let day = named.parse::<Date>().ok();
    let of_day = archive::backups(home).into_iter().find(|backup| Some(backup.day) == day);
    let path = of_day.map_or_else(|| PathBuf::from(named), |backup| backup.path);
    if path.is_file() {
        return Ok(path);
    }
    Err(Failure::new("not-found", "没有这份备份。请从备份列表里选一份，写明它的日期或者文件"))
}

fn view(backup: &Backup) -> BackupView {
    let (documents, until) = backup.holds.clone().unzip();
    BackupView {
        path: backup.path.to_string_lossy().into_owned(),
        day: backup.day.to_string(),
        bytes: backup.bytes,
        documents,
        until: until.flatten(),
    }
}

fn lost(lost: Option<Lost>) -> LostView {
    let says = match &lost {
        None => "现在的档案读不出来，无法比较它比备份多了什么。".to_owned(),
        Some(Lost { events: 0, .. }) => "现在的档案里没有备份以外的记录。".to_owned(),
        Some(Lost { events, documents, reviews, since }) => {
            let since = since.map(|since| since.strftime("%Y年%-m月%-d日%H:%M").to_string());
            let since = since.map(|since| format!("从{since}起，")).unwrap_or_default();
            format!(
                "{since}现在的档案里有{events}条记录不在备份里，其中文稿{documents}份、审查{reviews}次。"
            )
        }
    };
    let Lost { events, documents, reviews, since } = lost.unwrap_or_default();
    LostView { events, documents, reviews, since: since.map(|since| since.to_string()), says }
}
