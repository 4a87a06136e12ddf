//! What was reviewed in a year, for those who count it.
//!
//! Deliberately absent: the counting.

use jiff::civil::DateTime;

use engine::Finding;
use review::Disposition;

use crate::table::{disposition, finding, review as reviews};
use crate::{Archive, ArchiveError};

/// The last review of a document in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The review.
    pub review: i64,
    /// 文种
    pub kind: Option<String>,
    /// 发文机关
    pub issuer: Option<String>,
    /// Local time.
    pub reviewed_at: DateTime,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What became of it.
    pub dispositions: Vec<Disposition>,
}

impl Archive {
    /// The last review of each document that was reviewed in `year`, oldest first.
    ///
    /// # Errors
    /// What is stored no longer reads.
    pub fn reviewed_in(&self, year: i16) -> Result<Vec<Reviewed>, ArchiveError> {
        let connection = self.connection();
        let mut reviewed = reviews::in_year(&connection, year)?;
        for one in &mut reviewed {
            one.findings = finding::of(&connection, one.review)?;
            one.dispositions = disposition::of_review(&connection, one.review)?;
        }
        Ok(reviewed)
    }

    /// Years in which something was reviewed, newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn years(&self) -> Result<Vec<i16>, ArchiveError> {
        reviews::years(&self.connection())
    }
}
