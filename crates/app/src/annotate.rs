//! 批注稿: a reviewed file with its findings as Word comments, and as tracked changes
//! where the right words are known. The file itself is never touched.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use document::{Document, Format};
use jiff::civil::DateTime;
use report::annotate::{Annotated, Marked, Note, say, say_own, text};
use review::{Disposition, Review};

use crate::dto::{AnnotatedView, Failure};
use crate::examine::{each_file, file_name};
use crate::reading::Reader;
use crate::save::save;
use crate::{App, Ruleset};

impl App {
    /// Writes a kept review into a copy of its file: the findings but for those that the
    /// reviewer did not adopt, and what the reviewer found.
    ///
    /// # Errors
    /// There is no such review, or the copy can't be written.
    pub fn annotate(&self, review: i64, out: &Path) -> Result<AnnotatedView, Failure> {
        let stored = self.archive.review(review)?;
        is_apart(Path::new(&stored.path), out)?;
        let dispositions = self.archive.dispositions(review)?;
        let mut notes = self.ruleset()?.notes(
            &stored.document,
            &stored.review,
            &dispositions,
            stored.reviewed_at,
        );
        notes.extend(self.archive.own_findings(review)?.iter().map(say_own));
        let original = self.archive.original(stored.row.id)?;
        write(&original, &stored.name, &stored.document, notes, out)
    }
}

impl Ruleset {
    /// Reviews a file and writes what was found into a copy.
    ///
    /// # Errors
    /// The file can't be read or is a bundle of several, or the copy can't be written.
    pub fn annotate(
        &self,
        path: &Path,
        out: &Path,
        now: DateTime,
    ) -> Result<AnnotatedView, Failure> {
        is_apart(path, out)?;
        let mut found = Vec::new();
        each_file(
            &[path.to_owned()],
            &AtomicBool::new(false),
            |read| read,
            |_, _, _, result| {
                found.push(result);
                found.len() < 2
            },
        );
        let (Some(read), None) = (found.pop(), found.pop()) else {
            return Err(Failure::new(
                "unsupported",
                "这里面不止一份文件，请解压后选择其中的一份再批注",
            ));
        };
        let read = read?;
        let review = self.review(&read.document, &read.sha256, now.date(), None);
        let notes = self.notes(&read.document, &review, &[], now);
        let bytes = read.bytes.get(&read.sha256)?;
        write(&bytes, &file_name(&read.path), &read.document, notes, out)
    }

    fn notes(
        &self,
        document: &Document,
        review: &Review,
        dispositions: &[Disposition],
        at: DateTime,
    ) -> Vec<Note> {
        let findings = &review.findings;
        let library = self.library();
        let right = self.engine.replacements(document, library.as_ref(), review.day, findings);
        let said =
            findings.iter().zip(right).enumerate().filter_map(|(at_finding, (one, right))| {
                let disposition = dispositions.iter().find(|one| one.finding == at_finding);
                say(one, right, disposition, at)
            });
        said.collect()
    }
}

fn write(
    bytes: &[u8],
    name: &str,
    document: &Document,
    notes: Vec<Note>,
    out: &Path,
) -> Result<AnnotatedView, Failure> {
    let own = match document.format {
        Format::Docx => Reader::default().annotate(bytes, name, notes.clone())?,
        Format::Doc
        | Format::Html
        | Format::Text
        | Format::Pdf
        | Format::Ofd
        | Format::Rtf
        | Format::Sheet
        | Format::Picture => None,
    };
    let from_text = own.is_none();
    let Annotated { bytes, marked } = match own {
        Some(annotated) => annotated,
        None => text(document, name, &notes)
            .map_err(|error| Failure::new("corrupt", error.to_string()))?,
    };
    save(out, &bytes)?;
    let count = |wanted: Marked| marked.iter().filter(|marked| **marked == wanted).count();
    Ok(AnnotatedView {
        comments: marked.len(),
        changes: count(Marked::Changed),
        near: count(Marked::Near),
        from_text,
    })
}

/// A copy gets its own place and Word's own ending.
fn is_apart(path: &Path, out: &Path) -> Result<(), Failure> {
    let wrong = |message: &str| Err(Failure::new("wrong-input", message));
    if out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("docx")) {
        return wrong("批注稿是 Word 文件，文件名请以 .docx 结尾");
    }
    match (path.canonicalize(), out.canonicalize()) {
        (Ok(path), Ok(out)) if path == out => wrong("批注稿不能覆盖原稿，请换一个文件名"),
        _ => Ok(()),
    }
}
