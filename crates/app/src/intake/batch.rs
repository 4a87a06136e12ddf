//! Files that are kept together: reaching the disk is what takes long, so many documents
//! share one transaction, and nothing is told before it has ended well.

use std::borrow::Cow;
use std::path::Path;

use archive::{Archive, NewDocument, Taken};
use jiff::civil::DateTime;

use super::{Seen, Told};
use crate::dto::{Failure, IntakeFile, IntakeView};
use crate::{Read, examine};

/// Documents in one transaction.
const MOST: usize = 64;
/// Bytes of their files from which on no more are waited for.
const MOST_BYTES: usize = 16 << 20;

/// Files that wait to be kept, and what came of those before.
pub(super) struct Batch<'a> {
    archive: &'a Archive,
    clock: &'a dyn Fn() -> DateTime,
    told: Told<'a>,
    waiting: Vec<Waiting>,
    /// How many of them are to be written.
    unwritten: usize,
    bytes: usize,
    pub(super) view: IntakeView,
}

enum Waiting {
    Settled(IntakeFile),
    Read(Box<Read>),
}

impl<'a> Batch<'a> {
    pub(super) fn new(
        archive: &'a Archive,
        clock: &'a dyn Fn() -> DateTime,
        told: Told<'a>,
    ) -> Self {
        let view = IntakeView::default();
        Self { archive, clock, told, waiting: Vec::new(), unwritten: 0, bytes: 0, view }
    }

    /// Takes a file, and keeps all that wait where they are many; false where nobody
    /// listens any more.
    pub(super) fn take(
        &mut self,
        path: &Path,
        result: Result<Seen, Failure>,
    ) -> Result<bool, Failure> {
        match result {
            Ok(Seen::Known(id)) => self.waiting.push(Waiting::Settled(known(path, id))),
            Err(failure) => self.waiting.push(Waiting::Settled(failed(path, failure))),
            Ok(Seen::Read(read)) => {
                self.unwritten += 1;
                self.bytes += read.document.text.len() + read.bytes.length();
                self.waiting.push(Waiting::Read(read));
            }
        }
        let many = self.unwritten >= MOST || self.bytes >= MOST_BYTES;
        // What is settled already is told from time to time as well.
        if many || self.waiting.len() >= 8 * MOST { self.keep() } else { Ok(true) }
    }

    /// Keeps what waits, and tells of it; false where nobody listens any more.
    pub(super) fn keep(&mut self) -> Result<bool, Failure> {
        let waiting = std::mem::take(&mut self.waiting);
        (self.unwritten, self.bytes) = (0, 0);
        let bytes: Vec<Option<Result<Cow<'_, [u8]>, Failure>>> = waiting
            .iter()
            .map(|one| match one {
                Waiting::Settled(_) => None,
                Waiting::Read(read) => Some(read.bytes.get(&read.sha256)),
            })
            .collect();
        let new: Vec<(String, Cow<'_, str>, &Read, &[u8])> = waiting
            .iter()
            .zip(&bytes)
            .filter_map(|(one, bytes)| match (one, bytes) {
                (Waiting::Read(read), Some(Ok(bytes))) => Some((
                    examine::file_name(&read.path),
                    read.path.to_string_lossy(),
                    read.as_ref(),
                    bytes.as_ref(),
                )),
                _ => None,
            })
            .collect();
        let documents: Vec<NewDocument<'_>> = new
            .iter()
            .map(|(name, path, read, bytes)| NewDocument {
                name,
                path,
                bytes,
                document: &read.document,
                sha256: &read.sha256,
            })
            .collect();
        let taken = match documents.as_slice() {
            [] => Vec::new(),
            documents => self.archive.take_in(documents, (self.clock)())?,
        };
        let mut taken = taken.into_iter();
        let mut done = Vec::with_capacity(waiting.len());
        for (one, bytes) in waiting.iter().zip(&bytes) {
            match (one, bytes) {
                (Waiting::Settled(file), _) => done.push(file.clone()),
                (Waiting::Read(read), Some(Err(failure))) => {
                    done.push(failed(&read.path, failure.clone()));
                }
                (Waiting::Read(read), _) => {
                    let Some(taken) = taken.next() else { continue };
                    let file = came_in(read, taken);
                    let also =
                        file.document.map(|id| read.also.iter().map(move |at| known(at, id)));
                    done.push(file);
                    done.extend(also.into_iter().flatten());
                }
            }
        }
        for file in &done {
            *match file.outcome.as_str() {
                "new" => &mut self.view.new,
                "known" => &mut self.view.known,
                "copy" => &mut self.view.copies,
                _ => &mut self.view.failed,
            } += 1;
        }
        let heard = (self.told)(&done);
        self.view.files.append(&mut done);
        Ok(heard)
    }
}

fn file(path: &Path, outcome: &str) -> IntakeFile {
    IntakeFile {
        path: path.to_string_lossy().into_owned(),
        outcome: outcome.to_owned(),
        document: None,
        title: None,
        same_as: None,
        failure: None,
    }
}

fn known(path: &Path, document: i64) -> IntakeFile {
    IntakeFile { document: Some(document), ..file(path, "known") }
}

fn failed(path: &Path, failure: Failure) -> IntakeFile {
    IntakeFile { failure: Some(failure), ..file(path, "failed") }
}

fn came_in(read: &Read, taken: Taken) -> IntakeFile {
    let title = read.document.paper.title.as_ref().map(|title| title.text.clone());
    match taken {
        Taken::New(id) => IntakeFile { document: Some(id), title, ..file(&read.path, "new") },
        Taken::Known(id) => known(&read.path, id),
        Taken::Copy(id, path) => IntakeFile {
            document: Some(id),
            title,
            same_as: Some(path),
            ..file(&read.path, "copy")
        },
    }
}
