//! Who has the archive's folder: everybody who works in it holds a lock file together, and
//! whoever puts another database in its place holds it alone.
//!
//! SQLite's own locks say nothing where a database is damaged, and they go with the file
//! that is replaced; this one stays. The system lets go of it when a program dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::{ArchiveError, folder};

const FILE: &str = "archive.lock";
const PAUSE: Duration = Duration::from_millis(50);

/// The right to work in the folder, for as long as the file is held.
pub(crate) fn hold(folder: &Path) -> Result<File, ArchiveError> {
    let file = file(folder, FILE)?;
    let mut patience = folder::PATIENCE;
    loop {
        match file.try_lock_shared() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if patience > PAUSE => {
                thread::sleep(PAUSE);
                patience -= PAUSE;
            }
            Err(TryLockError::WouldBlock) => return Err(ArchiveError::Busy),
            Err(TryLockError::Error(error)) => return Err(ArchiveError::io(folder, &error)),
        }
    }
}

/// The right to replace the database; refused while anybody works in the folder.
pub(crate) fn hold_alone(folder: &Path) -> Result<File, ArchiveError> {
    alone(folder, FILE)?.ok_or(ArchiveError::InUse)
}

/// A lock of this name for one at a time, or `None` where somebody else has it.
pub(crate) fn alone(folder: &Path, name: &str) -> Result<Option<File>, ArchiveError> {
    let file = file(folder, name)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(ArchiveError::io(folder, &error)),
    }
}

fn file(folder: &Path, name: &str) -> Result<File, ArchiveError> {
    let path = folder.join(name);
    let mut options = OpenOptions::new();
    // Emptied or not makes no difference: it never holds anything.
    options.read(true).write(true).create(true).truncate(false);
    options.open(&path).map_err(|error| ArchiveError::io(&path, &error))
}
