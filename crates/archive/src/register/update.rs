//! Bringing a register up to date beside those who ask: while that runs, they are answered
//! from what the register holds already. Deliberately absent: threads, which are the window's.

use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Connection, TransactionBehavior};

use super::{Register, clear, derived, step};
use crate::table::event::{self, Mark};
use crate::table::standing;
use crate::{Archive, ArchiveError, folder};

/// Events that are taken in without anybody noticing the wait.
const FEW: i64 = 50;

/// How far the register has come, in events of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisterUpdate {
    /// Events that it holds.
    pub done: u64,
    /// Events in all.
    pub total: u64,
}

impl Archive {
    /// Begins an update where much is missing and none runs: whoever is told `true` must
    /// call `update_register`. From then on questions are answered from what is held.
    ///
    /// # Errors
    /// The archive can't be read, or the register can't be written.
    pub fn begin_register_update(&self) -> Result<bool, ArchiveError> {
        self.register.begin()
    }

    /// Takes in what the register lacks, a batch at a time.
    ///
    /// # Errors
    /// As `begin_register_update`.
    pub fn update_register(&self) -> Result<(), ArchiveError> {
        self.register.update()
    }

    /// How far a running update has come; `None` where none runs.
    ///
    /// # Errors
    /// As `begin_register_update`.
    pub fn register_update(&self) -> Result<Option<RegisterUpdate>, ArchiveError> {
        self.register.progress()
    }
}

impl Register {
    fn begin(&self) -> Result<bool, ArchiveError> {
        if self.updating.load(Ordering::Acquire) {
            return Ok(false);
        }
        let archive = folder::reader(&self.folder)?;
        let mut register = self.open()?;
        let mark = match standing::mark(&register).map_err(derived)? {
            Some(mark) if event::holds(&archive, &mark)? => mark,
            _ => Mark::start(),
        };
        if event::last(&archive)?.seq - mark.seq <= FEW {
            return Ok(false);
        }
        // Those who ask meanwhile find every table.
        if mark == Mark::start() {
            empty(&mut register).map_err(derived)?;
        }
        Ok(!self.updating.swap(true, Ordering::AcqRel))
    }

    fn update(&self) -> Result<(), ArchiveError> {
        let _over = Over(&self.updating);
        self.take_in_all().or_else(|error| match error {
            ArchiveError::Index(_) => {
                self.discard()?;
                self.take_in_all()
            }
            other => Err(other),
        })
    }

    fn take_in_all(&self) -> Result<(), ArchiveError> {
        let archive = folder::reader(&self.folder)?;
        let mut register = self.open()?;
        while step(&mut register, &archive)? {}
        Ok(())
    }

    fn progress(&self) -> Result<Option<RegisterUpdate>, ArchiveError> {
        if !self.updating.load(Ordering::Acquire) {
            return Ok(None);
        }
        let total = event::last(&folder::reader(&self.folder)?)?.seq;
        let mark = standing::mark(&self.open()?).map_err(derived)?;
        let done = mark.map_or(0, |mark| mark.seq);
        Ok(Some(RegisterUpdate { done: done.unsigned_abs(), total: total.unsigned_abs() }))
    }
}

/// Says that an update is over, however it ended.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

fn empty(register: &mut Connection) -> Result<(), ArchiveError> {
    let transaction = register.transaction_with_behavior(TransactionBehavior::Immediate)?;
    clear(&transaction)?;
    standing::set_mark(&transaction, &Mark::start())?;
    Ok(transaction.commit()?)
}
