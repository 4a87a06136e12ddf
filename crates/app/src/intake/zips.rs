//! Zips that came in whole are remembered by their digest, so that the next intake need not
//! open them again.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use archive::Archive;

use super::Seen;
use crate::dto::{Failure, IntakeFile};
use crate::files;

/// What is known of the zips on the way.
pub(super) struct Zips<'a> {
    archive: &'a Archive,
    known: HashSet<String>,
    /// Digests of files that were read, as they were before; of zips only, as far as their
    /// names say so.
    read: Mutex<HashMap<PathBuf, String>>,
}

impl<'a> Zips<'a> {
    pub(super) fn new(archive: &'a Archive) -> Result<Self, Failure> {
        Ok(Self { archive, known: archive.known_zips()?, read: Mutex::default() })
    }

    /// True where the digest of a file is wanted even where the archive is empty.
    pub(super) fn is_zip(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
    }

    /// The members of a zip that came in whole before; empty for everything else.
    pub(super) fn members(&self, path: &Path, sha256: &str) -> Vec<(PathBuf, Seen)> {
        if !Self::is_zip(path) {
            return Vec::new();
        }
        let members = match self.known.contains(sha256) {
            // What can't be looked up is read.
            true => self.archive.members_of(sha256).unwrap_or_default(),
            false => Vec::new(),
        };
        if members.is_empty() {
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            read.insert(path.to_owned(), sha256.to_owned());
        }
        members.into_iter().map(|(member, id)| (path.join(member), Seen::Known(id))).collect()
    }

    /// Remembers the zips of which every member has come in. Where the intake was stopped,
    /// more of the last one may have been to come.
    pub(super) fn remember(self, files: &[IntakeFile], whole: bool) -> Result<(), Failure> {
        let last = files.last().filter(|_| !whole).map(|file| Path::new(&file.path));
        let read = self.read.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut members: BTreeMap<&Path, Vec<&IntakeFile>> = BTreeMap::new();
        for file in files {
            let above = Path::new(&file.path).ancestors().skip(1);
            let zip = above.filter_map(|above| read.get_key_value(above)).last();
            if let Some((zip, _)) = zip {
                members.entry(zip).or_default().push(file);
            }
        }
        for (zip, members) in members {
            let below = |file: &&IntakeFile| {
                let member = Path::new(&file.path).strip_prefix(zip).ok()?;
                Some((member.to_str()?.to_owned(), file.document?))
            };
            let came_in: Option<Vec<(String, i64)>> = members.iter().map(below).collect();
            let cut = last.is_some_and(|last| last.starts_with(zip));
            // Nor one that was written over meanwhile.
            let same = files::sha256(zip).filter(|now| read.get(zip) == Some(now));
            if let (Some(came_in), Some(sha256), false) = (came_in, same, cut) {
                self.archive.remember_zip(&sha256, &came_in)?;
            }
        }
        Ok(())
    }
}
