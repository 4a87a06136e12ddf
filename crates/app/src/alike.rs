//! 相似文件: what the archive already says of the same (严控发文数量).
//!
//! Versions of the same case and papers of the same dossier are left out: a draft always
//! says what it said before, and its drafting note repeats it.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use archive::SaidTwice;
use document::Document;

use crate::App;
use crate::dto::{AlikeDocument, AlikeView, ClausePair, Failure};
use crate::each_file;
use crate::view::span;

/// Documents that are listed.
const DOCUMENTS: usize = 10;
/// Pairs of clauses that are listed.
const PAIRS: usize = 200;

impl App {
    /// What the archive says of the same as one of its documents.
    ///
    /// # Errors
    /// There is no such document, or the archive can't be read.
    pub fn same_as(&self, document: i64) -> Result<AlikeView, Failure> {
        let stored = self.archive.document(document)?;
        let except = self.archive.of_same_case(document)?;
        self.alike(stored.row.title, &stored.document, &except)
    }

    /// What the archive says of the same as a file, which is not kept. Where the archive
    /// holds the same bytes, they are left out.
    ///
    /// # Errors
    /// The file can't be read, or the archive can't.
    pub fn same_as_file(&self, path: PathBuf) -> Result<AlikeView, Failure> {
        let mut only = None;
        each_file(
            &[path],
            &AtomicBool::new(false),
            |read| read,
            |_, _, _, result| {
                only = Some(result);
                false
            },
        );
        let read = only.ok_or_else(|| {
            Failure::new("not-found", "这个文件夹里没有可以比对的文件，请给出一个文件")
        })??;
        let title = read.document.paper.title.as_ref().map(|title| title.text.clone());
        let title = title.unwrap_or_else(|| crate::examine::file_name(&read.path));
        let except = match self.archive.document_of(&read.sha256) {
            Ok(known) => self.archive.of_same_case(known)?,
            Err(archive::ArchiveError::NotFound(_)) => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        self.alike(title, &read.document, &except)
    }

    fn alike(
        &self,
        title: String,
        document: &Document,
        except: &[i64],
    ) -> Result<AlikeView, Failure> {
        let begun = std::time::Instant::now();
        let mut twice = self.archive.said_twice(document, except)?;
        let found = twice.len();
        let mut ids: Vec<i64> = self.archive.about_the_same(document, except, DOCUMENTS)?;
        ids.extend(twice.iter().map(|one| one.document));
        let mut documents = Vec::new();
        for id in ids {
            if documents.iter().any(|known: &AlikeDocument| known.id == id) {
                continue;
            }
            let (row, review) = self.archive.row(id)?;
            let mut own: Vec<_> =
                twice.iter().filter(|one| one.document == id).map(|one| one.clause.span).collect();
            own.dedup();
            documents.push(AlikeDocument {
                id,
                review,
                title: row.title,
                number: row.number,
                issuer: row.issuer,
                date: row.date.map(|date| date.to_string()),
                status: row.status,
                same: own.len(),
            });
        }
        // Those that say most of the same first; among equals, what is about the same.
        documents.sort_by_key(|one| std::cmp::Reverse(one.same));
        twice.truncate(PAIRS);
        let pairs = twice.into_iter().map(|one| pair(one, &documents)).collect();
        Ok(AlikeView {
            title,
            clauses: archive::Archive::clauses_of(document),
            documents,
            pairs,
            found,
            millis: begun.elapsed().as_millis() as u64,
        })
    }
}

fn pair(one: SaidTwice, documents: &[AlikeDocument]) -> ClausePair {
    let title = documents.iter().find(|known| known.id == one.document);
    ClausePair {
        span: span(one.clause.span),
        clause: one.clause.locator,
        text: one.clause.text,
        other_document: one.document,
        other_title: title.map(|known| known.title.clone()).unwrap_or_default(),
        other_clause: one.other.locator,
        other_text: one.other.text,
        likeness: one.likeness,
    }
}
