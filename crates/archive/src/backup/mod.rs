//! Backups: the whole archive in one file, a file a day, each verified before it counts.
//!
//! Deliberately absent: the search index, which can be built again, and the clock.

mod policy;
mod restore;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use rusqlite::Connection;
use rusqlite::backup::Backup as Copying;

use crate::table::{document, event};
use crate::{Archive, ArchiveError, folder, lock, verify};

pub use restore::{Lost, Restored, lost_by, restore};

/// Where they are, in the archive's folder.
const FOLDER: &str = "backups";
const PARTIAL: &str = ".partial";
/// Pages copied in one step: enough that all but huge archives are copied in one.
const STEP: i32 = 1 << 20;
const PAUSE: Duration = Duration::from_millis(10);

/// A backup of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its day.
    pub day: Date,
    /// Its size.
    pub bytes: u64,
    /// Documents in it, and the time of its last event; `None` where it can't be opened.
    pub holds: Option<(usize, Option<String>)>,
}

impl Archive {
    /// Writes the backup of this day and clears away those that it makes superfluous.
    ///
    /// # Errors
    /// The archive is not sound, the folder can't be written or the disk is full; the
    /// backups that were there stay.
    pub fn back_up_day(&self, day: Date) -> Result<Backup, ArchiveError> {
        let folder = self.folder.join(FOLDER);
        fs::create_dir_all(&folder).map_err(|error| ArchiveError::io(&folder, &error))?;
        let _alone = lock::alone(&folder, ".lock")?.ok_or(ArchiveError::Busy)?;
        // What a program left half written that was killed.
        for path in files(&folder).filter(|path| path.to_string_lossy().ends_with(PARTIAL)) {
            let _ = fs::remove_file(path);
        }
        let path = folder.join(format!("archive-{day}.db"));
        self.back_up(&path)?;
        let kept = backups(&self.folder);
        let days: Vec<Date> = kept.iter().map(|backup| backup.day).collect();
        let superfluous = policy::superfluous(&days);
        for backup in kept.iter().filter(|backup| superfluous.contains(&backup.day)) {
            // One that can't be removed only takes room.
            let _ = fs::remove_file(&backup.path);
        }
        one(&path, day)
    }

    /// Writes everything as it is at this moment to a file: under a name of its own until
    /// it has reached the disk, was opened and found sound.
    ///
    /// # Errors
    /// The archive is not sound, the place can't be written or the disk is full; what
    /// stood there stays.
    pub fn back_up(&self, path: &Path) -> Result<(), ArchiveError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let failed = |error: std::io::Error| ArchiveError::io(folder, &error);
        let partial =
            tempfile::Builder::new().suffix(PARTIAL).tempfile_in(folder).map_err(failed)?;
        self.copy_to(partial.path())?;
        partial.as_file().sync_all().map_err(failed)?;
        let verified = verify::verify_file(partial.path())?;
        if let Some(broken) = verified.broken.first() {
            return Err(ArchiveError::damaged("备份没有通过核验，没有留下", &broken.what));
        }
        partial.persist(path).map_err(|error| failed(error.error))?;
        sync_folder(folder);
        Ok(())
    }

    fn copy_to(&self, path: &Path) -> Result<(), ArchiveError> {
        let from = folder::reader(&self.folder)?;
        let mut to = Connection::open(path)?;
        Copying::new(&from, &mut to)?.run_to_completion(STEP, PAUSE, None)?;
        folder::without_log(&to)
    }
}

/// The backups of days in the archive's folder, newest first.
pub fn backups(folder: &Path) -> Vec<Backup> {
    let of_day = |path: PathBuf| {
        let day = path.file_name()?.to_str()?.strip_prefix("archive-")?.strip_suffix(".db")?;
        one(&path, day.parse().ok()?).ok()
    };
    let mut found: Vec<Backup> = files(&folder.join(FOLDER)).filter_map(of_day).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.day));
    found
}

/// The newest backup that is sound, found out by opening one after the other.
pub fn newest_sound(folder: &Path) -> Option<Backup> {
    let sound = |backup: &Backup| {
        verify::verify_file(&backup.path).is_ok_and(|verified| verified.is_sound())
    };
    backups(folder).into_iter().find(sound)
}

fn one(path: &Path, day: Date) -> Result<Backup, ArchiveError> {
    let metadata = path.metadata().map_err(|error| ArchiveError::io(path, &error))?;
    let holds = || -> Result<_, ArchiveError> {
        let connection = folder::file_reader(path)?;
        folder::version(&connection)?;
        let last = event::last(&connection)?;
        let last = event::one(&connection, last.seq)?.map(|event| event.at);
        Ok((document::count(&connection)?, last))
    };
    Ok(Backup { path: path.to_owned(), day, bytes: metadata.len(), holds: holds().ok() })
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

/// Brings a new name to the disk. Systems that can't do this for folders do it themselves.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
