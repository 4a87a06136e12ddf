//! The log of events, for those who sign it or take it along.

use review::chain::Event;

use crate::table::event;
use crate::{Archive, ArchiveError};

/// Events read at once.
const BATCH: usize = 1_000;

impl Archive {
    /// Hash of the last event.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn head(&self) -> Result<String, ArchiveError> {
        Ok(event::last(&self.connection())?.hash)
    }

    /// The log from the first event that concerns one of these reviews to its end.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn log_since(&self, reviews: &[i64]) -> Result<Vec<Event>, ArchiveError> {
        let connection = self.connection();
        let (mut seq, mut kept) = (0, Vec::new());
        loop {
            let events = event::after(&connection, seq, BATCH)?;
            let Some(last) = events.last() else { return Ok(kept) };
            seq = last.seq;
            for event in events {
                let concerns = || -> Result<bool, ArchiveError> {
                    Ok(match event::change(&event)? {
                        event::Change::Review { review, .. } => reviews.contains(&review),
                        _ => false,
                    })
                };
                if !kept.is_empty() || concerns()? {
                    kept.push(event);
                }
            }
        }
    }
}
