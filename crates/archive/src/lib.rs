//! What the office keeps: documents, their reviews and the texts of statutes in
//! SQLite, which is the truth, and beside it a search index and a register, which can be
//! thrown away.
//!
//! Every change is one transaction with its rows, one event for each, and the
//! event's link in the SM3 chain. Deliberately absent: the clock (times come
//! in), reading of file formats, and anything above this crate knowing SQL.

mod backup;
mod campaigns;
mod cases;
mod correct;
mod dispositions;
mod dossier;
mod error;
mod figures;
mod folder;
mod intake;
mod keep;
mod library;
mod lock;
mod log;
mod merge;
mod opinions;
mod own;
mod people;
mod read;
mod recheck;
mod register;
mod search;
mod table;
mod verify;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use backup::{Backup, Lost, Restored, backups, lost_by, newest_sound, restore};
pub use campaigns::{CampaignDraft, NewPublication, StoredCampaign, StoredPublication};
pub use cases::{
    NewLegalityOpinion, NewSignature, StoredCase, StoredLegalityOpinion, StoredSignature,
    VersionRow,
};
pub use correct::NewCorrection;
pub use dispositions::NewDisposition;
pub use dossier::{DossierMember, DossierRow, NewAssessment, StoredAssessment, StoredDossier};
pub use error::ArchiveError;
pub use figures::Reviewed;
pub use intake::Taken;
pub use keep::{Kept, NewDocument};
pub use library::{ArticleHit, NewStatute, StoredTexts};
pub use merge::Merged;
pub use opinions::{NewAnswer, StoredAnswer, StoredOpinion};
pub use own::NewOwnFinding;
pub use people::NewPerson;
pub use read::{Recent, StoredDocument, StoredReview};
pub use recheck::{LastRead, LastReview, StoredDocuments};
pub use register::{Ending, Entry, Prolonging, RegisterUpdate};
pub use search::{ClauseAt, Facet, FacetCount, Filter, Hit, Page, SaidTwice, Search, Sort};
pub use table::correction::{Correction, Field};
pub use table::document::DocumentRow;
pub use table::relation::StoredRelation;
pub use table::standing::StoredStanding;
pub use verify::{Breakage, Part, Verified, verify_folder};

/// An open archive. Cheap to share: every method takes `&self`; several handles,
/// in one process or in many, may be open on the same folder.
pub struct Archive {
    folder: PathBuf,
    /// As long as it is held, nobody puts another database in the place of this one.
    _held: File,
    connection: Mutex<Connection>,
    index: search::Index,
    register: register::Register,
}

impl Archive {
    /// Opens the archive in `folder`, creating folder and database where they are missing.
    ///
    /// # Errors
    /// The folder can't be written, the disk is full, or the database is damaged
    /// or was made by a newer program.
    pub fn open(folder: &Path) -> Result<Self, ArchiveError> {
        let (held, connection) = folder::open(folder)?;
        let index = search::Index::new(folder);
        let register = register::Register::new(folder);
        let connection = Mutex::new(connection);
        Ok(Self { folder: folder.to_owned(), _held: held, connection, index, register })
    }

    /// A panic in another thread left no half-made change: SQLite rolled it back.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
