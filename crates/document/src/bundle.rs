//! Bundles of files: every member of a zip with its path, nested zips being folders.
//!
//! Nothing is written and no member's name leads anywhere: names are cleaned and only
//! shown. Members are handed out one by one, so that one at a time is in memory.
//! Other archives (rar, 7z) are not opened.

mod entries;
mod names;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sha2::{Digest, Sha256};

use crate::ReadError;
use crate::sniff::{Kind, sniff};
use entries::Entries;

/// Zips inside zips are opened so deep.
const DEEPEST: usize = 3;
/// Members of a bundle, those of nested zips included.
const MOST_MEMBERS: usize = 10_000;
/// Inflated bytes of all members, nested zips included.
const MOST_BYTES: u64 = 512 << 20;

/// A file inside a bundle.
#[derive(Debug)]
pub struct Member<'a> {
    /// Where it is, parted by `/`; a nested zip counts as a folder.
    pub path: &'a str,
    /// Further members with the same bytes; they are not handed out.
    pub also: &'a [String],
    /// Members that are handed out in all.
    pub of: usize,
    /// Its bytes, or why they can't be had.
    pub bytes: Result<Vec<u8>, ReadError>,
}

/// True where the file is no document of its own but a zip of files.
pub fn is_bundle(bytes: &[u8], name: &str) -> bool {
    sniff(bytes, name) == Ok(Kind::Bundle)
}

/// Hands the members of a bundle to `each` in the zip's order, from the `first` on
/// (counted from 0), until it says false.
///
/// # Errors
/// Nothing can be unpacked at all, or there is nothing inside.
pub fn unpack(
    bytes: &[u8],
    first: usize,
    each: &mut dyn FnMut(Member) -> bool,
) -> Result<(), ReadError> {
    let members = listed(bytes)?;
    let of = members.iter().filter(|member| member.also.is_some()).count();
    let (mut listed, mut number) = (members.iter(), 0);
    Walk::default().zip(bytes, "", 0, &mut |_, found| {
        let Some(member) = listed.next() else { return false };
        // What is the same as an earlier member has been handed out under both names.
        let Some(also) = &member.also else { return true };
        number += 1;
        number <= first || each(Member { path: &member.path, also, of, bytes: found })
    })
}

/// A member as the first way through finds it; `also` is `None` for a repetition.
struct Listed {
    path: String,
    also: Option<Vec<String>>,
}

/// Goes through once only to see what is there and what is there twice.
fn listed(bytes: &[u8]) -> Result<Vec<Listed>, ReadError> {
    let mut members: Vec<Listed> = Vec::new();
    let mut seen: HashMap<[u8; 32], usize> = HashMap::new();
    Walk::default().zip(bytes, "", 0, &mut |path, found| {
        let mut own = Some(Vec::new());
        if let Ok(bytes) = found {
            match seen.entry(Sha256::digest(&bytes).into()) {
                Entry::Vacant(entry) => {
                    entry.insert(members.len());
                }
                Entry::Occupied(entry) => {
                    if let Some(also) = &mut members[*entry.get()].also {
                        also.push(path.to_owned());
                    }
                    own = None;
                }
            }
        }
        members.push(Listed { path: path.to_owned(), also: own });
        true
    })?;
    if members.is_empty() { Err(ReadError::Empty) } else { Ok(members) }
}

/// What one way through may still unpack.
struct Walk {
    left: u64,
    members: usize,
}

impl Default for Walk {
    fn default() -> Self {
        Self { left: MOST_BYTES, members: MOST_MEMBERS }
    }
}

type Visit<'v> = dyn FnMut(&str, Result<Vec<u8>, ReadError>) -> bool + 'v;

impl Walk {
    /// Visits every file of a zip. An error concerns this zip as a whole.
    fn zip(
        &mut self,
        bytes: &[u8],
        prefix: &str,
        depth: usize,
        visit: &mut Visit<'_>,
    ) -> Result<(), ReadError> {
        let mut entries = Entries::open(bytes)?;
        if entries.len() > self.members {
            return Err(ReadError::TooLarge);
        }
        self.members -= entries.len();
        for index in 0..entries.len() {
            let Some(name) = entries.name(index) else { continue };
            let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
            let found = entries.inflate(index, &mut self.left);
            if !self.member(found, &path, depth, visit) {
                return Ok(());
            }
        }
        if entries.hides_some() {
            visit(&format!("{prefix}（另有重名文件）"), Err(ReadError::Corrupt));
        }
        Ok(())
    }

    /// A file is visited, a nested zip is gone through; false where it is enough.
    fn member(
        &mut self,
        found: Result<Vec<u8>, ReadError>,
        path: &str,
        depth: usize,
        visit: &mut Visit<'_>,
    ) -> bool {
        let Ok(inside) = found else { return visit(path, found) };
        if !is_bundle(&inside, path) {
            return visit(path, Ok(inside));
        }
        if depth + 1 >= DEEPEST {
            return visit(path, Err(ReadError::TooLarge));
        }
        let mut go_on = true;
        let nested = self.zip(&inside, path, depth + 1, &mut |path, found| {
            go_on = visit(path, found);
            go_on
        });
        match nested {
            Ok(()) => go_on,
            Err(error) => visit(path, Err(error)),
        }
    }
}

#[cfg(test)]
mod tests;
